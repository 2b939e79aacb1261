import GRDB

enum ArchiveSchema {
  static let version = 1
}

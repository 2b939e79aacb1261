import Articles
import Definitions
import Foundation

@testable import Extraction

/// What the tests of screening share.
enum ScreeningFixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  /// The package's own folder, wherever the tests run.
  static let root = URL(fileURLWithPath: folder + "/../../..").standardized.path
  static let corpora = root + "/../shared/corpora"
  static let hasCorpora = FileManager.default.fileExists(atPath: corpora + "/names")

  static let resources = ResourceSearch(explicit: root + "/Templates")
  static let tables = Result { try NameTables(resources: resources) }

  static func path(_ file: String) -> String { "\(folder)/Fixtures/\(file)" }

  static func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(file))))
  }

  static func read(_ files: String...) throws -> ListSnapshot {
    try ListReader(paths: files.map(path)).read().snapshot
  }

  /// The error that reading these bytes gives; nil when they read well.
  static func error(
    _ text: some Sequence<UInt8>, rowLimit: Int = 3_000_000, beside others: [String] = []
  ) -> ListError? {
    let file = ListFile(name: "list", bytes: Array(text), rowLimit: rowLimit)
    do throws(ListError) {
      var files = [file]
      for other in others { files.append(try ListFile.load(path: path(other))) }
      _ = try ListReader(files: files).read()
      return nil
    } catch {
      return error
    }
  }

  static func value(_ first: String, _ second: String, _ kind: NameKind = .person) throws -> Double
  {
    try score(first, second, kind).value
  }

  static func score(
    _ first: String, _ second: String, _ kind: NameKind = .person
  ) throws -> NameScore {
    let tables = try tables.get()
    let parser = NameParser(tables: tables)
    var scratch = NameMatcher.Scratch()
    return NameMatcher(tables: tables).compare(
      parser.form(first, kind: kind), parser.form(second, kind: kind), &scratch)
  }
}

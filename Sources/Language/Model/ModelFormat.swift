internal import CWeights

/// The layout of a weights file. All numbers are little-endian.
///
/// - bytes 0–7: magic
/// - 8–11 format version, 12–15 feature version, 16–19 number of sections, 20–23 zero
/// - 24–31: checksum of everything from byte 32
/// - then, for each section, 32 bytes: name (16, padded with zeros), offset (8), size (8)
/// - then the sections, each at a multiple of 64
package enum ModelFormat {
  package static let magic = Array("CLIPLANG".utf8)
  package static let version: UInt32 = 2
  /// Changes with every change of a feature template, a hash or a label table.
  package static let featureVersion: UInt32 = 2
  package static let headerSize = 32
  package static let entrySize = 32
  package static let nameSize = 16
  package static let alignment = 64

  package enum Section: String, CaseIterable {
    /// Text for people: corpora with their hashes, licence, settings.
    case about
    /// Names of relations and entity kinds, to notice a table that has changed.
    case labels
    case tags
    case clusters
    case paths
    case lexicon
    case tagger
    case parser
    case relations
    case entities1
    case entities2
  }

  /// In C, because unoptimised Swift would take seconds over 20 MB, at every start of every test.
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard let base = bytes.baseAddress else { return 0 }
    return clipsheet_checksum(base.assumingMemoryBound(to: UInt8.self), bytes.count)
  }
}

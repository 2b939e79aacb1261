import Definitions

@testable import Extraction

/// One extractor for all tests: each loads megabytes of weights, and tests run side by side.
enum SharedExtractor {
  private static let loaded = Result { try Extractor(resources: ResourceSearch()) }

  static func get() throws -> Extractor { try loaded.get() }
}

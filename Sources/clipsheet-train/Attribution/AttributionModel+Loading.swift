import Extraction
import Foundation

extension AttributionModel {
  /// The weights of a file; without one, those in the program.
  init(at path: String?) throws {
    guard let path else {
      self = try .embedded()
      return
    }
    try self.init(decoding: Array(Data(contentsOf: URL(fileURLWithPath: path))))
  }
}

public import Articles
public import Definitions
internal import Foundation

/// The sample articles that ship with the program.
public enum SampleArticles {
  private static let folder = "demo/articles"

  /// Under the same names wherever the program is installed, so that the demonstration gives the
  /// same bytes on every machine.
  /// - Throws: `DefinitionError` where the samples are missing, `RunError` where one cannot be read.
  public static func inputs(_ resources: ResourceSearch) throws -> [Input] {
    let place = try resources.locate(folder, in: .reports)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
    return try names.map { name in
      guard let data = FileManager.default.contents(atPath: "\(place)/\(name)") else {
        throw RunError(.noReadableInput, "\(place)/\(name): cannot be read")
      }
      return .bytes(
        [UInt8](data), name: "\(ResourceSearch.Area.reports.rawValue)/\(folder)/\(name)")
    }
  }
}

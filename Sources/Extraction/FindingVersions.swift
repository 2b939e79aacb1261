internal import Articles
internal import CWeights
public import Definitions
internal import Foundation

/// What decides the findings of a text besides the text: the program, the trained weights, and the
/// files that a user may edit. Where it differs, findings are made anew.
public enum FindingVersions {
  /// `0.1.0 model 1a2b3c4d rules 5e6f7a8b`.
  /// - Parameter program: the version of the program.
  /// - Throws: `DefinitionError` for a missing folder of rules.
  public static func text(
    program: String, resources: ResourceSearch, actorFiles: [String] = []
  ) throws(DefinitionError) -> String {
    let weights = [
      clipsheet_language_weights(), clipsheet_attribution_weights(), clipsheet_claim_weights(),
    ].map {
      SHA256Digest.hexadecimal(of: Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count)))
    }
    var rules: [String] = []
    for folder in ["actors", "sanctions"] {
      rules += files(in: try resources.locate(folder, in: .templates))
    }
    for path in actorFiles { rules.append(digest(path)) }
    return "\(program) model \(short(weights)) rules \(short(rules))"
  }

  private static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { $0 + digest("\(folder)/\($0)") }
  }

  private static func digest(_ path: String) -> String {
    SHA256Digest.hexadecimal(of: [UInt8](FileManager.default.contents(atPath: path) ?? Data()))
  }

  private static func short(_ parts: [String]) -> Substring {
    SHA256Digest.hexadecimal(of: Array(parts.joined(separator: "\n").utf8)).prefix(8)
  }
}

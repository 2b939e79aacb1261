import Foundation
import Testing

@testable import clipsheet_train

/// The corpora are not part of the package: where they are absent, the test is reported as skipped.
@Suite("Time expressions in the TimeML corpora")
struct TimeCorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/corpora/time").standardizedFileURL.path

  @Test(
    "The corpora are tagged as well as the floors ask",
    .enabled(if: FileManager.default.fileExists(atPath: Self.folder)),
    arguments: ["meantime", "wikiwars"])
  func floors(corpus: String) throws {
    let prediction = try TimePrediction()
    var score = TimeScore()
    for document in try TimeMLDocument.read(folder: "\(Self.folder)/\(corpus)") {
      score.add(gold: document.gold, system: prediction.expressions(of: document))
    }
    let floors = try Self.floors()
    let strict = 100 * score.strictF1
    let value = 100 * score.valueF1
    #expect(strict >= floors["time.\(corpus).strict", default: .infinity], "strict is \(strict)")
    #expect(value >= floors["time.\(corpus).value", default: .infinity], "value is \(value)")
  }

  private static func floors() throws -> [String: Double] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("floors.txt")
    var floors: [String: Double] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2 { floors[String(parts[0])] = Double(parts[1]) }
    }
    return floors
  }
}

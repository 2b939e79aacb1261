import Articles
import Definitions
import Foundation
import Testing

@testable import Extraction

@Suite("Statements in marked passages")
struct PassageTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Passages")

  private static func passages(_ name: String) throws -> [MarkedPassage] {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      .split(separator: "\n").map { MarkedPassage(String($0)) }
  }

  @Test("The marked passages are found as well as the floors ask")
  func floors() throws {
    let extractor = try SharedExtractor.get()
    let floors = try Floors()
    var all = PassageScore()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    for name in names where name.hasSuffix(".txt") {
      var score = PassageScore()
      for passage in try Self.passages(name) {
        let found = extractor.extract(Article(text: passage.text)).findings.statements
          .filter { passage.isNested || $0.within == nil }
        score.add(passage, found)
        all.add(passage, found)
      }
      let key = "passages.\(name.dropLast(4)).f1"
      let misses = score.misses.joined(separator: "\n")
      #expect(score.f1 >= floors[key], "\(key) is \(score.f1)\n\(misses)")
    }
    #expect(all.marked >= 300)
    #expect(all.f1 >= floors["passages.all.f1"], "passages.all.f1 is \(all.f1)")
  }

  @Test("Those spoken to are found as well as the floor asks")
  func addressees() throws {
    let extractor = try SharedExtractor.get()
    var right = 0
    let passages = try Self.passages("addressees.txt")
    for passage in passages {
      let found = extractor.extract(Article(text: passage.text)).findings.statements
      let expected = passage.expected.compactMap(\.addressee)
      right += expected.count { span in
        found.contains { $0.addressees.contains { $0.span.overlaps(span) } }
      }
    }
    let share = 100 * Double(right) / Double(passages.count)
    #expect(share >= (try Floors())["passages.addressees.recall"], "recall is \(share)")
  }
}

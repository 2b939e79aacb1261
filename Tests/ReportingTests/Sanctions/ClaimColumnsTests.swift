import Foundation
import Testing
import Workbooks

@testable import Reporting

@Suite("Columns of the claims sheet over a whole run")
struct ClaimColumnsTests {
  @Test("Evidence has at most 300 characters, stands in the text at its offsets and keeps the cue")
  func evidenceStandsInTheText() throws {
    let (desk, claims) = try claims()
    let records = try desk.text("out/all.jsonl").split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(claims.count >= 4)
    for claim in claims {
      let record = try #require(records.first { $0["id"] as? String == claim["article_id"] })
      let text = Array(try #require(record["text"] as? String).unicodeScalars)
      let start = try #require(claim["char_start"].flatMap { Int($0) })
      let end = try #require(claim["char_end"].flatMap { Int($0) })
      let shown = String(String.UnicodeScalarView(text[start..<end]))
      #expect(shown == claim["evidence"])
      #expect(end - start <= 300)
    }
    let long = try #require(claims.first { $0["imo_numbers"] == "9074729" })
    #expect(long["evidence"]?.contains("banned the tanker Grey Heron") == true)
    #expect(long["evidence"]?.contains("After a debate") == false)
  }

  @Test("A target is a ship, a sector, a party, goods or a state by the head of its words")
  func targetKinds() throws {
    let claims = try claims().claims
    func kind(_ words: String) -> String? {
      claims.first { $0["evidence"]?.contains(words) == true }?["target_kind"]
    }
    #expect(kind("Grey Heron") == "ship")
    #expect(kind("energy sector") == "sector")
    #expect(kind("Iranian banks") == "party")
    #expect(kind("embargo") == "state")
  }

  private func claims() throws -> (desk: RunDesk, claims: [[String: String]]) {
    let desk = try RunDesk()
    try desk.article("ships", published: "2026-03-04", ClaimColumnsTests.text)
    try desk.define(csv: "out/all")
    try desk.run()
    let claims = try FileManager.default.contentsOfDirectory(atPath: desk.path("out/all"))
      .filter { $0.hasPrefix("claims-") && $0.hasSuffix(".csv") }.sorted()
      .flatMap { CSVTable(try desk.text("out/all/\($0)")).rows }
    return (desk, claims)
  }

  private static let text = """
    After a debate that lasted for eleven hours, in which ministers of every member state took the \
    floor at least once, some of them three times, and in which neither the price of oil nor the \
    state of the harbours was left out, the European Union on Tuesday banned the tanker Grey Heron \
    (IMO 9074729) from its ports, a step that owners, insurers, brokers, captains and agents had \
    feared since the autumn, when the first drafts of the list made the round.

    Britain sanctioned Russia's energy sector on Monday. Canada sanctioned two Iranian banks on \
    Monday. Norway imposed an arms embargo on Russia on Monday.
    """
}

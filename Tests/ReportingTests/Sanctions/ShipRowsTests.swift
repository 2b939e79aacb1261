import Articles
import Definitions
import Extraction
import Testing
import Workbooks

@testable import Reporting

@Suite("Ships over all articles")
struct ShipRowsTests {
  @Test("A renamed ship is a strong match by its number; a namesake with another number is weak")
  func numbersDecide() throws {
    let sanctions = try digest([
      "The EU listed the tanker Morning Tide (IMO 9074729).",
      "The tanker Grey Heron (IMO 9319466) left the port.",
    ])
    let rows = Cells(ScreeningDataset.make(sanctions.digest, sanctions.found.screening))
    #expect(rows["entry"] == ["Grey Heron", "Grey Heron"])
    #expect(rows["method"][0] == "identifier" && rows["band"] == ["strong", "weak"])
    #expect(rows["imo_number"] == ["9074729", "9319466"])
    #expect(rows["entry_imo_numbers"] == ["9074729", "9074729"])
    #expect(rows["finding"] == ["possible match", "possible match"])
  }

  @Test("A ship is one over articles that print its number or its name; two numbers are two ships")
  func shipsFold() throws {
    let sanctions = try digest([
      "The tanker Grey Heron sailed on Monday.", "The tanker Grey Heron (IMO 9074729) sailed.",
      "A ship with IMO number 9074729 was seen.", "The tanker Grey Heron (IMO 9319466) sank.",
    ])
    let ships = sanctions.found.screening.ships.numbered
    #expect(ships.map { $0.number?.digits } == ["9074729", "9319466"])
    #expect(ships.map { $0.entry.occurrences.count } == [3, 1])
    #expect(ships.map(\.entry.name) == ["Grey Heron", "Grey Heron"])
  }

  private func digest(_ texts: [String]) throws -> (digest: Digest, found: SanctionsDigest) {
    let articles = texts.map { text in
      ParsedArticle(
        article: Article(
          outlet: "Wire", published: PartialDate(iso: "2026-03-01"), text: ArticleText(text)),
        findings: Findings())
    }
    let list = ListSnapshot(
      name: "own", format: .openSanctions, fileDate: nil, fileDateBasis: nil,
      sha256: String(repeating: "a", count: 64),
      entries: [
        ListEntry(
          id: "1", kind: .vessel, names: [ListedName("Grey Heron")],
          shipNumbers: [IMONumber("9074729")].compactMap(\.self))
      ])
    let digest = Digest(articles: articles, tally: ReadingTally())
    let taxonomy = try SanctionsTaxonomy(resources: ResourceSearch())
    let screener = try Screener(lists: [list], resources: ResourceSearch())
    return (digest, SanctionsDigest(digest, taxonomy: taxonomy, screener: screener))
  }
}

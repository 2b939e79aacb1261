import Articles
import Foundation
import Testing

@testable import Reporting

@Suite("Articles on a shelf")
struct ArticleShelfTests {
  @Test("An article with every member comes back equal")
  func everyMember() {
    let shelf = ArticleShelf([FullArticle.parsed, FullArticle.bare])
    #expect(shelf[0] == FullArticle.parsed)
    #expect(shelf[1] == FullArticle.bare)
  }

  @Test("The articles of the demo come back equal")
  func demo() throws {
    let records = try ArticleShelfTests.records()
    #expect(!records.isEmpty)
    let shelf = ArticleShelf(records)
    for (index, parsed) in records.enumerated() {
      let isEqual = shelf[index] == parsed
      #expect(isEqual, "article \(index)")
    }
  }

  @Test("More articles than memory is given for are found again in any order")
  func spooled() throws {
    let records = try ArticleShelfTests.records()
    var builder = ArticleShelf.Builder()
    for round in 0..<400 { builder.append(records[round % records.count]) }
    let shelf = builder.finish()
    #expect(shelf.count == 400)
    for index in [399, 0, 200, 201, 64, 128, 0, 399] {
      let isEqual = shelf[index] == records[index % records.count]
      #expect(isEqual, "article \(index)")
    }
    let words = shelf.passages(7).words(TextSpan(0, 4))
    #expect(words == records[7 % records.count].article.text[TextSpan(0, 4)])
  }

  @Test("An id takes no room beside its place, and prints as it was")
  func ids() {
    for printed in [
      "s_00ff00ff00ff00ff", "p_0123456789abcdef", "m_ffffffffffffffff", "e_0000000000000000",
      "c_0123456789ABCDEF", "c_0123", "", "é_0123456789abcde", "c_0123456789abcdef_1",
    ] {
      #expect(RowID(printed: printed).description == printed)
    }
    let id = RowID(sha256: "00", span: TextSpan(1, 2), kind: .claim, discriminator: "x")
    #expect(RowID(printed: id.description) == id)
    #expect(MemoryLayout<RowID>.size <= 17)
  }

  private static func records() throws -> [ParsedArticle] {
    let path = #filePath.replacing(
      "ReportingTests/Shelf/ArticleShelfTests.swift", with: "ClipsheetTests/Goldens/records.jsonl")
    let lines = try Data(contentsOf: URL(filePath: path)).split(separator: 0x0A)
    return try lines.compactMap { line in
      if case .parsed(let parsed) = try RecordDecoder().record([UInt8](line)) {
        parsed
      } else {
        nil
      }
    }
  }
}

import Articles
import Testing

@testable import Extraction

/// Each sentence names somebody whom a hasty reader would take for a party.
@Suite("Parties of sanctions claims")
struct ClaimPartiesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    /// “sender | target”, “-” for nobody.
    let parties: String

    init(_ text: String, _ parties: String) {
      self.text = text
      self.parties = parties
    }

    var testDescription: String { text }
  }

  @Test(
    "Whose measure it is stands before who judges it",
    arguments: [
      Case("The rector hailed the European Union's new sanctions on Friday.", "European Union | -"),
      Case("Serbia does not apply European sanctions against Belarus.", "European | Belarus"),
      Case(
        "A Minsk spokesman called Western plans to ban the sale of lathes to Belarus a joke.",
        "Western | Belarus"),
    ])
  func owners(_ item: Case) throws { try ClaimPartiesTests.expect(item) }

  @Test(
    "Who only speaks is hit by nothing",
    arguments: [
      Case("A port official said, adding that Minsk would answer any new sanctions.", "- | -"),
      Case(
        "The Treasury issued a general licence that allows miners to wind down contracts until May.",
        "Treasury | miners"),
      Case("The tax office issued a waiver for talks.", "- | -"),
    ])
  func targets(_ item: Case) throws { try ClaimPartiesTests.expect(item) }

  /// Some row of the sentence has these parties, and none has others.
  private static func expect(_ item: Case) throws {
    let rows = Set(
      try ClaimTests.rows(item.text).map { "\($0.sender ?? "-") | \($0.target ?? "-")" })
    #expect(rows == [item.parties])
  }
}

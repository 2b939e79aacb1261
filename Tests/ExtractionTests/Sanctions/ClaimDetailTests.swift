import Articles
import Testing

@testable import Extraction

@Suite("What a claim says beside status and parties")
struct ClaimDetailTests {
  @Test(
    "What a draft would do is as open as the draft, in every verb of its relative clause",
    arguments: [
      "The Commission proposed a 21st package of sanctions that would freeze the assets of two banks.",
      "The Commission proposed last week a package that would freeze the assets of 14 companies, "
        + "among them two shipyards, and ban the export of ball bearings to traders in Bishkek.",
      "Senators introduced a bill that would ban imports of Russian uranium.",
    ])
  func draftsAreOpen(text: String) throws {
    let claims = try ClaimTests.claims(text)
    #expect(!claims.isEmpty)
    #expect(!claims.contains { $0.status == "imposed" }, "\(claims.map(\.status))")
  }

  @Test("Conditions, refusals and denials are read as such")
  func conditionsAndRefusals() throws {
    let threat = try ClaimTests.claims(
      "Traders face sanctions if they keep shipping chips to Iran.")
    #expect(threat.first?.status == "threatened")
    let refusal = try ClaimTests.claims("Turkey would not impose sanctions on Russia.")
    #expect(refusal.first?.status != "announced")
    let denial = try ClaimTests.claims("China has never supplied missiles to Russia.")
    #expect(denial.first?.status == "denied")
  }

  @Test("A code counts only where a word says that it is one, and only with six digits")
  func printedCodes() throws {
    let text = "Norway banned exports of chips under HS code 8542.31 to Russia."
    let goods = try ClaimTests.claims(text).flatMap(\.goods)
    let printed = try #require(goods.first { $0.basis == .printed })
    #expect(printed.hsCodes == ["854231"])
    #expect(printed.tier == "1")
    #expect(ClaimTests.cut(printed.span, text) == "8542.31")
    let bare = try ClaimTests.claims("Norway banned exports of 854231 chips to Russia.")
    #expect(!bare.flatMap(\.goods).contains { $0.basis == .printed })
  }

  @Test("Programme and legal basis come from the table of regimes")
  func regimeIsKnown() throws {
    let text = "The Treasury froze the assets of the bank under Executive Order 14024."
    let details = try #require(try ClaimTests.claims(text).first?.details)
    #expect(details.programme == "RUSSIA-EO14024")
    #expect(details.legalBasis.map { ClaimTests.cut($0, text) } == "Executive Order 14024")
    #expect(details.sentenceNumber == 1)
  }

  @Test(
    "Sums and shares are numbers with a unit; counts of parties are not",
    arguments: [
      ("OFAC fined the bank $2.5 million for sanctions violations.", "2500000 USD"),
      ("OFAC fined the bank 300m euros for sanctions violations.", "300000000 EUR"),
      ("Brussels banned imports of 1,200 tonnes of Russian steel.", "1200 tonnes"),
      ("China supplied Russia with 90 percent of its machine tools.", "90 percent"),
      ("Canada imposed sanctions on 14 Belarusian officials.", ""),
    ])
  func amounts(text: String, amount: String) throws {
    let found = try ClaimTests.claims(text).flatMap(\.details.amounts)
    #expect((found.first.map { "\($0.value) \($0.unit)" } ?? "") == amount)
    for item in found { #expect(item.span.end <= text.utf8.count && !item.span.isEmpty) }
  }

  @Test("Validity is kept only where it is printed")
  func validityIsPrinted() throws {
    let text = "The Council extended sanctions on Mali's officials until December 14, 2026."
    let details = try #require(try ClaimTests.claims(text).first?.details)
    #expect(details.validTo == "2026-12-14")
    #expect(details.validFrom == nil)
  }

  @Test("A firm's name names no goods")
  func namesAreNoGoods() throws {
    let text = "Canada imposed sanctions on Hengyu Precision Machinery Co, a firm in Ningbo."
    #expect(try ClaimTests.claims(text).flatMap(\.goods).isEmpty)
  }

  @Test("Who is seen helping is the helper, not who sees it")
  func seenHelper() throws {
    let text = "Washington sees China beginning to help rebuild Russia's defence industrial base."
    let claim = try #require(try ClaimTests.claims(text).first)
    #expect(claim.thirdParty.map { ClaimTests.cut($0.span, text) } == "China")
    #expect(claim.beneficiary != nil)
  }

  @Test("A school's blacklist and a shop's ban are no sanctions")
  func privateBansStayOut() throws {
    #expect(try ClaimTests.claims("The shop banned the sale of knives.").isEmpty)
  }
}

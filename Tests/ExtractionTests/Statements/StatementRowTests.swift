import Articles
import Definitions
import Testing

@testable import Extraction

@Suite("What a statement row says")
struct StatementRowTests {
  private let extractor: Extractor

  init() throws {
    extractor = try SharedExtractor.get()
  }

  private func first(_ text: String, published: PartialDate? = nil) throws -> Statement {
    let article = Article(published: published, text: ArticleText(text))
    return try #require(extractor.extract(article).findings.statements.first, "\(text)")
  }

  @Test(
    "The cue and the words around it give the act",
    arguments: [
      ("The envoy asked the allies to close their ports.", Statement.Act.demand),
      ("The minister denied that the bridge was unsafe.", .denial),
      ("The bank warned that the currency would fall.", .warning),
      ("The president vowed to rebuild the bridge.", .promise),
      ("The party accused the police of theft.", .accusation),
      ("Officials said the new rules will take effect in July.", .assertion),
    ])
  func act(text: String, act: Statement.Act) throws {
    #expect(try first(text).act == act)
  }

  @Test("Denials are negative, plans are planned, words never said are denied")
  func modality() throws {
    #expect(try first("The minister denied that the bridge was unsafe.").polarity == .negative)
    #expect(try first("Norland plans to ban imports of steel.").modality == .planned)
    #expect(try first("He did not say when the ships would return.").modality == .denied)
    #expect(try first("The envoy said both sides kept the truce.").modality == .said)
  }

  @Test("Quotation marks give the mode")
  func mode() throws {
    #expect(try first("“The talks have failed,” said Foreign Minister Marku.").mode == .direct)
    #expect(
      try first("The minister said the offer was “an insult to every farmer” there.").mode
        == .mixed)
    #expect(try first("The minister said that the embargo would stay.").mode == .indirect)
  }

  @Test("The date of saying falls back on the publication, and says so")
  func date() throws {
    let published = PartialDate(year: 2024, month: 4, day: 5)
    let statement = try first("The envoy said both sides kept the truce.", published: published)
    #expect(statement.date == Statement.SayingDate(value: "2024-04-05", basis: .publication))
    #expect(try first("The envoy said both sides kept the truce.").date?.basis == .unresolved)
  }

  @Test("A headline signed with a dash is the signer's statement")
  func headline() throws {
    for (words, name) in [
      ("Embargo will stay until spring", "Hale"), ("Norland is arming its fleet", "Dahl"),
    ] {
      let text = ArticleText("\(words) - \(name)\n\nThe wind was cold.")
      let found = extractor.extract(Article(text: text)).findings.statements
      let signed = try #require(found.first { $0.within == nil })
      #expect(signed.source.map { text[$0.span] } == name)
      #expect(signed.content.map { text[$0] } == [words])
    }
  }

  @Test("Two readings of one text give the same rows")
  func repeatable() {
    let article = Article(text: ArticleText("Dahl said he knew. “Nobody told us,” Hale replied."))
    #expect(extractor.extract(article).findings == extractor.extract(article).findings)
  }

  @Test("Damaged weights are an error, never a trap")
  func damagedWeights() throws {
    let bytes = try AttributionModel.embedded().encoded()
    var flipped = bytes
    flipped[bytes.count / 2] ^= 1
    for damaged in [[], Array(bytes.prefix(11)), Array(bytes.dropLast()), flipped] {
      #expect(throws: AttributionModelError.self) { try AttributionModel(decoding: damaged) }
    }
  }
}

import Testing

@testable import Language

@Suite("Lemmas")
struct LemmatiserTests {
  private let lemmatiser = Lemmatiser()

  @Test(
    "Words go back to their dictionary form",
    arguments: [
      ("said", "VBD", "say"), ("announcing", "VBG", "announce"), ("imposed", "VBD", "impose"),
      ("denies", "VBZ", "deny"), ("urged", "VBD", "urge"), ("planning", "VBG", "plan"),
      ("telling", "VBG", "tell"), ("controlled", "VBN", "control"),
      ("threatened", "VBD", "threaten"),
      ("negotiating", "VBG", "negotiate"), ("warns", "VBZ", "warn"), ("agreed", "VBD", "agree"),
      ("vetoed", "VBD", "veto"), ("lying", "VBG", "lie"), ("visited", "VBD", "visit"),
      ("required", "VBN", "require"), ("handled", "VBN", "handle"), ("bringing", "VBG", "bring"),
      ("changing", "VBG", "change"), ("hoping", "VBG", "hope"), ("n’t", "RB", "not"),
      ("wo", "MD", "will"), ("Ministers", "NNS", "minister"), ("countries", "NNS", "country"),
      ("crises", "NNS", "crisis"), ("sanctions", "NNS", "sanction"),
      ("spokesmen", "NNS", "spokesman"),
      ("embargoes", "NNS", "embargo"), ("lives", "NNS", "life"), ("businesses", "NNS", "business"),
      ("larger", "JJR", "large"), ("best", "JJS", "good"), ("heaviest", "JJS", "heavy"),
      ("Blinken", "NNP", "Blinken"), ("", "VBD", ""),
    ])
  func forms(word: String, tag: String, lemma: String) throws {
    let tag = try #require(PennTag(rawValue: tag))
    #expect(lemmatiser.lemma(of: Array(word.utf8)[...], tag: tag) == lemma)
  }
}

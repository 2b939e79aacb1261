/// Small closed classes of words that rules ask for, as hashes of their lower-case form.
enum WordGroups {
  static let nameEnds = hashes(
    """
    in on at to for with from by during after before when while as that and but or about via
    """)
  static let negations = hashes("not n't n’t never no neither nor hardly")
  static let infinitive = hashes("to")
  static let requestPrepositions = hashes("for that")
  static let callPrepositions = hashes("for on upon")
  static let questionWords = hashes("if whether what when where who why how which")
  static let questionMark = WordHash.of("?")
  static let obligations = hashes("must should ought need needs shall")
  static let refusals = hashes("decline refuse fail avoid deny declined refused failed")
  static let intents = hashes("plan intend expect want hope prepare aim set going need")
  static let futures = hashes("will 'll ’ll wo shall")
  static let hypothetical = hashes("would could might may should 'd")
  static let conditionalMarks = hashes("if unless whether")
  /// Prepositions before those spoken to, and before the matter spoken of.
  static let addressPrepositions = hashes("to")
  static let topicPrepositions = hashes("about on regarding concerning over of")
  static let relayPrepositions = hashes("in on via through by")
  static let relayCues = hashes("citing quoting cite quote")
  /// Things that carry words: what a source says “in”.
  static let documents = hashes(
    """
    statement interview letter memo report tweet post email e-mail release article column speech
    briefing conference filing transcript blog book essay video message testimony op-ed editorial
    twitter facebook telegram x
    """)
  static let speakersOwn = hashes("i we you me us")
  static let pronouns = hashes("it this that these those one")

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
  }
}

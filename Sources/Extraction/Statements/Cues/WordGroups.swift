/// Small closed classes of words that rules ask for, as hashes of their lower-case form.
enum WordGroups {
  static let pronouns = hashes("he she they it we i you who")
  static let articles = hashes("a an the this that these those his her its their our my your")
  static let negations = hashes("not n't n’t never no neither nor without")
  static let auxiliaries = hashes(
    """
    have has had having be is are was were been being do does did will would shall should can
    could may might must 's 've 'd 'll ’s ’ve ’d ’ll to
    """)
  static let conditionals = hashes("if unless would could might may whether should")
  static let addressPrepositions = hashes("to at")
  static let topicPrepositions = hashes("about on regarding concerning of over")
  static let nameEnds = hashes(
    """
    in on at to for with from by during after before when while as that and but or about via
    """)
  static let relayCues = hashes("citing quoting cited quoted referencing")

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
  }
}

/// What a function word does in a clause; words of other classes have none.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let determiner = WordClass(rawValue: 1 << 0)
  static let preposition = WordClass(rawValue: 1 << 1)
  static let auxiliary = WordClass(rawValue: 1 << 2)
  static let modal = WordClass(rawValue: 1 << 3)
  /// Begins a clause of its own: if, because, after.
  static let subordinator = WordClass(rawValue: 1 << 4)
  static let relative = WordClass(rawValue: 1 << 5)
  static let conjunction = WordClass(rawValue: 1 << 6)
  static let negation = WordClass(rawValue: 1 << 7)
  static let time = WordClass(rawValue: 1 << 8)
  /// A verb of saying: what follows is somebody's words.
  static let saying = WordClass(rawValue: 1 << 9)
  static let pronoun = WordClass(rawValue: 1 << 10)
  static let adverb = WordClass(rawValue: 1 << 11)
  /// A verb of saying that blames: what follows is alleged.
  static let accusing = WordClass(rawValue: 1 << 12)
  static let condition = WordClass(rawValue: 1 << 13)
  static let doubt = WordClass(rawValue: 1 << 14)

  static func of(_ word: [UInt8]) -> WordClass {
    if let known = lexicon[word] { return known }
    return word.count > 4 && word.suffix(2).elementsEqual("ly".utf8) ? .adverb : []
  }

  private static let lexicon: [[UInt8]: WordClass] = {
    var lexicon: [[UInt8]: WordClass] = [:]
    func add(_ value: WordClass, _ words: String) {
      for word in words.split(separator: " ") {
        lexicon[Array(word.utf8), default: []].formUnion(value)
      }
    }
    add(
      .determiner, "the a an this that these those its his her their our all any some no every each"
    )
    add(
      .preposition,
      """
      on against of in to from by with for at over under after before during through via into \
      onto toward towards between among amid within without about since until despite per upon \
      including as than
      """)
    add(.auxiliary, "is are was were be been being has have had having do does did get got")
    add(.modal, "will would could may might should must can shall ought cannot")
    add(
      .subordinator,
      """
      if unless because although though while whereas when whenever after before until whether \
      once but so lest
      """)
    add(.relative, "who which whose whom where that")
    add(.conjunction, "and or but nor")
    add(.negation, "not no never nobody none neither nor without cannot t nothing hardly")
    add(
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april june \
      july august september october november december today yesterday tomorrow tonight last next \
      week month year weeks months years days day earlier later now recently already soon spring \
      summer autumn winter since ago morning afternoon evening night weekend midnight noon
      """)
    add(
      .saying,
      """
      said says say told tell reported reports added adding stressed according noted writes wrote \
      claims claimed alleged alleges accused accuses believes believe found insisted reiterated \
      warned stated
      """)
    add(
      .accusing,
      "accused accuses accuse alleged alleges allege claims claimed allegedly reportedly suspected accusing alleging"
    )
    add(.pronoun, "he she it they we i you him them us who which that")
    add(
      .adverb, "also jointly again further still just only even so far not yet together immediately"
    )
    add(.condition, "if unless should lest provided had")
    add(.doubt, "whether unclear doubt fear fears feared uncertain speculation")
    return lexicon
  }()
}

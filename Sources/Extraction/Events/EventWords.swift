/// Words that the event stage knows, by what they do.
enum EventWords {
  /// Nouns that name something that happens at a time.
  static let nouns: Set<String> = words(
    """
    adoption agreement announcement arrest attack blast call ceasefire collapse conference
    congress crash deadline deal debate decision delivery designation election embargo exercise
    explosion expiry forum hearing inauguration incident interview invasion launch listing meeting
    negotiation negotiations offensive operation order outage protest raid rally referendum release
    report resignation ruling seizure session shipment signing speech strike summit talks test
    transfer treaty trial veto verdict visit vote war withdrawal
    """)

  /// Verbs of acts that an analyst puts on a timeline though no date stands beside them.
  static let actVerbs: Set<String> = words(
    """
    adopt agree approve arrest attack ban blacklist block bomb cancel capture confirm convene
    convict deploy designate detain dismiss elect expel extend extradite fine freeze halt hold host
    impose indict invade launch lift list meet nominate postpone ratify recall reject release
    resign sanction seize sentence shell sign strike summon suspend veto visit vote withdraw
    """)

  /// Verbs that leave it to a noun to say what happens: hold talks.
  static let lightVerbs: Set<String> = words(
    "hold take have make give begin start open end close conclude host attend resume conduct")

  /// Nouns of acts that belong on a timeline though no date stands beside them.
  static let actNouns: Set<String> = words(
    """
    meeting talks summit negotiation negotiations call vote election referendum strike attack raid
    listing designation signing visit trip deadline
    """)

  /// One name for words that tell of the same kind of event: “met” and “the talks”.
  static func family(of lemma: String) -> String { families[lemma] ?? lemma }

  private static let families: [String: String] = {
    let lists = [
      ("meet", "meeting talk talks summit negotiation negotiations negotiate conference"),
      ("vote", "election referendum ballot elect"),
      ("strike", "attack raid bombing bomb shelling shell blast explosion"),
      ("sign", "signing agreement treaty deal"), ("visit", "trip tour"), ("call", "phone"),
    ]
    var table: [String: String] = [:]
    for (family, members) in lists {
      for word in words(members) { table[word] = family }
    }
    return table
  }()

  /// Verbs that report; they make statements, not rows of a timeline.
  static let reporting: Set<String> = words(
    "say tell add note write state ask reply quote explain argue believe think know see")

  /// Governors that tell what a complement is.
  static let planning: Set<String> = words(
    "plan schedule expect intend aim prepare hope promise pledge vow due set want decide")
  static let proposing: Set<String> = words(
    "propose suggest call urge ask demand recommend request seek consider discuss")
  static let denying: Set<String> = words("deny reject dismiss refute")
  static let alleging: Set<String> = words("allege accuse suspect claim")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}

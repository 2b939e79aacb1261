internal import Articles

/// What cue words do: the act of speech that each announces, by its written forms.
struct CueLexicon: Sendable {
  struct Entry: Sendable {
    let lemma: String
    let act: Statement.Act
    /// Reports speech or writing; false for thought, wish and plan.
    let isSpeech: Bool
    /// The content is something still to be done: wants, plans, vows.
    let isPlan: Bool
  }

  private var entries: [UInt32: Entry] = [:]

  init() {
    for (act, words) in Self.speech {
      add(words, act, isSpeech: true, isPlan: act == .promise)
    }
    for (act, words) in Self.thought { add(words, act, isSpeech: false, isPlan: false) }
    add(Self.plans, .assertion, isSpeech: false, isPlan: true)
    for (form, lemma) in Self.irregularForms {
      if let entry = entries[WordHash.of(lemma)] { entries[WordHash.of(form)] = entry }
    }
  }

  /// - Parameter word: hash of the lower-case word, in any of its forms.
  subscript(word: UInt32) -> Entry? { entries[word] }

  private mutating func add(
    _ words: String, _ act: Statement.Act, isSpeech: Bool, isPlan: Bool
  ) {
    for word in words.split(whereSeparator: \.isWhitespace) {
      let lemma = String(word)
      let entry = Entry(lemma: lemma, act: act, isSpeech: isSpeech, isPlan: isPlan)
      for form in Self.forms(of: lemma) where entries[WordHash.of(form)] == nil {
        entries[WordHash.of(form)] = entry
      }
    }
  }

  /// The regular forms of a verb; the plural of a noun is among them.
  private static func forms(of lemma: String) -> [String] {
    guard let last = lemma.last else { return [] }
    let stem = String(lemma.dropLast())
    let isConsonantY = last == "y" && !(stem.last.map { "aeiou".contains($0) } ?? true)
    if last == "e" { return [lemma, lemma + "s", lemma + "d", stem + "ing"] }
    if isConsonantY { return [lemma, stem + "ies", stem + "ied", lemma + "ing"] }
    let isSibilant = lemma.hasSuffix("s") || lemma.hasSuffix("sh") || lemma.hasSuffix("ch")
    let plural = lemma + (isSibilant ? "es" : "s")
    return [lemma, plural, lemma + "ed", lemma + "ing"]
  }
}

// MARK: Words

extension CueLexicon {
  private static let speech: [(Statement.Act, String)] = [
    (
      .assertion,
      """
      say tell add state note explain announce declare claim argue report write reply respond
      answer continue stress emphasise emphasize point remark mention comment observe confirm
      acknowledge admit concede reveal disclose recall recount reiterate repeat assert contend
      maintain affirm testify tweet post quip joke boast brag describe speak talk read conclude
      counter retort interject elaborate clarify specify underline underscore highlight
      reaffirm relay quote cite according echo indicate hint insinuate imply inform brief notify
      publish divulge confide gush muse shout yell whisper mutter exclaim lament complain
      grumble joke chime pronounce proclaim profess tout hail signal broadcast blog
      opine reason rant gripe fume thunder summarise summarize paraphrase outline detail
      statement remark comment announcement declaration claim assertion acknowledgement
      admission explanation reply response confirmation reminder argument agree disagree insist
      """
    ),
    (
      .accusation,
      """
      accuse blame allege charge denounce condemn criticise criticize slam blast fault decry
      berate rebuke lambast lambaste castigate deride lash chide scold mock ridicule assail
      attack rip skewer excoriate bash pillory disparage vilify reproach implicate
      accusation allegation criticism condemnation complaint rebuke
      """
    ),
    (
      .denial,
      """
      deny reject dismiss refute rebut dispute disavow repudiate disclaim contradict rebuff
      downplay denial rejection rebuttal dismissal refusal decline refuse
      """
    ),
    (
      .demand,
      """
      demand urge call request order press appeal instruct exhort implore beg plead beseech
      command direct insist require encourage lobby petition pressure push entreat summon
      demand request order appeal plea calls ultimatum petition
      """
    ),
    (.warning, "warn caution threaten alert warning threat forewarn admonish"),
    (
      .promise,
      """
      promise pledge vow commit swear guarantee assure undertake reassure vow pledge assurance
      commitment guarantee oath
      """
    ),
    (
      .proposal,
      """
      propose suggest recommend advise float moot advocate counsel offer proposal suggestion
      recommendation advice
      """
    ),
    (.question, "ask question wonder inquire enquire query quiz inquiry"),
    (
      .assessment,
      """
      praise laud commend applaud compliment endorse label dub brand characterise characterize
      liken compare rate rank poll survey find assess evaluate diagnose call
      """
    ),
  ]

  private static let thought: [(Statement.Act, String)] = [
    (
      .assessment,
      """
      believe think consider view see regard estimate predict expect forecast reckon suspect fear
      doubt judge deem guess assume presume suppose feel sense conclude anticipate project
      calculate speculate know understand realise realize recognise recognize imagine hope wish
      worry agonise agonize belief view opinion assumption suspicion expectation estimate
      prediction forecast assessment conclusion hope fear doubt concern conviction confident
      convinced sure certain worried concerned afraid hopeful optimistic skeptical sceptical
      doubtful aware
      """
    )
  ]

  private static let plans =
    "want plan intend aim seek prepare decide resolve mean desire plan intention desire"

  private static let irregularForms: [(String, String)] = [
    ("said", "say"), ("told", "tell"), ("wrote", "write"), ("written", "write"),
    ("spoke", "speak"), ("spoken", "speak"), ("thought", "think"), ("saw", "see"),
    ("seen", "see"), ("found", "find"), ("felt", "feel"), ("knew", "know"), ("known", "know"),
    ("understood", "understand"), ("foresaw", "foresee"), ("swore", "swear"),
    ("sworn", "swear"), ("sought", "seek"), ("meant", "mean"), ("begged", "beg"),
    ("begging", "beg"), ("admitted", "admit"), ("admitting", "admit"), ("quipped", "quip"),
    ("quipping", "quip"), ("rebutted", "rebut"), ("planned", "plan"), ("planning", "plan"),
    ("committed", "commit"), ("committing", "commit"), ("bragged", "brag"),
    ("blogged", "blog"), ("ripped", "rip"), ("slammed", "slam"), ("slamming", "slam"),
    ("labelled", "label"), ("labelling", "label"), ("dubbed", "dub"), ("dubbing", "dub"),
    ("held", "hold"), ("read", "read"), ("undertook", "undertake"), ("replies", "reply"),
  ]
}

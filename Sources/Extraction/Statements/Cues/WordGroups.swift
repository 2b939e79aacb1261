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
  static let would = WordHash.of("would")
  static let conditionalMarks = hashes("if unless whether")
  /// Prepositions before those spoken to, and before the matter spoken of.
  static let addressPrepositions = hashes("to")
  static let topicPrepositions = hashes("about on regarding concerning over of")
  static let relayPrepositions = hashes("in on via through by")
  static let relayCues = hashes("citing quoting cite quote")
  static let citing = hashes("citing quoting")
  static let days = hashes(
    """
    today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
    """)
  static let dayParts = hashes("morning afternoon evening night")
  static let dayPrepositions = hashes("on")
  static let `as` = WordHash.of("as")
  static let quoting = hashes("quote cite")
  static let by = WordHash.of("by")
  /// Verbs whose object is spoken to.
  static let addressing = hashes(
    """
    tell ask warn urge remind inform assure notify brief press implore beg order instruct request
    advise encourage caution convince persuade promise reassure lobby petition exhort summon
    invite command beseech counsel
    """)
  /// Verbs whose subject is spoken to in the passive.
  static let hearing = hashes(
    """
    tell ask warn urge remind inform notify brief press order instruct request advise encourage
    caution invite summon question challenge
    """)
  static let seeming = hashes("seem appear")
  /// Verbs of talk with somebody.
  static let conversing = hashes("discuss talk speak negotiate consult raise")
  static let company = hashes("with")
  /// Verbs that leave the saying to their object: “expressed concern”, “issued a warning”.
  static let lightVerbs = hashes(
    "express voice raise issue make give reiterate repeat lodge deliver")
  /// What governments and firms do, not say.
  static let deeds = hashes(
    """
    adopt ban impose exempt issue take lift freeze sanction blacklist sign remove cut stop block
    bar halt suspend seize arrest send sell buy ship supply export import build strengthen expand
    tighten enforce implement enact launch open close extend renew end begin start fine cancel
    withdraw deploy strike kill
    """)
  /// Verbs whose subject may stand behind them, after what it says.
  static let turningVerbs = hashes("say add note write report warn explain claim argue insist")
  /// What records, studies and papers do.
  static let showing = hashes("show suggest indicate find learn estimate")
  static let having = hashes("have has had 's ’s 've ’ve")
  static let the = WordHash.of("the")
  static let according = WordHash.of("according")
  static let to = WordHash.of("to")
  /// Things that carry words: what a source says “in”.
  static let documents = hashes(
    """
    statement interview letter memo report tweet post email e-mail release article column speech
    briefing conference filing transcript blog book essay video message testimony op-ed editorial
    twitter facebook telegram x
    """)
  /// Nouns of persons and bodies that are spoken to, in the singular; some in the plural alone.
  static let listeners = hashes(
    """
    reporter journalist newspaper agency broadcaster outlet magazine programme program show channel
    press media correspondent editor interviewer host audience crowd rally gathering viewer listener
    reader follower user fan supporter backer donor voter activist volunteer protester demonstrator
    critic opponent rival ally partner friend enemy neighbour neighbor colleague counterpart peer
    minister premier president chancellor king queen prince lawmaker legislator senator deputy
    congressman congresswoman representative councillor councilor governor mayor ambassador envoy
    diplomat delegate delegation negotiator mediator official officer spokesman spokeswoman
    spokesperson aide adviser advisor staff staffer employee worker employer boss manager executive
    director chairman shareholder investor trader banker economist analyst expert scientist
    researcher academic professor teacher student pupil lawyer attorney prosecutor judge jury juror
    court tribunal investigator inspector agent detective police policeman soldier troops army
    general commander force fighter rebel guard veteran pilot driver passenger customer consumer
    client buyer seller supplier importer exporter manufacturer maker producer farmer company firm
    bank business insurer shipowner industry union bloc alliance coalition party government ministry
    administration authority authorities department parliament congress senate house committee
    council commission assembly board panel conference summit meeting hearing forum community
    public people person man woman men women child children youth parent father mother son daughter
    brother sister wife husband family relative widow resident citizen migrant refugee immigrant
    patient doctor nurse priest bishop pope believer nation country state city town village capital
    world region republic kingdom leader leadership regime member group organisation organization
    association federation team player coach owner tenant taxpayer american european chinese russian
    ukrainian everyone everybody anyone anybody someone somebody others
    """)
  /// Before a colon they name the kind of text, not who speaks.
  static let labels = hashes(
    """
    analysis opinion comment commentary editorial exclusive update updated explainer explained
    factbox fact-check watch live breaking video photos pictures podcast interview review timeline
    profile feature report special correction note background context related read more
    """)
  static let speakersOwn = hashes("i we you me us")
  static let pronouns = hashes("it this that these those one")

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
  }
}

/// The closed word lists that tokens and sentences stand on, in lower case.
struct WordLists: Sendable {
  /// First parts that keep their hyphen, as the English treebanks write them: “non-profit”.
  let boundPrefixes = WordSet(
    """
    non e re anti co pre pro cross mid post over sub counter ex multi mini inter semi un micro intra
    de psycho socio ultra neo bi tri trans extra hyper infra macro meta para proto pseudo
    """)

  /// Measures that part from the number before them: “5 km”.
  let units = WordSet(
    """
    am pm km mm cm m kg g mg k bn mn mph kph km/h mi lb lbs ft oz hr hrs min mins sec ha kw mw gw kwh
    mwh mb gb tb ghz mhz hz tn t ml l yrs b
    """)

  /// Words written as one that the treebanks read as two, the second after three letters.
  let splitAtThird = WordSet("cannot gonna wanna gotta")

  /// Negations without their apostrophe; the last two letters are the second word.
  let bareNegations = WordSet(
    "dont didnt doesnt isnt wasnt couldnt wouldnt shouldnt havent hasnt arent werent cant")

  /// Titles and the like: the full stop never ends the sentence.
  let titles = WordSet(
    """
    mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt capt cmdr cpl maj adm brig pvt st
    mt ft rev hon pres messrs mlle mme fr sr. vs v cf eg ie e.g i.e approx ca viz spc supt det insp
    amb atty asst assoc dept min sec pt op ed eds trans esp bros vol vols fig figs eq para col. lt.col
    """)

  /// An abbreviation only before a number: “No. 10”.
  let beforeNumber = WordSet("no nos p pp art arts sec c ch cl par ext tel para vol fig nr b d m r")

  let months = WordSet(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """)

  let monthNames = WordSet(
    """
    january february march april may june july august september october november december
    """)

  /// What a caption writes before the name of who made the picture.
  let credits = WordSet(
    "image images photo photos photograph picture video credit illustration graphic source")

  /// These may end a sentence; what follows decides.
  let finals = WordSet(
    """
    inc corp co ltd plc llc bhd jr sr esq etc al a.m p.m ph.d u.s u.k u.n e.u u.s.a u.a.e d.c m.d b.a
    m.a b.c a.d no.s ave blvd rd hwy ala ariz ark calif colo conn del fla ga ill ind kan ky la md
    mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que sask alta
    cos bldg est sqq seq ibid univ assn bur div n.d
    """)

  /// These lose their full stop to the sentence when they end it.
  let shedding = WordSet("etc")

  /// A capital letter after one of these is a name of a sort, and its full stop ends the sentence.
  let beforeLetter = WordSet(
    """
    vitamin plan type hepatitis group grade option part class figure team appendix exhibit section
    schedule category influenza phase and or
    """)

  /// Words that begin a sentence far more often than they follow an abbreviation within one.
  let starters = WordSet(
    """
    the a an he she it they we i you this that these those there here in on at as by for from with
    without but and or so yet when while after before since until although though because if unless
    however meanwhile moreover furthermore also still then now both all some many most several each
    every no not its his her their our my your who what where why how which whether according
    despite during under over against among between about through under among instead even only
    once one two three four five another other such last next earlier later today yesterday
    tomorrow nobody everyone critics officials experts analysts authorities police
    """)

  /// Apostrophes at the start that belong to the word: “’em”, “’til”.
  let leadingApostrophe = WordSet("em til tis twas cause round n bout cuz")

  /// Abbreviations that are also words in lower case.
  let capitalOnly = WordSet(
    "gen rep gov col miss ill ore wash sun sat ind ark conn del tex mont min det ed la pa va trans co"
  )

  /// Abbreviations that are names in capitals.
  let smallOnly = WordSet("ie eg cf")

  /// What an apostrophe ties to the word before it.
  let clitics = WordSet("s re ve ll d m")

  let clocks = WordSet("a.m p.m etc")

  let weekdays = WordSet("monday tuesday wednesday thursday friday saturday sunday")

  let www = WordSet("www")

  let domains = WordSet(
    """
    com org net gov edu mil int info biz io co uk eu de fr ru ua pl es nl tr cn hk jp kr au nz ca br
    za ng ke gh tv ly ir il ae kz ge az uz md rs hr bg ro hu cz sk si lt lv ee fi se dk gr pt ch ie
    ar mx cl pe pk bd lk np th vn id my sg ph tw eg ma tn dz sy iq jo sa qa news blog app dev media
    pdf doc docx htm html jpg jpeg png gif xls xlsx txt csv zip exe mp3 mp4
    """)

  /// Country domains that are also English words: only with two dots, a path or “www.”.
  let wordDomains = WordSet("it in me is so at by no be to us am as my do")

  let reporting = WordSet(
    """
    said says say asked asks added adds told tells wrote writes tweeted tweets posted replied shouted
    cried exclaimed joked wondered demanded insisted declared announced recalled warned responded
    yelled questioned quipped noted explained argued urged chanted continued
    """)

  let timeZones = WordSet(
    "et est edt pt pst pdt ct cst cdt mt gmt utc bst cet cest eastern pacific")
}

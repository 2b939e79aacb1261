/// Forms that no rule gives, by word class.
struct IrregularForms: Sendable {
  let verbs: [String: String]
  let nouns: [String: String]
  let comparisons: [String: String]
  /// Clitics and function words, whatever their tag.
  let particles: [String: String]

  init() {
    verbs = IrregularForms.table(IrregularForms.verbForms)
    nouns = IrregularForms.table(IrregularForms.nounForms)
    comparisons = IrregularForms.table(IrregularForms.comparisonForms)
    particles = IrregularForms.table(IrregularForms.particleForms)
  }

  /// Lines of “lemma: form form …”.
  private static func table(_ lines: String) -> [String: String] {
    var table: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":")
      for form in parts[1].split(separator: " ") { table[String(form)] = String(parts[0]) }
    }
    return table
  }

  private static let verbForms = """
    be: am is are was were been being 's 're 'm ’s ’re ’m s ai art
    have: has had having 've ’ve 'd ’d
    do: does did done doing
    go: goes went gone gon
    say: says said
    tell: told
    think: thought
    know: knew known
    see: saw seen
    take: took taken
    come: came
    become: became
    overcome: overcame
    give: gave given
    forgive: forgave forgiven
    find: found
    make: made
    get: got gotten
    forget: forgot forgotten
    keep: kept
    hold: held
    uphold: upheld
    withhold: withheld
    lead: led
    mislead: misled
    mean: meant
    meet: met
    leave: left
    lose: lost
    pay: paid
    repay: repaid
    lay: laid
    put: putting
    cut: cutting
    let: letting
    set: setting
    reset: resetting
    hit: hitting
    shut: shutting
    quit: quitting
    run: ran running
    begin: began begun beginning
    speak: spoke spoken
    break: broke broken
    choose: chose chosen
    freeze: froze frozen
    steal: stole stolen
    write: wrote written
    underwrite: underwrote underwritten
    ride: rode ridden
    drive: drove driven
    rise: rose risen
    arise: arose arisen
    fall: fell fallen
    feel: felt
    stand: stood
    understand: understood
    misunderstand: misunderstood
    withstand: withstood
    send: sent
    spend: spent
    lend: lent
    bend: bent
    build: built
    rebuild: rebuilt
    buy: bought
    bring: brought
    fight: fought
    seek: sought
    catch: caught
    teach: taught
    sell: sold
    hear: heard
    overhear: overheard
    blow: blew blown
    stink: stank stunk
    want: wan
    grow: grew grown
    throw: threw thrown
    overthrow: overthrew overthrown
    draw: drew drawn
    withdraw: withdrew withdrawn
    fly: flew flown flies
    show: shown
    sit: sat sitting
    win: won winning
    lie: lay lain lying lied
    die: died dying dies
    tie: tied tying ties
    untie: untied untying
    vie: vied vying vies
    eat: ate eaten
    drink: drank drunk
    sing: sang sung
    ring: rang rung
    sink: sank sunk
    swim: swam swum swimming
    shrink: shrank shrunk
    spring: sprang sprung
    swing: swung
    hang: hung
    cling: clung
    stick: stuck
    strike: struck stricken
    sting: stung
    dig: dug digging
    spin: spun spinning
    swear: swore sworn
    wear: wore worn
    tear: tore torn
    bear: bore borne born
    shake: shook shaken
    mistake: mistook mistaken
    undertake: undertook undertaken
    wake: woke woken
    hide: hid hidden
    bite: bit bitten
    light: lit
    slide: slid
    feed: fed
    bleed: bled
    breed: bred
    flee: fled
    speed: sped
    shoot: shot
    sleep: slept
    sweep: swept
    weep: wept
    creep: crept
    deal: dealt
    dream: dreamt
    burn: burnt
    learn: learnt
    bind: bound
    wind: wound
    grind: ground
    forbid: forbade forbidden forbidding
    bid: bidding bade
    forecast: forecast
    broadcast: broadcast
    undergo: undergoes underwent undergone
    undo: undid undone
    foresee: foresaw foreseen
    oversee: oversaw overseen
    withdraw: withdrawing
    beat: beaten
    arise: arising
    weave: wove woven
    prove: proven
    swell: swollen
    sew: sewn
    sow: sown
    can: ca
    will: wo 'll ’ll
    would: 'd ’d
    shall: sha
    panic: panicked panicking
    traffic: trafficked trafficking
    mimic: mimicked mimicking
    age: aging
    dye: dyeing
    singe: singeing
    """

  private static let nounForms = """
    man: men
    woman: women
    child: children
    foot: feet
    tooth: teeth
    goose: geese
    mouse: mice
    life: lives
    wife: wives
    knife: knives
    leaf: leaves
    half: halves
    wolf: wolves
    thief: thieves
    shelf: shelves
    self: selves
    calf: calves
    loaf: loaves
    scarf: scarves
    ox: oxen
    crisis: crises
    analysis: analyses
    basis: bases
    thesis: theses
    hypothesis: hypotheses
    emphasis: emphases
    diagnosis: diagnoses
    parenthesis: parentheses
    oasis: oases
    axis: axes
    synthesis: syntheses
    phenomenon: phenomena
    criterion: criteria
    bacterium: bacteria
    medium: media
    referendum: referenda
    memorandum: memoranda
    stimulus: stimuli
    fungus: fungi
    nucleus: nuclei
    alumnus: alumni
    index: indices
    vertex: vertices
    matrix: matrices
    bus: buses
    gas: gases
    virus: viruses
    bonus: bonuses
    campus: campuses
    census: censuses
    status: statuses
    lens: lenses
    bias: biases
    atlas: atlases
    plus: pluses
    focus: focuses
    chorus: choruses
    shoe: shoes
    toe: toes
    foe: foes
    hoe: hoes
    movie: movies
    tie: ties
    lie: lies
    pie: pies
    die: dies
    cookie: cookies
    rookie: rookies
    zombie: zombies
    calorie: calories
    selfie: selfies
    genie: genies
    cache: caches
    ache: aches
    headache: headaches
    quiz: quizzes
    grandchild: grandchildren
    """

  private static let comparisonForms = """
    good: better best
    bad: worse worst
    far: farther farthest further furthest
    old: elder eldest
    little: least
    """

  private static let particleForms = """
    not: n't n’t nt
    a: an
    """
}

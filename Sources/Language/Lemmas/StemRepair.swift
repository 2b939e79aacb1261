/// Gives back what “-ing”, “-ed”, “-er” took from a word: a final e, or one of two consonants.
struct StemRepair: Sendable {
  /// Keep the doubled letter: “tell”, “add”, “err”.
  private let doubled = WordSet(
    """
    add odd err purr ebb egg butt watt matt putt tell sell call kill fill roll pull spell install
    poll yell drill stall bill fell swell dwell will chill thrill grill spill enroll recall skill
    fall mill wall ball toll troll doll null cull dull lull gull bully scroll stroll quell smell shell
    well hell instill distill enthrall fulfill forestall befall refill overkill appall tall small
    full boycott inn
    """)

  /// End in e against the rules below.
  private let silent = WordSet(
    """
    change exchange challenge arrange range avenge plunge infringe fringe hinge derange lounge
    revenge estrange scavenge impinge lunge binge cringe sponge create recreate procreate delineate
    permeate invite unite cite write ignite incite excite recite bite expedite site quite white
    polite finite reunite promote vote note quote devote denote demote dote connote complete delete
    compete deplete concede precede recede secede impede supersede intercede stampede cede
    postpone phone condone atone clone telephone hone tone stone zone dethrone convene intervene
    contravene reconvene tune prune attune commune ignore explore restore score store adore implore
    deplore accuse amuse confuse refuse abuse misuse fuse peruse muse bore shore core underscore interfere adhere persevere revere sincere severe mere scale
    whale inhale exhale regale impale pale stale male console cajole parole breathe clothe bathe
    soothe loathe seethe sheathe lathe handle axe dye tie taste waste paste haste baste lure
    hope cope scope slope elope grope rope envelope use house cause pause excuse type dance hate
    ache believe achieve receive leave weave heave sleeve grieve relieve deceive perceive conceive
    retrieve reprieve love live give move have solve owe awe bye eye fine
    cohere here obsolete discrete concrete athlete gene scene serene obscene elite definite
    safe strafe chafe wane bale prearrange teethe
    """)

  /// End without e against the rules below.
  private let bare = WordSet(
    """
    focus bias canvas gas bus plus chorus summons combat format habitat wait await visit
    limit edit exit profit benefit deposit exhibit inhibit prohibit solicit merit credit
    audit orbit permit admit commit submit transmit vomit inherit posit elicit inhabit debit
    forfeit debut output input pilot pivot ballot riot solid valid rapid ransom blossom
    phantom accustom fathom victim custom random margin cabin ruin bargain sugar pillar
    scholar dollar murmur fulfil council pencil civil evil until pupil develop gallop
    envelop wallop gossip worship up turn program blitz waltz bring sing ring swing cling
    sting fling hang bang gang long belong strong among wrong young bulb upset offset target
    market budget interpret fit quit whisk ask risk task mask bask
    """)

  /// The word that a stem stands for.
  func word(_ stem: [UInt8]) -> [UInt8] {
    guard stem.count >= 2 else { return stem }
    let last = stem[stem.count - 1]
    if last == stem[stem.count - 2], !StemRepair.isVowel(last) {
      return undoubled(stem, last)
    }
    let withE = stem + [0x65]
    if has(silent, withE) { return withE }
    if has(bare, stem) { return stem }
    return wantsE(stem) ? withE : stem
  }

  private func undoubled(_ stem: [UInt8], _ last: UInt8) -> [UInt8] {
    if last == 0x73 || last == 0x7A || last == 0x66 { return stem }
    if has(doubled, stem) { return stem }
    return Array(stem.dropLast())
  }

  private func has(_ set: WordSet, _ word: [UInt8]) -> Bool {
    word.withUnsafeBufferPointer { set.contains($0, 0..<$0.count) }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  /// Whether a stem of these last letters lost an e, in most English words.
  private func wantsE(_ stem: [UInt8]) -> Bool {
    let count = stem.count
    let last = stem[count - 1]
    let before = stem[count - 2]
    let third = count > 2 ? stem[count - 3] : 0
    switch UnicodeScalar(last) {
    case "c", "v", "u", "z": return true
    case "g": return before != 0x6E
    case "s": return before != 0x73 && (before != 0x75 || third == 0x61 || third == 0x6F)
    case "l":
      guard StemRepair.isVowel(before) else { return before != 0x72 && before != 0x77 }
      return (before == 0x69 || before == 0x75) && !StemRepair.isVowel(third)
    case "t": return takesE(beforeT: before, third)
    case "d":
      return (before == 0x69 || before == 0x61 || before == 0x6F || before == 0x75)
        && (!StemRepair.isVowel(third) || third == 0x75)
    case "r":
      if before == 0x69, third == 0x75 { return true }
      return (before == 0x69 || before == 0x61 || before == 0x75) && !StemRepair.isVowel(third)
    case "n": return before == 0x69 && !StemRepair.isVowel(third)
    case "k", "m", "b":
      return StemRepair.isVowel(before) && !StemRepair.isVowel(third) && before != 0x65
    case "p":
      return (before == 0x61 || before == 0x69 || before == 0x79 || before == 0x75)
        && !StemRepair.isVowel(third)
    default: return false
    }
  }

  private func takesE(beforeT before: UInt8, _ third: UInt8) -> Bool {
    switch UnicodeScalar(before) {
    case "a": !StemRepair.isVowel(third) || third == 0x69 || third == 0x75
    case "u": !StemRepair.isVowel(third)
    default: false
    }
  }
}

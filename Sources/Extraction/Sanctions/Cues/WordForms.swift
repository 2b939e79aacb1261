/// The dictionary forms that a printed word may be an inflection of.
///
/// All candidates are kept, as the automaton asks only whether a cue's word is among them; so no
/// tag, right or wrong, comes between a word and its cue: “frozen” is a form of “freeze” as verb
/// and as adjective.
enum WordForms {
  /// The printed word and every base form it may have, one spelling for British and American.
  static func keys(of word: [UInt8]) -> [WordKey] {
    var keys: [WordKey] = []
    var reader = WordKeyReader()
    reader.read(word, into: &keys)
    return keys
  }

  /// The key of a cue's own word, which stands for itself alone.
  static func cueKey(of word: [UInt8]) -> WordKey {
    unified(word)
  }

  /// Lower-cased words that are forms of it, itself first.
  static func forms(of word: [UInt8]) -> [[UInt8]] {
    var forms = [word]
    if let base = irregular[word] { forms.append(base) }
    guard word.count > 3 else { return forms }
    if ends(word, "ies") || ends(word, "ied") {
      forms.append(word.dropLast(3) + [UInt8(ascii: "y")])
    }
    if ends(word, "s"), !ends(word, "ss") { forms.append(word.dropLast()) }
    if ends(word, "es") { forms.append(word.dropLast(2)) }
    if ends(word, "ed") { appendStems(word.dropLast(2), to: &forms) }
    if ends(word, "ing"), word.count > 5 { appendStems(word.dropLast(3), to: &forms) }
    return forms
  }

  private static func appendStems(_ stem: [UInt8], to forms: inout [[UInt8]]) {
    forms.append(stem)
    forms.append(stem + [UInt8(ascii: "e")])
    if let last = stem.last, stem.count > 2, stem[stem.count - 2] == last {
      forms.append(stem.dropLast())
    }
  }

  private static func ends(_ word: [UInt8], _ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard word.count > length else { return false }
    return suffix.withUTF8Buffer { buffer in
      word[(word.count - length)...].elementsEqual(buffer)
    }
  }

  private static func unified(_ word: [UInt8]) -> WordKey {
    var reader = WordKeyReader()
    return reader.unified(word)
  }

  static func classes(of word: [UInt8]) -> [WordKey] {
    guard let first = word.first else { return [] }
    if first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") { return numericClasses(of: word) }
    if ordinals.contains(WordKey(word)) { return [.ordinal] }
    return word.count <= 6 && word.allSatisfy({ "ivxl".utf8.contains($0) }) ? [.roman] : []
  }

  private static func numericClasses(of word: [UInt8]) -> [WordKey] {
    let digits = word.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    let rest = word[digits.count...]
    if rest.isEmpty { return digits.count == 6 ? [.number, .harmonizedCode] : [.number] }
    if ["st", "nd", "rd", "th"].contains(where: { rest.elementsEqual($0.utf8) }) {
      return [.ordinal]
    }
    if rest.first == UInt8(ascii: "/") { return [.ratio] }
    if rest.first == UInt8(ascii: "."), digits.count == 4, rest.count == 3 {
      return [.harmonizedCode]
    }
    return [.number]
  }

  private static let ordinals: Set<WordKey> = Set(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """.split(separator: " ").map { WordKey($0.utf8) })

  /// British spelling to American.
  static let spellings: [[UInt8]: [UInt8]] = pairs(
    """
    defence defense licence license licences licenses programme program programmes programs \
    labour labor armour armor armoured armored fibre fiber fibres fibers centre center \
    centres centers aluminium aluminum cheque check tyre tire grey gray offence offense \
    ageing aging mislabelled mislabeled travelling traveling fuelling fueling cancelled canceled \
    rouble ruble roubles rubles neighbour neighbor neighbours neighbors sulphur sulfur
    """)

  static let irregular: [[UInt8]: [UInt8]] = pairs(
    """
    froze freeze frozen freeze broke break broken break held hold sought seek sent send sold sell \
    bought buy gave give given give met meet struck strike drew draw drawn draw took take \
    taken take put put cut cut hit hit said say told tell made make got get went go gone go \
    came come led lead left leave lost lose paid pay won win fell fall fallen fall rose rise \
    risen rise grew grow grown grow threw throw thrown throw wrote write written write \
    drove drive driven drive kept keep built build dealt deal found find shipped ship \
    thought think brought bring caught catch withdrew withdraw withdrawn withdraw forbade forbid \
    forbidden forbid stood stand understood understand undid undo undone undo swore swear \
    sworn swear stole steal stolen steal laid lay lay lie dug dig fed feed fled flee \
    flew fly flown fly hid hide hidden hide ran run spoke speak spoken speak spent spend \
    was be were be is be are be been be has have had have did do does do done do \
    ban ban was be banning ban curbs curb vetoes veto vetoed veto sanctions sanction
    """)

  private static func pairs(_ list: String) -> [[UInt8]: [UInt8]] {
    let words = list.split(separator: " ").map { Array($0.utf8) }
    var result: [[UInt8]: [UInt8]] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) where result[words[index]] == nil {
      result[words[index]] = words[index + 1]
    }
    return result
  }
}

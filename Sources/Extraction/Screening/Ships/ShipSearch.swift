internal import Articles

/// One walk over the words of a text for names and numbers of ships.
struct ShipSearch {
  private let text: ArticleText
  private let words: CueWords
  private var found: [ShipMention] = []

  init(_ text: ArticleText) {
    self.text = text
    words = CueWords(text.utf8[...])
  }

  mutating func run() -> [ShipMention] {
    var index = 0
    while index < words.count {
      if let end = number(at: index) ?? names(after: index) ?? name(before: index) {
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  /// The number belongs to the ship named last, at most twelve words before.
  private mutating func number(at index: Int) -> Int? {
    guard let (last, number) = printedNumber(at: index) else { return nil }
    let start = words.spans[index].start
    if let ship = found.last, ship.number == nil, ship.span.end <= start,
      wordsBetween(ship.span.end, index) <= 12
    {
      found[found.count - 1] = ShipMention(span: ship.span, number: number, isNamed: true)
    } else {
      found.append(
        ShipMention(
          span: TextSpan(start, words.spans[last].end), number: number, isNamed: false))
    }
    return last + 1
  }

  /// “IMO 9329760”, “IMO number: 9329760”, “IMO9329760”, with the place of its last word.
  private func printedNumber(at index: Int) -> (last: Int, number: IMONumber)? {
    let word = words.words[index]
    guard word.starts(with: Array("imo".utf8)) else { return nil }
    if word.count > 3 { return IMONumber(utf8: Array(word.dropFirst(3))).map { (index, $0) } }
    for next in (index + 1)..<min(index + 4, words.count) {
      if let number = IMONumber(utf8: words.words[next]) { return (next, number) }
    }
    return nil
  }

  /// Names right behind a kind of ship; more than one behind a plural.
  private mutating func names(after index: Int) -> Int? {
    guard let isPlural = kind(index) else { return nil }
    var next = index + 1
    if next < words.count, ["named", "called"].contains(where: { holds(next, $0) }) { next += 1 }
    var end: Int?
    while let last = name(from: next) {
      append(next..<last)
      end = last
      guard isPlural, last < words.count else { break }
      next = holds(last, "and") ? last + 1 : last
      // A second name stands behind a comma or an “and”, else it is another word of the sentence.
      guard next > last || words.marks[last] == .comma else { break }
    }
    return end
  }

  /// “the Eventin, a Panama-flagged tanker”.
  private mutating func name(before index: Int) -> Int? {
    guard index > 1, ["a", "an", "the"].contains(where: { holds(index, $0) }),
      words.marks[index] == .comma
    else { return nil }
    let limit = min(index + 7, words.count)
    guard let noun = ((index + 1)..<max(index + 1, limit)).first(where: { kind($0) == false }),
      !((index + 1)...noun).contains(where: { words.marks[$0] == .stop })
    else { return nil }
    var start = index
    while start > 0, index - start < 4, isCapital(start - 1),
      words.marks[start] == .none || start == index
    {
      start -= 1
    }
    guard start < index, start > 0, holds(start - 1, "the"), words.marks[start] == .none else {
      return nil
    }
    append(start..<index)
    return noun + 1
  }

  private mutating func append(_ range: Range<Int>) {
    let span = TextSpan(words.spans[range.lowerBound].start, words.spans[range.upperBound - 1].end)
    found.append(ShipMention(span: span, number: nil, isNamed: true))
  }

  /// One to four words with capitals, none of them a day, with no mark but a quote before the first.
  private func name(from start: Int) -> Int? {
    var end = start
    while end < words.count, end - start < 4, isCapital(end) {
      if end > start, words.marks[end] != .none { break }
      if WordClass.of(words.words[end]).contains(.time) { break }
      end += 1
    }
    guard end > start, start > 0, words.marks[start] != .stop, !endsSentence(before: start) else {
      return nil
    }
    return end
  }

  private func endsSentence(before index: Int) -> Bool {
    text.utf8[words.spans[index - 1].end..<words.spans[index].start].contains { byte in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
    }
  }

  /// Whether a word is a kind of ship: true for a plural, nil for other words.
  private func kind(_ index: Int) -> Bool? {
    let word = words.words[index]
    if ShipSearch.kinds.contains(word) || ShipSearch.prefixes.contains(word) && isUpper(index) {
      return false
    }
    if word == Array("carrier".utf8), index > 0 {
      return ShipSearch.cargoes.contains(words.words[index - 1]) ? false : nil
    }
    guard word.last == UInt8(ascii: "s"), ShipSearch.kinds.contains(Array(word.dropLast())) else {
      return nil
    }
    return true
  }

  private func isCapital(_ index: Int) -> Bool {
    let first = text.utf8[words.spans[index].start]
    return (first >= 0x41 && first <= 0x5A)
      || (first >= 0x30 && first <= 0x39 && index > 0 && isUpper(index - 1))
  }

  private func isUpper(_ index: Int) -> Bool {
    let first = text.utf8[words.spans[index].start]
    return first >= 0x41 && first <= 0x5A
  }

  private func holds(_ index: Int, _ word: String) -> Bool {
    words.words[index].elementsEqual(word.utf8)
  }

  private func wordsBetween(_ end: Int, _ index: Int) -> Int {
    var back = index
    while back > 0, words.spans[back - 1].start >= end, index - back <= 12 { back -= 1 }
    return index - back
  }

  /// A noun for a ship, in its dictionary form.
  static func isKind(_ word: [UInt8]) -> Bool { kinds.contains(word) }

  private static func set(_ list: String) -> Set<[UInt8]> {
    Set(list.split(separator: " ").map { Array($0.utf8) })
  }

  private static let kinds = set(
    "tanker vessel ship freighter yacht superyacht trawler coaster supertanker oiler ferry")
  private static let prefixes = set("mv mt")
  private static let cargoes = set("lng gas bulk crude ore oil container car cargo coal")
}

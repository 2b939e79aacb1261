internal import Articles
internal import Extraction

/// The targets that one phrase joins: “two spies, seven hackers and a troll farm”.
struct TargetList {
  let spans: [TextSpan]

  /// Parts at a comma or an “and” before a new phrase, one that begins with a capital, a number or
  /// a determiner; “oil and gas sector” and “Bosnia and Herzegovina” stay whole.
  init(_ target: Party, of claim: FoundRow<SanctionsClaim>) {
    let text = claim.article.text
    let names = claim.parsed.findings.actors.flatMap(\.mentions).map(\.span)
    let words = TargetList.words(of: target.span, in: text)
    var spans: [TextSpan] = []
    var first: TextSpan?
    var last: TextSpan?
    for (index, word) in words.enumerated() {
      let isAnd = text[word] == "and"
      let start = isAnd && index + 1 < words.count ? words[index + 1] : word
      let isOpen = isAnd || last.map { text.utf8[$0.end] == UInt8(ascii: ",") } ?? false
      let isInName = names.contains { $0.start < word.start && word.end < $0.end }
      if isOpen, !isInName, let begin = first, let end = last,
        TargetList.begins(text[start])
      {
        spans.append(TextSpan(begin.start, end.end))
        first = nil
      }
      if isAnd, first == nil { continue }
      first = first ?? word
      last = word
    }
    if let first, let last { spans.append(TextSpan(first.start, last.end)) }
    self.spans = spans
  }

  private static func begins(_ word: String) -> Bool {
    guard let letter = word.unicodeScalars.first else { return false }
    if letter.properties.isUppercase || (0x30...0x39).contains(letter.value) { return true }
    return starters.contains(word)
  }

  private static func words(of span: TextSpan, in text: ArticleText) -> [TextSpan] {
    var words: [TextSpan] = []
    var start: Int?
    for index in span.range {
      let byte = text.utf8[index]
      let isBreak = byte <= 0x20 || byte == UInt8(ascii: ",")
      if isBreak, let begin = start {
        words.append(TextSpan(begin, index))
        start = nil
      } else if !isBreak, start == nil {
        start = index
      }
    }
    if let start { words.append(TextSpan(start, span.end)) }
    return words
  }

  private static let starters: Set<String> = [
    "the", "a", "an", "his", "her", "its", "their", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve", "several", "dozens", "other", "another",
  ]
}

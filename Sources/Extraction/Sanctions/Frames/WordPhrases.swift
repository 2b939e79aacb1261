internal import Articles

/// Phrases of a sentence read from its words alone: clauses, the noun phrase after a preposition,
/// the subject before a verb. Serves where no parse is at hand, and checks one where it is.
struct WordPhrases {
  let scan: SentenceScan
  /// Number of the clause that each word lies in.
  let clauses: [Int]
  /// Words that are the core of a status cue.
  private let statusWords: Set<Int>
  /// Words that are the core of a trigger.
  private let triggerWords: Set<Int>

  init(_ scan: SentenceScan) {
    self.scan = scan
    statusWords = Set(scan.statuses.flatMap(\.hit.core))
    triggerWords = Set(scan.triggers.flatMap(\.hit.core))
    clauses = WordPhrases.clauses(of: scan)
  }

  /// The clause around a word.
  func clause(of word: Int) -> Range<Int> {
    var start = word
    var end = word + 1
    while start > 0, clauses[start - 1] == clauses[word] { start -= 1 }
    while end < clauses.count, clauses[end] == clauses[word] { end += 1 }
    return start..<end
  }

  /// The noun phrase that begins at a word or after its determiner; nil when none does.
  func nounPhrase(from start: Int, in clause: Range<Int>) -> Range<Int>? {
    var end = start
    while end < clause.upperBound, end - start < 14, continues(end, from: start) { end += 1 }
    while end > start, !isContent(end - 1) { end -= 1 }
    var first = start
    while first < end, scan.classes[first].contains(.determiner) { first += 1 }
    return first < end ? first..<end : nil
  }

  /// The noun phrase after the first of some prepositions that follows a word within reach.
  func complement(
    after word: Int, of prepositions: Set<String>, within reach: Int, in clause: Range<Int>
  ) -> Range<Int>? {
    var index = word + 1
    while index < min(clause.upperBound, word + 1 + reach) {
      let text = String(decoding: scan.words.words[index], as: UTF8.self)
      if prepositions.contains(text), index + 1 < clause.upperBound,
        !scan.classes[index + 1].contains(.time)
      {
        if let phrase = nounPhrase(from: index + 1, in: clause) { return phrase }
      }
      index += 1
    }
    return nil
  }

  /// The noun phrase that stands before a verb group and begins its clause.
  func subject(before verb: Int, in clause: Range<Int>) -> Range<Int>? {
    var end = verb
    while end > clause.lowerBound, isVerbGroup(end - 1) { end -= 1 }
    var start = end
    while start > clause.lowerBound, !isSubjectStart(start, end: end) { start -= 1 }
    while end > start, scan.classes[end - 1].contains(.time) || isPreposition(end - 1) { end -= 1 }
    while start < end, isSkippedAtStart(start) { start += 1 }
    return nounPhrase(from: start, in: start..<end)
  }
}

extension WordPhrases {
  private static func clauses(of scan: SentenceScan) -> [Int] {
    var number = 0
    return scan.words.words.indices.map { index in
      let kind = scan.classes[index]
      let mark = scan.words.marks[index]
      let opens =
        mark == .stop || kind.contains(.subordinator)
        || (kind.contains(.relative) && index > 0)
        || (mark == .comma && (kind.contains(.conjunction) || closesRelative(index, scan)))
      if opens, index > 0 { number += 1 }
      return number
    }
  }

  /// A comma that ends what a relative pronoun after a comma began.
  private static func closesRelative(_ index: Int, _ scan: SentenceScan) -> Bool {
    var back = index - 1
    while back > 0, index - back < 20 {
      if scan.words.marks[back] == .comma { return scan.classes[back].contains(.relative) }
      back -= 1
    }
    return false
  }

  private func continues(_ index: Int, from start: Int) -> Bool {
    let kind = scan.classes[index]
    if index > start, scan.words.marks[index] != .none { return isListComma(index) }
    if kind.contains(.determiner) || kind.isEmpty { return index == start || !isVerb(index) }
    let word = scan.words.words[index]
    if word.elementsEqual("of".utf8) { return index > start }
    if word.elementsEqual("in".utf8), index > start, index + 1 < scan.classes.count {
      return !scan.classes[index + 1].contains(.time)
        && !scan.words.words[index + 1].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
    if kind == .conjunction, word.elementsEqual("and".utf8), index > start,
      index + 1 < scan.classes.count
    {
      return !isVerb(index + 1) && !triggerWords.contains(index + 1)
    }
    return false
  }

  /// “Russia, Belarus and Iran”: a comma with an “and” within the next words.
  private func isListComma(_ index: Int) -> Bool {
    guard scan.words.marks[index] == .comma, scan.classes[index].isEmpty else { return false }
    for next in index..<min(index + 4, scan.classes.count) {
      if scan.words.words[next].elementsEqual("and".utf8) { return true }
      if !scan.classes[next].isEmpty { return false }
    }
    return false
  }

  private func isVerb(_ index: Int) -> Bool {
    guard statusWords.contains(index) || triggerWords.contains(index) else { return false }
    let word = scan.words.words[index]
    return word.suffix(2).elementsEqual("ed".utf8) || word.suffix(3).elementsEqual("ing".utf8)
      || word.last == UInt8(ascii: "s")
  }

  private func isContent(_ index: Int) -> Bool {
    let kind = scan.classes[index]
    return kind.isEmpty || kind.contains(.pronoun)
  }

  private func isPreposition(_ index: Int) -> Bool {
    scan.classes[index].contains(.preposition)
  }

  private func isVerbGroup(_ index: Int) -> Bool {
    let kind = scan.classes[index]
    return !kind.isDisjoint(with: [.auxiliary, .modal, .negation, .adverb])
      || scan.words.words[index].elementsEqual("to".utf8)
  }

  private func isSubjectStart(_ index: Int, end: Int) -> Bool {
    index < end && scan.words.marks[index] == .comma && !isListComma(index)
  }

  private func isSkippedAtStart(_ index: Int) -> Bool {
    !scan.classes[index].isDisjoint(with: [
      .subordinator, .relative, .conjunction, .adverb, .saying,
    ])
  }
}

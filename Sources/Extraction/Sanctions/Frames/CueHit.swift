/// A cue found in a sentence.
struct CueHit: Hashable, Sendable {
  let cue: Int
  /// From the first word to the last, with what a gap skipped.
  let words: Range<Int>
  /// The words that the cue itself names.
  let core: [Int]
  let isWeak: Bool
  /// How many words the cue names; more is more specific.
  let weight: Int

  init(_ match: CueAutomaton.Match, _ pattern: CuePattern) {
    cue = match.cue
    words = match.words
    isWeak = pattern.isWeak
    weight = pattern.wordCount
    core = CueHit.core(of: match.words, pattern)
  }

  /// One word that is a cue for what stands around it.
  init(word: Int) {
    cue = -1
    words = word..<(word + 1)
    core = [word]
    isWeak = false
    weight = 1
  }

  /// The words before the first gap lie at the front, the others at the back; a middle part of a
  /// cue with two gaps counts as lying at the back.
  private static func core(of words: Range<Int>, _ pattern: CuePattern) -> [Int] {
    guard let gap = pattern.steps.firstIndex(of: .gap) else { return Array(words) }
    let front = words.prefix(gap)
    let back = words.suffix(pattern.wordCount - gap)
    return Array(front) + back.filter { !front.contains($0) }
  }
}

import Articles

/// A predicted or annotated attribution reduced to what the scorer compares: sets of words.
struct ScoredRelation {
  /// How much of the content stands in quotation marks: at least 90 %, some, or none.
  enum Quoting {
    case direct, mixed, indirect
  }

  let content: Set<Int>
  let source: Set<Int>
  let cue: Set<Int>
  let hasSource: Bool
  let quoting: Quoting
  let isSpeech: Bool

  init(
    in text: ArticleText, words: ScoredText, source: [TextSpan], cue: [TextSpan],
    content: [TextSpan]
  ) {
    self.content = words.words(in: content)
    self.source = words.words(in: source)
    self.cue = words.words(in: cue)
    hasSource = !source.isEmpty
    let quoted = self.content.intersection(words.quoted).count
    if Double(quoted) >= 0.9 * Double(self.content.count), quoted > 0 {
      quoting = .direct
    } else {
      quoting = quoted > 0 ? .mixed : .indirect
    }
    let cueWords = cue.map { text[$0] }.joined(separator: " ").lowercased()
      .split { !("a"..."z").contains($0) }
    isSpeech = cueWords.isEmpty || cueWords.contains { SpeechCueWords.all.contains(String($0)) }
  }

  /// Words in common over words in either.
  func overlap(_ other: ScoredRelation) -> Double {
    let shared = content.intersection(other.content).count
    return shared == 0
      ? 0 : Double(shared) / Double(content.count + other.content.count - shared)
  }

  func agreesOnSource(with gold: ScoredRelation) -> Bool {
    gold.hasSource ? !source.isDisjoint(with: gold.source) : !hasSource
  }
}

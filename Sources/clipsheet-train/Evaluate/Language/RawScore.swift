import Articles
import Language

/// The whole engine on text as it was printed: a token counts when its bytes are the treebank's, a
/// sentence when its first and last bytes are, an arc when both its tokens count too.
struct RawScore {
  private(set) var tokens = Overlap()
  private(set) var sentences = Overlap()
  private var heads = Overlap()
  private var arcs = Overlap()
  private var tags = Overlap()

  mutating func add(_ analysis: Analysis, gold: TrainingText, raw: RawText) {
    addSentences(analysis, gold, raw)
    var places: [Range<Int>: Int] = [:]
    for token in 0..<analysis.count { places[analysis.span(token).range] = token }
    tokens.gold += raw.tokens.count
    tokens.guess += analysis.count
    let guessed = analysis.tags.count { $0 != .punct }
    heads.guess += guessed
    arcs.guess += guessed
    tags.gold += raw.tokens.count
    tags.guess += analysis.count
    for sentence in gold.analysis.sentences {
      for token in sentence { add(token, sentence, analysis, gold, raw, places) }
    }
  }

  private mutating func add(
    _ token: Int, _ sentence: Range<Int>, _ analysis: Analysis, _ gold: TrainingText,
    _ raw: RawText, _ places: [Range<Int>: Int]
  ) {
    let isWord = gold.tags[token].coarse != .punct
    if isWord {
      heads.gold += 1
      arcs.gold += 1
    }
    guard let found = places[raw.tokens[token]] else { return }
    tokens.right += 1
    if analysis.tags[found] == gold.tags[token].coarse { tags.right += 1 }
    guard isWord, analysis.tags[found] != .punct else { return }
    let isRoot = Int(gold.heads[token]) == sentence.count
    let head =
      isRoot ? -1 : places[raw.tokens[sentence.lowerBound + Int(gold.heads[token])]] ?? -2
    guard Int(analysis.heads[found]) == head else { return }
    heads.right += 1
    if analysis.relations[found] == gold.relations[token] { arcs.right += 1 }
  }

  private mutating func addSentences(_ analysis: Analysis, _ gold: TrainingText, _ raw: RawText) {
    let expected = Set(
      gold.analysis.sentences.map {
        raw.tokens[$0.lowerBound].lowerBound..<raw.tokens[$0.upperBound - 1].upperBound
      })
    let found = Set(analysis.sentences.map { analysis.span($0).range })
    sentences.gold += expected.count
    sentences.guess += found.count
    sentences.right += expected.intersection(found).count
  }

  func report(_ name: String, to report: inout FigureReport) {
    report.add("\(name).raw.tokens", share: tokens.f1)
    report.add("\(name).raw.sentences", share: sentences.f1)
    report.add("\(name).raw.upos", share: tags.f1)
    report.add("\(name).raw.uas", share: heads.f1)
    report.add("\(name).raw.las", share: arcs.f1)
  }
}

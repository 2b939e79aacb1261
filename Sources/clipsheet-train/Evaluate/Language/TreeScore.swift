import Language

/// Tags and dependencies against a treebank, on its own tokens and sentences.
///
/// UAS and LAS leave out tokens that the treebank calls punctuation.
struct TreeScore {
  private var tokens = 0
  private var rightCoarse = 0
  private var rightFine = 0
  private var words = 0
  private var rightHeads = 0
  private var rightArcs = 0
  private var relations: [Relation: Overlap] = [:]

  mutating func add(_ analysis: Analysis, gold: TrainingText) {
    for sentence in analysis.sentences {
      for token in sentence { add(token, analysis, gold, sentence) }
    }
  }

  private mutating func add(
    _ token: Int, _ analysis: Analysis, _ gold: TrainingText, _ sentence: Range<Int>
  ) {
    let pair = gold.tags[token]
    tokens += 1
    if analysis.tags[token] == pair.coarse { rightCoarse += 1 }
    if analysis.fineTags[token] == pair.fine { rightFine += 1 }
    let isRoot = Int(gold.heads[token]) == sentence.count
    let head = isRoot ? -1 : gold.heads[token] + Int32(sentence.lowerBound)
    let isRightHead = analysis.heads[token] == head
    let isRightArc = isRightHead && analysis.relations[token] == gold.relations[token]
    relations[gold.relations[token], default: Overlap()].gold += 1
    relations[analysis.relations[token], default: Overlap()].guess += 1
    if isRightArc { relations[gold.relations[token], default: Overlap()].right += 1 }
    guard pair.coarse != .punct else { return }
    words += 1
    if isRightHead { rightHeads += 1 }
    if isRightArc { rightArcs += 1 }
  }

  func report(_ name: String, to report: inout FigureReport) {
    report.add("\(name).uas", share: Double(rightHeads) / Double(words))
    report.add("\(name).las", share: Double(rightArcs) / Double(words))
    report.add("\(name).upos", share: Double(rightCoarse) / Double(tokens))
    report.add("\(name).xpos", share: Double(rightFine) / Double(tokens))
    for relation in [Relation.ccomp, .parataxis, .nsubj, .obj, .obl, .advcl, .conj, .root] {
      report.add("\(name).\(relation.rawValue).f1", share: relations[relation]?.f1 ?? 0)
    }
  }
}

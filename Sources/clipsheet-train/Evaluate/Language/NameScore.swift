import Language

/// Persons, organisations and locations against an entity corpus: same tokens, same kind.
struct NameScore {
  private var all = Overlap()
  private var kinds: [Entity.Kind: Overlap] = [:]

  mutating func add(_ analysis: Analysis, gold: TrainingText) {
    var expected: Set<Entity> = []
    for sentence in analysis.sentences {
      for span in EntityClass.spans(gold.entities[sentence]) {
        let start = sentence.lowerBound + span.tokens.lowerBound
        expected.insert(
          Entity(
            tokens: start..<start + span.tokens.count, kind: EntityClass.kinds[span.kind]))
      }
    }
    for kind in [Entity.Kind.person, .organization, .location] {
      let right = expected.filter { $0.kind == kind }
      let found = Set(analysis.entities.filter { $0.kind == kind })
      add(right, found, to: &kinds[kind, default: Overlap()])
      add(right, found, to: &all)
    }
  }

  private func add(_ right: Set<Entity>, _ found: Set<Entity>, to overlap: inout Overlap) {
    overlap.gold += right.count
    overlap.guess += found.count
    overlap.right += right.intersection(found).count
  }

  func report(_ name: String, to report: inout FigureReport) {
    report.add("ner.\(name).f1", share: all.f1)
    report.add("ner.\(name).precision", share: all.precision)
    report.add("ner.\(name).recall", share: all.recall)
    for kind in [Entity.Kind.person, .organization, .location] {
      report.add("ner.\(name).\(kind).f1", share: kinds[kind]?.f1 ?? 0)
    }
  }
}

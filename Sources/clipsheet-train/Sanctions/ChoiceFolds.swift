import Extraction

/// Shares of right answers, by the rules and as chosen, where each part of the sentences is scored by
/// weights of the others.
struct ChoiceFolds {
  private struct Count {
    var all = 0
    var rules = 0
    var chosen = 0
  }

  private var counts: [SlotChoice.Slot: Count] = [:]

  init(_ examples: [ChoiceExample], count: Int) {
    for fold in 0..<count {
      let model = ChoiceTrainer().model(of: examples.filter { $0.sentence % count != fold })
      for example in examples where example.sentence % count == fold {
        let slot = example.choice.slot
        let best = example.choice.best(by: model[slot])
        counts[slot, default: Count()].all += 1
        if example.right.contains(example.choice.rule) { counts[slot]?.rules += 1 }
        if example.right.contains(best) { counts[slot]?.chosen += 1 }
      }
    }
  }

  var report: FigureReport {
    var report = FigureReport()
    for slot in SlotChoice.Slot.allCases {
      let count = counts[slot] ?? Count()
      report.add("\(slot).rules", share: Double(count.rules) / Double(max(1, count.all)))
      report.add("\(slot).chosen", share: Double(count.chosen) / Double(max(1, count.all)))
    }
    return report
  }
}

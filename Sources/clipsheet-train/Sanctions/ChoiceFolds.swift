import Extraction

/// Shares of right answers, by the rules and as chosen, where each part of the sentences is scored by
/// weights of the others.
struct ChoiceFolds {
  private struct Count {
    var all = 0
    var rules = 0
    var chosen = 0
  }

  private let folds: [(scored: [ChoiceExample], model: ChoiceModel)]

  init(_ examples: [ChoiceExample], count: Int) {
    folds = (0..<count).map { fold in
      let model = ChoiceTrainer().model(of: examples.filter { $0.sentence % count != fold })
      return (examples.filter { $0.sentence % count == fold }, model)
    }
  }

  /// The shares of some sentences.
  func report(_ sentences: Range<Int>, named name: String) -> FigureReport {
    var counts: [SlotChoice.Slot: Count] = [:]
    for (scored, model) in folds {
      for example in scored where sentences.contains(example.sentence) {
        let best = example.row.best(by: model)
        for (index, choice) in example.row.choices.enumerated() {
          counts[choice.slot, default: Count()].all += 1
          if example.right[index].contains(choice.rule) { counts[choice.slot]?.rules += 1 }
          if example.right[index].contains(best[index]) { counts[choice.slot]?.chosen += 1 }
        }
      }
    }
    var report = FigureReport()
    for slot in SlotChoice.Slot.allCases {
      let count = counts[slot] ?? Count()
      report.add("\(slot).rules.\(name)", share: Double(count.rules) / Double(max(1, count.all)))
      report.add("\(slot).chosen.\(name)", share: Double(count.chosen) / Double(max(1, count.all)))
    }
    return report
  }
}

import Extraction

/// Shares of right answers, by the rules and as chosen, where each part of the sentences is scored by
/// weights of the others.
struct ChoiceFolds {
  private struct Count {
    var all = 0
    var rules = 0
    var chosen = 0

    mutating func add(_ example: ChoiceExample, by model: ChoiceModel) {
      guard let status = example.row.status, !example.rightStatuses.isEmpty else { return }
      all += 1
      if example.rightStatuses.contains(status.rule) { rules += 1 }
      if example.rightStatuses.contains(status.best(by: model.statuses)) { chosen += 1 }
    }
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
    var statuses = Count()
    for (scored, model) in folds {
      for example in scored where sentences.contains(example.sentence) {
        statuses.add(example, by: model)
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
      add(counts[slot] ?? Count(), "\(slot)", named: name, to: &report)
    }
    add(statuses, "status", named: name, to: &report)
    return report
  }

  private func add(
    _ count: Count, _ slot: String, named name: String, to report: inout FigureReport
  ) {
    let all = Double(max(1, count.all))
    report.add("\(slot).rules.\(name)", share: Double(count.rules) / all)
    report.add("\(slot).chosen.\(name)", share: Double(count.chosen) / all)
  }
}

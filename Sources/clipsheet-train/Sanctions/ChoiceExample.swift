import Articles
import Extraction

/// One labelled row: the answers that its slots may have, and which of them are right.
struct ChoiceExample {
  let row: ClaimChoices
  /// The right options of each choice; none where no phrase of the sentence is what the label says.
  let right: [Set<Int>]
  /// The right statuses; none where the row has none to choose.
  let rightStatuses: Set<Int>
  /// Number of the sentence among all.
  let sentence: Int

  /// The examples of a sentence: each labelled row takes the cue of its topic on which the rules
  /// agree with it most.
  static func examples(
    of sentence: LabelledSentence, number: Int, by extractor: Extractor
  ) -> [ChoiceExample] {
    var open = extractor.claimChoices(Article(text: ArticleText(sentence.text)))
    var examples: [ChoiceExample] = []
    for label in sentence.rows {
      let fitting = open.indices.filter { index in
        open[index].topics.contains(where: label.topics.contains)
      }
      let best = fitting.reversed().max { agreement(open[$0], label) < agreement(open[$1], label) }
      guard let best else { continue }
      let row = open.remove(at: best)
      let right = row.choices.map { ChoiceExample.right($0, label) }
      let statuses = row.status.map { status in
        Set(status.options.indices.filter { label.statuses.contains(status.options[$0]) })
      }
      examples.append(
        ChoiceExample(
          row: row, right: right, rightStatuses: statuses ?? [], sentence: number))
    }
    return examples
  }

  private static func agreement(_ row: ClaimChoices, _ label: LabelledSentence.Row) -> Int {
    row.choices.count { right($0, label).contains($0.rule) }
  }

  private static func right(_ choice: SlotChoice, _ label: LabelledSentence.Row) -> Set<Int> {
    let labels =
      switch choice.slot {
      case .sender: label.senders
      case .target: label.targets
      }
    return Set(
      choice.options.indices.filter { index in
        guard let text = choice.options[index].text else { return labels.contains("-") }
        return labels.contains { $0 != "-" && ClaimScore.agree(text, $0) }
      })
  }
}

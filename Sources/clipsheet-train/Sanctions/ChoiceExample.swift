import Articles
import Extraction

/// One slot of one labelled row: the answers it may have, and which of them are right.
struct ChoiceExample {
  let choice: SlotChoice
  let right: Set<Int>
  /// Number of the sentence in its file.
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
      for choice in open.remove(at: best).choices {
        let right = right(choice, label)
        guard !right.isEmpty else { continue }
        examples.append(ChoiceExample(choice: choice, right: right, sentence: number))
      }
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

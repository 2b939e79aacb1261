internal import Articles
internal import Language

/// Whether an event happened, is going on, is planned, proposed, denied, alleged or conditional.
struct EventModalityReader {
  let tree: ClauseTree

  func modality(of trigger: Int) -> NewsEvent.Modality {
    if tree.isNegated(trigger) { return .denied }
    if isConditional(trigger) { return .conditional }
    if let modality = governed(trigger) { return modality }
    if has(trigger, ["will", "'ll", "’ll", "shall"]) { return .planned }
    if has(trigger, ["would", "could", "might", "may", "should", "must"]) { return .conditional }
    if isProgressive(trigger) { return .ongoing }
    return .happened
  }

  private func isConditional(_ trigger: Int) -> Bool {
    tree.children(of: trigger, by: [.mark]).contains {
      ["if", "unless", "whether"].contains(tree.text(of: $0))
    }
  }

  /// What the governing words make of a complement: “plans to”, “denied that”, “is expected to”.
  private func governed(_ trigger: Int) -> NewsEvent.Modality? {
    var node = trigger
    for _ in 0..<4 {
      guard [.xcomp, .ccomp, .obj, .acl, .advcl, .conj].contains(tree.relation(of: node)),
        let head = tree.head(of: node)
      else { return nil }
      let lemma = tree.analysis.lemma(head)
      if EventWords.denying.contains(lemma) { return .denied }
      if EventWords.alleging.contains(lemma) { return .alleged }
      if [.xcomp, .acl].contains(tree.relation(of: node)) {
        if EventWords.planning.contains(lemma) { return .planned }
        if EventWords.proposing.contains(lemma) { return .proposed }
      }
      node = head
    }
    return nil
  }

  private func has(_ trigger: Int, _ words: Set<String>) -> Bool {
    tree.children(of: trigger, by: [.aux]).contains { words.contains(tree.text(of: $0)) }
  }

  private func isProgressive(_ trigger: Int) -> Bool {
    tree.analysis.fineTags[trigger] == .vbg
      && tree.children(of: trigger, by: [.aux]).contains {
        ["is", "are", "'s", "’s", "'re", "’re", "am"].contains(tree.text(of: $0))
      }
  }
}

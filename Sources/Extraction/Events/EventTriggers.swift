internal import Articles
internal import Language

/// Finds the word that names what happened at a time.
struct EventTriggers {
  let tree: ClauseTree

  /// The verb or event noun that a time expression belongs to, nearest above it in the tree.
  func trigger(of expression: Range<Int>) -> Int? {
    guard var node = tree.top(of: Array(expression)) else { return nil }
    for _ in 0..<8 {
      guard let head = tree.head(of: node) else { break }
      node = head
      if expression.contains(node) { continue }
      if isEvent(node) { return isReporting(node) ? nil : named(node) }
    }
    return nil
  }

  /// Verbs and nouns of the main clauses that are events by themselves.
  func undated() -> [Int] {
    tree.tokens.compactMap { token in
      guard tree.isVerb(token), isFinite(token), isMain(token) else { return nil }
      let noun = named(token)
      if noun != token {
        return EventWords.actNouns.contains(tree.text(of: noun)) ? noun : nil
      }
      return EventWords.actVerbs.contains(tree.analysis.lemma(token)) ? token : nil
    }
  }

  /// “held talks”: the noun says what happened.
  private func named(_ token: Int) -> Int {
    guard tree.isVerb(token), EventWords.lightVerbs.contains(tree.analysis.lemma(token)) else {
      return token
    }
    return tree.children(of: token, by: [.obj, .nsubj, .nsubjPass]).last {
      EventWords.nouns.contains(tree.text(of: $0))
        || EventWords.nouns.contains(tree.analysis.lemma($0))
    } ?? token
  }

  /// A predicate without a verb of its own counts where a copula makes it one.
  private func isEvent(_ token: Int) -> Bool {
    if tree.tag(of: token) == .verb { return true }
    if [.noun, .propn].contains(tree.tag(of: token)),
      EventWords.nouns.contains(tree.text(of: token))
        || EventWords.nouns.contains(tree.analysis.lemma(token))
    {
      return true
    }
    return !tree.children(of: token, by: [.cop]).isEmpty
  }

  private func isReporting(_ token: Int) -> Bool {
    EventWords.reporting.contains(tree.analysis.lemma(token))
  }

  private func isFinite(_ token: Int) -> Bool {
    switch tree.analysis.fineTags[token] {
    case .vbd, .vbz, .vbp: true
    case .vbn: !tree.children(of: token, by: [.aux, .auxPass]).isEmpty
    case .vb, .vbg: tree.children(of: token, by: [.aux]).contains { tree.text(of: $0) != "to" }
    default: false
    }
  }

  private func isMain(_ token: Int) -> Bool {
    var node = token
    for _ in 0..<6 {
      switch tree.relation(of: node) {
      case .root: return true
      case .conj, .parataxis, .ccomp: break
      default: return false
      }
      guard let head = tree.head(of: node) else { return true }
      node = head
    }
    return false
  }
}

internal import Language

extension ClauseTree {
  /// The verb whose subject or object a noun is; the verb itself for a verb.
  func clause(of trigger: Int) -> Int? {
    if isVerb(trigger) { return trigger }
    guard [.obj, .nsubj, .nsubjPass].contains(relation(of: trigger)), let head = head(of: trigger),
      isVerb(head)
    else { return nil }
    return head
  }
}

internal import Articles
internal import Language

/// Who gives what to a state under sanctions: “[Beijing] is providing [Moscow] with [tools]”.
struct SupplyFrame {
  let verb: Int
  let giver: Int?
  let receiver: Int
  /// Heads of the phrases that may name goods.
  let goods: [Int]

  init(verb: Int, giver: Int?, receiver: Int, goods: [Int]) {
    self.verb = verb
    self.giver = giver
    self.receiver = receiver
    self.goods = goods
  }

  /// - Parameters:
  ///   - isReceiver: whether a phrase names a state whose supply matters.
  ///   - isOwner: whether one word names an actor.
  init?(_ verb: Int, in tree: ClauseTree, isReceiver: (Int) -> Bool, isOwner: (Int) -> Bool) {
    let objects = tree.children(of: verb, by: [.obj, .iobj])
    let obliques = tree.children(of: verb, by: [.obl, .nmod])
    let nested = objects + objects.flatMap { tree.children(of: $0, by: [.nmod]) }
    let beside = nested.flatMap { object in
      tree.children(of: object, by: [.nmod]).filter { tree.preposition(of: $0) == "to" }
    }
    let toward = obliques.filter { ["to", "for", "into"].contains(tree.preposition(of: $0) ?? "") }
    let receivers = toward + beside + objects
    guard let receiver = receivers.first(where: isReceiver) else { return nil }
    let subject = tree.subject(of: verb)
    let passive = tree.children(of: verb, by: [.nsubjPass])
    // “Serbian shells had been delivered”: whose they are stands before them.
    let owner = passive.flatMap { tree.children(of: $0, by: [.amod, .nmodPoss, .compound]) }.first {
      isOwner($0)
    }
    let giver = tree.agent(of: verb) ?? subject.flatMap { passive.contains($0) ? nil : $0 } ?? owner
    self.verb = verb
    self.receiver = receiver
    self.giver = giver
    goods = (nested + obliques + passive).filter { $0 != receiver && $0 != giver }
  }
}

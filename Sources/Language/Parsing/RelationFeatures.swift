/// The templates of the classifier that names the relation of a token to its head, once the whole
/// tree is known. Relations of the head and of the sibling before are decided already.
package enum RelationFeatures {
  /// Relations that are not yet decided, and those of no token.
  package static let none: UInt8 = 255

  package static func fill(
    _ list: inout FeatureList, token: Int, sentence: ParserSentence, tree: TreeLinks,
    relations: [UInt8]
  ) {
    list.removeAll()
    let head = Int(tree.heads[token])
    let d = ParserFeatures.View(sentence, Int32(token))
    let h = ParserFeatures.View(sentence, Int32(head))
    let side: UInt32 = head == sentence.count ? 2 : head < token ? 1 : 0
    addPair(&list, d, h, side)
    addContext(&list, token, head, sentence, d, h, side)
    addDependents(&list, token, sentence, tree, d, h, side)
    addFamily(&list, token, head, sentence, tree, relations, d, h, side)
    addMarks(&list, token, head, sentence, tree, d, h, side)
  }

  private static func addPair(
    _ list: inout FeatureList, _ d: ParserFeatures.View, _ h: ParserFeatures.View, _ side: UInt32
  ) {
    list.add(1)
    list.add(d.word)
    list.add(d.tag, side)
    list.add(d.word, d.tag, side)
    list.add(h.word, side)
    list.add(h.tag, side)
    list.add(h.word, h.tag, side)
    list.add(d.tag, h.tag, side)
    list.add(d.coarse, h.coarse, side)
    list.add(d.word, h.word, side)
    list.add(d.word, h.tag, side)
    list.add(d.tag, h.word, side)
    list.add(d.word, h.word, d.tag, h.tag)
    list.add(d.cluster, side)
    list.add(h.cluster, side)
    list.add(d.cluster, h.cluster, side)
    list.add(d.cluster, h.tag, side)
    list.add(d.tag, h.cluster, side)
    list.add(d.cluster6, h.cluster6, side)
  }

  private static func addContext(
    _ list: inout FeatureList, _ token: Int, _ head: Int, _ sentence: ParserSentence,
    _ d: ParserFeatures.View, _ h: ParserFeatures.View, _ side: UInt32
  ) {
    let before = ParserFeatures.View(sentence, Int32(token) - 1)
    let after = ParserFeatures.View(sentence, Int32(min(token + 1, sentence.count)))
    let headBefore = UInt32(sentence.tags[head - 1])
    let headAfter = UInt32(sentence.tags[min(head + 1, sentence.count)])
    list.add(d.tag, before.tag)
    list.add(d.tag, after.tag)
    list.add(d.tag, before.word)
    list.add(d.tag, after.word)
    list.add(d.word, before.word)
    list.add(d.word, after.word)
    list.add(d.tag, before.tag, after.tag, side)
    list.add(d.tag, h.tag, before.tag, side)
    list.add(d.tag, h.tag, after.tag, side)
    list.add(d.tag, h.tag, headBefore, side)
    list.add(d.tag, h.tag, headAfter, side)
  }

  private static func addDependents(
    _ list: inout FeatureList, _ token: Int, _ sentence: ParserSentence, _ tree: TreeLinks,
    _ d: ParserFeatures.View, _ h: ParserFeatures.View, _ side: UInt32
  ) {
    let first = ParserFeatures.View(sentence, tree.firstLeft[token])
    let lastLeft = ParserFeatures.View(sentence, tree.lastLeft[token])
    let firstRight = ParserFeatures.View(sentence, tree.firstRight[token])
    let last = ParserFeatures.View(sentence, tree.lastRight[token])
    list.add(first.word, side)
    list.add(first.word, d.tag, side)
    list.add(first.word, h.tag, side)
    list.add(first.word, h.word, side)
    list.add(first.tag, d.tag, h.tag, side)
    list.add(first.word, h.cluster, side)
    list.add(lastLeft.word, d.tag, side)
    list.add(lastLeft.tag, d.tag, h.tag, side)
    list.add(firstRight.tag, d.tag, h.tag, side)
    list.add(firstRight.word, d.tag, side)
    list.add(last.tag, d.tag, h.tag, side)
    list.add(last.word, side)
    list.add(first.tag, last.tag, d.tag)
    list.add(first.word, first.tag, d.word)
    let second = tree.firstLeft[token] >= 0 ? tree.nextSibling[Int(tree.firstLeft[token])] : -1
    let secondView = ParserFeatures.View(sentence, second)
    list.add(first.word, secondView.tag, d.tag, side)
    list.add(secondView.word, d.tag, h.tag, side)
  }

  private static func addFamily(
    _ list: inout FeatureList, _ token: Int, _ head: Int, _ sentence: ParserSentence,
    _ tree: TreeLinks, _ relations: [UInt8], _ d: ParserFeatures.View, _ h: ParserFeatures.View,
    _ side: UInt32
  ) {
    let isRoot = head == sentence.count
    let grand = ParserFeatures.View(sentence, isRoot ? -1 : tree.heads[head])
    let headRelation = isRoot ? UInt32(none) : UInt32(relations[head])
    let previous = tree.previousSibling[token]
    let next = tree.nextSibling[token]
    let previousRelation = previous < 0 ? UInt32(none) : UInt32(relations[Int(previous)])
    let previousTag = UInt32(sentence.tags[Int(previous)])
    let nextView = ParserFeatures.View(sentence, next)
    list.add(grand.tag, h.tag, d.tag, side)
    list.add(headRelation, d.tag, side)
    list.add(headRelation, d.tag, h.tag, side)
    list.add(headRelation, d.word, side)
    list.add(previousRelation, d.tag, side)
    list.add(previousRelation, d.tag, h.tag, side)
    list.add(previousRelation, d.word, h.tag)
    list.add(previousRelation, headRelation, d.tag, h.tag)
    list.add(previousTag, d.tag, h.tag, side)
    list.add(nextView.tag, d.tag, h.tag, side)
    list.add(nextView.word, d.tag, side)
    list.add(previousTag, nextView.tag, d.tag, h.tag)
    let headFirst = ParserFeatures.View(sentence, tree.firstLeft[head])
    let headLast = UInt32(sentence.tags[Int(tree.lastRight[head])])
    list.add(headFirst.word, d.tag, h.tag, side)
    list.add(headFirst.tag, d.tag, h.tag, side)
    list.add(headLast, d.tag, h.tag, side)
  }

  private static func addMarks(
    _ list: inout FeatureList, _ token: Int, _ head: Int, _ sentence: ParserSentence,
    _ tree: TreeLinks, _ d: ParserFeatures.View, _ h: ParserFeatures.View, _ side: UInt32
  ) {
    let left = min(token, head)
    let right = max(token, head)
    let counts = sentence.between(left, right)
    let marks =
      UInt32(min(counts[0], 2)) + UInt32(min(counts[1], 2)) * 3 + UInt32(min(counts[2], 1)) * 9
      + UInt32(min(counts[3], 2)) * 18
    let gap = right - left
    let distance: UInt32 = gap < 5 ? UInt32(gap) : gap < 10 ? 5 : 6
    let first = Int(tree.firstUnder[token])
    let last = Int(tree.lastUnder[token])
    let edges =
      UInt32(sentence.tags[first - 1]) << 8 | UInt32(sentence.tags[min(last + 1, sentence.count)])
    let quoted: UInt32 =
      (sentence.isQuoted(token) ? 1 : 0) + (sentence.isQuoted(min(head, sentence.count)) ? 2 : 0)
    list.add(distance, d.tag, h.tag, side)
    list.add(distance, d.tag, side)
    list.add(marks, d.tag, h.tag, side)
    list.add(marks, h.word, d.coarse, side)
    list.add(marks, h.cluster, d.coarse, side)
    list.add(edges, d.tag, side)
    list.add(edges, d.coarse, h.coarse, side)
    list.add(edges, h.word, d.coarse)
    list.add(quoted, h.word, d.coarse, side)
    list.add(quoted, h.tag, d.tag, side)
    list.add(UInt32(first == 0 ? 1 : 0), UInt32(last == sentence.count - 1 ? 1 : 0), d.tag, h.tag)
  }
}

/// The parser's feature templates, after Zhang and Nivre (2011), for the arc-hybrid system: the
/// top of the stack may go to the next token or to the token under it, so both pairs are described.
struct ParserFeatures {
  /// Word, tag, word-and-tag place and cluster of one token.
  struct View {
    let word: UInt32
    let tag: UInt32
    let coarse: UInt32
    let cluster: UInt32
    let cluster6: UInt32

    @inline(__always)
    init(_ sentence: ParserSentence, _ token: Int32) {
      let lexeme = sentence.lexemes + Int(token)
      word = lexeme.pointee.lower
      tag = UInt32(sentence.tags[Int(token)])
      coarse = UInt32(sentence.coarse[Int(token)])
      cluster = UInt32(lexeme.pointee.cluster)
      cluster6 = UInt32(lexeme.pointee.cluster6)
    }
  }

  static let noNode = StackNode(token: -1, below: -1)

  static func fill(
    _ list: inout FeatureList, state: ParserState, nodes: UnsafePointer<StackNode>,
    sentence: ParserSentence
  ) {
    list.removeAll()
    let top = state.top >= 0 ? nodes[Int(state.top)] : noNode
    let under = top.below >= 0 ? nodes[Int(top.below)] : noNode
    let third = under.below >= 0 ? nodes[Int(under.below)].token : -1
    let s0 = View(sentence, top.token)
    let s1 = View(sentence, under.token)
    let s2 = View(sentence, third)
    let b0 = View(sentence, state.next)
    let count = Int32(sentence.count)
    let b1 = View(sentence, min(state.next + 1, count))
    let b2 = View(sentence, min(state.next + 2, count))
    addSingles(&list, s0, s1, s2, b0, b1, b2)
    addStackBuffer(&list, s0, b0, b1)
    addStackPair(&list, s0, s1, b0)
    addTriples(&list, s0, s1, s2, b0, b1, b2)
    addDependents(&list, top, under, state, s0, s1, b0, sentence)
    addDistances(&list, top, under, state, s0, s1, b0, sentence)
  }

  private static func addSingles(
    _ list: inout FeatureList, _ s0: View, _ s1: View, _ s2: View, _ b0: View, _ b1: View,
    _ b2: View
  ) {
    list.add(s0.word, s0.tag)
    list.add(s0.word)
    list.add(s0.tag)
    list.add(s0.cluster)
    list.add(s1.word, s1.tag)
    list.add(s1.word)
    list.add(s1.tag)
    list.add(s1.cluster)
    list.add(s2.word, s2.tag)
    list.add(s2.tag)
    list.add(b0.word, b0.tag)
    list.add(b0.word)
    list.add(b0.tag)
    list.add(b0.cluster)
    list.add(b1.word, b1.tag)
    list.add(b1.tag)
    list.add(b1.cluster)
    list.add(b2.word, b2.tag)
    list.add(b2.tag)
  }

  private static func addStackBuffer(
    _ list: inout FeatureList, _ s0: View, _ b0: View, _ b1: View
  ) {
    list.add(s0.word, s0.tag, b0.word, b0.tag)
    list.add(s0.word, s0.tag, b0.word)
    list.add(s0.word, b0.word, b0.tag)
    list.add(s0.word, s0.tag, b0.tag)
    list.add(s0.tag, b0.word, b0.tag)
    list.add(s0.word, b0.word)
    list.add(s0.tag, b0.tag)
    list.add(s0.coarse, b0.coarse)
    list.add(s0.cluster, b0.cluster)
    list.add(s0.tag, b0.cluster)
    list.add(s0.cluster, b0.tag)
    list.add(s0.cluster6, b0.cluster6)
    list.add(b0.tag, b1.tag)
    list.add(b0.word, b1.word)
    list.add(b0.word, b1.tag)
    list.add(s0.tag, b0.tag, b1.word)
  }

  private static func addStackPair(
    _ list: inout FeatureList, _ s0: View, _ s1: View, _ b0: View
  ) {
    list.add(s0.word, s0.tag, s1.word, s1.tag)
    list.add(s0.word, s0.tag, s1.tag)
    list.add(s0.tag, s1.word, s1.tag)
    list.add(s0.word, s1.word)
    list.add(s0.tag, s1.tag)
    list.add(s0.coarse, s1.coarse)
    list.add(s0.cluster, s1.cluster)
    list.add(s0.tag, s1.cluster)
    list.add(s0.cluster, s1.tag)
    list.add(s0.cluster6, s1.cluster6)
    list.add(s1.tag, b0.tag)
    list.add(s1.word, b0.word)
    list.add(s1.word, b0.tag)
    list.add(s1.tag, b0.word)
    list.add(s1.cluster, b0.cluster)
  }

  private static func addTriples(
    _ list: inout FeatureList, _ s0: View, _ s1: View, _ s2: View, _ b0: View, _ b1: View,
    _ b2: View
  ) {
    list.add(b0.tag, b1.tag, b2.tag)
    list.add(s0.tag, b0.tag, b1.tag)
    list.add(s0.tag, b0.tag, b1.tag, b2.tag)
    list.add(s1.tag, s0.tag, b0.tag)
    list.add(s2.tag, s1.tag, s0.tag)
    list.add(s2.tag, s1.tag, s0.tag, b0.tag)
    list.add(s1.tag, s0.tag, b0.tag, b1.tag)
    list.add(s1.coarse, s0.coarse, b0.coarse, b1.coarse)
    list.add(s0.word, b0.tag, b1.tag)
    list.add(s0.tag, b0.word, b1.tag)
    list.add(s1.word, s0.tag, b0.tag)
    list.add(s1.tag, s0.word, b0.tag)
    list.add(s1.tag, s0.tag, b0.word)
    list.add(s1.cluster, s0.cluster, b0.cluster)
    list.add(s1.cluster6, s0.cluster6, b0.cluster6)
    list.add(s1.word, s0.tag, b0.word)
    list.add(s1.word, s0.word, b0.tag)
    list.add(s1.tag, s0.word, b0.word)
  }

  private static func addDependents(
    _ list: inout FeatureList, _ top: StackNode, _ under: StackNode, _ state: ParserState,
    _ s0: View, _ s1: View, _ b0: View, _ sentence: ParserSentence
  ) {
    let s0l = View(sentence, top.left1)
    let s0r = View(sentence, top.right1)
    let s1l = View(sentence, under.left1)
    let s1r = View(sentence, under.right1)
    let b0l = View(sentence, state.nextLeft1)
    let s0l2 = UInt32(sentence.tags[Int(top.left2)])
    let s0r2 = UInt32(sentence.tags[Int(top.right2)])
    let s1r2 = UInt32(sentence.tags[Int(under.right2)])
    let b0l2 = UInt32(sentence.tags[Int(state.nextLeft2)])
    list.add(s0l.word)
    list.add(s0l.tag)
    list.add(s0r.word)
    list.add(s0r.tag)
    list.add(s1l.tag)
    list.add(s1r.word)
    list.add(s1r.tag)
    list.add(b0l.word)
    list.add(b0l.tag)
    list.add(s0.tag, s0l.tag, b0.tag)
    list.add(s0.tag, s0r.tag, b0.tag)
    list.add(s0.tag, b0.tag, b0l.tag)
    list.add(s0.tag, b0.tag, b0l.word)
    list.add(s0.tag, s0l.word, b0.tag)
    list.add(s1.tag, s0.tag, s0l.tag)
    list.add(s1.tag, s0.tag, s0r.tag)
    list.add(s1.tag, s0.tag, s0l.word)
    list.add(s1.tag, s1r.tag, s0.tag)
    list.add(s1.tag, s1l.tag, s0.tag)
    list.add(s1.word, s0.tag, s0l.word)
    list.add(s1.tag, s0.tag, s0l.tag, s0r.tag)
    list.add(s0.tag, s0l.tag, s0l2)
    list.add(s0.tag, s0r.tag, s0r2)
    list.add(b0.tag, b0l.tag, b0l2)
    list.add(s1.tag, s1r.tag, s1r2)
    list.add(s0.word, top.leftCount)
    list.add(s0.tag, top.leftCount)
    list.add(s0.word, top.rightCount)
    list.add(s0.tag, top.rightCount, b0.tag)
    list.add(s1.word, under.rightCount)
    list.add(s1.tag, under.rightCount, s0.tag)
    list.add(s1.tag, under.leftCount, s0.tag)
    list.add(b0.word, state.nextLeftCount)
    list.add(b0.tag, state.nextLeftCount, s0.tag)
  }

  private static func addDistances(
    _ list: inout FeatureList, _ top: StackNode, _ under: StackNode, _ state: ParserState,
    _ s0: View, _ s1: View, _ b0: View, _ sentence: ParserSentence
  ) {
    let ahead = distance(top.token, state.next)
    let behind = distance(under.token, top.token)
    let aheadMarks = marks(sentence, top.token, state.next)
    let behindMarks = marks(sentence, under.token, top.token)
    let quoted: UInt32 =
      (sentence.isQuoted(Int(under.token)) ? 1 : 0) + (sentence.isQuoted(Int(top.token)) ? 2 : 0)
      + (sentence.isQuoted(Int(state.next)) ? 4 : 0)
    list.add(s0.word, ahead)
    list.add(s0.tag, ahead)
    list.add(b0.word, ahead)
    list.add(b0.tag, ahead)
    list.add(s0.tag, b0.tag, ahead)
    list.add(s0.word, behind)
    list.add(s1.word, behind)
    list.add(s1.tag, behind)
    list.add(s1.tag, s0.tag, behind)
    list.add(s0.tag, b0.tag, aheadMarks)
    list.add(s1.tag, s0.tag, behindMarks)
    list.add(s1.word, behindMarks)
    list.add(s1.tag, s0.tag, b0.tag, behindMarks)
    list.add(s0.tag, b0.tag, quoted)
    list.add(s1.tag, s0.tag, b0.tag, quoted)
    list.add(s1.word, quoted)
    list.add(UInt32(min(state.depth, 4)), b0.tag, s0.tag)
  }

  @inline(__always)
  private static func distance(_ left: Int32, _ right: Int32) -> UInt32 {
    guard left >= 0 else { return 0 }
    let gap = right - left
    return gap < 5 ? UInt32(gap) : gap < 8 ? 5 : gap < 14 ? 6 : 7
  }

  /// The signs and verbs between two tokens, each counted to one or two.
  @inline(__always)
  private static func marks(_ sentence: ParserSentence, _ left: Int32, _ right: Int32) -> UInt32 {
    guard left >= 0 else { return 0 }
    let counts = sentence.between(Int(left), Int(right))
    return UInt32(min(counts[0], 2)) + UInt32(min(counts[1], 2)) * 3
      + UInt32(min(counts[2], 1)) * 9 + UInt32(min(counts[3], 2)) * 18
      + UInt32(min(counts[4], 1)) * 54 + UInt32(min(counts[5], 1)) * 108
  }
}

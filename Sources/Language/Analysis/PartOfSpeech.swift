/// Universal part-of-speech tags, Universal Dependencies v2.
public enum PartOfSpeech: UInt8, Hashable, Sendable, CaseIterable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb
  case x
}

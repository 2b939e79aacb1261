/// Dictionary forms of English words, from their tag: irregular tables first, then rules.
public struct Lemmatiser: Sendable {
  private let irregular = IrregularForms()
  private let repair = StemRepair()
  /// Plural in form alone: “news”, “headquarters”.
  private let invariant = WordSet(
    """
    news politics economics series species headquarters means mathematics physics ethics statistics
    athletics logistics diabetes measles premises whereabouts crossroads barracks works regards clothes
    """)

  public init() {}

  /// The lemma of a word, in lower case except for proper nouns.
  public func lemma(of word: ArraySlice<UInt8>, tag: PennTag) -> String {
    if tag == .nnp { return String(decoding: word, as: UTF8.self) }
    let lower = word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let form = String(decoding: lower, as: UTF8.self)
    if let known = irregular.particles[form] { return known }
    switch tag {
    case .vb, .vbp, .vbz, .vbd, .vbn, .vbg, .md:
      return irregular.verbs[form] ?? String(decoding: verb(lower, tag), as: UTF8.self)
    case .nns:
      return irregular.nouns[form] ?? String(decoding: singular(lower), as: UTF8.self)
    case .nnps: return String(decoding: singular(Array(word)), as: UTF8.self)
    case .jjr, .jjs, .rbr, .rbs:
      return irregular.comparisons[form] ?? String(decoding: positive(lower), as: UTF8.self)
    default: return form
    }
  }

  // MARK: Verbs

  private func verb(_ form: [UInt8], _ tag: PennTag) -> [UInt8] {
    switch tag {
    case .vbz: withoutS(form)
    case .vbg where form.count > 4 && form.ends(with: "ing"): repair.word(form.dropLast(3) + [])
    case .vbd, .vbn: past(form)
    default: form
    }
  }

  private func past(_ form: [UInt8]) -> [UInt8] {
    guard form.count > 3, form.ends(with: "ed") else { return form }
    if form.ends(with: "ied") { return form.dropLast(3) + [0x79] }
    if form.ends(with: "eed") || form.ends(with: "ued") { return Array(form.dropLast()) }
    return repair.word(Array(form.dropLast(2)))
  }

  private func withoutS(_ form: [UInt8]) -> [UInt8] {
    guard form.count > 2, form.last == 0x73, !form.ends(with: "ss") else { return form }
    if form.count > 4, form.ends(with: "ies") { return form.dropLast(3) + [0x79] }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] where form.ends(with: ending) {
      return Array(form.dropLast(2))
    }
    return Array(form.dropLast())
  }

  // MARK: Nouns and adjectives

  private func singular(_ form: [UInt8]) -> [UInt8] {
    if form.count > 4, form.ends(with: "men") { return form.dropLast(2) + Array("an".utf8) }
    guard form.count > 3, form.last == 0x73 else { return form }
    if form.withUnsafeBufferPointer({ invariant.contains($0, 0..<$0.count) }) { return form }
    if form.ends(with: "us") || form.ends(with: "is") { return form }
    if form[0].isDigit { return form }
    return withoutS(form)
  }

  private func positive(_ form: [UInt8]) -> [UInt8] {
    let ending = form.ends(with: "est") ? 3 : form.ends(with: "er") ? 2 : 0
    guard ending > 0, form.count > ending + 2 else { return form }
    var stem = Array(form.dropLast(ending))
    if stem.last == 0x69 {
      stem[stem.count - 1] = 0x79
      return stem
    }
    return repair.word(stem)
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: String) -> Bool {
    count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

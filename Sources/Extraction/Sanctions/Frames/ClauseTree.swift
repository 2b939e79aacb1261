internal import Articles
internal import Language

/// One sentence's dependency tree, with the questions that claims put to it.
///
/// Tokens keep their numbers of the whole article. Every walk is bounded, so a broken or hostile
/// parse costs no more than a sound one.
struct ClauseTree: Sendable {
  let analysis: Analysis
  let tokens: Range<Int>
  /// Lower-cased words of the sentence's tokens.
  private let words: [[UInt8]]
  private let firstChild: [Int32]
  private let children: [Int32]

  /// Nil when the sentence has no parse.
  init?(_ tokens: Range<Int>, of analysis: Analysis) {
    guard tokens.contains(where: { analysis.heads[$0] >= 0 }) else { return nil }
    self.analysis = analysis
    self.tokens = tokens
    words = tokens.map { token in
      analysis.text.utf8[analysis.span(token).range].map {
        $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0
      }
    }
    var counts = [Int32](repeating: 0, count: tokens.count + 1)
    for token in tokens {
      let head = Int(analysis.heads[token])
      if tokens.contains(head) { counts[head - tokens.lowerBound + 1] += 1 }
    }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    var next = counts
    var children = [Int32](repeating: 0, count: tokens.count)
    for token in tokens {
      let head = Int(analysis.heads[token])
      guard tokens.contains(head) else { continue }
      children[Int(next[head - tokens.lowerBound])] = Int32(token)
      next[head - tokens.lowerBound] += 1
    }
    firstChild = counts
    self.children = children
  }

  func head(of token: Int) -> Int? {
    let head = Int(analysis.heads[token])
    return tokens.contains(head) && head != token ? head : nil
  }

  func relation(of token: Int) -> Relation { analysis.relations[token] }
  func tag(of token: Int) -> PartOfSpeech { analysis.tags[token] }
  /// Empty for a token outside the sentence, so that a look beside a word needs no check.
  func word(of token: Int) -> [UInt8] {
    tokens.contains(token) ? words[token - tokens.lowerBound] : []
  }
  func text(of token: Int) -> String { String(decoding: word(of: token), as: UTF8.self) }

  func children(of token: Int) -> [Int] {
    let index = token - tokens.lowerBound
    return children[Int(firstChild[index])..<Int(firstChild[index + 1])].map(Int.init)
  }

  func children(of token: Int, by relations: Set<Relation>) -> [Int] {
    children(of: token).filter { relations.contains(relation(of: $0)) }
  }

  /// Headlines have “US sanctions maker of lathes”: a noun with subject and object is a verb.
  func isVerb(_ token: Int) -> Bool {
    // Taggers take “arms embargo on” for a verb; newspapers never use it as one.
    if ["embargo", "embargoes"].contains(text(of: token)) { return false }
    if tag(of: token) == .noun {
      let relations = children(of: token).map(relation(of:))
      return relations.contains(.nsubj) && relations.contains(.obj)
    }
    return tag(of: token) == .verb && ![.amod, .compound].contains(relation(of: token))
  }

  /// “the freezing of her accounts”, “the blacklisting of a bank”: a noun that tells an act.
  func isAct(_ noun: Int) -> Bool {
    let acts: Set<String> = [
      "freezing", "blocking", "banning", "blacklisting", "sanctioning", "listing", "designation",
      "imposition", "expulsion", "exclusion", "seizure", "confiscation", "disconnection",
    ]
    return acts.contains(text(of: noun))
      && children(of: noun, by: [.nmod]).contains {
        ["of", "by"].contains(preposition(of: $0) ?? "")
      }
  }

  /// “EU to freeze assets of generals”: an infinitive that nothing governs.
  func isHeadlineFuture(_ verb: Int) -> Bool {
    relation(of: verb) == .root && text(of: verb - 1) == "to"
  }

  /// The topmost of some tokens: the one that no other of them governs.
  func top(of group: [Int]) -> Int? {
    let members = Set(group)
    return group.first { token in
      var node = token
      for _ in 0..<12 {
        guard let head = head(of: node) else { return true }
        if members.contains(head) { return false }
        node = head
      }
      return true
    } ?? group.last
  }

  /// The preposition of a nominal, lower-cased; the last word of “because of”, “aimed at”.
  func preposition(of token: Int) -> String? {
    children(of: token, by: [.case]).first.map(text(of:))
  }

  /// Whether a token lies above another, or is it.
  func governs(_ token: Int, _ below: Int) -> Bool {
    var node = below
    for _ in 0..<16 {
      if node == token { return true }
      guard let head = head(of: node) else { return false }
      node = head
    }
    return false
  }

  /// Whether a noun, or the noun that it hangs on, is a verb's subject.
  func isSubject(_ noun: Int, of verb: Int) -> Bool {
    children(of: verb, by: [.nsubj, .nsubjPass]).contains { governs($0, noun) }
  }

  /// Verbs whose object does what the infinitive after it says.
  private static let controls: Set<[UInt8]> = Set(
    """
    call urge ask press push plead lobby want allow let help tell order force appeal pressure
    implore beg exhort invite authorize instruct require oblige compel enable permit
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })

  /// Nouns of texts that ban and allow in somebody's name.
  static let documents: Set<String> = [
    "law", "bill", "decree", "order", "package", "resolution", "ordinance", "regulation", "rule",
    "rules", "proposal", "plan", "plans", "round", "draft", "decision", "act",
    "legislation", "measure", "measures",
  ]

  /// Verbs whose subject gets the measure and does not make it: face, risk, receive.
  func isBearing(_ verb: Int) -> Bool {
    let bearing: Set<String> = [
      "face", "risk", "get", "receive", "obtain", "win", "secure", "suffer", "endure", "remain",
    ]
    return WordForms.forms(of: word(of: verb)).contains { form in
      bearing.contains(String(decoding: form, as: UTF8.self))
    }
  }

  /// “anti-Russian sanctions” are on Russia, not by it.
  func isOpposed(_ modifier: Int) -> Bool {
    let range = phrase(of: modifier)
    return word(of: range.lowerBound).starts(with: Array("anti".utf8))
  }

  func isPassive(_ verb: Int) -> Bool {
    // A subject that only the parse calls passive, without “be”, or beside an object, is active.
    if !children(of: verb, by: [.auxPass]).isEmpty { return true }
    guard analysis.fineTags[verb] == .vbn, verb > tokens.lowerBound else { return false }
    return ["be", "been", "being", "was", "were", "is", "are"].contains(text(of: verb - 1))
  }

  /// The subject of a verb, its own or the one that it shares with the verb it depends on.
  func subject(of verb: Int) -> Int? {
    var node = verb
    for _ in 0..<6 {
      let own = children(of: node, by: [.nsubj, .nsubjPass, .nsubjOuter])
      // “The Council on Wednesday adopted”: a parse may call the day a second subject.
      if let subject = own.last(where: { !isTime($0) }) { return subject }
      guard let head = head(of: node) else { return nil }
      switch relation(of: node) {
      case .conj: node = head
      case .xcomp: return controller(of: node, governor: head)
      case .acl: return isParticiple(node) ? head : holder(of: head)
      case .aclRelcl: return head
      case .advcl:
        if let seen = seen(by: head, doing: node) { return seen }
        if let controller = purposeController(of: node, governor: head) { return controller }
        node = head
      default: return nil
      }
    }
    return nil
  }

  /// Whose decision, plan or threat a noun before an infinitive is: “[London]'s decision to”, “an
  /// [EU] plan to”, “[Tokyo] made a vow to”.
  private func holder(of noun: Int) -> Int? {
    if let owner = children(of: noun, by: [.nmodPoss]).last { return owner }
    if let name = children(of: noun, by: [.compound, .amod, .nmodDesc]).last(where: {
      tag(of: $0) == .propn
    }) {
      return name
    }
    let wills: Set<String> = [
      "decision", "plan", "plans", "vow", "threat", "pledge", "promise", "bid", "offer", "move",
      "proposal", "vote", "attempt", "effort", "efforts", "agreement", "deal", "right", "power",
    ]
    guard wills.contains(text(of: noun)), relation(of: noun) == .obj, let governor = head(of: noun)
    else { return nil }
    return subject(of: governor)
  }

  /// Who does the act of an infinitive: “urged [the EU] to ban”, “called on [the EU] to ban”; what
  /// banks are ordered to do is the act of who orders it.
  private func controller(of verb: Int, governor: Int) -> Int? {
    let orders: Set<String> = ["order", "instruct", "direct", "oblige", "compel", "require"]
    let isOrder = WordForms.forms(of: word(of: governor)).contains {
      orders.contains(String(decoding: $0, as: UTF8.self))
    }
    let isTold =
      text(of: governor) == "told"
      && children(of: governor, by: [.obj, .iobj]).contains {
        ["banks", "lenders", "firms", "companies", "insurers", "airlines", "brokers"].contains(
          text(of: $0))
      }
    if isOrder || isTold, !isPassive(governor) { return subject(of: governor) }
    if let object = children(of: governor, by: [.obj, .iobj]).first, object < verb {
      return object
    }
    let oblique = children(of: governor, by: [.obl]).first { token in
      token < verb && !isTime(token)
        && ["on", "upon", "with", "to"].contains(preposition(of: token) ?? "")
    }
    return oblique ?? subject(of: governor)
  }

  /// “Washington sees [China] beginning to help”.
  private func seen(by governor: Int, doing verb: Int) -> Int? {
    let perceiving: Set<String> = ["see", "watch", "find", "catch", "observe", "spot", "notice"]
    guard isParticiple(verb), children(of: verb, by: [.mark]).isEmpty,
      WordForms.forms(of: word(of: governor)).contains(where: {
        perceiving.contains(String(decoding: $0, as: UTF8.self))
      })
    else { return nil }
    return children(of: governor, by: [.obj, .iobj]).first { $0 < verb }
  }

  /// “accused [Rwanda] of breaking”, “called on [the Commission] to ban”, “asked [Israel] to join”.
  private func purposeController(of verb: Int, governor: Int) -> Int? {
    let mark = children(of: verb, by: [.mark]).first.map(text(of:))
    switch mark {
    case "of", "for", "from":
      return WordClass.of(word(of: governor)).contains(.accusing)
        ? children(of: governor, by: [.obj, .iobj]).first { $0 < verb } : nil
    case "to":
      let forms = WordForms.forms(of: word(of: governor))
      return forms.contains(where: ClauseTree.controls.contains)
        ? controller(of: verb, governor: governor) : nil
    default: return nil
    }
  }

  /// The noun behind a relative pronoun: “firms that keep sending”.
  func antecedent(of token: Int) -> Int {
    guard tag(of: token) == .pron || relation(of: token) == .mark,
      ["which", "that", "who", "whom"].contains(text(of: token))
    else { return token }
    var node = token
    for _ in 0..<6 {
      guard let head = head(of: node) else { return token }
      if relation(of: node) == .aclRelcl { return head }
      node = head
    }
    return token
  }

  private func isParticiple(_ token: Int) -> Bool {
    analysis.fineTags[token] == .vbg
  }

  /// Who did what a passive or a participle tells: “imposed by [Washington]”.
  func agent(of verb: Int) -> Int? {
    children(of: verb, by: [.oblAgent, .obl]).first { token in
      relation(of: token) == .oblAgent
        || (preposition(of: token) == "by" && !isTime(token))
    }
  }

  func isTime(_ token: Int) -> Bool {
    WordClass.of(word(of: token)).contains(.time)
      || word(of: token).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  func isNegated(_ token: Int) -> Bool {
    children(of: token).contains { child in
      let kind = WordClass.of(word(of: child))
      return kind.contains(.negation) || text(of: child) == "n't" || text(of: child) == "n’t"
    }
  }
}

internal import Articles
internal import Language

/// What the cue classifier looks at: the word, its place in the parse, and the quotations near it.
package struct CueFeatures {
  private let text: AttributionText

  package init(_ text: AttributionText) {
    self.text = text
  }

  /// The tokens that could be cues, in order.
  package var candidates: [Int] {
    (0..<text.count).filter(isCandidate)
  }

  /// Whether a token could be a cue at all: a content word, “according”, a colon or a dash.
  package func isCandidate(_ token: Int) -> Bool {
    switch text.analysis.tags[token] {
    case .verb, .noun, .adj: true
    case .aux, .adv, .adp, .sconj, .propn: !text.isCapital(token)
    case .punct: text.isColon(token) || text.isDash(token)
    default: false
    }
  }

  package func collect(_ token: Int, into features: inout FeatureBuffer) {
    features.removeAll()
    add(token, to: &features)
  }

  func add(_ token: Int, to features: inout some FeatureSink) {
    addWord(token, to: &features)
    addNeighbours(token, to: &features)
    addHead(token, to: &features)
    addDependents(token, to: &features)
    addQuotations(token, to: &features)
    addPlace(token, to: &features)
  }

  private func addWord(_ token: Int, to features: inout some FeatureSink) {
    let lemma = text.lemmas[token]
    features.add(.word, text.words[token])
    features.add(.lemma, lemma)
    features.add(.lemmaTag, lemma, text.fine(token))
    features.add(.tag, text.fine(token), text.coarse(token))
    features.add(.entity, UInt32(text.entityKinds[token]), text.coarse(token))
  }

  private func addNeighbours(_ token: Int, to features: inout some FeatureSink) {
    let lemma = text.lemmas[token]
    let previous = text.word(at: token - 1)
    let next = text.word(at: token + 1)
    features.add(.previousWord, previous, text.coarse(token))
    features.add(.nextWord, next, text.coarse(token))
    features.add(.previousWordLemma, previous, lemma)
    features.add(.nextWordLemma, next, lemma)
    features.add(.nextTwoWords, next, text.word(at: token + 2))
    features.add(.previousTwoWords, previous, text.word(at: token - 2))
    features.add(.tagWindow, text.fine(token - 1), text.fine(token), text.fine(token + 1))
    features.add(.tagAfter, text.fine(token), text.fine(token + 1), text.fine(token + 2))
    features.add(.tagBefore, text.fine(token), text.fine(token - 1), text.fine(token - 2))
    features.add(.lemmaNextTag, lemma, text.fine(token + 1))
    features.add(.lemmaPreviousTag, lemma, text.fine(token - 1))
  }

  private func addHead(_ token: Int, to features: inout some FeatureSink) {
    let relation = text.relation(token)
    let head = text.head(token)
    let headLemma = head >= 0 ? text.lemmas[head] : 0
    features.add(.relation, relation, text.coarse(token))
    features.add(.relationLemma, relation, text.lemmas[token])
    features.add(.headLemma, headLemma, relation)
    features.add(.headLemmas, headLemma, text.lemmas[token])
    features.add(.headTag, head >= 0 ? text.fine(head) : 99, relation)
  }

  private func addDependents(_ token: Int, to features: inout some FeatureSink) {
    let lemma = text.lemmas[token]
    var profile: UInt32 = 0
    for child in text.dependents(token) {
      let child = Int(child)
      let relation = text.relation(child)
      let side: UInt32 = child < token ? 0 : 1
      features.add(.dependent, relation, side, text.coarse(token))
      features.add(.dependentLemma, relation, side, lemma)
      features.add(.dependentWord, relation, text.lemmas[child], text.coarse(token))
      if let mark = text.dependent(child, .mark, .case) {
        features.add(.dependentMark, relation, text.words[mark], text.coarse(token))
        features.add(.lemmaMark, lemma, text.words[mark])
      }
      switch text.analysis.relations[child] {
      case .nsubj, .nsubjPass:
        features.add(.subject, text.lemmas[child], text.coarse(token))
        features.add(.subjectKind, UInt32(text.entityKinds[child]), text.fine(child), relation)
        features.add(.subjectKindLemma, UInt32(text.entityKinds[child]), text.fine(child), lemma)
        profile |= 1
      case .ccomp: profile |= 2
      case .xcomp: profile |= 4
      case .obj: profile |= 8
      case .parataxis: profile |= 16
      case .aux: profile |= 32
      case .auxPass: profile |= 64
      default: continue
      }
    }
    features.add(.profile, profile, text.coarse(token))
    features.add(.profileLemma, profile, lemma)
  }

  private func addQuotations(_ token: Int, to features: inout some FeatureSink) {
    let lemma = text.lemmas[token]
    let before = text.quotationDistance(before: token)
    let after = text.quotationDistance(after: token)
    features.add(.quotations, bucket(before), bucket(after), text.coarse(token))
    features.add(.quotationBefore, bucket(before), lemma)
    features.add(.quotationAfter, bucket(after), lemma)
    features.add(.quoted, text.quotation[token] >= 0 ? 1 : 0, text.coarse(token))
  }

  private func addPlace(_ token: Int, to features: inout some FeatureSink) {
    let sentence = text.analysis.sentences[Int(text.sentence[token])]
    let isHeadline: UInt32 = text.isHeadline(token) ? 1 : 0
    features.add(.fromStart, bucket(token - sentence.lowerBound), text.coarse(token))
    features.add(.fromEnd, bucket(sentence.upperBound - 1 - token), text.coarse(token))
    features.add(.headline, isHeadline, text.coarse(token))
    features.add(.headlineLemma, isHeadline, text.lemmas[token])
  }
}

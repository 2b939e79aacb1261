internal import Articles

/// Goods, regime, amounts and validity: what the clause says beside status and parties.
extension SentenceClaims {
  func details(of draft: ClaimDraft) -> SanctionsClaim.Details {
    let clause = phrases.clause(of: draft.hit.words.lowerBound)
    let regimes = scan.regimes.filter { clause.contains($0.hit.words.lowerBound) }
    let also = scan.triggers.filter { trigger in
      clause.contains(trigger.hit.words.lowerBound) && trigger.hit != draft.hit
        && trigger.meaning != draft.topic.id
    }
    let programme = regimes.first { taxonomy.regime($0.meaning)?.programme != nil }
    let validity = validity(of: draft.hit)
    return SanctionsClaim.Details(
      alsoTopics: unique(also.map(\.meaning)),
      sectors: unique(draft.facets.map(\.meaning).filter { $0.hasPrefix("s.") }),
      programme: programme.flatMap { taxonomy.regime($0.meaning)?.programme },
      programmeRule: programme?.meaning,
      legalBasis: regimes.first { taxonomy.regime($0.meaning)?.isLegalBasis == true }
        .map { scan.text($0.hit.words) },
      amounts: PrintedAmounts(scan, in: context.article.text).found
        .filter { clause.contains($0.word) }.map(\.amount),
      validFrom: validity.from, validTo: validity.to, sentenceNumber: number)
  }

  func regime(near draft: ClaimDraft) -> TextSpan? {
    let clause = phrases.clause(of: draft.hit.words.lowerBound)
    return scan.regimes.first { clause.contains($0.hit.words.lowerBound) }
      .map { scan.text($0.hit.words) }
  }

  /// Goods named near the cue, with the codes of their topic, and codes that the clause prints.
  func goods(of draft: ClaimDraft) -> [SanctionsClaim.Goods] {
    let named = draft.facets.compactMap { facet -> SanctionsClaim.Goods? in
      guard facet.meaning.hasPrefix("g."), let topic = taxonomy.topic(facet.meaning) else {
        return nil
      }
      let codes = topic.goodsCodes
      return SanctionsClaim.Goods(
        topic: topic.id, span: scan.text(facet.hit.words), hsCodes: codes.map(\.code),
        basis: codes.isEmpty ? .none : .topic, tier: codes.compactMap(\.tier).min())
    }
    return named + printedGoods(of: draft)
  }

  /// “HS 8542.31”, “tariff code 854231”: six digits, where a word says that they are a code.
  private func printedGoods(of draft: ClaimDraft) -> [SanctionsClaim.Goods] {
    let clause = phrases.clause(of: draft.hit.words.lowerBound)
    let codes = clause.filter { WordForms.keys(of: scan.words.words[$0]).contains(.harmonizedCode) }
    guard !codes.isEmpty, clause.contains(where: isCodeWord) else { return [] }
    return codes.compactMap { word in
      let digits = scan.words.words[word].filter { $0 >= 0x30 && $0 <= 0x39 }
      let code = String(decoding: digits, as: UTF8.self)
      guard TaxonomyReader.isHarmonizedCode(code) else { return nil }
      let topic = taxonomy.topics.first { topic in topic.goodsCodes.contains { $0.code == code } }
      return SanctionsClaim.Goods(
        topic: topic?.id, span: scan.text(word..<(word + 1)), hsCodes: [code], basis: .printed,
        tier: topic?.goodsCodes.first { $0.code == code }?.tier)
    }
  }

  private func isCodeWord(_ word: Int) -> Bool {
    let codeWords = ["hs", "code", "codes", "heading", "headings", "subheading", "tariff"]
    return codeWords.contains(String(decoding: scan.words.words[word], as: UTF8.self))
  }

  /// Dates after “from” and “until”, where this cue is the nearest to them.
  private func validity(of hit: CueHit) -> (from: String?, to: String?) {
    var from: String?
    var to: String?
    for expression in context.expressions
    where scan.span.contains(expression.span) && expression.kind == .date {
      guard let word = scan.words.spans.firstIndex(where: { expression.span.contains($0) }),
        word > 0, isNearest(hit, to: word)
      else { continue }
      let before = String(decoding: scan.words.words[word - 1], as: UTF8.self)
      let isAsOf =
        word > 1 && before == "of" && scan.words.words[word - 2].elementsEqual("as".utf8)
      if ["until", "till", "through"].contains(before) {
        to = to ?? expression.value
      } else if isAsOf || ["from", "effective", "starting", "beginning"].contains(before) {
        from = from ?? expression.value
      }
    }
    return (from, to)
  }

  private func isNearest(_ hit: CueHit, to word: Int) -> Bool {
    func distance(_ other: CueHit) -> Int {
      word < other.words.lowerBound
        ? other.words.lowerBound - word : max(0, word - other.words.upperBound + 1)
    }
    return !scan.triggers.contains { distance($0.hit) < distance(hit) }
  }

  private func unique(_ ids: [SanctionsClaim.TopicID]) -> [SanctionsClaim.TopicID] {
    var seen: Set<SanctionsClaim.TopicID> = []
    return ids.filter { seen.insert($0).inserted }
  }
}

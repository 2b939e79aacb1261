internal import Articles
internal import Language

/// Supply that no verb of giving tells: “China's shipments of nitrocellulose to Russia”, “North
/// Korean shells for Moscow”, “Moscow received drones from Iran”. Read from the order of words.
extension SentenceClaims {
  /// Who gives what to whom, as words of the sentence.
  struct SupplyWords {
    /// The noun or verb that says that something changes hands, or the goods themselves.
    let word: Int
    let giver: Int
    let receiver: Int
    let goods: [Int]
    let rule: String

    /// What goods do on their way.
    static let going: Set<String> = [
      "go", "goes", "gone", "going", "went", "flow", "flowed", "flowing", "headed", "bound", "pour",
      "poured", "pouring", "stream", "streaming",
    ]
  }

  func supplyWords(at word: Int, in tree: ClauseTree) -> SupplyWords? {
    let text = scan.words.words[word]
    if taxonomy.supplyNouns.contains(text), !isInfinitive(word) {
      return given(byNoun: word, in: tree)
    }
    if WordForms.forms(of: text).contains(where: taxonomy.receiptVerbs.contains),
      tree.tag(of: map[word]) == .verb
    {
      return received(by: word, in: tree)
    }
    return scan.facets.contains { isGoods($0) && $0.hit.words.upperBound - 1 == word }
      ? bound(goods: word, in: tree) : nil
  }

  /// “[Beijing]'s deliveries of [lathes] to [Moscow]”, “[shell] sales by [Minsk] to [Russia]”.
  private func given(byNoun word: Int, in tree: ClauseTree) -> SupplyWords? {
    let clause = phrases.clause(of: word)
    let reach = (word + 1)..<max(word + 1, min(clause.upperBound, word + 14))
    let near = max(clause.lowerBound, word - 3)..<reach.upperBound
    let goods = places(ofGoodsIn: near)
    guard let receiver = receiver(in: reach), !goods.isEmpty else { return nil }
    let by = reach.first { isNamed($0, after: ["by", "from"], except: receiver, in: tree) }
    let own = (max(clause.lowerBound, word - 5)..<word).reversed().first {
      isOther($0, than: receiver, in: tree)
    }
    let maker = (word..<receiver.hit.words.lowerBound).first {
      isOther($0, than: receiver, in: tree)
    }
    let subject = (clause.lowerBound..<word).reversed().first {
      isOther($0, than: receiver, in: tree) && !isBehindPreposition($0)
    }
    return (by ?? own ?? maker ?? subject).map {
      SupplyWords(
        word: word, giver: $0, receiver: receiver.hit.words.lowerBound, goods: goods,
        rule: "supply.noun")
    }
  }

  /// “[Moscow] has received [shells] from [Pyongyang]”.
  private func received(by word: Int, in tree: ClauseTree) -> SupplyWords? {
    let clause = phrases.clause(of: word)
    let behind = (word + 1)..<max(word + 1, min(clause.upperBound, word + 14))
    let before = scan.suppliedStates.last {
      $0.hit.words.lowerBound < word && word - $0.hit.words.lowerBound < 12
    }
    let goods = places(ofGoodsIn: behind)
    guard let receiver = before, !goods.isEmpty,
      let giver = behind.first(where: { isNamed($0, after: ["from"], except: receiver, in: tree) })
    else { return nil }
    return SupplyWords(
      word: word, giver: giver, receiver: receiver.hit.words.lowerBound, goods: goods,
      rule: "supply.receipt")
  }

  /// “[North Korean] shells for [Moscow]”, “no [Serbian] shells have gone to [Russia]”.
  private func bound(goods word: Int, in tree: ClauseTree) -> SupplyWords? {
    let clause = phrases.clause(of: word)
    var next = word + 1
    while next < min(clause.upperBound, word + 6), isGoing(next) { next += 1 }
    guard next + 1 < clause.upperBound, isWord(next, ["for", "to", "into"]),
      let receiver = receiver(in: next..<min(clause.upperBound, next + 4)),
      let maker = (max(clause.lowerBound, word - 4)..<word).reversed().first(where: {
        isOther($0, than: receiver, in: tree)
      })
    else { return nil }
    return SupplyWords(
      word: word, giver: maker, receiver: receiver.hit.words.lowerBound, goods: [word],
      rule: "supply.goods")
  }

  private func isGoing(_ word: Int) -> Bool {
    !scan.classes[word].isDisjoint(with: [.auxiliary, .negation, .adverb, .modal])
      || isWord(word, SupplyWords.going)
  }

  /// The first state under sanctions behind “to”, “for” or “into”.
  private func receiver(in words: Range<Int>) -> SentenceScan.Hit<String>? {
    let receiving: Set<String> = ["to", "for", "into"]
    return scan.suppliedStates.first { state in
      let place = state.hit.words.lowerBound
      return words.contains(place)
        && (1...3).contains { place - $0 >= words.lowerBound && isWord(place - $0, receiving) }
    }
  }

  private func places(ofGoodsIn words: Range<Int>) -> [Int] {
    scan.facets.filter { isGoods($0) && words.contains($0.hit.words.lowerBound) }
      .map { $0.hit.words.upperBound - 1 }
  }

  private func isGoods(_ facet: SentenceScan.Hit<SanctionsClaim.TopicID>) -> Bool {
    taxonomy.topic(facet.meaning)?.supply != nil
  }

  private func isWord(_ word: Int, _ texts: Set<String>) -> Bool {
    texts.contains(String(decoding: scan.words.words[word], as: UTF8.self))
  }

  private func isInfinitive(_ word: Int) -> Bool { word > 0 && isWord(word - 1, ["to"]) }

  private func isBehindPreposition(_ word: Int) -> Bool {
    word > 0 && scan.classes[word - 1].contains(.preposition)
  }

  /// A named actor that is not the receiving state itself.
  private func isOther(
    _ word: Int, than receiver: SentenceScan.Hit<String>, in tree: ClauseTree
  ) -> Bool {
    let token = map[word]
    let span = context.analysis.span(token)
    let isName = tree.tag(of: token) == .propn || tree.tag(of: token) == .adj
    return isName && namesActor(span) && !isSupplied(span, as: receiver.meaning)
      && !tree.isTime(token)
  }

  private func isNamed(
    _ word: Int, after prepositions: Set<String>, except receiver: SentenceScan.Hit<String>,
    in tree: ClauseTree
  ) -> Bool {
    guard isOther(word, than: receiver, in: tree) else { return false }
    return (1...2).contains { word - $0 >= 0 && isWord(word - $0, prepositions) }
  }
}

extension NameIndex {
  /// Memory of one searcher, used again for every question.
  package struct Scratch: Sendable {
    package var matching = NameMatcher.Scratch()
    /// Per name: what it shares with the question, and for which part and question it was counted.
    fileprivate var shared: [Float] = []
    fileprivate var stamp: [UInt32] = []
    fileprivate var touched: [Int32] = []
    fileprivate var question: UInt32 = 0
    fileprivate var words: [(word: Int32, likeness: Float)] = []
    fileprivate var seen: [UInt32] = []
    fileprivate var keys: [UInt64] = []
    fileprivate var best: [Int32: Hit] = [:]

    package init() {}

    /// One scratch may serve indexes of different size, one after the other.
    fileprivate mutating func prepare(names: Int, words: Int) {
      for name in touched { shared[Int(name)] = 0 }
      touched.removeAll(keepingCapacity: true)
      if shared.count < names {
        shared = [Float](repeating: 0, count: names)
        stamp = [UInt32](repeating: 0, count: names)
      }
      if seen.count < words { seen = [UInt32](repeating: 0, count: words) }
    }
  }

  /// Names compared in full for one question.
  private static let candidateLimit = 64

  /// Entries with a name like the query's, best first; equal values keep the order of entries.
  /// - Parameter leavingOut: names that are not to be found.
  package func search(
    _ query: NameForm, _ scratch: inout Scratch, leavingOut: Set<Int> = []
  ) -> [Hit] {
    gather(query, &scratch)
    let candidates = strongest(&scratch, leavingOut: leavingOut)
    scratch.best.removeAll(keepingCapacity: true)
    for number in candidates {
      let name = names[Int(number)]
      var value = matcher.value(query, name.form, &scratch.matching)
      // A weak alias and a lone word are never more than worth a look.
      if name.isWeak { value = min(value, 0.84) }
      guard value >= NameScore.weakFrom else { continue }
      if let best = scratch.best[name.entry], best.value >= value { continue }
      scratch.best[name.entry] = Hit(entry: Int(name.entry), name: Int(number), value: value)
    }
    return scratch.best.values.sorted { ($1.value, $0.entry) < ($0.value, $1.entry) }
  }

  // MARK: Candidates

  private func gather(_ query: NameForm, _ scratch: inout Scratch) {
    scratch.prepare(names: names.count, words: vocabulary.count)
    let hasPlain = query.parts.contains { $0.role == .plain }
    for (index, part) in query.parts.enumerated() where NameIndex.isIndexed(part) {
      // Shared words and patronymics alone bring far too many names; they count in the comparison.
      if hasPlain, part.role != .plain { continue }
      findWords(like: part, of: query, &scratch)
      count(scratch.words, &scratch)
      guard index + 1 < query.parts.count else { continue }
      countJoined(query, index, &scratch)
    }
    for name in joined[query.joinedHash] ?? [] { count(name, 12, &scratch) }
    if let word = vocabulary.word(equalTo: query.joinedHash) {
      count([(word, 1)], &scratch)
    }
  }

  private func countJoined(_ query: NameForm, _ index: Int, _ scratch: inout Scratch) {
    let end = query.parts[index + 1].end
    let hash = KeyHash.hash(query.units[Int(query.parts[index].start)..<Int(end)])
    if let word = vocabulary.word(equalTo: hash) { count([(word, 1)], &scratch) }
  }

  private func count(_ words: [(word: Int32, likeness: Float)], _ scratch: inout Scratch) {
    scratch.question &+= 1
    for (word, likeness) in words {
      let gain = likeness * rarity(of: word)
      for position in postingStarts[Int(word)]..<postingStarts[Int(word) + 1] {
        let name = postings[Int(position)]
        guard scratch.stamp[Int(name)] != scratch.question else { continue }
        scratch.stamp[Int(name)] = scratch.question
        count(name, gain, &scratch)
      }
    }
  }

  private func count(_ name: Int32, _ gain: Float, _ scratch: inout Scratch) {
    if scratch.shared[Int(name)] == 0 { scratch.touched.append(name) }
    scratch.shared[Int(name)] += gain
  }

  /// The words that are the part, a spelling of it, or within its strokes; likest first.
  private func findWords(like part: NamePart, of query: NameForm, _ scratch: inout Scratch) {
    scratch.words.removeAll(keepingCapacity: true)
    scratch.question &+= 1
    if let word = vocabulary.word(equalTo: TokenVocabulary.hash(part)) {
      take(word, 1, &scratch)
    }
    if part.symbol >= 0 {
      for word in vocabulary.words(named: part.symbol)
      where vocabulary.parts[Int(word)].role == part.role {
        take(word, 0.97, &scratch)
      }
    }
    takeKin(of: part, &scratch)
    guard TokenVocabulary.hasSound(part) else { return }
    findSounds(like: part, of: query, &scratch)
    scratch.words.sort { ($1.likeness, $0.word) < ($0.likeness, $1.word) }
  }

  private func takeKin(of part: NamePart, _ scratch: inout Scratch) {
    for group in matcher.tables.kinGroups[NameTables.identity(part)] ?? [] {
      for member in matcher.tables.kinMembers[Int(group)] {
        if let symbol = Int32(exactly: member) {
          for word in vocabulary.words(named: symbol) { take(word, 0.75, &scratch) }
        } else if let word = vocabulary.word(equalTo: member) {
          take(word, 0.75, &scratch)
        }
      }
    }
  }

  private func findSounds(like part: NamePart, of query: NameForm, _ scratch: inout Scratch) {
    scratch.keys.removeAll(keepingCapacity: true)
    SoundKeys.append(of: query.units[Int(part.start)..<Int(part.end)], to: &scratch.keys)
    let question = scratch.question
    query.units.withUnsafeBufferPointer { queryUnits in
      vocabulary.units.withUnsafeBufferPointer { units in
        for key in scratch.keys {
          vocabulary.each(soundingLike: key, near: part) { word in
            guard scratch.seen[Int(word)] != question else { return }
            scratch.seen[Int(word)] = question
            let start = Int(vocabulary.starts[Int(word)])
            let end = Int(vocabulary.starts[Int(word) + 1])
            guard
              let pair = matcher.compare(
                part, queryUnits, vocabulary.parts[Int(word)],
                UnsafeBufferPointer(rebasing: units[start..<end]), &scratch.matching.rows)
            else { return }
            scratch.words.append((word, pair.likeness))
          }
        }
      }
    }
  }

  private func take(_ word: Int32, _ likeness: Float, _ scratch: inout Scratch) {
    guard scratch.seen[Int(word)] != scratch.question else { return }
    scratch.seen[Int(word)] = scratch.question
    scratch.words.append((word, likeness))
  }

  /// The names that share most, in order of number.
  private func strongest(_ scratch: inout Scratch, leavingOut: Set<Int>) -> [Int32] {
    for name in leavingOut { scratch.shared[name] = 0 }
    var most: Float = 0
    for name in scratch.touched { most = max(most, scratch.shared[Int(name)]) }
    let floor = max(0.01, most * 0.4)
    var kept = scratch.touched.filter { scratch.shared[Int($0)] >= floor }
    if kept.count > NameIndex.candidateLimit {
      kept.sort {
        (scratch.shared[Int($1)], $0) < (scratch.shared[Int($0)], $1)
      }
      kept.removeLast(kept.count - NameIndex.candidateLimit)
    }
    return kept
  }
}

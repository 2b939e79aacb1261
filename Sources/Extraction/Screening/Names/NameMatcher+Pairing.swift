extension NameMatcher {
  /// Pairs the parts, best first; then words written apart on one side; then an acronym.
  func align(_ alignment: inout NameAlignment, _ scratch: inout Scratch) {
    scratch.pairs.removeAll(keepingCapacity: true)
    scratch.candidates.removeAll(keepingCapacity: true)
    let query = alignment.query
    let listed = alignment.listed
    query.units.withUnsafeBufferPointer { queryUnits in
      listed.units.withUnsafeBufferPointer { listedUnits in
        for i in query.parts.indices {
          for j in listed.parts.indices {
            let pair = compare(
              query.parts[i], queryUnits, listed.parts[j], listedUnits, &scratch.rows)
            guard var pair else { continue }
            pair.query = i..<i + 1
            pair.listed = j..<j + 1
            scratch.candidates.append(pair)
          }
        }
      }
    }
    takeBest(&alignment, &scratch)
    joinApart(&alignment, &scratch)
    if scratch.pairs.isEmpty { findAcronym(&alignment, &scratch) }
  }

  private func takeBest(_ alignment: inout NameAlignment, _ scratch: inout Scratch) {
    scratch.candidates.sort { first, second in
      if first.likeness != second.likeness { return first.likeness > second.likeness }
      let a = abs(first.query.lowerBound - first.listed.lowerBound)
      let b = abs(second.query.lowerBound - second.listed.lowerBound)
      if a != b { return a < b }
      return (first.query.lowerBound, first.listed.lowerBound)
        < (second.query.lowerBound, second.listed.lowerBound)
    }
    for pair in scratch.candidates
    where alignment.isFree(query: pair.query.lowerBound)
      && alignment.isFree(listed: pair.listed.lowerBound)
    {
      alignment.take(pair)
      scratch.pairs.append(pair)
    }
  }

  // MARK: One part with one part

  func compare(
    _ a: NamePart, _ aUnits: UnsafeBufferPointer<UInt16>, _ b: NamePart,
    _ bUnits: UnsafeBufferPointer<UInt16>, _ rows: inout [Int32]
  ) -> PartPair? {
    var pair = PartPair(query: 0..<0, listed: 0..<0, likeness: 1, basis: .equal)
    pair.length = max(a.count, b.count)
    if a.role == .legal || b.role == .legal { return legal(a, b, pair) }
    if a.hash == b.hash, a.role == b.role || a.role != .number && b.role != .number {
      return a.role == .initial && b.role != .initial || b.role == .initial && a.role != .initial
        ? nil : pair
    }
    if a.role == .number || b.role == .number { return number(a, b, pair, aUnits, bUnits, &rows) }
    if a.role == .initial || b.role == .initial { return initial(a, b, pair, aUnits, bUnits) }
    if a.role == .bound || b.role == .bound || a.role == .particle || b.role == .particle {
      guard a.role == b.role, a.role == .particle || a.symbol == b.symbol else { return nil }
      pair.basis = .spelling
      return pair
    }
    if a.symbol >= 0, a.symbol == b.symbol, a.role == b.role {
      pair.basis = .spelling
      pair.likeness = 0.97
      return pair
    }
    if a.role == .country || b.role == .country || a.role == .word && b.role == .word { return nil }
    if a.role == .plain, b.role == .plain, let kin = kin(a, b, pair) { return kin }
    return slip(a, aUnits, b, bUnits, pair, &rows) ?? adjective(a, aUnits, b, bUnits, pair)
  }

  private func legal(_ a: NamePart, _ b: NamePart, _ pair: PartPair) -> PartPair? {
    guard a.role == b.role else { return nil }
    var pair = pair
    pair.basis = .legal
    pair.likeness = a.symbol == b.symbol ? 1 : a.symbol >> 16 == b.symbol >> 16 ? 0.9 : 0.1
    return pair
  }

  /// Numbers are equal or one digit apart; a digit apart is a slip that a reader must see.
  private func number(
    _ a: NamePart, _ b: NamePart, _ pair: PartPair, _ aUnits: UnsafeBufferPointer<UInt16>,
    _ bUnits: UnsafeBufferPointer<UInt16>, _ rows: inout [Int32]
  ) -> PartPair? {
    guard a.role == b.role else { return nil }
    var pair = pair
    if a.symbol == b.symbol { return pair }
    guard a.count == b.count || abs(Int(a.symbol) - Int(b.symbol)) == 1 else { return nil }
    let edits = distance(a, aUnits, b, bUnits, limit: EditCost.stroke, &rows)
    guard edits <= EditCost.stroke else { return nil }
    pair.basis = .slip
    pair.edits = edits
    pair.likeness = 0.3
    return pair
  }

  private func initial(
    _ a: NamePart, _ b: NamePart, _ pair: PartPair, _ aUnits: UnsafeBufferPointer<UInt16>,
    _ bUnits: UnsafeBufferPointer<UInt16>
  ) -> PartPair? {
    let usable: (NamePart) -> Bool = {
      $0.role == .plain || $0.role == .initial || $0.role == .patronymic
    }
    guard usable(a), usable(b),
      costs.areNear(aUnits[Int(a.start)], bUnits[Int(b.start)])
    else { return nil }
    var pair = pair
    pair.basis = .initial
    pair.likeness = a.role == b.role ? 1 : 0.8
    return pair
  }

  private func kin(_ a: NamePart, _ b: NamePart, _ pair: PartPair) -> PartPair? {
    guard a.flags.contains(.hasKin), b.flags.contains(.hasKin), tables.areKin(a, b) else {
      return nil
    }
    var pair = pair
    pair.basis = .kin
    pair.likeness = 0.75
    return pair
  }

  private func slip(
    _ a: NamePart, _ aUnits: UnsafeBufferPointer<UInt16>, _ b: NamePart,
    _ bUnits: UnsafeBufferPointer<UInt16>, _ pair: PartPair, _ rows: inout [Int32]
  ) -> PartPair? {
    let limit = NameMatcher.editLimit(length: max(a.count, b.count), a, b)
    // Vowels and h, i, j are cheaper than a stroke and not counted.
    let different = ((a.letters ^ b.letters) & NameMatcher.consonants).nonzeroBitCount
    guard abs(a.count - b.count) * 9 <= limit || a.flags.union(b.flags).contains(.unvowelled),
      different <= NameMatcher.consonantLimit
    else { return nil }
    var edits = distance(a, aUnits, b, bUnits, limit: limit, &rows)
    // A last i is written everywhere.
    if a.flags.contains(.unvowelled) != b.flags.contains(.unvowelled),
      (aUnits[Int(a.end) - 1] == 9) != (bUnits[Int(b.end) - 1] == 9)
    {
      edits += 10
    }
    if differInEnding(a, aUnits, b, bUnits) { edits = max(edits, EditCost.stroke) }
    guard edits <= limit else { return nil }
    var pair = pair
    pair.basis = edits <= 10 && pair.length >= 4 ? .spelling : .slip
    pair.edits = edits
    pair.likeness = 1 - Float(edits) / Float(20 * max(1, pair.length))
    if a.symbol >= 0, b.symbol >= 0 {
      // Two known names that differ are more likely two names than one misspelt.
      guard edits <= EditCost.stroke, !a.flags.union(b.flags).contains(.unvowelled) else {
        return nil
      }
      pair.likeness = min(pair.likeness, 0.62)
      pair.basis = .slip
    }
    return pair
  }

  /// A last vowel more makes another name: Hussein, Husseini; Putin, Putina.
  private func differInEnding(
    _ a: NamePart, _ aUnits: UnsafeBufferPointer<UInt16>, _ b: NamePart,
    _ bUnits: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    guard abs(a.count - b.count) == 1 else { return false }
    let last = a.count > b.count ? aUnits[Int(a.end) - 1] : bUnits[Int(b.end) - 1]
    guard last == 9 || last == 1 else { return false }
    return zip(aUnits[Int(a.start)..<Int(a.end)], bUnits[Int(b.start)..<Int(b.end)])
      .allSatisfy { $0 == $1 }
  }

  /// Firms take the adjective of their town: Murom, Muromsky zavod.
  private func adjective(
    _ a: NamePart, _ aUnits: UnsafeBufferPointer<UInt16>, _ b: NamePart,
    _ bUnits: UnsafeBufferPointer<UInt16>, _ pair: PartPair
  ) -> PartPair? {
    let aIsShort = a.count < b.count
    let short = aIsShort ? aUnits[Int(a.start)..<Int(a.end)] : bUnits[Int(b.start)..<Int(b.end)]
    let long = aIsShort ? bUnits[Int(b.start)..<Int(b.end)] : aUnits[Int(a.start)..<Int(a.end)]
    guard a.role == .plain, b.role == .plain, short.count >= 4, long.starts(with: short),
      NameMatcher.adjectiveEndings.contains(Array(long.dropFirst(short.count)))
    else { return nil }
    var pair = pair
    pair.basis = .spelling
    pair.likeness = 0.85
    return pair
  }

  private static let adjectiveEndings: [[UInt16]] = [
    "ski", "skaia", "skoe", "skogo", "skoi", "ska",
  ]
  .map { $0.map(RomanisationKey.code) }

  /// Two strokes change four letters at most.
  static let consonantLimit = 4

  static let consonants: UInt64 = {
    var mask = ~UInt64(0)
    for letter: Character in ["a", "e", "i", "o", "u", "h", "j"] {
      mask &= ~(1 << UInt64(RomanisationKey.code(letter)))
    }
    return mask
  }()

  /// Two strokes at most in common lengths, one in short parts, three in long ones.
  static func editLimit(length: Int, _ a: NamePart, _ b: NamePart) -> Int32 {
    if a.flags.contains(.unvowelled) != b.flags.contains(.unvowelled) {
      // A single consonant tells nothing where vowels go unwritten.
      if min(a.count, b.count) <= 2 { return 0 }
      return length < 5 ? 10 : length < 6 ? 14 : 18
    }
    // One ideograph is a syllable: another one is another name.
    if a.flags.union(b.flags).contains(.ideographs) { return 0 }
    if a.flags.contains(.unvowelled), length <= 4 { return 14 }
    switch length {
    case ...2: return 14
    case 3: return 16
    case 4...5: return 28
    case 6...9: return 40
    default: return 60
    }
  }

  func distance(
    _ a: NamePart, _ aUnits: UnsafeBufferPointer<UInt16>, _ b: NamePart,
    _ bUnits: UnsafeBufferPointer<UInt16>, limit: Int32, _ rows: inout [Int32]
  ) -> Int32 {
    rows.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, 3 * (b.count + 1) <= buffer.count else {
        return limit + 1
      }
      return costs.distance(
        UnsafeBufferPointer(rebasing: aUnits[Int(a.start)..<Int(a.end)]),
        UnsafeBufferPointer(rebasing: bUnits[Int(b.start)..<Int(b.end)]), limit: limit,
        firstIsUnvowelled: a.flags.contains(.unvowelled) && !b.flags.contains(.unvowelled),
        secondIsUnvowelled: b.flags.contains(.unvowelled) && !a.flags.contains(.unvowelled),
        rows: base)
    }
  }
}

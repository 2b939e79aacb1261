extension NameMatcher {
  /// Words written apart on one side and as one on the other: “Jong Un”, “Jongun”.
  func joinApart(_ alignment: inout NameAlignment, _ scratch: inout Scratch) {
    guard alignment.queryPaired.nonzeroBitCount < alignment.query.parts.count,
      alignment.listedPaired.nonzeroBitCount < alignment.listed.parts.count
    else { return }
    for width in stride(from: 4, through: 2, by: -1) {
      joinRuns(of: width, in: \.query, &alignment, &scratch)
      joinRuns(of: width, in: \.listed, &alignment, &scratch)
    }
  }

  private func joinRuns(
    of width: Int, in side: KeyPath<NameAlignment, NameForm>, _ alignment: inout NameAlignment,
    _ scratch: inout Scratch
  ) {
    let isQuery = side == \.query
    let apart = alignment[keyPath: side]
    let whole = isQuery ? alignment.listed : alignment.query
    guard apart.parts.count >= width else { return }
    for start in 0...(apart.parts.count - width) {
      let run = start..<start + width
      guard
        run.allSatisfy({ isQuery ? alignment.isFree(query: $0) : alignment.isFree(listed: $0) }),
        run.contains(where: { apart.parts[$0].role == .plain || apart.parts[$0].role == .word })
      else { continue }
      for index in whole.parts.indices
      where isQuery ? alignment.isFree(listed: index) : alignment.isFree(query: index) {
        guard whole.parts[index].role == .plain || whole.parts[index].role == .patronymic,
          var pair = joined(run, of: apart, index, of: whole, &scratch)
        else { continue }
        pair.query = isQuery ? run : index..<index + 1
        pair.listed = isQuery ? index..<index + 1 : run
        alignment.take(pair)
        scratch.pairs.append(pair)
        break
      }
    }
  }

  private func joined(
    _ run: Range<Int>, of apart: NameForm, _ index: Int, of whole: NameForm,
    _ scratch: inout Scratch
  ) -> PartPair? {
    let part = whole.parts[index]
    let start = Int(apart.parts[run.lowerBound].start)
    let end = Int(apart.parts[run.upperBound - 1].end)
    guard abs(end - start - part.count) <= 3 else { return nil }
    scratch.joined.removeAll(keepingCapacity: true)
    for unit in apart.units[start..<end] where scratch.joined.last != unit {
      scratch.joined.append(unit)
    }
    if part.symbol >= 0, tables.symbols[KeyHash.hash(scratch.joined)] == part.symbol {
      return PartPair(query: 0..<0, listed: 0..<0, likeness: 0.95, basis: .joined)
    }
    var long = part
    long.flags = apart.parts[run.upperBound - 1].flags
    long.start = 0
    long.end = UInt16(scratch.joined.count)
    let limit: Int32 = part.count >= 8 ? 24 : 10
    let edits = scratch.joined.withUnsafeBufferPointer { joinedUnits in
      whole.units.withUnsafeBufferPointer { units in
        distance(long, joinedUnits, part, units, limit: limit, &scratch.rows)
      }
    }
    guard edits <= limit else { return nil }
    var pair = PartPair(
      query: 0..<0, listed: 0..<0, likeness: 0.98 - Float(edits) / Float(20 * max(1, part.count)),
      basis: .joined)
    pair.edits = edits
    pair.length = part.count
    return pair
  }

  /// “PLA” for People’s Liberation Army: the first letters of three words or more.
  func findAcronym(_ alignment: inout NameAlignment, _ scratch: inout Scratch) {
    guard alignment.query.kind == .organization else { return }
    acronym(in: \.query, &alignment, &scratch)
    if scratch.pairs.isEmpty { acronym(in: \.listed, &alignment, &scratch) }
  }

  private func acronym(
    in side: KeyPath<NameAlignment, NameForm>, _ alignment: inout NameAlignment,
    _ scratch: inout Scratch
  ) {
    let isQuery = side == \.query
    let short = alignment[keyPath: side]
    let long = isQuery ? alignment.listed : alignment.query
    let words = long.parts.indices.filter {
      [.plain, .word, .country].contains(long.parts[$0].role)
    }
    guard words.count >= 3, words.count <= 6 else { return }
    for index in short.parts.indices
    where short.parts[index].role == .plain && short.parts[index].count == words.count {
      let letters = short.units[Int(short.parts[index].start)..<Int(short.parts[index].end)]
      guard zip(letters, words).allSatisfy({ $0 == long.units[Int(long.parts[$1].start)] }) else {
        continue
      }
      let range = words[0]..<words[words.count - 1] + 1
      var pair = PartPair(
        query: isQuery ? index..<index + 1 : range, listed: isQuery ? range : index..<index + 1,
        likeness: 0.8, basis: .acronym)
      pair.length = words.count
      alignment.take(pair)
      scratch.pairs.append(pair)
      return
    }
  }
}

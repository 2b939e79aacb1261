extension Lexeme {
  /// Longer tokens (addresses, noise) are read up to here, which bounds the work on hostile text.
  private static let longest = 64

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, tables: WordTables, plain: inout PlainBytes) {
    plain.fill(from: bytes.prefix(Self.longest))
    hashWords(plain, tables)
    hashEnds(plain)
    traits = Self.traits(of: plain)
  }

  private mutating func hashWords(_ plain: borrowing PlainBytes, _ tables: WordTables) {
    var exact = FeatureHash.seed
    var small = FeatureHash.seed
    var smallWithDigits = FeatureHash.seed
    var form = FeatureHash.seed
    var last: UInt8 = 0
    for index in 0..<plain.count {
      let byte = plain[index]
      let lower = PlainBytes.lowered(byte)
      exact = FeatureHash.step(exact, byte)
      smallWithDigits = FeatureHash.step(smallWithDigits, lower)
      small = FeatureHash.step(small, PlainBytes.isDigit(byte) ? 0x30 : lower)
      let kind = PlainBytes.kind(byte)
      if kind != last {
        form = FeatureHash.step(form, kind)
        last = kind
      }
    }
    word = FeatureHash.finished(exact)
    lower = FeatureHash.finished(small)
    shape = FeatureHash.finished(form)
    ambiguity = tables.lexicon[lower]
    let known = tables.clusters[word]
    cluster = known != 0 ? known : tables.clusters[FeatureHash.finished(smallWithDigits)]
    if cluster != 0 {
      let path = tables.paths[Int(cluster) - 1]
      cluster4 = UInt8(truncatingIfNeeded: path & 15) + 1
      cluster6 = UInt8(truncatingIfNeeded: path & 63) + 1
    }
  }

  private mutating func hashEnds(_ plain: borrowing PlainBytes) {
    var front = FeatureHash.seed
    for index in 0..<min(3, plain.count) {
      front = FeatureHash.step(front, PlainBytes.lowered(plain[index]))
      if index == 1 { prefix2 = FeatureHash.finished(front) }
      if index == 2 { prefix3 = FeatureHash.finished(front) }
    }
    var back = FeatureHash.seed
    for index in 0..<min(4, plain.count) {
      back = FeatureHash.step(back, PlainBytes.lowered(plain[plain.count - 1 - index]))
      let hash = FeatureHash.finished(back)
      switch index {
      case 0: suffix1 = hash
      case 1: suffix2 = hash
      case 2: suffix3 = hash
      default: suffix4 = hash
      }
    }
  }

  private static func traits(of plain: borrowing PlainBytes) -> Traits {
    var traits: Traits = []
    for index in 0..<plain.count {
      switch PlainBytes.kind(plain[index]) {
      case PlainBytes.upper: traits.formUnion(index == 0 ? [.capital, .letter] : .letter)
      case PlainBytes.lower: traits.formUnion([.lowercase, .letter])
      case PlainBytes.digit: traits.insert(.digit)
      default: break
      }
    }
    guard plain.count > 0, !traits.contains(.letter), !traits.contains(.digit) else {
      return traits
    }
    switch plain[0] {
    case UInt8(ascii: ","): traits.insert(.comma)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): traits.insert(.quote)
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "-"): traits.insert(.breaking)
    default: break
    }
    return traits
  }
}

extension Lexeme {
  /// The hash under which the cluster table has a word.
  package static func hash(of bytes: some Sequence<UInt8>) -> UInt32 {
    FeatureHash.of(bytes)
  }

  /// The hash under which the lexicon has a word: plain signs, lower case, digits as 0.
  package static func foldedHash(of bytes: some Sequence<UInt8>) -> UInt32 {
    var plain = PlainBytes()
    Array(bytes).withUnsafeBufferPointer { plain.fill(from: $0.prefix(longest)) }
    var hash = FeatureHash.seed
    for index in 0..<plain.count {
      let byte = plain[index]
      hash = FeatureHash.step(hash, PlainBytes.isDigit(byte) ? 0x30 : PlainBytes.lowered(byte))
    }
    return FeatureHash.finished(hash)
  }
}

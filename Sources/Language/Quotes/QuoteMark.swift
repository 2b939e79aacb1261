/// A token that is a quotation mark.
struct QuoteMark: Equatable {
  enum Side: Equatable {
    case open, close
    /// The mark itself does not say; its neighbours do.
    case either
  }

  /// Marks that may close each other.
  enum Family: Equatable {
    case double, single, guillemet, angle, corner
  }

  let side: Side
  let family: Family

  /// - Returns: nil when the token is something else.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let first = bytes[range.lowerBound]
    switch first {
    case 0x22 where range.count == 1: self.init(.either, .double)
    case 0x27 where range.count == 1: self.init(.either, .single)
    case 0x27 where range.count == 2 && bytes[range.lowerBound + 1] == 0x27:
      self.init(.either, .double)
    case 0x60 where range.count == 1: self.init(.open, .single)
    case 0x60 where range.count == 2: self.init(.open, .double)
    case 0xC2 where range.count == 2 && bytes[range.lowerBound + 1] == 0xAB:
      self.init(.either, .guillemet)
    case 0xC2 where range.count == 2 && bytes[range.lowerBound + 1] == 0xBB:
      self.init(.either, .guillemet)
    case 0xE2, 0xE3:
      guard range.count == 3 || range.count == 6 else { return nil }
      self.init(wide: ScalarReader.scalar(bytes, range.lowerBound).0, isDoubled: range.count == 6)
    default: return nil
    }
  }

  private init(_ side: Side, _ family: Family) {
    self.side = side
    self.family = family
  }

  private init?(wide value: UInt32, isDoubled: Bool) {
    switch value {
    case 0x201C: self.init(.either, .double)
    case 0x201D, 0x2033: self.init(.close, .double)
    case 0x201E, 0x201F: self.init(.open, .double)
    case 0x2018: self.init(.open, isDoubled ? .double : .single)
    case 0x2019: self.init(isDoubled ? .close : .close, isDoubled ? .double : .single)
    case 0x201A, 0x201B: self.init(.open, .single)
    case 0x2039, 0x203A: self.init(.either, .angle)
    case 0x300C, 0x300E: self.init(.open, .corner)
    case 0x300D, 0x300F: self.init(.close, .corner)
    default: return nil
    }
  }
}

/// Classes of the entity tagger: outside, or a kind with a place in the run of tokens.
package enum EntityClass {
  /// The kinds that the training corpora tell apart; dates and sums are no names.
  package static let kinds: [Entity.Kind] = [.person, .organization, .location, .misc]
  package static let outside: UInt8 = 0
  package static let boundary: UInt8 = 255
  package static let count = 1 + kinds.count * 4

  package enum Place: UInt8 {
    case begin, inside, last, single
  }

  package static func of(kind: Int, _ place: Place) -> UInt8 {
    1 + UInt8(kind) * 4 + place.rawValue
  }

  @inline(__always)
  static func kind(_ value: UInt8) -> Int { (Int(value) - 1) / 4 }

  @inline(__always)
  static func place(_ value: UInt8) -> UInt8 { (value - 1) & 3 }

  /// 0 outside, else the kind's number plus one.
  @inline(__always)
  package static func group(_ value: UInt8) -> UInt8 {
    value == outside || value == boundary ? 0 : UInt8(kind(value)) + 1
  }

  /// Whether an entity is open after the class.
  @inline(__always)
  static func isOpen(_ value: UInt8) -> Bool {
    value != outside && value != boundary && place(value) < Place.last.rawValue
  }

  /// Whether `value` may follow `previous`: an open entity goes on, a closed one does not.
  @inline(__always)
  static func mayFollow(_ value: UInt8, _ previous: UInt8) -> Bool {
    let goesOn = value != outside && (place(value) == 1 || place(value) == 2)
    guard isOpen(previous) else { return !goesOn }
    return goesOn && kind(value) == kind(previous)
  }

  /// Entities of one sentence from its classes; offsets are within the sentence.
  package static func spans(
    _ classes: some RandomAccessCollection<UInt8>
  ) -> [(tokens: Range<Int>, kind: Int)] {
    var spans: [(tokens: Range<Int>, kind: Int)] = []
    var start = 0
    for (index, value) in classes.enumerated() where value != outside && value != boundary {
      if place(value) == Place.begin.rawValue || place(value) == Place.single.rawValue {
        start = index
      }
      if !isOpen(value) { spans.append((start..<index + 1, kind(value))) }
    }
    return spans
  }
}

/// Finds the number of a key among many: eight to sixteen bytes of memory a key, which stands elsewhere.
struct KeyTable: Sendable {
  private static let free = UInt32.max

  /// Open addressing: the number of a key in the first free slot after the one that its hash names.
  private var slots: [UInt32] = Array(repeating: free, count: 16)
  private var count = 0

  /// - Parameter key: the bytes of the key with a number that was entered.
  /// - Returns: the number; nil for a key that was not entered.
  func number(of wanted: some Collection<UInt8>, key: (Int) -> ArraySlice<UInt8>) -> Int? {
    let slot = slots[place(of: wanted, key: key)]
    return slot == KeyTable.free ? nil : Int(slot)
  }

  /// Enters a key under its number; of equal keys the first stays.
  /// - Returns: whether it was new.
  @discardableResult
  mutating func enter(_ number: Int, key: (Int) -> ArraySlice<UInt8>) -> Bool {
    if 2 * (count + 1) > slots.count { grow(key: key) }
    let place = place(of: key(number), key: key)
    guard slots[place] == KeyTable.free else { return false }
    slots[place] = UInt32(number)
    count += 1
    return true
  }

  private func place(
    of wanted: some Collection<UInt8>, key: (Int) -> ArraySlice<UInt8>
  ) -> Int {
    var place = KeyTable.hash(wanted) & (slots.count - 1)
    while slots[place] != KeyTable.free, !key(Int(slots[place])).elementsEqual(wanted) {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow(key: (Int) -> ArraySlice<UInt8>) {
    let old = slots
    slots = Array(repeating: KeyTable.free, count: 2 * old.count)
    for number in old where number != KeyTable.free {
      slots[place(of: key(Int(number)), key: key)] = number
    }
  }

  /// FNV-1a.
  private static func hash(_ bytes: some Collection<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

/// What it costs to turn one key into another, in twentieths of a stroke.
///
/// Slips between letters that schemes and ears confuse cost less than a stroke.
struct EditCost: Sendable {
  static let stroke: Int32 = 20

  /// Substitution by both codes.
  private let substitution: [UInt8]
  /// Leaving a letter out.
  private let gap: [UInt8]

  init() {
    let size = Int(RomanisationKey.codeCount)
    var table = [UInt8](repeating: UInt8(EditCost.stroke), count: size * size)
    for code in 0..<size { table[code * size + code] = 0 }
    func set(_ first: Character, _ second: Character, _ cost: UInt8) {
      let a = Int(RomanisationKey.code(first))
      let b = Int(RomanisationKey.code(second))
      table[a * size + b] = cost
      table[b * size + a] = cost
    }
    let vowels: [Character] = ["a", "e", "i", "o", "u"]
    for (index, first) in vowels.enumerated() {
      for second in vowels[(index + 1)...] { set(first, second, 12) }
    }
    for (first, second, cost) in EditCost.near { set(first, second, cost) }
    substitution = table
    var gap = [UInt8](repeating: UInt8(EditCost.stroke), count: size)
    for vowel in vowels { gap[Int(RomanisationKey.code(vowel))] = 13 }
    for light: Character in ["i", "j", "h"] { gap[Int(RomanisationKey.code(light))] = 9 }
    self.gap = gap
  }

  /// Pairs that romanisations, dialects or ears confuse.
  private static let near: [(Character, Character, UInt8)] = [
    ("a", "e", 7), ("a", "o", 8), ("e", "i", 6), ("o", "u", 6), ("i", "j", 4), ("e", "j", 8),
    ("b", "p", 11), ("d", "t", 10), ("g", "k", 8), ("g", "h", 7), ("k", "h", 10), ("s", "z", 7),
    ("v", "f", 9), ("v", "u", 8), ("v", "b", 12), ("C", "c", 6), ("C", "k", 12), ("S", "s", 7),
    ("S", "C", 7), ("J", "j", 4), ("J", "z", 7), ("J", "S", 11), ("j", "g", 7), ("j", "z", 9),
    ("c", "s", 8), ("c", "z", 7), ("c", "k", 9), ("j", "C", 9), ("j", "h", 12), ("d", "z", 10),
    ("J", "C", 11),
  ]

  @inline(__always)
  private func substitute(_ a: UInt16, _ b: UInt16) -> Int32 {
    if a == b { return 0 }
    guard a < 40, b < 40 else { return EditCost.stroke }
    return Int32(substitution[Int(a) * 40 + Int(b)])
  }

  /// Where vowels are hardly written, those that are may mean any; and Arabic has no p, no v, no g.
  @inline(__always)
  private func substitute(_ a: UInt16, _ b: UInt16, unwritten: Bool) -> Int32 {
    let cost = substitute(a, b)
    guard unwritten, cost > 5, a < 40, b < 40 else { return cost }
    if cost <= 12, isVowel(a), isVowel(b) {
      return cost <= 6 ? 4 : a == 9 || b == 9 ? min(cost, 8) : min(cost, 5)
    }
    return cost == 11 || cost == 9 ? 6 : cost
  }

  @inline(__always)
  private func isVowel(_ code: UInt16) -> Bool {
    code == 1 || code == 5 || code == 9 || code == 15 || code == 21
  }

  /// Whether two first letters may be one: C and K, Y and J.
  func areNear(_ a: UInt16, _ b: UInt16) -> Bool { substitute(a, b) <= 10 }

  @inline(__always)
  private func leaveOut(_ code: UInt16) -> Int32 {
    code < 40 ? Int32(gap[Int(code)]) : EditCost.stroke
  }

  /// Vowels cost next to nothing where the other side's script does not write them.
  @inline(__always)
  private func leaveOut(_ code: UInt16, unwritten: Bool) -> Int32 {
    let cost = leaveOut(code)
    return unwritten && isVowel(code) ? code == 9 ? 4 : 2 : cost
  }

  /// Distance with transposed neighbours, or `limit + 1` as soon as it is above the limit.
  /// - Parameter rows: three rows of at least `second.count + 1`, overwritten.
  func distance(
    _ first: UnsafeBufferPointer<UInt16>, _ second: UnsafeBufferPointer<UInt16>,
    limit: Int32, firstIsUnvowelled: Bool, secondIsUnvowelled: Bool,
    rows: UnsafeMutablePointer<Int32>
  ) -> Int32 {
    let width = second.count + 1
    var before = rows
    var above = rows + width
    var current = rows + 2 * width
    let unwritten = firstIsUnvowelled || secondIsUnvowelled
    above[0] = 0
    for j in 0..<second.count {
      above[j + 1] = above[j] + leaveOut(second[j], unwritten: firstIsUnvowelled)
    }
    for i in 0..<first.count {
      let a = first[i]
      let outA = leaveOut(a, unwritten: secondIsUnvowelled)
      current[0] = above[0] + outA
      var lowest = current[0]
      for j in 0..<second.count {
        let b = second[j]
        var cost = above[j] + substitute(a, b, unwritten: unwritten)
        cost = min(cost, above[j + 1] + outA)
        cost = min(cost, current[j] + leaveOut(b, unwritten: firstIsUnvowelled))
        if i > 0, j > 0, a == second[j - 1], b == first[i - 1], a != b {
          cost = min(cost, before[j - 1] + EditCost.stroke)
        }
        current[j + 1] = cost
        lowest = min(lowest, cost)
      }
      if lowest > limit { return limit + 1 }
      (before, above, current) = (above, current, before)
    }
    return above[width - 1]
  }
}

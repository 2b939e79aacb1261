/// What it costs to turn one key into another, in twentieths of a stroke.
///
/// Slips between letters that schemes and ears confuse cost less than a stroke.
struct EditCost: Sendable {
  static let stroke: Int32 = 20

  /// Rows of tables are this long; the last code stands for every letter without a Latin form.
  private static let stride = 64
  private static let other: UInt16 = 63

  /// Costs where both sides write their vowels, and where one does not.
  private let written: Tables
  private let unwritten: Tables

  private struct Tables: Sendable {
    /// Substitution by both codes.
    var substitution: [UInt8]
    /// Leaving a letter out.
    var gap: [UInt8]
  }

  init() {
    written = EditCost.writtenTables()
    unwritten = EditCost.unwrittenTables(from: written)
  }

  /// Distance with transposed neighbours, or `limit + 1` as soon as it is above the limit.
  /// - Parameter rows: three rows of at least `second.count + 1`, overwritten.
  func distance(
    _ first: UnsafeBufferPointer<UInt16>, _ second: UnsafeBufferPointer<UInt16>,
    limit: Int32, firstIsUnvowelled: Bool, secondIsUnvowelled: Bool,
    rows: UnsafeMutablePointer<Int32>
  ) -> Int32 {
    let (first, second) = EditCost.withoutCommonEnds(first, second)
    if first.isEmpty, second.isEmpty { return 0 }
    let tables = firstIsUnvowelled || secondIsUnvowelled ? unwritten : written
    return tables.substitution.withUnsafeBufferPointer { substitution in
      written.gap.withUnsafeBufferPointer { writtenGap in
        unwritten.gap.withUnsafeBufferPointer { unwrittenGap in
          EditCost.walk(
            first, second, limit, substitution,
            firstGap: secondIsUnvowelled ? unwrittenGap : writtenGap,
            secondGap: firstIsUnvowelled ? unwrittenGap : writtenGap, rows)
        }
      }
    }
  }

  /// Whether two first letters may be one: C and K, Y and J.
  func areNear(_ a: UInt16, _ b: UInt16) -> Bool {
    a == b || written.substitution[EditCost.cell(a, b)] <= 10
  }

  @inline(__always)
  private static func cell(_ a: UInt16, _ b: UInt16) -> Int {
    Int(min(a, other)) * stride + Int(min(b, other))
  }

  /// Equal letters at both ends cost nothing.
  private static func withoutCommonEnds(
    _ first: UnsafeBufferPointer<UInt16>, _ second: UnsafeBufferPointer<UInt16>
  ) -> (UnsafeBufferPointer<UInt16>, UnsafeBufferPointer<UInt16>) {
    var start = 0
    let shorter = min(first.count, second.count)
    while start < shorter, first[start] == second[start] { start += 1 }
    var end = 0
    while end < shorter - start, first[first.count - 1 - end] == second[second.count - 1 - end] {
      end += 1
    }
    return (
      UnsafeBufferPointer(rebasing: first[start..<first.count - end]),
      UnsafeBufferPointer(rebasing: second[start..<second.count - end])
    )
  }

  private static func walk(
    _ first: UnsafeBufferPointer<UInt16>, _ second: UnsafeBufferPointer<UInt16>, _ limit: Int32,
    _ substitution: UnsafeBufferPointer<UInt8>, firstGap: UnsafeBufferPointer<UInt8>,
    secondGap: UnsafeBufferPointer<UInt8>, _ rows: UnsafeMutablePointer<Int32>
  ) -> Int32 {
    let width = second.count + 1
    var before = rows
    var above = rows + width
    var current = rows + 2 * width
    above[0] = 0
    for j in 0..<second.count {
      above[j + 1] = above[j] + Int32(secondGap[Int(min(second[j], other))])
    }
    for i in 0..<first.count {
      let a = first[i]
      let outA = Int32(firstGap[Int(min(a, other))])
      current[0] = above[0] + outA
      var lowest = current[0]
      for j in 0..<second.count {
        let b = second[j]
        var cost = above[j] + (a == b ? 0 : Int32(substitution[cell(a, b)]))
        cost = min(cost, above[j + 1] + outA)
        cost = min(cost, current[j] + Int32(secondGap[Int(min(b, other))]))
        if i > 0, j > 0, a == second[j - 1], b == first[i - 1], a != b {
          cost = min(cost, before[j - 1] + stroke)
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

// MARK: Tables

extension EditCost {
  private static let vowels: [Character] = ["a", "e", "i", "o", "u"]

  /// Pairs that romanisations, dialects or ears confuse.
  private static let near: [(Character, Character, UInt8)] = [
    ("a", "e", 7), ("a", "o", 8), ("e", "i", 6), ("o", "u", 6), ("i", "j", 4), ("e", "j", 8),
    ("b", "p", 11), ("d", "t", 10), ("g", "k", 8), ("g", "h", 7), ("k", "h", 10), ("s", "z", 7),
    ("v", "f", 9), ("v", "u", 8), ("v", "b", 12), ("C", "c", 6), ("C", "k", 12), ("S", "s", 7),
    ("S", "C", 7), ("J", "j", 4), ("J", "z", 7), ("J", "S", 11), ("j", "g", 7), ("j", "z", 9),
    ("c", "s", 8), ("c", "z", 7), ("c", "k", 9), ("j", "C", 9), ("j", "h", 12), ("d", "z", 10),
    ("J", "C", 11),
  ]

  private static func set(
    _ table: inout [UInt8], _ first: Character, _ second: Character, _ cost: UInt8
  ) {
    let a = RomanisationKey.code(first)
    let b = RomanisationKey.code(second)
    table[cell(a, b)] = cost
    table[cell(b, a)] = cost
  }

  private static func writtenTables() -> Tables {
    var substitution = [UInt8](repeating: UInt8(stroke), count: stride * stride)
    var gap = [UInt8](repeating: UInt8(stroke), count: stride)
    for (index, first) in vowels.enumerated() {
      for second in vowels[(index + 1)...] { set(&substitution, first, second, 12) }
      gap[Int(RomanisationKey.code(first))] = 13
    }
    for (first, second, cost) in near { set(&substitution, first, second, cost) }
    for light: Character in ["i", "j", "h"] { gap[Int(RomanisationKey.code(light))] = 9 }
    return Tables(substitution: substitution, gap: gap)
  }

  /// Where vowels are hardly written, those that are may mean any; and Arabic has no p, v, g.
  private static func unwrittenTables(from written: Tables) -> Tables {
    var tables = written
    for cost in [UInt8(9), 11] {
      for place in tables.substitution.indices where written.substitution[place] == cost {
        tables.substitution[place] = 6
      }
    }
    for (index, first) in vowels.enumerated() {
      for second in vowels[(index + 1)...] {
        let place = cell(RomanisationKey.code(first), RomanisationKey.code(second))
        let cost = written.substitution[place]
        let most: UInt8 = cost <= 6 ? 4 : first == "i" || second == "i" ? 8 : 5
        set(&tables.substitution, first, second, min(cost, most))
      }
      tables.gap[Int(RomanisationKey.code(first))] = first == "i" ? 4 : 2
    }
    return tables
  }
}

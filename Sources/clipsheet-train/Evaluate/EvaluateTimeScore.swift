/// The scores of TempEval-3, Task A, as its official tool counts them over all documents.
///
/// Relaxed matches overlap, one to one; strict ones have equal extents; values and types are judged
/// on relaxed matches.
struct TimeScore {
  private(set) var gold = 0
  private(set) var system = 0
  private(set) var relaxed = 0
  private(set) var strict = 0
  private(set) var values = 0
  private(set) var types = 0

  var relaxedF1: Double { f1(relaxed) }
  var strictF1: Double { f1(strict) }
  var valueF1: Double { relaxed == 0 ? 0 : f1(relaxed) * Double(values) / Double(relaxed) }
  var typeF1: Double { relaxed == 0 ? 0 : f1(relaxed) * Double(types) / Double(relaxed) }

  private func f1(_ matches: Int) -> Double {
    gold + system == 0 ? 0 : 2 * Double(matches) / Double(gold + system)
  }

  mutating func add(
    gold expected: [TimeMLDocument.Expression], system found: [TimeMLDocument.Expression]
  ) {
    gold += expected.count
    system += found.count
    for (left, right) in TimeScore.pairs(expected, found) {
      relaxed += 1
      if expected[left].start == found[right].start, expected[left].end == found[right].end {
        strict += 1
      }
      if expected[left].value == found[right].value { values += 1 }
      if expected[left].type == found[right].type { types += 1 }
    }
  }

  /// One-to-one: equal extents first, then by overlap, then from left to right.
  private static func pairs(
    _ expected: [TimeMLDocument.Expression], _ found: [TimeMLDocument.Expression]
  ) -> [(Int, Int)] {
    var candidates: [(isLoose: Int, overlap: Int, start: Int, left: Int, right: Int)] = []
    for (left, gold) in expected.enumerated() {
      for (right, system) in found.enumerated() {
        let overlap = min(gold.end, system.end) - max(gold.start, system.start)
        guard overlap > 0 else { continue }
        let isExact = gold.start == system.start && gold.end == system.end
        candidates.append((isExact ? 0 : 1, -overlap, gold.start, left, right))
      }
    }
    candidates.sort(by: <)
    var (usedLeft, usedRight): (Set<Int>, Set<Int>) = ([], [])
    return candidates.compactMap { candidate in
      guard !usedLeft.contains(candidate.left), !usedRight.contains(candidate.right) else {
        return nil
      }
      usedLeft.insert(candidate.left)
      usedRight.insert(candidate.right)
      return (candidate.left, candidate.right)
    }
  }
}

/// The best sequence of entity classes for one sentence.
package enum EntityPath {
  /// The row of the transition table for the first token.
  package static let start = EntityClass.count

  /// Weights of a class after another, `previous * EntityClass.count + class`.
  package static func transitions(_ scorer: some ClassScorer) -> [Int32] {
    let width = EntityClass.count
    var table = [Int32](repeating: 0, count: (width + 1) * width + 256)
    var list = FeatureList()
    table.withUnsafeMutableBufferPointer { table in
      for previous in 0...width {
        EntityFeatures.fillTransition(&list, after: previous)
        scorer.addScores(of: list.hashes, to: table.baseAddress! + previous * width)
      }
    }
    return table
  }

  private static let impossible = Int32.min / 2

  /// The classes that may stand before each class.
  private static let predecessors: [[Int]] = (0..<EntityClass.count).map { value in
    (0..<EntityClass.count).filter { EntityClass.mayFollow(UInt8(value), UInt8($0)) }
  }

  static func best(_ scores: [Int32], count: Int, transitions: [Int32]) -> [UInt8] {
    let width = EntityClass.count
    var best = [Int32](repeating: impossible, count: width)
    var back = [UInt8](repeating: 0, count: count * width)
    for value in 0..<width where EntityClass.mayFollow(UInt8(value), EntityClass.boundary) {
      best[value] = scores[value] &+ transitions[start * width + value]
    }
    var next = best
    for token in 1..<max(1, count) {
      for value in 0..<width {
        var top = impossible
        for previous in predecessors[value] {
          let score = best[previous] &+ transitions[previous * width + value]
          if score > top {
            top = score
            back[token * width + value] = UInt8(previous)
          }
        }
        next[value] = max(impossible, top &+ scores[token * width + value])
      }
      swap(&best, &next)
    }
    return path(best, back, count: count)
  }

  private static func path(_ best: [Int32], _ back: [UInt8], count: Int) -> [UInt8] {
    var value: UInt8 = 0
    for last in 1..<UInt8(EntityClass.count)
    where !EntityClass.isOpen(last) && best[Int(last)] > best[Int(value)] {
      value = last
    }
    var classes = [UInt8](repeating: 0, count: count)
    for token in (0..<count).reversed() {
      classes[token] = value
      value = back[token * EntityClass.count + Int(value)]
    }
    return classes
  }
}

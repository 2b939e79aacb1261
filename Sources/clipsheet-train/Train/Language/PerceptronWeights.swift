import Language

/// Weights while they are learnt: an averaged perceptron over hashed features.
///
/// A feature has entries only for the classes that an update has touched. The average over all
/// steps comes from the running total of `step * change` (Daumé 2006).
final class PerceptronWeights: ClassScorer {
  struct Entry {
    var total: Int64 = 0
    var weight: Int32 = 0
    var label: Int32 = 0
  }

  private struct Row {
    var start: Int32 = 0
    var count: UInt16 = 0
    var capacity: UInt16 = 0
    /// The first example that changed the feature, and whether another did.
    var example: Int32 = 0
    var isShared = false
  }

  /// Moves forward with every example, whether it changes weights or not.
  var step: Int64 = 1
  /// The number of the example at hand, the same in every round; not 0.
  var example: Int32 = 1
  private(set) var featureCount = 0

  private var keys: UnsafeMutablePointer<UInt32>
  private var rows: UnsafeMutablePointer<Row>
  private var mask: Int
  private var entries: UnsafeMutablePointer<Entry>
  private var entryCount = 0
  private var entryCapacity = 1 << 20

  init() {
    mask = (1 << 20) - 1
    keys = .allocate(capacity: mask + 1)
    keys.initialize(repeating: 0, count: mask + 1)
    rows = .allocate(capacity: mask + 1)
    rows.initialize(repeating: Row(), count: mask + 1)
    entries = .allocate(capacity: entryCapacity)
    entries.initialize(repeating: Entry(), count: entryCapacity)
  }

  deinit {
    keys.deallocate()
    rows.deallocate()
    entries.deallocate()
  }

  func addScores(
    of features: UnsafeBufferPointer<UInt32>, to scores: UnsafeMutablePointer<Int32>
  ) {
    for feature in features {
      let slot = find(feature)
      guard keys[slot] != 0 else { continue }
      let row = rows[slot]
      let list = entries + Int(row.start)
      for index in 0..<Int(row.count) {
        scores[Int(list[index].label)] &+= list[index].weight
      }
    }
  }

  func update(_ features: UnsafeBufferPointer<UInt32>, _ label: UInt8, by change: Int32) {
    for feature in features {
      let entry = entry(feature, Int32(label))
      entries[entry].weight += change
      entries[entry].total += step * Int64(change)
    }
  }

  /// Every feature with its weights, ordered by feature.
  func features() -> [(feature: UInt32, weights: [(label: UInt8, value: Float)])] {
    let slots = (0...mask).filter { keys[$0] != 0 }.sorted { keys[$0] < keys[$1] }
    return slots.map { slot in
      let weights = entries(of: slot).map { index in
        (label: UInt8(entries[index].label), value: Float(entries[index].weight))
      }
      return (keys[slot], weights.sorted { $0.label < $1.label })
    }
  }

  /// Adds the averages of a training, in steps of 1/64.
  func add(averagesOf other: PerceptronWeights) {
    for slot in 0...other.mask where other.keys[slot] != 0 {
      for index in other.entries(of: slot) {
        let steps = Int32((other.average(index) * 64).rounded())
        guard steps != 0 else { continue }
        let place = entry(other.keys[slot], other.entries[index].label)
        entries[place].weight += steps
      }
      if other.rows[slot].isShared { rows[find(other.keys[slot])].isShared = true }
    }
  }

  /// Sets to zero all but the largest weights.
  func prune(_ plan: TrainingPlan) {
    guard let limit = plan.limit else { return }
    let slots = (0...mask).filter { keys[$0] != 0 }
    var sizes: [Int32] = []
    for slot in slots {
      let isKept = rows[slot].isShared || !plan.needsSharedFeatures
      for index in entries(of: slot) {
        if isKept { sizes.append(abs(entries[index].weight)) } else { entries[index].weight = 0 }
      }
    }
    sizes.sort(by: >)
    let least = sizes.count > limit ? sizes[limit] : 0
    for slot in slots {
      for index in entries(of: slot) where abs(entries[index].weight) <= least {
        entries[index].weight = 0
      }
    }
  }

  private func entries(of slot: Int) -> Range<Int> {
    Int(rows[slot].start)..<Int(rows[slot].start) + Int(rows[slot].count)
  }

  private func average(_ index: Int) -> Double {
    Double(entries[index].weight) - Double(entries[index].total) / Double(step)
  }

  @inline(__always)
  private func find(_ feature: UInt32) -> Int {
    var slot = Int(feature &* 0x9E37_79B1 >> 3) & mask
    while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & mask }
    return slot
  }

  private func entry(_ feature: UInt32, _ label: Int32) -> Int {
    var slot = find(feature)
    if keys[slot] == 0 {
      if featureCount * 2 > mask {
        growTable()
        slot = find(feature)
      }
      keys[slot] = feature
      featureCount += 1
    }
    if rows[slot].example != example {
      rows[slot].isShared = rows[slot].isShared || rows[slot].example != 0
      if rows[slot].example == 0 { rows[slot].example = example }
    }
    let row = rows[slot]
    for index in Int(row.start)..<Int(row.start) + Int(row.count)
    where entries[index].label == label {
      return index
    }
    if row.count == row.capacity { growRow(slot) }
    let index = Int(rows[slot].start) + Int(rows[slot].count)
    rows[slot].count += 1
    entries[index] = Entry(label: label)
    return index
  }

  private func growRow(_ slot: Int) {
    let old = rows[slot]
    let capacity = max(2, Int(old.capacity) * 2)
    if entryCount + capacity > entryCapacity { growEntries() }
    for index in 0..<Int(old.count) {
      entries[entryCount + index] = entries[Int(old.start) + index]
    }
    rows[slot].start = Int32(entryCount)
    rows[slot].capacity = UInt16(capacity)
    entryCount += capacity
  }

  private func growEntries() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity * 2)
    larger.initialize(repeating: Entry(), count: entryCapacity * 2)
    larger.update(from: entries, count: entryCount)
    entries.deallocate()
    entries = larger
    entryCapacity *= 2
  }

  private func growTable() {
    let oldKeys = keys
    let oldRows = rows
    let oldCount = mask + 1
    mask = oldCount * 2 - 1
    keys = .allocate(capacity: mask + 1)
    keys.initialize(repeating: 0, count: mask + 1)
    rows = .allocate(capacity: mask + 1)
    rows.initialize(repeating: Row(), count: mask + 1)
    for old in 0..<oldCount where oldKeys[old] != 0 {
      let slot = find(oldKeys[old])
      keys[slot] = oldKeys[old]
      rows[slot] = oldRows[old]
    }
    oldKeys.deallocate()
    oldRows.deallocate()
  }
}

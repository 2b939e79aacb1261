/// How an article uses each word: what a name's other mentions tell about this one.
package struct DocumentMemory {
  /// Counts of one word, each to 255.
  struct Record {
    var key: UInt32 = 0
    /// Written with a small first letter.
    var small: UInt8 = 0
    /// Written with a capital inside a sentence.
    var capital: UInt8 = 0
    /// Tokens that the first pass put outside, and into each kind.
    var groups = SIMD8<UInt8>(repeating: 0)
  }

  private var records: [Record]
  private let mask: Int

  package init(_ rows: LexemeRows) {
    var size = 64
    while size < rows.count * 2 { size *= 2 }
    records = Array(repeating: Record(), count: size)
    mask = size - 1
    for row in 1..<max(1, rows.count) where rows.lexemes[row].traits.contains(.letter) {
      let lexeme = rows.lexemes[row]
      let index = place(lexeme.lower)
      records[index].key = lexeme.lower
      if !lexeme.traits.contains(.capital) {
        records[index].small = records[index].small &+ (records[index].small < 255 ? 1 : 0)
      } else if rows.lexemes[row - 1].word != 0 {
        records[index].capital = records[index].capital &+ (records[index].capital < 255 ? 1 : 0)
      }
    }
  }

  /// Adds what the first pass said of each row.
  package mutating func add(_ classes: [UInt8], _ rows: LexemeRows) {
    for row in 0..<rows.count where rows.lexemes[row].traits.contains(.capital) {
      let index = place(rows.lexemes[row].lower)
      let group = Int(EntityClass.group(classes[row]))
      if records[index].groups[group] < 255 { records[index].groups[group] += 1 }
    }
  }

  @inline(__always)
  subscript(lower: UInt32) -> Record { records[place(lower)] }

  /// The kind that most other mentions have, and how clearly; `own` is not counted.
  @inline(__always)
  static func opinion(_ record: Record, without own: UInt8) -> UInt32 {
    var groups = record.groups
    if groups[Int(own)] > 0 { groups[Int(own)] -= 1 }
    var best = 0
    var total = 0
    for index in 0...EntityClass.kinds.count {
      total += Int(groups[index])
      if groups[index] > groups[best] { best = index }
    }
    guard total > 0 else { return 0 }
    let isClear = Int(groups[best]) * 4 >= total * 3
    return 1 + UInt32(best) * 4 + (isClear ? 1 : 0) + (total > 2 ? 2 : 0)
  }

  private func place(_ key: UInt32) -> Int {
    var index = Int(key &* 0x9E37_79B1 >> 7) & mask
    while records[index].key != 0, records[index].key != key { index = (index + 1) & mask }
    return index
  }
}

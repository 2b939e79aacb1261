/// Which sentences of a text went and which came.
struct TextDifference: Hashable, Sendable {
  let removed: [String]
  let added: [String]

  /// Parts of one side that are compared one by one; beyond it the stretch counts as replaced, so
  /// that the work stays bounded.
  private static let limit = 400

  init(from before: String, to after: String) {
    var (old, new) = (TextDifference.parts(before)[...], TextDifference.parts(after)[...])
    while let first = old.first, first == new.first {
      old.removeFirst()
      new.removeFirst()
    }
    while let last = old.last, last == new.last {
      old.removeLast()
      new.removeLast()
    }
    guard max(old.count, new.count) <= TextDifference.limit else {
      (removed, added) = (Array(old), Array(new))
      return
    }
    let difference = Array(new).difference(from: Array(old))
    removed = difference.removals.compactMap { change in
      if case .remove(_, let part, _) = change { part } else { nil }
    }
    added = difference.insertions.compactMap { change in
      if case .insert(_, let part, _) = change { part } else { nil }
    }
  }

  /// Lines and, in them, stretches up to a full stop, question or exclamation mark before a space.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    for line in text.utf8.split(separator: 0x0A) {
      var start = line.startIndex
      for index in line.indices where line[index] == 0x20 && index > start {
        let last = line[line.index(before: index)]
        guard [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(last) else {
          continue
        }
        parts.append(String(line[start..<index]) ?? "")
        start = line.index(after: index)
      }
      if start < line.endIndex { parts.append(String(line[start...]) ?? "") }
    }
    return parts
  }
}

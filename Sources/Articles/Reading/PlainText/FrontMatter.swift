/// The block of `key: value` lines between two `---` at the top of a Markdown file.
///
/// The part of YAML that such blocks use: texts with and without quotation marks, lists in brackets
/// or one entry a line. Blocks are small, and a full YAML reader would be a dependency of every
/// reader of articles.
struct FrontMatter {
  private(set) var entries: [(key: String, values: [String])] = []
  /// The text below the block.
  private(set) var body: Substring = ""

  static func opens(_ head: [UInt8]) -> Bool {
    let lines = head.prefix(4096).split(separator: 0x0A, maxSplits: 2)
    guard lines.count > 1, lines[0].filter({ !FormatRecognizer.isBlank($0) }) == Array("---".utf8)
    else { return false }
    return lines[1].contains(UInt8(ascii: ":"))
  }

  /// Nil when there is no such block or it is not closed. The text has line feeds alone.
  init?(_ text: String) {
    var rest = text[...]
    guard FrontMatter.takeLine(&rest)?.trimmingSpaces == "---" else { return nil }
    while let line = FrontMatter.takeLine(&rest) {
      let trimmed = line.trimmingSpaces
      if trimmed == "---" || trimmed == "..." {
        body = rest
        return
      }
      add(line, trimmed)
    }
    return nil
  }
}

extension FrontMatter {
  private mutating func add(_ line: Substring, _ trimmed: String) {
    if trimmed.isEmpty || trimmed.hasPrefix("#") { return }
    if trimmed.hasPrefix("- "), let last = entries.indices.last {
      entries[last].values.append(FrontMatter.scalar(trimmed.dropFirst(2)))
      return
    }
    guard let colon = trimmed.firstIndex(of: ":") else {
      // A text that goes on in the next line.
      if line.first == " ", let last = entries.indices.last, !entries[last].values.isEmpty {
        entries[last].values[entries[last].values.count - 1] += " " + trimmed
      }
      return
    }
    let value = trimmed[trimmed.index(after: colon)...]
    entries.append((String(trimmed[..<colon]), FrontMatter.values(value)))
  }

  private static func takeLine(_ rest: inout Substring) -> Substring? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: "\n") ?? rest.endIndex
    defer { rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...] }
    return rest[..<end]
  }

  private static func values(_ text: Substring) -> [String] {
    let trimmed = TextTidying.trimmed(text)
    if trimmed.isEmpty || trimmed == ">" || trimmed == "|" { return [] }
    guard trimmed.hasPrefix("["), trimmed.hasSuffix("]") else { return [scalar(trimmed[...])] }
    return PythonList.strings(trimmed)
      ?? trimmed.dropFirst().dropLast().split(separator: ",").map(scalar)
  }

  private static func scalar(_ text: Substring) -> String {
    let trimmed = TextTidying.trimmed(text)
    guard trimmed.count >= 2, let mark = trimmed.first, mark == "\"" || mark == "'",
      trimmed.last == mark
    else { return trimmed }
    let inner = String(trimmed.dropFirst().dropLast())
    return mark == "'"
      ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"")
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { TextTidying.trimmed(self) }
}

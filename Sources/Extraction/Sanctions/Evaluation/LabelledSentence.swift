package import Articles
package import Definitions

/// A sentence with the rows that a reader finds in it; what claims are scored on.
package struct LabelledSentence: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Values that count as right; the first is preferred. “-” is no value.
    package let topics: [String]
    package let statuses: [String]
    package let senders: [String]
    package let targets: [String]
    /// `mod`, `third`, `ben`, `count`, `regime`.
    package let others: [String: String]
  }

  package let text: String
  package let isTrap: Bool
  package let rows: [Row]

  /// True for the third that is only scored and never tuned on.
  package var isHeldOut: Bool {
    let digest = SHA256Digest.hexadecimal(of: Array(text.utf8))
    return (UInt64(digest.prefix(8), radix: 16) ?? 0) % 3 == 0
  }

  /// Reads the file format that the head of the file explains.
  package static func read(
    _ source: String, file: String
  ) throws(DefinitionError) -> [LabelledSentence] {
    var sentences: [LabelledSentence] = []
    var pending: (text: String, isTrap: Bool, rows: [Row])?
    func close() {
      guard let block = pending else { return }
      sentences.append(.init(text: block.text, isTrap: block.isTrap, rows: block.rows))
      pending = nil
    }
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("> ") {
        guard let row = Row(line.dropFirst(2)), pending != nil else {
          throw DefinitionError(
            .badValue, file: file, line: index + 1,
            message: "a row is “> topic | status | sender | target”, after its sentence")
        }
        pending?.rows.append(row)
        continue
      }
      close()
      let isTrap = line.hasPrefix("! ")
      pending = (String(isTrap ? line.dropFirst(2) : line), isTrap, [])
    }
    close()
    return sentences
  }
}

extension LabelledSentence.Row {
  fileprivate init?(_ line: Substring) {
    let cells = line.split(separator: "|").map(LabelledSentence.Row.trimmed)
    guard cells.count >= 4 else { return nil }
    topics = LabelledSentence.Row.alternatives(cells[0])
    statuses = LabelledSentence.Row.alternatives(cells[1])
    senders = LabelledSentence.Row.alternatives(cells[2])
    targets = LabelledSentence.Row.alternatives(cells[3])
    others = cells.count > 4 ? LabelledSentence.Row.keyed(cells[4]) : [:]
  }

  private static func alternatives(_ cell: String) -> [String] {
    cell.split(separator: "/").map(trimmed)
  }

  private static func trimmed(_ text: Substring) -> String {
    let body = text.drop { $0 == " " }
    return String(body.reversed().drop { $0 == " " }.reversed())
  }

  /// `third=North Korea ben=Russia`: a value runs to the next key.
  private static func keyed(_ cell: String) -> [String: String] {
    var result: [String: String] = [:]
    var key: String?
    for word in cell.split(separator: " ") {
      if let sign = word.firstIndex(of: "=") {
        key = String(word[..<sign])
        result[key ?? ""] = String(word[word.index(after: sign)...])
      } else if let key {
        result[key, default: ""] += " " + word
      }
    }
    return result
  }
}

internal import Workbooks

/// A row of a data set in words.
struct ExplainedRow {
  let fields: [Dataset.Field]
  let cells: [Cell]

  /// The value of a field; nil when it is empty or not there.
  subscript(name: String) -> String? {
    fields.firstIndex { $0.name == name }.flatMap { text(cells[$0]) }
  }

  var reasons: [String] {
    var lines: [String] = []
    if let rule = self["rule"] { lines.append("  rule: \(rule)") }
    if let confidence = self["confidence"] {
      let reason = self["reason"].map { ", because: \($0)" } ?? ""
      lines.append("  confidence: \(confidence)\(reason)")
    }
    return lines.isEmpty ? ["  the words themselves name it"] : lines
  }

  /// Each field with its value and what it means; empty ones are named at the end.
  var fieldLines: [String] {
    var lines: [String] = []
    var empty: [String] = []
    for (field, cell) in zip(fields, cells) {
      if let value = text(cell) {
        lines.append("  \(field.name): \(value)  [\(field.note)]")
      } else {
        empty.append(field.name)
      }
    }
    if !empty.isEmpty { lines.append("  empty: \(empty.joined(separator: ", "))") }
    return lines
  }

  private func text(_ cell: Cell) -> String? {
    switch cell {
    case .empty: nil
    case .text(let text): text
    case .rich(let runs): runs.map { $0.emphasised ? ">>\($0.text)<<" : $0.text }.joined()
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .flag(let flag): flag ? "yes" : "no"
    case .date(let date): date.iso
    case .list(let items): items.joined(separator: "; ")
    case .link(let link):
      switch link.target {
      case .file(let path, _): "\(link.text) <\(path)>"
      case .url(let address): "\(link.text) <\(address)>"
      case .row: link.text
      }
    }
  }
}

import Articles
import Foundation

/// One TimeML document: its body text, its date, and the expressions that its annotators marked.
struct TimeMLDocument {
  struct Expression {
    /// Unicode scalars into `text`, half open.
    var start: Int
    var end: Int
    var type: String
    var value: String?
  }

  let id: String
  /// The document creation time as printed.
  let created: String?
  let text: String
  let gold: [Expression]

  /// All documents of a folder, by file name.
  static func read(folder: String) throws -> [TimeMLDocument] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".tml") && !$0.hasPrefix("._") }.sorted()
    return try names.map { name in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      let raw = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
      return TimeMLDocument(id: String(name.dropLast(4)), raw: raw)
    }
  }

  init(id: String, raw: String) {
    self.id = id
    created = TimeMLDocument.between("<DCT>", "</DCT>", raw).flatMap {
      TimeMLDocument.attribute("value", of: $0)
    }
    var body = TimeMLBody()
    body.read(TimeMLDocument.between("<TEXT>", "</TEXT>", raw) ?? "")
    text = String(String.UnicodeScalarView(body.scalars))
    gold = body.expressions
  }

  /// The creation time as the article's publication date, as far as it is a date.
  var published: PartialDate? {
    guard let created else { return nil }
    let parts = created.split(separator: "T")[0].split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first else { return nil }
    return PartialDate(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  static func between(_ open: String, _ close: String, _ text: String) -> String? {
    guard let start = text.range(of: open),
      let end = text.range(of: close, range: start.upperBound..<text.endIndex)
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }

  static func attribute(_ name: String, of tag: String) -> String? {
    between(" \(name)=\"", "\"", tag).map(unescaped)
  }

  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
      ("&amp;", "&"),
    ]
    return entities.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}

/// Reads marked-up text into plain scalars and the expressions over them.
private struct TimeMLBody {
  var scalars: [Unicode.Scalar] = []
  var expressions: [TimeMLDocument.Expression] = []
  private var open: [TimeMLDocument.Expression] = []

  mutating func read(_ markup: String) {
    var rest = markup[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      append(rest[..<start])
      tag(String(rest[start...end]))
      rest = rest[rest.index(after: end)...]
    }
    append(rest)
    expressions.sort { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private mutating func append(_ text: Substring) {
    scalars.append(contentsOf: TimeMLDocument.unescaped(String(text)).unicodeScalars)
  }

  private mutating func tag(_ tag: String) {
    if tag.hasPrefix("<TIMEX3") {
      guard !tag.hasSuffix("/>") else { return }
      open.append(
        TimeMLDocument.Expression(
          start: scalars.count, end: scalars.count,
          type: TimeMLDocument.attribute("type", of: tag) ?? "",
          value: TimeMLDocument.attribute("value", of: tag)))
    } else if tag.hasPrefix("</TIMEX3"), var expression = open.popLast() {
      expression.end = scalars.count
      trim(&expression)
      if expression.end > expression.start { expressions.append(expression) }
    }
  }

  private func trim(_ expression: inout TimeMLDocument.Expression) {
    while expression.start < expression.end,
      scalars[expression.start].properties.isWhitespace
    {
      expression.start += 1
    }
    while expression.end > expression.start,
      scalars[expression.end - 1].properties.isWhitespace
    {
      expression.end -= 1
    }
  }
}

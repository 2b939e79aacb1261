internal import Definitions

extension TableTemplate.Column {
  private static let keys = [
    "id", "header", "value", "link", "tip", "to", "key", "width", "format", "align", "wrap", "bold",
    "hidden", "optional", "provenance", "review", "list", "prompt", "total",
  ]

  init(_ node: DefinitionNode) throws(DefinitionError) {
    try self.init(node, keys: Self.keys)
  }

  /// A column of a short table on a cover has a span besides.
  static func withSpan(
    _ node: DefinitionNode
  ) throws(DefinitionError) -> (column: TableTemplate.Column, span: Int) {
    let map = try node.map(keys: ["id", "header", "value", "link", "tip", "to", "key", "span"])
    let span = try map["span"]?.integer() ?? 1
    guard (1...CoverSheet.gridColumns).contains(span) else {
      throw node.error(.badValue, "a span lies between 1 and \(CoverSheet.gridColumns)")
    }
    return (try TableTemplate.Column(node, keys: Self.keys + ["span"]), span)
  }

  private init(_ node: DefinitionNode, keys: [String]) throws(DefinitionError) {
    let map = try node.map(keys: keys)
    place = node
    id = try TemplateReading.required("id", map, node).string()
    header = try map["header"]?.string() ?? Self.header(from: id)
    isOptional = try map["optional"]?.flag() ?? false
    link = map["link"]
    tip = map["tip"]
    target = try map["to"]?.string()
    key = map["key"]
    layout = try Self.layout(map, node)
    value = map["value"]
    if let target, key == nil {
      throw node.error(
        .missingKey, "“to: \(target)” needs “key:”, the field with the key of the row to open")
    }
    if target != nil, link != nil {
      throw node.error(.badValue, "a column has “link” or “to”, not both")
    }
  }

  /// `first_seen` → `First seen`
  private static func header(from id: String) -> String {
    let words = id.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func layout(
    _ map: [String: DefinitionNode], _ node: DefinitionNode
  ) throws(DefinitionError) -> ColumnLayout {
    var layout = ColumnLayout()
    layout.wraps = try map["wrap"]?.flag() ?? false
    layout.bold = try map["bold"]?.flag() ?? false
    layout.hidden = try map["hidden"]?.flag() ?? false
    layout.grouped = try map["provenance"]?.flag() ?? false
    layout.review = try map["review"]?.flag() ?? false
    layout.list = try map["list"]?.string()
    layout.prompt = try map["prompt"]?.string()
    if let align = map["align"] { layout.alignment = try align.choice(ColumnLayout.Alignment.self) }
    if let total = map["total"] { layout.total = try total.choice(ColumnLayout.Total.self) }
    if let width = map["width"] { layout.width = try self.width(width) }
    if let format = map["format"] { layout.format = try self.format(format) }
    return layout
  }

  private static func width(_ node: DefinitionNode) throws(DefinitionError) -> ColumnLayout.Width {
    func checked(_ node: DefinitionNode) throws(DefinitionError) -> Double {
      let number = try node.number()
      guard (0...255).contains(number) else {
        throw node.error(.badValue, "a width lies between 0 and 255 characters")
      }
      return number
    }
    if case .scalar = node.content { return .fixed(try checked(node)) }
    let map = try node.map(keys: ["min", "max"])
    let minimum = try map["min"].map { (node) throws(DefinitionError) in try checked(node) } ?? 7
    let maximum = try map["max"].map { (node) throws(DefinitionError) in try checked(node) } ?? 42
    guard minimum <= maximum else {
      throw node.error(.badValue, "“min” is larger than “max”")
    }
    return .estimated(minimum: minimum, maximum: maximum)
  }

  private static func format(
    _ node: DefinitionNode
  ) throws(DefinitionError) -> ColumnLayout.Format {
    let word = try node.string()
    switch word {
    case "auto": return .automatic
    case "text": return .text
    case "integer": return .integer
    case "number": return .number
    case "percent": return .percent
    case "date": return .date
    case "datetime": return .dateTime
    default: break
    }
    let names = ["auto", "text", "integer", "number", "percent", "date", "datetime"]
    // Excel number formats hold a digit sign, a date letter with a sign, or a section mark.
    guard word.contains(where: { "0#@;".contains($0) }) || word.contains("-") else {
      let hint =
        NearestWord.suggestion(for: word, among: names).map { "did you mean “\($0)”?" }
        ?? "use one of \(names.joined(separator: ", ")), or an Excel format such as \"0.0\""
      throw node.error(.badValue, "“\(word)” is no format; \(hint)")
    }
    return .custom(word)
  }
}

package import Definitions

extension SheetTemplate {
  private enum Kind: String, CaseIterable { case sheet, cover, matrix }

  package init(_ root: DefinitionNode) throws(DefinitionError) {
    let entries = try root.entries()
    guard let kind = entries.first(where: { $0.key == "template" }) else {
      throw root.error(.missingKey, "“template: sheet”, “cover” or “matrix” is missing")
    }
    switch try kind.value.choice(Kind.self) {
    case .sheet: self = .table(try TableTemplate(root))
    case .cover: self = .cover(try CoverTemplate(root))
    case .matrix: self = .matrix(try MatrixTemplate(root))
    }
  }
}

extension TableTemplate {
  private static let keys = [
    "template", "schema", "id", "name", "note", "dataset", "where", "sort", "distinct", "limit",
    "overflow", "split_by", "hidden", "columns", "marks", "frozen_columns", "tab", "zoom", "lines",
    "print", "empty",
  ]

  init(_ root: DefinitionNode) throws(DefinitionError) {
    let map = try root.map(keys: Self.keys)
    try TemplateReading.checkHead(map, kind: "sheet", root)
    place = root
    id = try TemplateReading.required("id", map, root).string()
    name = try map["name"]?.string() ?? id
    note = try map["note"]?.string() ?? ""
    dataset = try TemplateReading.required("dataset", map, root).string()
    condition = map["where"]
    sort = try TemplateReading.sorts(map["sort"])
    distinct = try TemplateReading.sorts(map["distinct"])
    limit = try map["limit"]?.integer()
    overflow = try map["overflow"]?.choice(Overflow.self) ?? .split
    splitBy = try map["split_by"].map { (node) throws(DefinitionError) in
      try TemplateReading.sort(node)
    }
    hidden = try map["hidden"]?.flag() ?? false
    let columnNodes = try TemplateReading.required("columns", map, root)
    columns = try Self.columns(columnNodes)
    marks = try Self.marks(map["marks"], columns: columns)
    layout = try Self.layout(map, rules: marks.map(\.rule))
    if let limit, limit < 1 {
      throw root.error(.badValue, "“limit” must be at least 1")
    }
  }

  private static func columns(_ node: DefinitionNode) throws(DefinitionError) -> [Column] {
    var columns: [Column] = []
    var ids: Set<String> = []
    let items = try node.list()
    guard items.count <= CellPlace.columnLimit else {
      throw node.error(.badValue, "a sheet holds at most 16,384 columns")
    }
    for item in items {
      let column = try Column(item)
      guard ids.insert(column.id).inserted else {
        throw item.error(.duplicate, "the column “\(column.id)” stands twice")
      }
      columns.append(column)
    }
    guard !columns.isEmpty else { throw node.error(.missingKey, "a sheet needs a column") }
    return columns
  }

  private static func marks(
    _ node: DefinitionNode?, columns: [Column]
  ) throws(DefinitionError) -> [Mark] {
    var marks: [Mark] = []
    for item in try node?.list() ?? [] {
      let mark = try Mark(item)
      guard columns.contains(where: { $0.id == mark.rule.column }) else {
        let ids = columns.map(\.id)
        let hint =
          NearestWord.suggestion(for: mark.rule.column, among: ids)
          .map { "did you mean “\($0)”?" } ?? "use one of \(ids.joined(separator: ", "))"
        throw item.error(.badValue, "there is no column “\(mark.rule.column)”; \(hint)")
      }
      marks.append(mark)
    }
    return marks
  }

  private static func layout(
    _ map: [String: DefinitionNode], rules: [ConditionalRule]
  ) throws(DefinitionError) -> SheetLayout {
    var layout = SheetLayout()
    layout.rules = rules
    if let count = try map["frozen_columns"]?.integer() { layout.frozenColumns = max(0, count) }
    if let tab = map["tab"] { layout.tab = try TemplateReading.color(tab) }
    if let zoom = try map["zoom"]?.integer() { layout.zoom = zoom }
    if let lines = try map["lines"]?.integer() { layout.lineLimit = min(max(lines, 1), 30) }
    if let empty = try map["empty"]?.string() { layout.emptyMessage = empty }
    if let node = map["print"] {
      let print = try node.map(keys: ["paper", "orientation", "header", "footer"])
      if let paper = print["paper"] {
        layout.print.paper = try paper.choice(SheetLayout.Paper.self)
      }
      if let node = print["orientation"] {
        layout.print.orientation = try node.choice(SheetLayout.Orientation.self)
      }
      layout.print.header = try print["header"]?.string()
      layout.print.footer = try print["footer"]?.string()
    }
    return layout
  }
}

extension TableTemplate.Mark {
  private static let keys = [
    "column", "equals", "contains", "blank", "at_least", "below", "tone", "strike", "row",
  ]

  init(_ node: DefinitionNode) throws(DefinitionError) {
    let map = try node.map(keys: Self.keys)
    var tests: [ConditionalRule.Test] = []
    if let words = try map["equals"]?.strings() { tests.append(.equals(words)) }
    if let word = try map["contains"]?.string() { tests.append(.contains(word)) }
    if try map["blank"]?.flag() == true { tests.append(.blank) }
    if let number = try map["at_least"]?.number() { tests.append(.atLeast(number)) }
    if let number = try map["below"]?.number() { tests.append(.below(number)) }
    guard tests.count == 1 else {
      throw node.error(
        .badValue, "a mark has exactly one of equals, contains, blank, at_least, below")
    }
    let column = try TemplateReading.required("column", map, node).string()
    let tone = try map["tone"]?.choice(Theme.Tone.self) ?? .watch
    place = node
    rule = ConditionalRule(
      column: column, test: tests[0], tone: tone, strikes: try map["strike"]?.flag() ?? false,
      wholeRow: try map["row"]?.flag() ?? false)
  }
}

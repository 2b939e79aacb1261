internal import Definitions

extension WorkbookTemplate {
  private static let keys = [
    "template", "schema", "id", "title", "theme", "lists", "csv", "sheets",
  ]

  /// - Parameter load: finds the sheet template that an entry names.
  init(
    _ root: DefinitionNode,
    load: (DefinitionNode) throws(DefinitionError) -> SheetTemplate
  ) throws(DefinitionError) {
    let map = try root.map(keys: Self.keys)
    try TemplateReading.checkHead(map, kind: "workbook", root)
    id = try TemplateReading.required("id", map, root).string()
    title = try map["title"]?.string() ?? id
    theme = try map["theme"].map { (node) throws(DefinitionError) in try Theme(node) } ?? Theme()
    lists = try Self.lists(map["lists"])
    csv = try Self.flavour(map["csv"])
    var uses: [Use] = []
    for entry in try TemplateReading.required("sheets", map, root).list() {
      uses.append(try Self.use(entry, load: load))
    }
    guard !uses.isEmpty else { throw root.error(.missingKey, "a workbook needs a sheet") }
    self.uses = uses
  }

  /// Any workbook that would use the sheet: every list that a column names is taken to exist.
  package init(sheet: SheetTemplate) {
    var lists: [String: [String]] = [:]
    if case .table(let table) = sheet {
      for list in table.columns.compactMap(\.layout.list) { lists[list] = [list] }
    }
    id = sheet.id
    title = sheet.id
    theme = Theme()
    self.lists = lists
    csv = .machine
    uses = [Use(sheet: sheet, name: nil, condition: nil, dropsEmpty: false)]
  }

  private static func use(
    _ node: DefinitionNode, load: (DefinitionNode) throws(DefinitionError) -> SheetTemplate
  ) throws(DefinitionError) -> Use {
    if case .scalar = node.content {
      return Use(sheet: try load(node), name: nil, condition: nil, dropsEmpty: false)
    }
    let map = try node.map(keys: ["sheet", "name", "where", "drop_empty"])
    return Use(
      sheet: try load(TemplateReading.required("sheet", map, node)),
      name: try map["name"]?.string(), condition: map["where"],
      dropsEmpty: try map["drop_empty"]?.flag() ?? false)
  }

  private static func lists(
    _ node: DefinitionNode?
  ) throws(DefinitionError) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for entry in try node?.entries() ?? [] { lists[entry.key] = try entry.value.strings() }
    return lists
  }

  private static func flavour(_ node: DefinitionNode?) throws(DefinitionError) -> CSVFlavour {
    enum Word: String, CaseIterable { case machine, excel }
    enum Sign: String, CaseIterable { case comma, semicolon, tab }
    guard let node else { return .machine }
    let map = try node.map(keys: ["flavour", "delimiter"])
    guard try map["flavour"]?.choice(Word.self) == .excel else {
      if let sign = map["delimiter"] {
        throw sign.error(.badValue, "machine CSV has commas; a delimiter goes with flavour: excel")
      }
      return .machine
    }
    switch try map["delimiter"]?.choice(Sign.self) {
    case .comma, nil: return .excel(delimiter: .comma)
    case .semicolon: return .excel(delimiter: .semicolon)
    case .tab: return .excel(delimiter: .tab)
    }
  }
}

/// What the readers of templates share.
enum TemplateReading {
  static func checkHead(
    _ map: [String: DefinitionNode], kind: String, _ root: DefinitionNode
  ) throws(DefinitionError) {
    let found = try required("template", map, root)
    guard try found.string() == kind else {
      throw found.error(.badValue, "expected “template: \(kind)”, not “\(try found.string())”")
    }
    let schema = try required("schema", map, root)
    guard try schema.integer() == WorkbookTemplate.schema else {
      throw schema.error(
        .badValue, "this program reads schema \(WorkbookTemplate.schema) of templates")
    }
  }

  static func required(
    _ key: String, _ map: [String: DefinitionNode], _ node: DefinitionNode
  ) throws(DefinitionError) -> DefinitionNode {
    guard let value = map[key] else { throw node.error(.missingKey, "“\(key)” is missing") }
    return value
  }

  static func color(_ node: DefinitionNode) throws(DefinitionError) -> Color {
    guard let color = Color(try node.string()) else {
      throw node.error(.badValue, "a colour reads “#1F4E79”, in quotes")
    }
    return color
  }

  /// `date desc`
  static func sort(_ node: DefinitionNode) throws(DefinitionError) -> TableTemplate.Sort {
    let words = try node.string().split(separator: " ").map(String.init)
    guard let field = words.first, words.count <= 2,
      words.count == 1 || ["asc", "desc"].contains(words[1])
    else { throw node.error(.badValue, "a sort reads “field”, “field asc” or “field desc”") }
    return TableTemplate.Sort(
      field: field, isDescending: words.last == "desc" && words.count == 2, place: node)
  }

  static func sorts(_ node: DefinitionNode?) throws(DefinitionError) -> [TableTemplate.Sort] {
    guard let node else { return [] }
    if case .scalar = node.content { return [try sort(node)] }
    var sorts: [TableTemplate.Sort] = []
    for item in try node.list() { sorts.append(try sort(item)) }
    return sorts
  }
}

extension Theme {
  private static var colors: [(key: String, path: WritableKeyPath<Theme, Color>)] {
    [
      ("ink", \.ink), ("quiet_ink", \.quietInk), ("link", \.link), ("line", \.line),
      ("panel", \.panel), ("accent", \.accent), ("header", \.header.fill),
      ("header_ink", \.header.ink), ("review_header", \.reviewHeader.fill),
      ("review", \.review.fill), ("good", \.good.fill), ("good_ink", \.good.ink),
      ("watch", \.watch.fill), ("watch_ink", \.watch.ink), ("bad", \.bad.fill),
      ("bad_ink", \.bad.ink),
    ]
  }

  /// WCAG 2.2, level AA, for text of this size.
  private static let leastContrast = 4.5

  init(_ node: DefinitionNode) throws(DefinitionError) {
    self.init()
    let map = try node.map(keys: ["font", "size"] + Self.colors.map(\.key))
    if let font = try map["font"]?.string() { self.font = font }
    if let size = map["size"] {
      self.size = try size.number()
      guard (6...24).contains(self.size) else {
        throw size.error(.badValue, "a type size lies between 6 and 24 points")
      }
    }
    for (key, path) in Self.colors {
      if let node = map[key] { self[keyPath: path] = try TemplateReading.color(node) }
    }
    for mark in [header, reviewHeader, good, watch, bad]
    where mark.fill.contrast(with: mark.ink) < Self.leastContrast {
      throw node.error(
        .badValue,
        "two colours of the theme are too close to read one on the other "
          + "(contrast below \(Self.leastContrast))")
    }
  }
}

internal import Definitions

extension CoverTemplate {
  init(_ root: DefinitionNode) throws(DefinitionError) {
    let map = try root.map(
      keys: ["template", "schema", "id", "name", "note", "title", "subtitle", "blocks"])
    try TemplateReading.checkHead(map, kind: "cover", root)
    place = root
    id = try TemplateReading.required("id", map, root).string()
    name = try map["name"]?.string() ?? id
    note = try map["note"]?.string() ?? ""
    title = try TemplateReading.required("title", map, root)
    subtitle = map["subtitle"]
    var blocks: [Block] = []
    for node in try map["blocks"]?.list() ?? [] { blocks.append(try Self.block(node)) }
    self.blocks = blocks
  }

  private static func block(_ node: DefinitionNode) throws(DefinitionError) -> Block {
    let map = try node.map(
      keys: ["heading", "text", "contents", "tiles", "charts", "rows", "facts"])
    guard map.count == 1, let (key, value) = map.first else {
      throw node.error(
        .badValue,
        "a block is one of heading, text, contents, tiles, charts, rows, "
          + "facts")
    }
    switch key {
    case "heading": return .heading(try value.string())
    case "text": return .text(try value.string())
    case "contents": return .contents(try value.string())
    case "tiles":
      var tiles: [Tile] = []
      for item in try value.list() { tiles.append(try tile(item)) }
      return .tiles(tiles)
    case "charts":
      var charts: [Chart] = []
      for item in try value.list() { charts.append(try chart(item)) }
      return .charts(charts)
    case "rows": return .rows(try rows(value))
    default:
      let facts = try value.map(keys: ["dataset", "where", "label", "value"])
      return .facts(
        try selection(facts, value), label: try TemplateReading.required("label", facts, value),
        value: try TemplateReading.required("value", facts, value))
    }
  }

  private static func selection(
    _ map: [String: DefinitionNode], _ node: DefinitionNode
  ) throws(DefinitionError) -> Selection {
    Selection(
      place: node, dataset: try TemplateReading.required("dataset", map, node).string(),
      condition: map["where"])
  }

  private static func tile(_ node: DefinitionNode) throws(DefinitionError) -> Tile {
    let map = try node.map(keys: ["label", "dataset", "where", "sum"])
    return Tile(
      label: try TemplateReading.required("label", map, node).string(),
      selection: try selection(map, node), sum: map["sum"])
  }

  private static func chart(_ node: DefinitionNode) throws(DefinitionError) -> Chart {
    let map = try node.map(
      keys: ["kind", "title", "dataset", "where", "by", "series", "order", "top", "alt"])
    let top = try map["top"]?.integer() ?? 10
    guard (1...100).contains(top) else {
      throw node.error(.badValue, "“top” lies between 1 and 100")
    }
    return Chart(
      kind: try TemplateReading.required("kind", map, node).choice(ChartPlan.Kind.self),
      title: try TemplateReading.required("title", map, node).string(),
      selection: try selection(map, node), label: try TemplateReading.required("by", map, node),
      series: map["series"], order: try map["order"]?.choice(Chart.Order.self) ?? .value, top: top,
      alternativeText: try map["alt"]?.string())
  }

  private static func rows(_ node: DefinitionNode) throws(DefinitionError) -> Rows {
    let map = try node.map(
      keys: ["title", "dataset", "where", "sort", "limit", "columns", "empty"])
    var columns: [(column: TableTemplate.Column, span: Int)] = []
    for item in try TemplateReading.required("columns", map, node).list() {
      columns.append(try TableTemplate.Column.withSpan(item))
    }
    return Rows(
      title: try TemplateReading.required("title", map, node).string(),
      selection: try selection(map, node), sort: try TemplateReading.sorts(map["sort"]),
      limit: min(max(try map["limit"]?.integer() ?? 5, 1), 100), columns: columns,
      emptyMessage: try map["empty"]?.string() ?? "None.")
  }
}

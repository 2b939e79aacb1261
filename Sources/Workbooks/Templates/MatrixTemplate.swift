package import Definitions

/// One sheet of counts: the rows of a data set under two headings, with a total for each row. It has
/// no totals row: LibreOffice cannot read a reference to a table column called 2026-03.
package struct MatrixTemplate: Sendable {
  /// A heading: what is counted for, in which order, how much of it.
  struct Axis: Sendable {
    enum Order: String, CaseIterable {
      /// The largest first.
      case value
      case label
      /// As the data set has them.
      case found
    }

    let value: DefinitionNode
    let order: Order
    let most: Int
    /// Also the months in which nothing was counted; the values then read `YYYY-MM`.
    let fillsMonths: Bool
  }

  package let id: String
  let name: String
  let note: String
  let place: DefinitionNode
  let dataset: String
  let condition: DefinitionNode?
  let header: String
  let rows: Axis
  let columns: Axis
  let layout: SheetLayout

  private static let keys = [
    "template", "schema", "id", "name", "note", "dataset", "where", "header", "rows", "columns",
    "tab", "zoom", "empty",
  ]

  init(_ root: DefinitionNode) throws(DefinitionError) {
    let map = try root.map(keys: Self.keys)
    try TemplateReading.checkHead(map, kind: "matrix", root)
    place = root
    id = try TemplateReading.required("id", map, root).string()
    name = try map["name"]?.string() ?? id
    note = try map["note"]?.string() ?? ""
    dataset = try TemplateReading.required("dataset", map, root).string()
    condition = map["where"]
    header = try map["header"]?.string() ?? ""
    rows = try Self.axis(TemplateReading.required("rows", map, root), most: 500)
    columns = try Self.axis(TemplateReading.required("columns", map, root), most: 60)
    var layout = SheetLayout()
    layout.frozenColumns = 1
    if let tab = map["tab"] { layout.tab = try TemplateReading.color(tab) }
    if let zoom = try map["zoom"]?.integer() { layout.zoom = zoom }
    if let empty = try map["empty"]?.string() { layout.emptyMessage = empty }
    self.layout = layout
  }

  /// An expression, or `{value, order, most, fill: months}`.
  private static func axis(_ node: DefinitionNode, most: Int) throws(DefinitionError) -> Axis {
    enum Fill: String, CaseIterable { case months }
    if case .scalar = node.content {
      return Axis(value: node, order: .value, most: most, fillsMonths: false)
    }
    let map = try node.map(keys: ["value", "order", "most", "fill"])
    let limit = try map["most"]?.integer() ?? most
    guard (1...16_000).contains(limit) else {
      throw node.error(.badValue, "“most” lies between 1 and 16,000")
    }
    return Axis(
      value: try TemplateReading.required("value", map, node),
      order: try map["order"]?.choice(Axis.Order.self) ?? .value, most: limit,
      fillsMonths: try map["fill"]?.choice(Fill.self) == .months)
  }
}

internal import Definitions

/// A sheet template bound to its data set.
struct TableLayout {
  private let template: TableTemplate
  private let name: String
  private let selection: RowSelection
  private let columns: [BoundColumn]
  private let splitField: Int?

  init(
    _ template: TableTemplate, use: WorkbookTemplate.Use, shelf: DatasetShelf,
    lists: [String: [String]]
  ) throws(DefinitionError) {
    self.template = template
    name = use.name ?? template.name
    let dataset = try shelf.dataset(template.dataset, at: template.place)
    selection = try RowSelection(
      dataset, conditions: [template.condition, use.condition], sort: template.sort,
      distinct: template.distinct)
    var columns: [BoundColumn] = []
    for column in template.columns {
      if let list = column.layout.list, lists[list]?.isEmpty != false {
        throw column.place.error(
          .badValue,
          "the workbook has no list “\(list)”; "
            + DatasetShelf.hint(list, among: lists.keys.sorted()))
      }
      columns.append(try BoundColumn(column, dataset: dataset))
    }
    self.columns = Self.withKey(columns, dataset: dataset)
    splitField = try template.splitBy.map { (sort) throws(DefinitionError) in
      try dataset.fieldIndex(sort.field, at: sort.place)
    }
  }

  func sheets(
    _ texts: TemplateTexts, remarks: inout [TemplateEngine.Remark]
  ) throws(DefinitionError) -> [SheetPlan] {
    let rows = selection.rows()
    let columns = shown(in: rows)
    var sheets: [SheetPlan] = []
    for (value, part) in groups(rows) {
      let texts = TemplateTexts(values: texts.values.merging(["value": value]) { $1 })
      let name = try texts.filled(name, at: template.place)
      let note = try texts.filled(template.note, at: template.place)
      let chunks = try chunks(of: part, name: name, remarks: &remarks)
      for (index, chunk) in chunks.enumerated() {
        let suffix = index == 0 ? "" : " (\(index + 1))"
        let id = splitField == nil ? template.id : "\(template.id):\(value)"
        sheets.append(
          try sheet(
            id: id + (index == 0 ? "" : ":\(index + 1)"), name: name + suffix, note: note,
            rows: chunk, columns: columns, texts))
      }
    }
    return sheets
  }
}

extension TableLayout {
  /// One group for each value of the split field, in the order in which they come.
  private func groups(_ rows: [Int]) -> [(value: String, rows: [Int])] {
    guard let splitField, !rows.isEmpty else { return [("", rows)] }
    var order: [String] = []
    var groups: [String: [Int]] = [:]
    for row in rows {
      let cells = selection.dataset.rows[row]
      let value = splitField < cells.count ? ExpressionValue(cells[splitField]).words : ""
      if groups[value] == nil { order.append(value) }
      groups[value, default: []].append(row)
    }
    return order.map { ($0.isEmpty ? "Other" : $0, groups[$0] ?? []) }
  }

  private func chunks(
    of rows: [Int], name: String, remarks: inout [TemplateEngine.Remark]
  ) throws(DefinitionError) -> [[Int]] {
    let hasTotals = template.columns.contains { $0.layout.total != nil }
    let room = CellPlace.rowLimit - 1 - (hasTotals ? 1 : 0)
    let limit = min(template.limit ?? room, room)
    guard rows.count > limit else { return [rows] }
    switch template.overflow {
    case .split:
      return stride(from: 0, to: rows.count, by: limit).map {
        Array(rows[$0..<min($0 + limit, rows.count)])
      }
    case .truncate:
      remarks.append(
        TemplateEngine.Remark(
          sheet: name,
          message: "\(rows.count - limit) of \(rows.count) rows are left out by the limit of the "
            + "template (\(limit))."))
      return [Array(rows.prefix(limit))]
    case .error:
      throw template.place.error(
        .badValue, "“\(name)” has \(rows.count) rows, the limit is \(limit)")
    }
  }

  private func sheet(
    id: String, name: String, note: String, rows: [Int], columns: [BoundColumn],
    _ texts: TemplateTexts
  ) throws(DefinitionError) -> SheetPlan {
    var layout = template.layout
    layout.rules.removeAll { rule in !columns.contains { $0.id == rule.column } }
    layout.emptyMessage = try texts.filled(layout.emptyMessage, at: template.place)
    let dataset = selection.dataset
    let table = Table(
      name: template.id,
      columns: columns.map { Table.Column(id: $0.id, header: $0.header, type: $0.type) },
      rows: RowList(count: rows.count, from: dataset.rows) { index in
        let cells = dataset.rows[rows[index]]
        return columns.map { $0.cell(in: cells) }
      })
    let keys = dataset.keyIndex.map { key in
      RowKeys(rows.lazy.map { ExpressionValue(dataset.rows[$0][key]).words })
    }
    var sheet = TableSheet(
      dataset: dataset.name, table: table, keys: keys ?? RowKeys(), columns: columns.map(\.layout),
      layout: layout)
    sheet.keyColumn = dataset.keyIndex.flatMap { key in columns.firstIndex { $0.field == key } }
    var plan = SheetPlan(id: id, name: name, note: note, content: .table(sheet))
    plan.hidden = template.hidden
    return plan
  }

  /// All columns but the optional ones that would stand empty.
  private func shown(in rows: [Int]) -> [BoundColumn] {
    var empty = columns.indices.filter { columns[$0].isOptional }
    for row in rows where !empty.isEmpty {
      let cells = selection.dataset.rows[row]
      empty.removeAll { columns[$0].cell(in: cells).hasWords }
    }
    return columns.indices.filter { !empty.contains($0) }.map { columns[$0] }
  }

  /// A sheet that takes notes needs the row ids on it; a template that shows none gets a hidden
  /// column with them.
  private static func withKey(
    _ columns: [BoundColumn], dataset: Dataset
  ) -> [BoundColumn] {
    guard let key = dataset.keyIndex, columns.contains(where: \.layout.review),
      !columns.contains(where: { $0.field == key })
    else { return columns }
    return columns + [BoundColumn(keyOf: dataset, field: key)]
  }
}

/// A column of a template with its expressions compiled.
struct BoundColumn {
  let id: String
  let header: String
  let type: Dataset.FieldType
  let layout: ColumnLayout
  let isOptional: Bool
  private let value: Expression?
  private let link: Expression?
  private let tip: Expression?
  private let target: String?
  private let key: Expression?

  init(_ column: TableTemplate.Column, dataset: Dataset) throws(DefinitionError) {
    id = column.id
    header = column.header
    layout = column.layout
    isOptional = column.isOptional
    target = column.target
    value = try Self.value(column, dataset: dataset)
    func compiled(_ node: DefinitionNode?) throws(DefinitionError) -> Expression? {
      guard let node else { return nil }
      return try Expression(node, fields: dataset.fields)
    }
    link = try compiled(column.link)
    tip = try compiled(column.tip)
    key = try compiled(column.key)
    if link != nil || target != nil {
      type = .link
    } else if let field = value?.field {
      type = dataset.fields[field].type
    } else {
      type = value?.type.fieldType ?? .text
    }
  }

  /// The row ids, hidden.
  init(keyOf dataset: Dataset, field: Int) {
    id = dataset.key
    header = "Row id"
    type = dataset.fields[field].type
    var layout = ColumnLayout()
    layout.hidden = true
    self.layout = layout
    isOptional = false
    value = Expression(field: field, of: dataset.fields)
    link = nil
    tip = nil
    target = nil
    key = nil
  }

  /// The field that the column shows as it is.
  var field: Int? { link == nil && target == nil ? value?.field : nil }

  func cell(in row: [Cell]) -> Cell {
    guard let value else { return .empty }
    let cell = value.cell(in: row)
    let address = link?.value(in: row).words ?? ""
    let rowKey = key?.value(in: row).words ?? ""
    let tip = tip?.value(in: row).words
    let words = ExpressionValue(cell).words
    if !address.isEmpty {
      return .link(
        Cell.Link(.url(address), text: words.isEmpty ? address : words, tip: tip))
    }
    if let target, !rowKey.isEmpty {
      let words = words.isEmpty ? rowKey : words
      return .link(Cell.Link(.row(dataset: target, key: rowKey), text: words, tip: tip))
    }
    return cell
  }

  /// The field of the same name unless the template says otherwise; a review column without one
  /// begins empty.
  private static func value(
    _ column: TableTemplate.Column, dataset: Dataset
  ) throws(DefinitionError) -> Expression? {
    if let value = column.value { return try Expression(value, fields: dataset.fields) }
    let isKnown = dataset.fields.contains { $0.name == column.id }
    if column.layout.review, !isKnown { return nil }
    let index = try dataset.fieldIndex(column.id, at: column.place)
    return Expression(field: index, of: dataset.fields)
  }
}

extension Cell {
  fileprivate var hasWords: Bool {
    switch self {
    case .empty, .text(""): false
    default: true
    }
  }
}

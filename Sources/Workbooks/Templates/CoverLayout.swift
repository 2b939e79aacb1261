internal import Definitions

/// A cover template bound to its data sets.
struct CoverLayout {
  private let template: CoverTemplate
  private let name: String?
  private let shelf: DatasetShelf
  private let texts: TemplateTexts

  init(
    _ template: CoverTemplate, name: String?, shelf: DatasetShelf, texts: TemplateTexts
  ) throws(DefinitionError) {
    self.template = template
    self.name = name
    self.shelf = shelf
    self.texts = texts
  }

  func sheet() throws(DefinitionError) -> SheetPlan {
    var cover = CoverSheet(title: try texts.filled(template.title))
    if let subtitle = template.subtitle { cover.subtitle = try texts.filled(subtitle) }
    for block in template.blocks { cover.blocks.append(try made(block)) }
    let note = try texts.filled(template.note, at: template.place)
    return SheetPlan(
      id: template.id, name: name ?? template.name, note: note, content: .cover(cover))
  }
}

extension CoverLayout {
  private func made(_ block: CoverTemplate.Block) throws(DefinitionError) -> CoverSheet.Block {
    switch block {
    case .heading(let text): return .heading(try texts.filled(text, at: template.place))
    case .text(let text): return .paragraph(try texts.filled(text, at: template.place))
    case .contents(let title): return .contents(title: title)
    case .tiles(let tiles):
      var made: [CoverSheet.Tile] = []
      for tile in tiles { made.append(try self.tile(tile)) }
      return .tiles(made)
    case .charts(let charts):
      var made: [ChartPlan] = []
      for chart in charts { made.append(try self.chart(chart)) }
      return .charts(made)
    case .rows(let rows): return .table(try shortTable(rows))
    case .facts(let selection, let label, let value):
      return .facts(try facts(selection, label: label, value: value))
    }
  }

  private func rows(
    _ selection: CoverTemplate.Selection, sort: [TableTemplate.Sort] = []
  ) throws(DefinitionError) -> (dataset: Dataset, rows: LazyMapCollection<[Int], [Cell]>) {
    let dataset = try shelf.dataset(selection.dataset, at: selection.place)
    let chosen = try RowSelection(dataset, conditions: [selection.condition], sort: sort)
    return (dataset, chosen.rows().lazy.map { dataset.rows[$0] })
  }

  private func tile(_ tile: CoverTemplate.Tile) throws(DefinitionError) -> CoverSheet.Tile {
    let (dataset, rows) = try rows(tile.selection)
    guard let node = tile.sum else {
      return CoverSheet.Tile(value: .integer(rows.count), label: tile.label)
    }
    let expression = try Expression(node, fields: dataset.fields)
    guard expression.type == .number else {
      throw node.error(.wrongType, "a sum needs a number, this is a \(expression.type.rawValue)")
    }
    var sum = 0.0
    for row in rows {
      if case .number(let number) = expression.value(in: row) { sum += number }
    }
    return CoverSheet.Tile(value: ExpressionValue.number(sum).cell, label: tile.label)
  }

  private func chart(_ chart: CoverTemplate.Chart) throws(DefinitionError) -> ChartPlan {
    let (dataset, rows) = try rows(chart.selection)
    let label = try Expression(chart.label, fields: dataset.fields)
    let part = try chart.series.map { (node) throws(DefinitionError) in
      try Expression(node, fields: dataset.fields)
    }
    var counts: [String: Int] = [:]
    var parts = ChartParts()
    for row in rows {
      for item in label.value(in: row).items {
        counts[item, default: 0] += 1
        if let part { parts.count(part.value(in: row).items, at: item) }
      }
    }
    let points = Self.points(counts, chart)
    let told = points.map { "\($0.label) \(Int($0.value))" }.joined(separator: ", ")
    var plan = ChartPlan(
      kind: chart.kind, title: chart.title, points: points,
      alternativeText: chart.alternativeText ?? "\(chart.title): \(told)")
    plan.series = parts.series(at: points.map(\.label))
    return plan
  }

  /// The largest ones, or the last ones in the order of their labels.
  private static func points(
    _ counts: [String: Int], _ chart: CoverTemplate.Chart
  ) -> [ChartPlan.Point] {
    let byLabel = counts.sorted {
      $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
    }
    let chosen: [(key: String, value: Int)]
    switch chart.order {
    case .label: chosen = Array(byLabel.suffix(chart.top))
    case .value:
      let ranked = byLabel.enumerated().sorted {
        ($1.element.value, $0.offset) < ($0.element.value, $1.offset)
      }
      chosen = ranked.prefix(chart.top).map(\.element)
    }
    return chosen.map { ChartPlan.Point(label: $0.key, value: Double($0.value)) }
  }

  private func shortTable(
    _ template: CoverTemplate.Rows
  ) throws(DefinitionError) -> CoverSheet.ShortTable {
    let (dataset, rows) = try rows(template.selection, sort: template.sort)
    var columns: [BoundColumn] = []
    for item in template.columns {
      columns.append(try BoundColumn(item.column, dataset: dataset))
    }
    return CoverSheet.ShortTable(
      title: template.title,
      columns: zip(columns, template.columns).map { .init(header: $0.header, span: $1.span) },
      rows: rows.prefix(template.limit).map { row in columns.map { $0.cell(in: row) } },
      emptyMessage: template.emptyMessage)
  }

  private func facts(
    _ selection: CoverTemplate.Selection, label: DefinitionNode, value: DefinitionNode
  ) throws(DefinitionError) -> [CoverSheet.Fact] {
    let (dataset, rows) = try rows(selection)
    let label = try Expression(label, fields: dataset.fields)
    let value = try Expression(value, fields: dataset.fields)
    return rows.prefix(50).map {
      CoverSheet.Fact(label: label.value(in: $0).words, value: value.cell(in: $0))
    }
  }
}

internal import Definitions

/// A matrix template bound to its data set.
struct MatrixLayout {
  private let template: MatrixTemplate
  private let name: String
  private let selection: RowSelection
  private let row: Expression
  private let column: Expression

  init(
    _ template: MatrixTemplate, use: WorkbookTemplate.Use, shelf: DatasetShelf
  ) throws(DefinitionError) {
    self.template = template
    name = use.name ?? template.name
    let dataset = try shelf.dataset(template.dataset, at: template.place)
    selection = try RowSelection(
      dataset, conditions: [template.condition, use.condition], sort: [])
    row = try Expression(template.rows.value, fields: dataset.fields)
    column = try Expression(template.columns.value, fields: dataset.fields)
  }

  func sheet(
    _ texts: TemplateTexts, remarks: inout [TemplateEngine.Remark]
  ) throws(DefinitionError) -> SheetPlan {
    var rows = MatrixHeading()
    var columns = MatrixHeading()
    var counts: [String: [String: Int]] = [:]
    for index in selection.rows() {
      let cells = selection.dataset.rows[index]
      for label in row.value(in: cells).items.sorted() {
        for heading in column.value(in: cells).items.sorted() {
          counts[label, default: [:]][heading, default: 0] += 1
          rows.count(label)
          columns.count(heading)
        }
      }
    }
    let rowLabels = rows.labels(template.rows)
    let columnLabels = columns.labels(template.columns)
    let name = try texts.filled(name, at: template.place)
    for (axis, heading, shown) in [
      ("rows", rows, rowLabels), ("columns", columns, columnLabels),
    ] where heading.leftOut(by: shown) > 0 {
      remarks.append(
        TemplateEngine.Remark(
          sheet: name,
          message: "\(heading.leftOut(by: shown)) \(axis) are left out by the limit of the "
            + "template; the totals count what is shown."))
    }
    let sheet = table(rowLabels, columnLabels, counts)
    return SheetPlan(
      id: template.id, name: name, note: try texts.filled(template.note, at: template.place),
      content: .table(sheet))
  }
}

extension MatrixLayout {
  private func table(
    _ rows: [String], _ columns: [String], _ counts: [String: [String: Int]]
  ) -> TableSheet {
    let header = template.header.isEmpty ? template.id : template.header
    let heads =
      [Table.Column(id: "label", header: header, type: .text)]
      + columns.map { Table.Column(id: $0, header: $0, type: .integer) }
      + [Table.Column(id: "total", header: "Total", type: .integer)]
    let cells = rows.compactMap { label -> [Cell]? in
      let row = columns.map { counts[label]?[$0] ?? 0 }
      guard row.contains(where: { $0 > 0 }) else { return nil }
      return [.text(label)] + row.map { $0 == 0 ? .empty : .integer($0) }
        + [.integer(row.reduce(0, +))]
    }
    var first = ColumnLayout()
    first.width = .estimated(minimum: 16, maximum: 44)
    first.wraps = true
    first.bold = true
    var count = ColumnLayout()
    count.width = .estimated(minimum: 9, maximum: 16)
    count.format = .integer
    var total = count
    total.bold = true
    count.shaded = true
    return TableSheet(
      table: Table(name: template.id, columns: heads, rows: cells),
      columns: [first] + columns.map { _ in count } + [total], layout: template.layout)
  }
}

/// The labels of one side of a matrix with how much was counted for each.
struct MatrixHeading {
  private var found: [String] = []
  private var counts: [String: Int] = [:]

  mutating func count(_ label: String) {
    if counts[label] == nil { found.append(label) }
    counts[label, default: 0] += 1
  }

  /// In the order that the template wants; months keep their last ones, other labels the largest.
  func labels(_ axis: MatrixTemplate.Axis) -> [String] {
    let byLabel = found.sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    if axis.fillsMonths { return Array(MonthRange.filled(byLabel).suffix(axis.most)) }
    let ranked = byLabel.enumerated().sorted {
      let (left, right) = (counts[$0.element] ?? 0, counts[$1.element] ?? 0)
      return left != right ? left > right : $0.offset < $1.offset
    }
    let kept = ranked.prefix(axis.most).map(\.element)
    switch axis.order {
    case .value: return kept
    case .label: return byLabel.filter(Set(kept).contains)
    case .found: return found.filter(Set(kept).contains)
    }
  }

  func leftOut(by shown: [String]) -> Int {
    found.count - Set(found).intersection(shown).count
  }
}

/// Every month from the first to the last.
enum MonthRange {
  /// - Parameter labels: `YYYY-MM`, sorted; returned as they are where one is no month, or where
  ///   they lie so far apart that gaps say nothing.
  static func filled(_ labels: [String]) -> [String] {
    let numbers = labels.compactMap(number)
    guard numbers.count == labels.count, let first = numbers.first, let last = numbers.last,
      last - first <= 60
    else { return labels }
    return (first...last).map { month in
      let text = String(month % 12 + 1)
      let year = String(month / 12)
      return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-"
        + (text.count == 1 ? "0" : "") + text
    }
  }

  private static func number(_ label: String) -> Int? {
    let parts = label.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    return year * 12 + month - 1
  }
}

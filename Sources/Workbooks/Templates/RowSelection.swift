internal import Definitions

/// Which rows of a data set, in which order.
struct RowSelection {
  let dataset: Dataset
  private let conditions: [Expression]
  private let sort: [(field: Int, isDescending: Bool)]
  private let distinct: [Int]

  init(
    _ dataset: Dataset, conditions: [DefinitionNode?], sort: [TableTemplate.Sort],
    distinct: [TableTemplate.Sort] = []
  ) throws(DefinitionError) {
    self.dataset = dataset
    var compiled: [Expression] = []
    for case .some(let node) in conditions {
      compiled.append(try Expression.condition(node, fields: dataset.fields))
    }
    self.conditions = compiled
    var order: [(field: Int, isDescending: Bool)] = []
    for item in sort {
      order.append((try dataset.fieldIndex(item.field, at: item.place), item.isDescending))
    }
    self.sort = order
    var fields: [Int] = []
    for item in distinct { fields.append(try dataset.fieldIndex(item.field, at: item.place)) }
    self.distinct = fields
  }

  /// Indices of the rows; equal ones keep the order in which they were found.
  func rows() -> [Int] {
    var rows = dataset.rows.indices.filter { index in
      conditions.allSatisfy { $0.holds(in: dataset.rows[index]) }
    }
    if !sort.isEmpty { rows = sorted(rows) }
    guard !distinct.isEmpty else { return rows }
    var seen: Set<[ExpressionValue]> = []
    return rows.filter { index in
      seen.insert(distinct.map { value(index, $0) }).inserted
    }
  }

  private func value(_ row: Int, _ field: Int) -> ExpressionValue {
    let cells = dataset.rows[row]
    return field < cells.count ? ExpressionValue(cells[field]) : .missing
  }

  /// Missing values come last, whichever the direction.
  private func sorted(_ rows: [Int]) -> [Int] {
    let keyed = rows.map { index in
      (index: index, keys: sort.map { value(index, $0.field) })
    }
    let ordered = keyed.sorted { first, second in
      for (place, rule) in sort.enumerated() {
        let (a, b) = (first.keys[place], second.keys[place])
        if a == b { continue }
        if a == .missing || b == .missing { return b == .missing }
        if ExpressionValue.isLess(a, b) { return !rule.isDescending }
        if ExpressionValue.isLess(b, a) { return rule.isDescending }
      }
      return first.index < second.index
    }
    return ordered.map(\.index)
  }
}

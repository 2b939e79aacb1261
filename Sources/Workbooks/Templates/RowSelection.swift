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
    var rows = Array(dataset.rows.indices)
    if !conditions.isEmpty {
      rows.removeAll { index in
        let cells = dataset.rows[index]
        return !conditions.allSatisfy { $0.holds(in: cells) }
      }
    }
    if !sort.isEmpty { rows = sorted(rows) }
    guard !distinct.isEmpty else { return rows }
    var seen: Set<[ExpressionValue]> = []
    return rows.filter { index in
      seen.insert(values(index, distinct)).inserted
    }
  }

  private func values(_ row: Int, _ fields: [Int]) -> [ExpressionValue] {
    let cells = dataset.rows[row]
    return fields.map { $0 < cells.count ? ExpressionValue(cells[$0]) : .missing }
  }

  /// Missing values come last, whichever the direction.
  private func sorted(_ rows: [Int]) -> [Int] {
    let keyed = rows.map { index in
      (index: index, keys: values(index, sort.map(\.field)))
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

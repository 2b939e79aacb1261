internal import Workbooks

/// One field of a dataset together with the way to its value.
struct FieldSpec<Row>: Sendable {
  let field: Dataset.Field
  let value: @Sendable (Row) -> Cell

  init(
    _ name: String, _ type: Dataset.FieldType, _ note: String,
    _ value: @escaping @Sendable (Row) -> Cell
  ) {
    field = Dataset.Field(name, type, note: note)
    self.value = value
  }
}

extension Dataset {
  init<Row>(name: String, key: String, specs: [FieldSpec<Row>], rows: some Sequence<Row>) {
    self.init(
      name: name, key: key, fields: specs.map(\.field),
      rows: RowList(packing: rows.lazy.map { row in specs.map { $0.value(row) } }))
  }
}

extension Cell {
  /// Text, or an empty cell for nil and for no characters.
  static func text(orEmpty text: String?) -> Cell {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  /// A list, or an empty cell when there is nothing in it.
  static func list(orEmpty items: [String]) -> Cell {
    items.isEmpty ? .empty : .list(items)
  }
}

internal import Workbooks

/// How the report came about: one row a fact.
enum RunDataset {
  static func make(_ facts: [(name: String, value: Cell)]) -> Dataset {
    Dataset(
      name: "run", key: "item",
      specs: [
        FieldSpec("item", .text, "What is recorded.") { .text($0.name) },
        FieldSpec("value", .text, "Its value.") { $0.value },
      ], rows: facts)
  }
}

import Workbooks

@testable import Reporting

/// Columns of a dataset as words.
struct Cells {
  private let dataset: Dataset

  init(_ dataset: Dataset) { self.dataset = dataset }

  subscript(field: String) -> [String] {
    guard let index = dataset.fields.firstIndex(where: { $0.name == field }) else { return [] }
    return dataset.rows.map { row in
      switch row[index] {
      case .text(let text): text
      case .integer(let number): String(number)
      case .list(let items): items.joined(separator: "; ")
      default: ""
      }
    }
  }
}

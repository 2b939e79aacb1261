/// The types of the expression language.
package enum ExpressionType: String, Hashable, Sendable, CaseIterable {
  case text, number, flag, date, list

  init(_ type: Dataset.FieldType) {
    switch type {
    case .text, .link: self = .text
    case .integer, .number: self = .number
    case .flag: self = .flag
    case .date: self = .date
    case .list: self = .list
    }
  }

  var fieldType: Dataset.FieldType {
    switch self {
    case .text: .text
    case .number: .number
    case .flag: .flag
    case .date: .date
    case .list: .list
    }
  }
}

/// A value while an expression is computed; a missing one makes comparisons false, never an error.
package enum ExpressionValue: Hashable, Sendable {
  case missing
  case text(String)
  case number(Double)
  case flag(Bool)
  case date(SheetDate)
  case list([String])

  package init(_ cell: Cell) {
    switch cell {
    case .empty: self = .missing
    case .text(let text): self = text.isEmpty ? .missing : .text(text)
    case .rich(let runs): self = .text(runs.map(\.text).joined())
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = .number(number)
    case .flag(let flag): self = .flag(flag)
    case .date(let date): self = .date(date)
    case .list(let items): self = items.isEmpty ? .missing : .list(items)
    case .link(let link): self = .text(link.text)
    }
  }

  package var cell: Cell {
    switch self {
    case .missing: .empty
    case .text(let text): text.isEmpty ? .empty : .text(text)
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? .integer(Int(number)) : .number(number)
    case .flag(let flag): .flag(flag)
    case .date(let date): .date(date)
    case .list(let items): items.isEmpty ? .empty : .list(items)
    }
  }

  /// As a reader would write it.
  package var words: String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
    case .flag(let flag): flag ? "true" : "false"
    case .date(let date): date.iso
    case .list(let items): items.joined(separator: "; ")
    }
  }

  /// For sorting: values of one type in their order; missing ones are left to the caller.
  static func isLess(_ first: ExpressionValue, _ second: ExpressionValue) -> Bool {
    switch (first, second) {
    case (.text(let a), .text(let b)): a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    case (.number(let a), .number(let b)): a < b
    case (.flag(let a), .flag(let b)): !a && b
    case (.date(let a), .date(let b)): a < b
    case (.list(let a), .list(let b)): a.lexicographicallyPrecedes(b)
    default: first.rank < second.rank
    }
  }

  private var rank: Int {
    switch self {
    case .missing: 0
    case .flag: 1
    case .number: 2
    case .date: 3
    case .text: 4
    case .list: 5
    }
  }
}

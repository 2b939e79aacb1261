package import Definitions

/// Which sheets a workbook has, in which order, and how it looks.
package struct WorkbookTemplate: Sendable {
  package struct Use: Sendable {
    package let sheet: SheetTemplate
    /// In place of the name in the sheet template.
    package let name: String?
    /// A further condition.
    package let condition: DefinitionNode?
    /// Left out when it has no rows.
    package let dropsEmpty: Bool
  }

  package let id: String
  package let title: String
  package let theme: Theme
  package let lists: [String: [String]]
  package let csv: CSVFlavour
  package let uses: [Use]

  static let schema = 1
}

/// What one sheet is made of.
package enum SheetTemplate: Sendable {
  case table(TableTemplate)
  case cover(CoverTemplate)
  case matrix(MatrixTemplate)

  package var id: String {
    switch self {
    case .table(let table): table.id
    case .cover(let cover): cover.id
    case .matrix(let matrix): matrix.id
    }
  }
}

/// One sheet of rows of a data set.
package struct TableTemplate: Sendable {
  package enum Overflow: String, Sendable, CaseIterable {
    /// The rest goes to “Name (2)”.
    case split
    /// The rest is left out, with a remark.
    case truncate
    case error
  }

  package struct Column: Sendable {
    package let id: String
    package let header: String
    package let place: DefinitionNode
    /// What stands in the cell; nil for a column that the reader fills in.
    package let value: DefinitionNode?
    /// Makes the cell a link to this address.
    package let link: DefinitionNode?
    package let tip: DefinitionNode?
    /// Makes the cell a link to the row of this data set with the key of `key`.
    package let target: String?
    package let key: DefinitionNode?
    package let layout: ColumnLayout
    /// Left out when no row has a value for it.
    package let isOptional: Bool
  }

  package struct Mark: Sendable {
    package let place: DefinitionNode
    package let rule: ConditionalRule
  }

  package struct Sort: Sendable {
    package let field: String
    package let isDescending: Bool
    package let place: DefinitionNode
  }

  package let id: String
  package let name: String
  package let note: String
  package let place: DefinitionNode
  package let dataset: String
  package let condition: DefinitionNode?
  package let sort: [Sort]
  package let distinct: [Sort]
  package let limit: Int?
  package let overflow: Overflow
  /// One sheet for each value of this field.
  package let splitBy: Sort?
  package let hidden: Bool
  package let columns: [Column]
  package let marks: [Mark]
  package let layout: SheetLayout
}

/// A first page.
package struct CoverTemplate: Sendable {
  package struct Selection: Sendable {
    package let place: DefinitionNode
    package let dataset: String
    package let condition: DefinitionNode?
  }

  package struct Tile: Sendable {
    package let label: String
    package let selection: Selection
    /// The sum of this field in place of the number of rows.
    package let sum: DefinitionNode?
  }

  package struct Chart: Sendable {
    package enum Order: String, Sendable, CaseIterable { case value, label }

    package let kind: ChartPlan.Kind
    package let title: String
    package let selection: Selection
    package let label: DefinitionNode
    /// Stacks each bar from the values of this.
    package let series: DefinitionNode?
    package let order: Order
    package let top: Int
    package let alternativeText: String?
  }

  package struct Rows: Sendable {
    package let title: String
    package let selection: Selection
    package let sort: [TableTemplate.Sort]
    package let limit: Int
    package let columns: [(column: TableTemplate.Column, span: Int)]
    package let emptyMessage: String
  }

  package enum Block: Sendable {
    case heading(String)
    case text(String)
    case contents(String)
    case tiles([Tile])
    case charts([Chart])
    case rows(Rows)
    /// Rows of a data set as lines: label, then value.
    case facts(Selection, label: DefinitionNode, value: DefinitionNode)
  }

  package let id: String
  package let name: String
  /// The line in the list of contents.
  package let note: String
  package let place: DefinitionNode
  package let title: DefinitionNode
  package let subtitle: DefinitionNode?
  package let blocks: [Block]
}

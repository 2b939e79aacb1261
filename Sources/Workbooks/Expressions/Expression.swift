package import Definitions

/// A checked expression over the fields of one data set.
///
/// Tiny and total: fields, comparisons, `and`, `or`, `not`, `contains`, `in (…)`, and a few
/// functions. No loops, no side effects, no way to fail once it is compiled.
package struct Expression: Hashable, Sendable {
  package let type: ExpressionType
  private let node: ExpressionNode

  /// - Throws: `DefinitionError` with line and column of the word that is wrong.
  package init(_ definition: DefinitionNode, fields: [Dataset.Field]) throws(DefinitionError) {
    let source = try definition.string()
    do {
      var parser = try ExpressionParser(source, fields: fields)
      (node, type) = try parser.parse()
    } catch {
      throw DefinitionError(
        .badValue, file: definition.file, line: definition.line,
        column: definition.column + error.offset,
        message: "in “\(Self.excerpt(of: source))”: \(error.message)")
    }
  }

  private static let excerptLength = 200

  private static func excerpt(of source: String) -> String {
    source.utf8.count > excerptLength ? source.prefix(excerptLength) + "…" : source
  }

  /// The field itself.
  init(field: Int, of fields: [Dataset.Field]) {
    node = .field(field)
    type = ExpressionType(fields[field].type)
  }

  /// An expression that must be true or false.
  package static func condition(
    _ definition: DefinitionNode, fields: [Dataset.Field]
  ) throws(DefinitionError) -> Expression {
    let expression = try Expression(definition, fields: fields)
    guard expression.type == .flag else {
      throw definition.error(
        .wrongType, "a condition is true or false, this is a \(expression.type.rawValue)")
    }
    return expression
  }

  package func value(in row: [Cell]) -> ExpressionValue { node.value(in: row) }

  package func holds(in row: [Cell]) -> Bool { node.holds(in: row) }

  /// The cell itself for a bare field, so that links and emphasis live on.
  package func cell(in row: [Cell]) -> Cell {
    if case .field(let index) = node { return index < row.count ? row[index] : .empty }
    return node.value(in: row).cell
  }

  /// The place of the field when the expression is nothing else.
  package var field: Int? {
    if case .field(let index) = node { index } else { nil }
  }
}

import Definitions
import Testing

@testable import Workbooks

@Suite("Expressions")
struct ExpressionTests {
  static let fields: [Dataset.Field] = [
    .init("name", .text, note: ""), .init("count", .integer, note: ""),
    .init("day", .date, note: ""), .init("tags", .list, note: ""), .init("ok", .flag, note: ""),
  ]
  static let row: [Cell] = [
    .text("Orla Venn"), .integer(3), .date(SheetDate(year: 2026, month: 3, day: 7)),
    .list(["Trade", "ports"]), .flag(true),
  ]

  func compiled(_ source: String) throws -> Expression {
    let quoted = source.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    let root = try DefinitionNode.parse("where: '\(quoted)'", file: "t.yaml")
    return try Expression(root.entries()[0].value, fields: Self.fields)
  }

  @Test(
    "Conditions hold as they read",
    arguments: [
      ("name == \"Orla Venn\" and count > 2", true), ("not ok or count >= 4", false),
      ("name contains \"venn\"", true), ("tags contains \"trade\"", true),
      ("tags contains \"tra\"", false), ("name in (\"A\", \"Orla Venn\")", true),
      ("day >= \"2026-03-07\" and day < \"2026-04-01\"", true), ("day in (\"2026-03-07\")", true),
      ("year(day) == 2026 and month(day) == 3", true), ("count(tags) == 2", true),
      ("empty(name)", false), ("if(ok, count, 0) == 3", true),
      ("concat(name, \", \", count) == \"Orla Venn, 3\"", true),
      ("year_month(day) == \"2026-03\"", true), ("(ok)", true), ("not not ok", true),
      ("count != -3", true), ("lower(first(tags)) == 'trade'", true),
    ])
  func conditions(source: String, expected: Bool) throws {
    #expect(try compiled(source).holds(in: Self.row) == expected)
  }

  @Test("Missing values make comparisons false and never an error")
  func missing() throws {
    let empty: [Cell] = Array(repeating: .empty, count: 5)
    for source in ["count > 0", "count <= 0", "name contains \"a\"", "day < \"2030-01-01\"", "ok"] {
      #expect(try !compiled(source).holds(in: empty))
      #expect(try !compiled(source).holds(in: []))
    }
    #expect(try compiled("name != \"x\" and empty(tags)").holds(in: empty))
  }

  @Test(
    "Faults name their place and what would be right",
    arguments: [
      ("nme == \"x\"", "did you mean “name”?"), ("count == \"x\"", "cannot compare"),
      ("name and ok", "“and” needs a flag"), ("coutn(tags)", "did you mean “count”?"),
      ("count(name)", "the call is count(LIST)"), ("name ==", "expected a field or a value"),
      ("ok ok", "is left over"), ("\"open", "has no end"), ("ok && ok", "no meaning"),
      ("day > \"soon\"", "is not a date"), ("(ok", "expected “)”"), ("", "expected"),
      (String(repeating: "(", count: 500), "nested too deeply"),
    ])
  func faults(source: String, message: String) {
    #expect {
      try compiled(source)
    } throws: {
      let error = $0 as? DefinitionError
      return error?.line == 1 && (error?.column ?? 0) >= 8
        && error?.message.contains(message) == true
    }
  }
}

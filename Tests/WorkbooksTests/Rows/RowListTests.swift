import Testing

@testable import Workbooks

@Suite("Lists of rows")
struct RowListTests {
  private static let cells: [Cell] = [
    .empty, .text(""), .text("Ναυτία 😀"), .rich([.init("a"), .init("b", emphasised: true)]),
    .integer(.min), .integer(7), .number(-0.0), .number(.infinity), .flag(true), .flag(false),
    .date(SheetDate(year: 2024, month: 2, day: 30)),
    .date(SheetDate(year: 2024, month: 2, day: 3, minuteOfDay: 0)), .list([]), .list(["x", ""]),
    .link(.init(.url("https://example.org"), text: "words", tip: "tip")),
    .link(.init(.row(dataset: "events", key: "e_1"), text: "")),
    .link(.init(.file("a/b", place: nil), text: "f")),
    .link(.init(.file("a/b", place: ""), text: "f")),
  ]

  @Test("Packed rows come back cell by cell")
  func returns() {
    let rows = [RowListTests.cells, [], Array(RowListTests.cells.reversed())]
    #expect(RowList(packing: rows) == rows)
  }

  @Test("Rows past the memory of a list come back from its file, in any order")
  func filed() {
    let text = String(repeating: "wide ", count: 2_000)
    let count = 500
    let list = RowList(packing: (0..<count).lazy.map { [.integer($0), .text(text)] })
    let isSame = (0..<count).reversed().allSatisfy { list[$0] == [.integer($0), .text(text)] }
    #expect(isSame)
    #expect(list.count == count)
    #expect(list.isWhole)
  }

  @Test("A row that is set stands beside the packed ones")
  func sets() {
    var list = RowList(packing: [[.integer(1)], [.integer(2)]])
    list[1][0] = .text("two")
    #expect(list == [[.integer(1)], [.text("two")]])
    #expect(
      list.extended { [.integer($0)] } == [
        [.integer(1), .integer(0)], [.text("two"), .integer(1)],
      ])
  }
}

import Testing

@testable import Workbooks

@Suite("Keys of rows")
struct RowKeysTests {
  @Test("Keys come back as they were, in order")
  func order() {
    let keys = ["s_1", "", "Ключ 😀", "s_1", String(repeating: "k", count: 300)]
    #expect(Array(RowKeys(keys)) == keys)
    #expect(RowKeys().isEmpty)
  }

  @Test("The first row with a key is found, on whichever sheet it stands")
  func places() {
    var links = RowLinks()
    var taken: Set<String> = []
    let (first, second) = (
      SheetName.repaired("One", avoiding: &taken), SheetName.repaired("Two", avoiding: &taken)
    )
    links.add(
      dataset: "rows", keys: RowKeys((0..<5000).map { "k\($0)" }), sheet: first, firstRow: 1)
    links.add(
      dataset: "rows", keys: RowKeys((4990..<9000).map { "k\($0)" } + ["k4990", ""]),
      sheet: second, firstRow: 1)
    links.add(dataset: "others", keys: RowKeys(["k1"]), sheet: second, firstRow: 7)
    #expect(links.place(dataset: "rows", key: "k0")?.row == 1)
    #expect(links.place(dataset: "rows", key: "k4999")?.sheet == first)
    #expect(links.place(dataset: "rows", key: "k4999")?.row == 5000)
    #expect(links.place(dataset: "rows", key: "k5000")?.sheet == second)
    #expect(links.place(dataset: "rows", key: "k5000")?.row == 11)
    #expect(links.place(dataset: "rows", key: "k8999")?.row == 4010)
    #expect(links.place(dataset: "rows", key: "")?.row == 4012)
    #expect(links.place(dataset: "rows", key: "k9000") == nil)
    #expect(links.place(dataset: "others", key: "k1")?.row == 7)
    #expect(links.place(dataset: "none", key: "k1") == nil)
  }

  @Test("Of a row that was written twice the last mark counts")
  func written() {
    var rows = WrittenRows()
    rows.add("a", fingerprint: 1)
    rows.add("b", fingerprint: 2)
    rows.add("a", fingerprint: 3)
    #expect(rows.fingerprint(of: "a") == 3)
    #expect(rows.fingerprint(of: "b") == 2)
    #expect(rows.fingerprint(of: "c") == nil)
    #expect(rows.contains("b") && !rows.contains("c"))
  }
}

import Testing

@testable import Workbooks

@Suite("Sheet names")
struct SheetNameTests {
  @Test(
    "Names that a spreadsheet refuses are refused",
    arguments: [
      "", "a[b", "a]b", "a:b", "a*b", "a?b", "a/b", "a\\b", "'a", "a'", "History", "hISTORY",
      "a\u{1}b", "a\nb", "a\u{FFFF}", String(repeating: "a", count: 32),
      String(repeating: "😀", count: 16),
    ])
  func refused(name: String) {
    #expect(throws: WorkbookError.self) { try SheetName(name) }
  }

  @Test("Any wish becomes a valid name")
  func repaired() throws {
    var taken: Set<String> = []
    let wishes = [
      "Trade / measures: 2026?", "", "'''", "History", String(repeating: "😀", count: 40), "a\u{1}b",
      "Ärger", "ärger", "A\u{308}rger", "STRASSE", "straße", "Σίσυφος", "σίσυφοσ", "ſheet", "Sheet",
      String(repeating: "x", count: 31), String(repeating: "X", count: 35),
    ]
    var names: [String] = []
    for wish in wishes {
      let name = SheetName.repaired(wish, avoiding: &taken)
      #expect(try SheetName(name.text) == name)
      names.append(name.text)
    }
    #expect(names[0] == "Trade - measures- 2026")
    #expect(Set(names.map(SheetName.foldedKey)).count == names.count)
    #expect(names[7] == "ärger (2)")
    #expect(names[10] == "straße (2)")
  }

  @Test("Two names that Excel takes for one are refused in one book")
  func duplicates() throws {
    let folder = try ScratchFolder()
    #expect {
      var book = try Workbook(at: folder.path("a.xlsx"))
      try book.addSheet(try SheetName("Ärger")) { _ in }
      try book.addSheet(try SheetName("äRGER")) { _ in }
      _ = try book.close()
    } throws: { ($0 as? WorkbookError)?.code == .duplicateSheetName }
    #expect(folder.names.isEmpty)
  }
}

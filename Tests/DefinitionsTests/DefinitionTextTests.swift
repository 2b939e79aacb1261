import Foundation
import Testing

@testable import Definitions

@Suite("YAML that would take the reader down")
struct DefinitionTextTests {
  @Test(
    "Deep nesting is an error with its line, in every style",
    arguments: [
      "a: 1\nb: " + String(repeating: "[", count: 100_000),
      "a: 1\nb: " + String(repeating: "{x: ", count: 100_000),
      "a: 1\n" + String(repeating: "- ", count: 100_000) + "x",
      "a: 1\n" + String(repeating: "? ", count: 100_000) + "x",
      "a: 1\nb:\n" + (1...400).map { String(repeating: " ", count: $0) + "c:\n" }.joined(),
    ])
  func deepNesting(_ text: String) {
    let error = fault(text)
    #expect(error?.code == .syntax && error?.message.contains("nests deeper than 64") == true)
    #expect((error?.line ?? 0) >= 2)
  }

  @Test("Aliases that would multiply in a key are refused before they are compared")
  func aliasesInKeys() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let error = fault(text + "? *a12\n: x\n")
    #expect(error?.message.hasPrefix("aliases are not supported") == true)
    #expect(error?.line == 3)
  }

  @Test(
    "A control character is an error with line and column",
    arguments: [("a: 1\nb: \u{07}x\n", 2, 4), ("a: \u{0}\n", 1, 4), ("é\u{1B}[0m: 1\n", 1, 2)])
  func controlCharacters(_ text: String, _ line: Int, _ column: Int) {
    let error = fault(text)
    #expect(error?.line == line && error?.column == column)
    #expect(error?.message.contains("control character U+00") == true)
    #expect(fault("a: 1\nb: \u{85}\u{9B}x\n")?.line == 2)
  }

  @Test("A control character that is written as an escape is an error too")
  func escapedControls() {
    let error = fault("a: 1\nb: [\"x \\e[31m\", \"\\u202e\"]\n")
    #expect(error?.line == 2 && error?.message.contains("U+001B") == true)
    #expect(fault("a: \"\\u202e\"\n")?.message.contains("U+202E") == true)
    #expect(fault("a: \"x\\ty\\n\"\n") == nil)
  }

  @Test("Bytes that are no UTF-8 are an error with their line")
  func notUTF8() throws {
    let path = FileManager.default.temporaryDirectory.path + "/clipsheet-\(UUID().uuidString).yaml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(Array("a: é\nb: caf".utf8) + [0xE9, 0x0A]).write(to: URL(filePath: path))
    let error = #expect(throws: DefinitionError.self) { try DefinitionNode.load(path: path) }
    #expect(error?.line == 2 && error?.code == .unreadable)
  }

  @Test("A byte order mark, CRLF, brackets in words and stars in words are no fault")
  func ordinaryText() throws {
    let text =
      "\u{FEFF}a: \"1 [\"\r\nb: 2 *3 R &D\r\nc:\r\n  - x\r\n"
      + String(repeating: "# *a &b\r\n", count: 5)
    let root = try DefinitionNode.parse(text, file: "x.yaml")
    #expect(try root.entries().map(\.key) == ["a", "b", "c"])
  }

  private func fault(_ text: String) -> DefinitionError? {
    do throws(DefinitionError) {
      _ = try DefinitionNode.parse(text, file: "x.yaml")
      return nil
    } catch {
      return error
    }
  }
}

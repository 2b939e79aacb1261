import Testing

@testable import Definitions

@Suite("YAML with places")
struct DefinitionNodeTests {
  private func parse(_ text: String) throws -> DefinitionNode {
    try DefinitionNode.parse(text, file: "report.yaml")
  }

  private func failure(_ body: () throws -> Void) -> DefinitionError? {
    do {
      try body()
      return nil
    } catch {
      return error as? DefinitionError
    }
  }

  @Test("An unknown key is an error with line, column and the nearest key")
  func unknownKey() throws {
    let root = try parse("title: A\nouputs: x\n")
    let error = failure { _ = try root.map(keys: ["title", "outputs"]) }
    #expect(error?.code == .unknownKey)
    #expect(
      error?.description == "report.yaml:2:1: unknown key “ouputs”; did you mean “outputs”?")
  }

  @Test("A key that is like no other gets the list of keys")
  func unlikeKey() throws {
    let root = try parse("colour: red\n")
    let error = failure { _ = try root.map(keys: ["title", "outputs"]) }
    #expect(error?.message == "unknown key “colour”; use one of title, outputs")
  }

  @Test("A key that stands twice is an error")
  func duplicateKey() {
    let error = failure { _ = try parse("a: 1\nb: 2\na: 3\n") }
    #expect(error?.code == .duplicate)
  }

  @Test("Broken YAML names the line")
  func syntax() {
    let error = failure { _ = try parse("a: [1, 2\nb: 3\n") }
    #expect(error?.code == .syntax)
    #expect(error?.line != nil)
  }

  @Test("Aliases do not expand without bound")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(throws: DefinitionError.self) { try parse(text) }
  }

  @Test("A wrong type names what is expected", arguments: ["[1]", "{a: 1}"])
  func wrongType(_ yaml: String) throws {
    let node = try parse(yaml)
    #expect(failure { _ = try node.string() }?.code == .wrongType)
  }

  @Test("A choice that is unknown gets the nearest word")
  func choice() throws {
    enum Order: String, CaseIterable { case ascending, descending }
    let node = try parse("ascendng")
    let error = failure { _ = try node.choice(Order.self) }
    #expect(error?.message == "“ascendng” is not known here; did you mean “ascending”?")
  }

  @Test("An empty file is null")
  func empty() throws {
    guard case .null = try parse("").content else {
      Issue.record("expected null")
      return
    }
  }
}

import Definitions
import Testing

@testable import Extraction

@Suite("Topic files that mean harm")
struct HostileTaxonomyTests {
  @Test("A circle through ten thousand topics is one error, in the line of its first topic")
  func longCircle() {
    let count = 10_000
    let topics = (0..<count).map {
      "  - {id: a.t\($0), label: T, definition: d, parent: a.t\(($0 + 1) % count)}\n"
    }
    let problems = problems(
      "groups:\n- id: a\n  label: A\n  role: trigger\n  topics:\n" + topics.joined())
    #expect(problems.count == 1)
    #expect(problems.first?.line == 6)
    #expect(
      problems.first?.message
        == "parent runs in a circle: a.t0 → a.t1 → a.t2 → a.t3 → … 9993 more … → a.t9997 → "
        + "a.t9998 → a.t9999 → a.t0")
  }

  @Test("Ten thousand topics in a chain, or each with a link that leads nowhere, are read in time")
  func manyLinks() {
    let head = "groups:\n- id: a\n  label: A\n  role: trigger\n  topics:\n"
    let chain = (0..<10_000).map {
      "  - {id: a.t\($0), label: T, definition: d\($0 == 0 ? "" : ", parent: a.t\($0 - 1)")}\n"
    }
    let broken = (0..<10_000).map {
      "  - {id: a.t\($0), label: T, definition: d, parent: b.t\($0)}\n"
    }
    #expect(problems(head + chain.joined()).isEmpty)
    let found = problems(head + broken.joined())
    #expect(found.count == 10_000 && found.last?.line == 10_005)
  }

  @Test("A megabyte of cues is read, and equal ones are told")
  func manyCues() {
    let cues = (0..<40_000).map { "    - seize number w\($0 % 39_999)x\n" }
    let text =
      "groups:\n- id: a\n  label: A\n  role: trigger\n  topics:\n"
      + "  - id: a.t\n    label: T\n    definition: d\n    cues:\n" + cues.joined()
    let found = problems(text)
    #expect(found.count == 1)
    #expect(found.first?.line == 40_009)
    #expect(found.first?.message.contains("can never count: line 10 has the same words") == true)
  }

  @Test("Thousands of look-alikes that begin alike cost no more than others, and long cues are cut")
  func manyLookAlikes() {
    let exclusions = (0..<4000).map { "- {id: e\($0), cues: [ban q\($0) z]}\n" }
    let cues = (0..<4000).map { "    - ban ban ban ban ban r\($0)\n" }
    let long = String(repeating: "word ", count: 50_000)
    let found = problems(
      "exclusions:\n" + exclusions.joined()
        + "groups:\n- id: a\n  label: A\n  role: trigger\n  topics:\n  - id: a.t\n    label: T\n"
        + "    definition: d\n    cues:\n" + cues.joined() + "    - a ban q7 z now\n    - \(long)\n"
    )
    #expect(found.map(\.line) == [8011, 8012])
    #expect(found.first?.message.contains("it holds “ban q7 z”, a look-alike of line 9") == true)
    #expect((found.last?.message.count ?? 0) < 150)
  }

  @Test(
    "Lists that name themselves, each other or a class are errors in their line",
    arguments: [
      "a: [\"<a> x\"]", "a: [\"<b> x\"]\n  b: [\"<a> y\"]", "number: [one]", "\"a b\": [one]",
      "\"\": [one]", "a: {b: c}",
    ])
  func badLists(_ lists: String) {
    let found = problems(
      "alternatives:\n  \(lists)\ngroups:\n- id: a\n  label: A\n  role: trigger\n  topics:\n"
        + "  - {id: a.t, label: T, definition: d, cues: [\"<a> ban\"]}\n")
    #expect(found.first?.line == 2, "\(found)")
  }

  @Test("Lists that multiply to more cues than can be held are an error in the line of the cue")
  func listsMultiply() {
    let words = (0..<44).map { "w\($0)" }.joined(separator: ", ")
    let cues = (0..<200).map { "    - <a>..<b>..x\($0)\n" }
    let found = problems(
      "alternatives: {a: [\(words)], b: [\(words)]}\ngroups:\n- id: a\n  label: A\n  role: trigger\n"
        + "  topics:\n  - id: a.t\n    label: T\n    definition: d\n    cues:\n" + cues.joined())
    #expect(found.first?.line == 114, "\(found.prefix(1))")
    #expect(found.first?.message.contains("more than 200000 cues") == true)
  }

  @Test(
    "Ids that are paths, empty or in capitals, and values of a wrong type, are errors in their line",
    arguments: [
      "id: ../x", "id: a/b", "id: \"\"", "id: A", "id: [a]", "id: {a: b}", "id: ", "id: \"a\\0b\"",
      "id: ..",
    ])
  func badIds(_ id: String) {
    let found = problems("groups:\n- \(id)\n  label: A\n  role: trigger\n  topics: []\n")
    #expect(found.count == 1 && found.first?.line == 2, "\(found)")
  }

  @Test(
    "Values of a wrong type are errors in their line",
    arguments: [
      "label: [A]", "definition: {a: b}", "cues: {a: b}", "cues: embargo", "hs: [1]",
      "xwalk: text", "refine: text", "not: 3", "parent: [a]", "status: {a: b}", "colour: red",
    ])
  func wrongTypes(_ line: String) {
    var lines = ["label: A", "definition: d"]
    lines.removeAll { $0.prefix(5) == line.prefix(5) }
    let found = problems(
      "groups:\n- id: a\n  label: A\n  role: trigger\n  topics:\n  - id: a.t\n    \(line)\n"
        + lines.map { "    \($0)\n" }.joined())
    #expect(found.first?.line == 7, "\(found)")
  }

  @Test("An empty file, a comment and two documents are errors", arguments: ["", "# x\n"])
  func emptyFiles(_ text: String) {
    #expect(problems(text).first?.line == 1)
    #expect(throws: DefinitionError.self) {
      try DefinitionNode.parse("groups: []\n---\ngroups: []\n\(text)", file: "t.yaml")
    }
  }

  private func problems(_ text: String) -> [DefinitionError] {
    var reader = TaxonomyReader()
    do throws(DefinitionError) {
      reader.read(try DefinitionNode.parse(text, file: "t.yaml"))
    } catch {
      return [error]
    }
    return TaxonomyCheck.problems(of: reader).map(\.error)
  }
}

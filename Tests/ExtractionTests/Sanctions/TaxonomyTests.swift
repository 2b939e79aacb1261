import Articles
import Definitions
import Testing

@testable import Extraction

@Suite("Sanctions taxonomy")
struct TaxonomyTests {
  static let folder = "Templates/sanctions"

  @Test("The shipped topic files have no error, no dead cue and no collision")
  func shippedFilesAreClean() {
    let problems = TaxonomyCheck.problems(at: TaxonomyTests.folder)
    #expect(problems.map { "\($0.severity) \($0.error)" } == [])
  }

  @Test("The fifty codes of the common high priority list stand once each, in their tier")
  func priorityListIsWhole() throws {
    let taxonomy = try SanctionsTaxonomy(resources: ResourceSearch())
    let codes = taxonomy.topics.flatMap(\.goodsCodes).filter { $0.tier != nil }
    let tiers = Dictionary(grouping: codes) { $0.tier ?? "" }.mapValues(\.count)
    #expect(tiers == ["1": 4, "2": 5, "3.A": 16, "3.B": 9, "4.A": 11, "4.B": 5])
    #expect(Set(codes.map(\.code)).count == 50)
    #expect(taxonomy.priorityList?.date == "2024-02-23")
  }

  @Test("Every status of the life of a measure is there, in order")
  func statusesAreWhole() throws {
    let taxonomy = try SanctionsTaxonomy(resources: ResourceSearch())
    #expect(
      taxonomy.statuses.map(\.id) == [
        "called_for", "threatened", "considered", "proposed", "agreed", "announced", "imposed",
        "extended", "in_force", "enforced", "violated", "circumvented", "eased", "lifted",
        "rejected", "denied", "challenged",
      ])
    #expect(taxonomy.topics.count >= 176)
  }

  @Test(
    "A wrong file is an error with its line, and the taxonomy is absent",
    arguments: [
      ("groups:\n- {id: a, label: A, role: trigger, topcs: []}", 2, "did you mean “topics”?"),
      (
        """
        groups:
        - id: a
          label: A
          role: trigger
          topics:
          - {id: a.x, label: X, definition: d, cues: [one]}
          - {id: a.x, label: Y, definition: d, cues: [two]}
        """, 7, "stands already at t.yaml:6"
      ),
      (
        """
        groups:
        - id: a
          label: A
          role: trigger
          topics:
          - {id: a.x, label: X, definition: d, parent: a.y}
          - {id: a.y, label: Y, definition: d, parent: a.x}
        """, 6, "parent runs in a circle: a.x → a.y → a.x"
      ),
      (
        """
        groups:
        - id: a
          label: A
          role: trigger
          topics:
          - {id: a.x, label: X, definition: d, parent: a.z}
        """, 6, "names “a.z”, which is not there; did you mean"
      ),
      (
        """
        groups:
        - id: a
          label: A
          role: facet
          topics:
          - {id: a.x, label: X, definition: d, hs: {"5": ["854231"]}}
        """, 6, "is no tier"
      ),
      (
        """
        groups:
        - id: a
          label: A
          role: facet
          topics:
          - {id: a.x, label: X, definition: d, hs: {"1": ["85423"]}}
        """, 6, "is no code of the Harmonized System"
      ),
      ("exclusions:\n- {id: x, scope: sentence, cues: [a]}", 2, "is not known here"),
      ("statuses:\n- {id: s, label: S, reach: act}", 2, "the key “order” is missing"),
      ("groups: [", 2, ""),
    ])
  func wrongFileHasLine(source: String, line: Int, message: String) {
    let problem = TaxonomyTests.firstError(of: source)
    #expect(problem?.line == line)
    #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "no error")")
  }

  @Test(
    "A bad cue is an error that says what is wrong with it",
    arguments: [
      ("..", "without a word on both sides"), ("a..", "without a word on both sides"),
      ("a...b", "more than two points"), ("a~b", "has ~ inside"), ("!?", "can never match"),
      ("<year> ban", "names the class <year>"), ("a b c d e f g h i j k l m", "longer than 12"),
    ])
  func badCueIsError(cue: String, message: String) {
    let source = "regimes:\n- id: r\n  cues: [\"\(cue)\"]"
    let problem = TaxonomyTests.firstError(of: source)
    #expect(problem?.line == 3)
    #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "no error")")
  }

  @Test("All problems of a file are told, not the first alone")
  func allProblemsAreTold() throws {
    let node = try DefinitionNode.parse(
      """
      exclusions:
      - {id: x, cues: [hiring freeze]}
      groups:
      - id: a
        label: A
        role: trigger
        topics:
        - {id: a.x, label: X, definition: d, cues: [hiring freeze now, embargo, a..]}
        - {id: a.y, label: Y, definition: d, cues: [Embargo]}
      """, file: "t.yaml")
    var reader = TaxonomyReader()
    reader.read(node)
    let problems = TaxonomyCheck.problems(of: reader)
    #expect(problems.map(\.severity) == [.warning, .error, .warning])
    #expect(problems[0].error.message.contains("can never count: it holds “hiring freeze”"))
    #expect(problems[2].error.message.contains("collides with “a.x” at t.yaml:8"))
  }

  @Test("A topic that a user adds in a file of its own is found in a text")
  func addedTopicIsFound() throws {
    let node = try DefinitionNode.parse(
      """
      groups:
      - id: u.own
        label: Own
        role: trigger
        kind: measure
        topics:
        - {id: u.own.grain, label: Grain, definition: d, cues: ["grain corridor", "close..corridor"]}
      """, file: "own.yaml")
    let taxonomy = try SanctionsTaxonomy(nodes: [node])
    let words = CueWords(Array("Moscow closed the Black Sea grain corridor.".utf8)[...])
    let found = taxonomy.automaton.matches(in: words).map { taxonomy.cues[$0.cue].source }
    #expect(found.sorted() == ["close..corridor", "grain corridor"])
  }

  @Test(
    "A list of alternatives gives a cue for each of its words; a cue written out goes before them")
  func alternativesUnfold() throws {
    let node = try DefinitionNode.parse(
      """
      alternatives: {stop: [ban, put an end to], out: [exports, sales]}
      groups:
      - id: a
        label: A
        role: trigger
        topics:
        - {id: a.x, label: X, definition: d, cues: ["<stop>..<out>"]}
        - {id: a.y, label: Y, definition: d, cues: ["ban..sales"]}
      """, file: "t.yaml")
    let taxonomy = try SanctionsTaxonomy(nodes: [node])
    let written = taxonomy.cues.filter { !$0.isPassive }
    #expect(
      written.map(\.source) == [
        "ban..sales", "ban..exports", "put an end to..exports", "put an end to..sales",
      ])
    let words = CueWords(Array("Oslo put an end to oil sales.".utf8)[...])
    let found = taxonomy.automaton.matches(in: words).map { taxonomy.cues[$0.cue].source }
    #expect(found == ["put an end to..sales"])
  }

  @Test("A topic's own look-alikes strike out its cues alone")
  func ownLookAlikes() throws {
    let topics = """
      - {id: a.x, label: X, definition: d, cues: ["close..road"], not: ["closed for repair"]}
      - {id: a.y, label: Y, definition: d, cues: ["closed for"]}
      """
    let text = "Oslo closed for repair the road."
    #expect(try TaxonomyTests.triggers(in: text, of: topics) == ["a.y"])
  }

  @Test("The head of a compound opens no cue of its own, whatever has more words")
  func compoundsOpenOneCue() throws {
    let topics = """
      - {id: a.x, label: X, definition: d, cues: ["travel ban"]}
      - {id: a.y, label: Y, definition: d, cues: ["ban on grain"]}
      """
    let both = "Oslo put a travel ban on grain dealers."
    #expect(try TaxonomyTests.triggers(in: both, of: topics) == ["a.x"])
    #expect(try TaxonomyTests.triggers(in: "Oslo put a ban on grain.", of: topics) == ["a.y"])
  }

  /// Topics whose cues open a row in a sentence, by lines of its topic file.
  private static func triggers(in text: String, of topics: String) throws -> [String] {
    let source =
      "groups:\n- id: a\n  label: A\n  role: trigger\n  topics:\n"
      + topics.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let taxonomy = try SanctionsTaxonomy(
      nodes: [try DefinitionNode.parse(source, file: "t.yaml")])
    let words = ArticleText(text)
    let scan = SentenceScan(TextSpan(0, words.utf8.count), of: words, by: taxonomy)
    return scan.triggers.map(\.meaning)
  }

  @Test("A cue that stands for too many cues is an error")
  func tooManyAlternativesAreAnError() {
    let words = (0..<50).map { "w\($0)" }.joined(separator: ", ")
    let problem = TaxonomyTests.firstError(
      of: "alternatives: {a: [\(words)]}\nregimes:\n- id: r\n  cues: [\"<a> <a> <a>\"]")
    #expect(problem?.line == 4)
    #expect(problem?.message.contains("stands for more than 2000 cues") == true)
  }

  static func firstError(of source: String) -> DefinitionError? {
    do throws(DefinitionError) {
      _ = try SanctionsTaxonomy(nodes: [try DefinitionNode.parse(source, file: "t.yaml")])
      return nil
    } catch {
      return error
    }
  }
}

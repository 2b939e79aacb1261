import Articles
import Definitions
import Foundation
import Testing

@testable import Reporting

@Suite("Report definitions")
struct ReportDefinitionTests {
  private func definition(_ more: String) throws -> ReportDefinition {
    try ReportDefinition(
      DefinitionNode.parse(
        "title: T\ninputs: [a]\noutputs: {xlsx: a.xlsx}\n\(more)", file: "r.yaml"))
  }

  private func fault(_ more: String) -> String {
    do {
      _ = try definition(more)
      return "nothing wrong"
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "A fault names its line and the nearest word",
    arguments: [
      ("windw: month", "r.yaml:4:1: unknown key “windw”; did you mean “window”?"),
      ("window: next week", "r.yaml:4:9: “next week” is no window"),
      ("time_zone: Europe/Kiiv", "did you mean “Europe/Kiev”?"),
      ("empty: wite", "did you mean “write”?"), ("select: {word: [a]}", "did you mean “words”?"),
      ("hooks: {on_succes: a}", "did you mean “on_success”?"),
      ("guards: {input_fell_by: 120}", "write 1 to 99"),
      ("schedule: \"61 * * * *\"", "“61” is no minute of a schedule"),
      ("schedule: {cron: \"0 6 31 feb *\"}", "names a day that no month has"),
      ("retention: {keep: 0}", "at least the files of one window"),
      ("published: soon", "“soon” is no date"),
    ])
  func faults(_ more: String, _ message: String) {
    #expect(fault(more).contains(message), "\(fault(more))")
  }

  @Test("A variable that no name knows is refused with the nearest one")
  func unknownVariable() {
    #expect(throws: DefinitionError.self) {
      try ReportDefinition(
        DefinitionNode.parse(
          "title: T\ninputs: [a]\noutputs: {xlsx: \"{windw}.xlsx\"}", file: "r.yaml"))
    }
  }

  @Test(
    "The shipped definitions and the one of “init” have nothing wrong",
    arguments: ["daily-brief", "weekly-sanctions", "actor-dossier", "new-report"])
  func shipped(_ name: String) throws {
    let resources = ResourceSearch()
    let path = try resources.locate("\(name).yaml", in: .reports)
    let checked = DefinitionCheck(resources: resources).check(path)
    #expect(checked.map(\.kind) == [.report])
    #expect(checked.flatMap(\.problems).isEmpty, "\(checked.flatMap(\.problems))")
  }

  @Test("An actor file is checked too: line, nearest key, names that two share")
  func actorFile() throws {
    let scratch = FileManager.default.temporaryDirectory.path + "/actors-\(UUID().uuidString).yaml"
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    func checked(_ text: String) throws -> CheckedDefinition {
      try Data(text.utf8).write(to: URL(filePath: scratch))
      return try #require(DefinitionCheck(resources: ResourceSearch()).check(scratch).first)
    }
    let good = try checked(
      "actors:\n  - name: Ida Solheim\n    kind: person\n    aliases: [Solheim]\n")
    #expect(good.kind == .actors && good.problems.isEmpty, "\(good.problems)")
    let key = try checked(
      "actors:\n  - name: Ida Solheim\n    kind: person\n    alises: [Solheim]\n")
    #expect("\(key.problems)".contains(":4:5: unknown key “alises”; did you mean “aliases”?"))
    let root = try checked("actrs:\n  - name: Ida Solheim\n")
    #expect("\(root.problems)".contains("did “actrs” mean “actors”?"), "\(root.problems)")
  }

  @Test("The JSON Schema knows the keys that are read, and no other")
  func schema() throws {
    let path = try ResourceSearch().locate("report.schema.json", in: .reports)
    let data = try #require(FileManager.default.contents(atPath: path))
    let schema = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(properties.keys.sorted() == ReportDefinition.keys.sorted())
    let nested = [
      ("select", ArticleSelection.keys), ("outputs", OutputNames.keys),
      ("guards", InputGuards.keys), ("hooks", RunHooks.keys), ("retention", OutputRetention.keys),
    ]
    for (name, keys) in nested {
      let object = try #require(properties[name] as? [String: Any])
      let members = try #require(object["properties"] as? [String: Any])
      #expect(members.keys.sorted() == keys.sorted(), "\(name)")
    }
  }

  @Test("A selection takes whole words in any case, outlets and languages")
  func selection() {
    var selection = ArticleSelection()
    let article = Article(
      outlet: "Northwire", language: "en-GB", text: ArticleText("The Embargo held. ЄС каже «ні»."))
    selection.words = ["embargo"]
    #expect(selection.takes(article))
    selection.words = ["bargo", "каже ні"]
    #expect(selection.takes(article))
    selection.words = ["bargo"]
    #expect(!selection.takes(article))
    selection = ArticleSelection()
    selection.languages = ["en"]
    selection.outlets = ["northwire"]
    #expect(selection.takes(article))
    selection.languages = ["uk"]
    #expect(!selection.takes(article))
  }
}

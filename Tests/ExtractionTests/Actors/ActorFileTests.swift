import Articles
import Definitions
import Testing

@testable import Extraction

@Suite("The user's own actors")
struct ActorFileTests {
  private static let yaml = """
    actors:
      - name: Antony Blinken
        aliases: [Anthony Blinken, Tony Blinken]
        country: US
        wikidata: Q7821917
        roles:
          - {title: US Secretary of State, from: 2021-01-26, to: 2025-01-20}
      - name: Marco Rubio
        country: US
        roles:
          - {title: Senator, to: 2025-01-20}
          - {title: US Secretary of State, from: 2025-01-21}
      - {name: Northern Grain Board, kind: organization, aliases: [the Board, Moscow]}
    """

  private func file(_ yaml: String = yaml) throws(DefinitionError) -> ActorFile {
    try ActorFile(DefinitionNode.parse(yaml, file: "my.yaml"))
  }

  private func actors(_ text: String, on day: String?) throws -> [NewsActor] {
    let resolver = try ActorResolver(resources: ResourceSearch(), actorFiles: [file()])
    let article = Article(
      published: day.flatMap { PartialDate(iso: $0) }, text: ArticleText(text))
    return try SharedEngine.context(article, resolver: resolver).actors.actors
  }

  @Test("An alias gives the canonical name, the Wikidata id and the country")
  func alias() throws {
    let found = try actors("Anthony Blinken flew home. Blinken was tired.", on: "2024-04-05")
    let actor = try #require(found.first)
    #expect(actor.name == "Antony Blinken")
    #expect(actor.wikidata == "Q7821917")
    #expect(actor.country == "US")
    #expect(actor.role == "US Secretary of State")
    #expect(actor.mentions.count == 2)
  }

  @Test(
    "An office means the person who held it on the day of the article",
    arguments: [("2024-04-05", "Antony Blinken"), ("2025-06-01", "Marco Rubio")])
  func office(day: String, name: String) throws {
    let found = try actors("Talks ended when the US Secretary of State left the room.", on: day)
    #expect(found.contains { $0.name == name && $0.mentions[0].form == .nominal })
  }

  @Test("What the file says wins over the built-in tables")
  func wins() throws {
    let found = try actors("Moscow said the harvest was good.", on: nil)
    #expect(found.map(\.name) == ["Northern Grain Board"])
  }

  @Test(
    "A fault is told with line, column and what would be right",
    arguments: [
      ("actors:\n  - name: A\n    countri: US\n", "my.yaml:3:5: unknown key “countri”"),
      ("actors:\n  - country: US\n", "my.yaml:2:5: an actor needs “name”"),
      ("actors:\n  - {name: A, country: usa}\n", "my.yaml:2:24: “usa” is no country code"),
      ("actors:\n  - {name: A, wikidata: 42}\n", "my.yaml:2:25: “42” is no Wikidata id"),
      (
        "actors:\n  - name: A\n    roles: [{title: B, from: May}]\n",
        "my.yaml:3:30: “May” is no date"
      ),
      ("actors:\n  - {name: A, kind: persn}\n", "my.yaml:2:21: “persn” is not known here"),
      (
        "actors:\n  - {name: A}\n  - {name: B, aliases: [A]}\n",
        "my.yaml:3:25: “A” already names another actor"
      ),
    ])
  func faults(yaml: String, message: String) throws {
    let error = #expect(throws: DefinitionError.self) { try file(yaml) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }
}

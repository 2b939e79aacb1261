import Articles
import Testing

@testable import Extraction

@Suite("Actors beside lists")
struct ScreenerTests {
  private func screener() throws -> Screener {
    let lists = try [
      ScreeningFixtures.read("sdn.csv", "alt.csv", "add.csv"), ScreeningFixtures.read("un.xml"),
      ScreeningFixtures.read("eu-journal.csv"), ScreeningFixtures.read("eu-fsf.csv"),
    ]
    return try Screener(lists: lists, resources: ScreeningFixtures.resources)
  }

  private func actor(
    _ name: String, _ kind: NewsActor.Kind = .person, role: String? = nil, country: String? = nil
  ) -> NewsActor {
    NewsActor(
      id: RowID(printed: "p_\(name)"), name: name, kind: kind, role: role, country: country,
      mentions: [NewsActor.Mention(span: TextSpan(0, name.utf8.count), form: .name)])
  }

  private func matches(_ actor: NewsActor, published: PartialDate? = nil) throws -> [ListMatch] {
    try screener().screen([actor], text: ArticleText(actor.name), published: published)
  }

  @Test("A person named in the news is found on the list, with list, entry and reason")
  func person() throws {
    let match = try #require(try matches(actor("Arkady Belugin")).first)
    #expect(match.list == "ofac-sdn" && match.entry.id == "10001" && match.band == .strong)
    #expect(match.programmes == ["TESTPROG", "OTHERPROG"])
    #expect(match.reason.contains("Belugin = BIELUHIN (spelling of one name)"))
    #expect(match.method == .fuzzy || match.method == .transliteration)
    #expect(match.listSHA256.count == 64)
    let other = try #require(try matches(actor("Oleg Velikanov")).first)
    #expect(other.reason.contains("only in the list: Petrovich (patronymic)"))
  }

  @Test("States and governments are never compared")
  func states() throws {
    #expect(try matches(actor("Committee for Test Defence", .government)).isEmpty)
    #expect(try matches(actor("Severny Most Bank", .country)).isEmpty)
    #expect(try matches(actor("Severny Most Bank", .organization)).count == 1)
  }

  @Test("A ship is found under its name")
  func ship() throws {
    let match = try #require(try matches(actor("MV Grey Heron 7", .other)).first)
    #expect(match.entry.kind == .vessel)
  }

  @Test("Listed at the article's date is yes, no or unknown")
  func listedAtDate() throws {
    let official = actor("Oleg Velikanov")
    let early = try #require(PartialDate(year: 2021, month: 5, day: 1))
    let late = try #require(PartialDate(year: 2024, month: 5, day: 1))
    let year = try #require(PartialDate(year: 2022))
    #expect(try matches(official, published: early).first?.listedAtArticleDate == .no)
    #expect(try matches(official, published: late).first?.listedAtArticleDate == .yes)
    #expect(try matches(official, published: year).first?.listedAtArticleDate == .unknown)
    #expect(try matches(official).first?.listedAtArticleDate == .unknown)
    #expect(
      try matches(actor("Arkady Belugin"), published: late).first?.listedAtArticleDate == .unknown)
  }

  @Test("A weak alias says so and stays below strong")
  func weakAlias() throws {
    let match = try #require(try matches(actor("Abu Lamp Oil")).first)
    #expect(match.method == .weakAlias && match.band != .strong)
    #expect(match.reason.contains("the list calls this alias weak"))
  }

  @Test("Of two entries with one name, country and post decide, and the match is ambiguous")
  func ties() throws {
    func entry(_ id: String, _ country: String, _ role: String) -> ListEntry {
      ListEntry(
        id: id, kind: .person, names: [ListedName("Ivan Probov")], countries: [country],
        roles: [role])
    }
    let list = ListSnapshot(
      name: "test", format: .openSanctions, fileDate: nil, fileDateBasis: nil, sha256: "",
      entries: [entry("by", "Belarus", "Judge"), entry("ru", "Russian", "Governor of Omsk")])
    let screener = try Screener(lists: [list], resources: ScreeningFixtures.resources)
    let official = actor("Ivan Probov", role: "governor", country: "RU")
    let found = screener.screen([official], text: ArticleText("Ivan Probov"), published: nil)
    #expect(found.map(\.entry.id) == ["ru", "by"] && found.allSatisfy(\.isAmbiguous))
    #expect(found[0].reason.contains("country agrees (RU)"))
    #expect(found[0].reason.contains("post agrees (governor)"))
  }

  @Test("Without lists nothing is compared, and the screener says so")
  func noLists() throws {
    let screener = try Screener(lists: [], resources: ScreeningFixtures.resources)
    #expect(!screener.hasLists)
    #expect(
      screener.screen([actor("Arkady Belugin")], text: ArticleText("x"), published: nil).isEmpty)
  }

  @Test("Any text as a name is compared without harm")
  func hostileNames() throws {
    let screener = try screener()
    let names = [
      "", " ", "\u{0}", "\u{202E}", String(repeating: "a", count: 100_000),
      String(repeating: "a b ", count: 20_000), "\u{1F600}\u{1F600}", "ﷺ ﷺ", "..,,;;//",
      String(repeating: "\u{300}", count: 5000),
    ]
    for name in names {
      for kind in [NewsActor.Kind.person, .organization] {
        _ = screener.screen([actor(name, kind)], text: ArticleText(name), published: nil)
      }
    }
  }
}

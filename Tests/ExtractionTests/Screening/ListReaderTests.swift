import Articles
import Testing

@testable import Extraction

@Suite("Official list files")
struct ListReaderTests {
  @Test("OFAC's three files make one list, weak aliases from the remarks")
  func ofac() throws {
    let reading = try ListReader(
      paths: ["alt.csv", "sdn.csv", "add.csv"].map(ScreeningFixtures.path)
    ).read()
    let list = reading.snapshot
    #expect(list.name == "ofac-sdn" && list.format == .ofac && list.entries.count == 3)
    let person = list.entries[0]
    #expect(person.kind == .person && person.id == "10001")
    #expect(person.programmes == ["TESTPROG", "OTHERPROG"])
    #expect(
      person.names.map(\.text) == ["BELUGIN, Arkady Pavlovich", "THE BELUGA", "BIELUHIN, Arkadiy"])
    #expect(person.names.map(\.quality) == [.strong, .weak, .strong])
    #expect(person.birthDates == [PartialDate(year: 1971, month: 5, day: 12)])
    #expect(person.countries == ["Russia"] && person.roles == ["Deputy Director of Testing"])
    #expect(list.entries[1].names[1].text == "BANK NORTHERN BRIDGE, \"SMB\"")
    #expect(list.entries[2].kind == .vessel && list.entries[2].countries == ["Panama"])
    #expect(list.fileDateBasis == .modified)
    #expect(reading.notices.map(\.code) == ["list.stray-rows"])
  }

  @Test("The UN's XML gives names, scripts, qualities and the day of listing")
  func unitedNations() throws {
    let list = try ScreeningFixtures.read("un.xml")
    #expect(list.fileDate == PartialDate(year: 2026, month: 3, day: 1))
    #expect(list.fileDateBasis == .printed)
    let person = list.entries[0]
    #expect(person.id == "TSi.001" && person.programmes == ["Test-Regime"])
    #expect(
      person.names.map(\.text) == [
        "YUSUF IBN TESTI AL-QUMRI", "يوسف القمري", "Youssef Al Koumri", "Abu Lamp & Oil",
      ])
    #expect(person.names.map(\.script) == [.latin, .arabic, .latin, .latin])
    #expect(person.names.map(\.quality) == [.strong, .strong, .strong, .weak])
    #expect(person.listedSince == PartialDate(year: 2012, month: 12, day: 31))
    #expect(person.birthDates == [PartialDate(year: 1971)])
    #expect(list.entries[1].kind == .organization && list.entries[1].names.count == 2)
  }

  @Test("Rows of one entity in the EU's file become one entry")
  func euFinancial() throws {
    let list = try ScreeningFixtures.read("eu-fsf.csv")
    #expect(list.fileDate == PartialDate(year: 2026, month: 6, day: 3))
    #expect(list.entries.map(\.id) == ["77", "78"])
    #expect(
      list.entries[0].names.map(\.text) == ["Oleg Petrovich Velikanov", "Олег Петрович Великанов"])
    #expect(list.entries[0].birthDates == [PartialDate(year: 1965, month: 4, day: 1)])
    #expect(list.entries[0].listedSince == PartialDate(year: 2022, month: 2, day: 23))
    #expect(list.entries[0].countries == ["RU"])
    #expect(list.entries[1].kind == .organization)
    #expect(list.entries[1].primaryName == "Zavod \"Proba\"; OAO")
  }

  @Test("Annexes of EU acts: quoted values keep their semicolon, weak aliases stay weak")
  func euJournal() throws {
    let list = try ScreeningFixtures.read("eu-journal.csv")
    let person = list.entries[0]
    #expect(person.id == "39990R0001 I 1")
    #expect(
      person.names.map(\.text) == [
        "Halina Piatrouna PROBAVA", "Galina Petrovna PROBOVA", "Галина Петровна ПРОБОВА",
        "Probova; Halina", "Galya",
      ])
    #expect(person.names.last?.quality == .weak)
    #expect(person.listedSince == PartialDate(year: 2014, month: 3, day: 17))
    #expect(person.birthDates == [PartialDate(year: 1964, month: 4, day: 4)])
    #expect(list.entries[1].kind == .vessel && list.entries[1].countries == ["Cameroon"])
  }

  @Test("OpenSanctions: aliases and countries, no date of listing made up")
  func openSanctions() throws {
    let list = try ScreeningFixtures.read("targets.simple.csv")
    #expect(
      list.entries[0].names.map(\.text) == ["Ramon Ensayo", "Ramón Ensayo Prueba", "R. Ensayo"])
    #expect(list.entries[0].countries == ["VE"] && list.entries[0].programmes == ["TEST-VEN"])
    #expect(list.entries[0].listedSince == nil)
    #expect(list.entries[1].programmes == ["Test List"])
  }

  @Test(
    "Dates are read in the precision that the lists print",
    arguments: [
      ("2022-02-23", "2022-02-23"), ("17.3.2014", "2014-03-17"), ("2 December 1985", "1985-12-02"),
      ("26 Feb. 2011", "2011-02-26"), ("1963", "1963"), ("Approximately 1952", "1952"),
      ("03/06/2026", "2026-06-03"), ("May 1971", "1971-05"), ("2020-02-30", "2020"),
      ("2026-03-01T00:00:09.554Z", "2026-03-01"),
    ])
  func dates(_ pair: (String, String)) {
    #expect(ListDate.parse(pair.0)?.description == pair.1)
  }

  @Test("Words that are no date give none", arguments: ["", "unknown", "99", "12 Foo 1999", "-"])
  func noDates(_ text: String) {
    #expect(ListDate.parse(text) == nil)
  }
}

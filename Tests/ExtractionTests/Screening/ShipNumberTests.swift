import Articles
import Testing

@testable import Extraction

@Suite("IMO numbers of ships in lists and articles")
struct ShipNumberTests {
  @Test(
    "Seven digits of which the last checks the others are a number, all else is none",
    arguments: [
      ("9074729", true), ("9319466", true), ("9319467", false), ("0000000", false),
      ("931946", false), ("93194660", false), ("931946６", false), ("", false),
    ])
  func checkDigit(_ digits: String, _ isSound: Bool) {
    #expect((IMONumber(digits) != nil) == isSound)
  }

  @Test("Each format gives the numbers of its ships, and none whose check digit is wrong")
  func formatsGiveNumbers() throws {
    let lists = [
      """
      7,"GREY HERON","vessel","TESTPROG",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'TIMOR'; Vessel Registration Identification IMO 9074729; MMSI 1; Linked To: X."
      8,"BLUE HERON","vessel","TESTPROG",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Vessel Registration Identification IMO 9319467."

      """,
      """
      celex,recordId,programKey,startDate,schema,name,alias,imoNumber
      1,1,EU-TEST,2025-01-01,Vessel,GREY HERON,,9074729
      1,2,EU-TEST,2025-01-01,Vessel,BLUE HERON,,9319467

      """,
      """
      id,schema,name,aliases,identifiers
      a,Vessel,GREY HERON,,IMO9074729;511100001
      b,Vessel,BLUE HERON,,9319467

      """,
      """
      Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName;Entity_Remark
      1;enterprise;GREY HERON;Vessel, IMO number: 9074729
      2;enterprise;BLUE HERON;Vessel, IMO number: 9319467
      3;enterprise;HERON LINES;Shipping firm, IMO company number 9074729

      """,
    ]
    for text in lists {
      let list = try ListReader(files: [ListFile(name: "list", bytes: Array(text.utf8))])
        .read().snapshot
      #expect(list.entries[0].shipNumbers.map(\.digits) == ["9074729"], "\(list.format)")
      #expect(list.entries.dropFirst().flatMap(\.shipNumbers).isEmpty, "\(list.format)")
    }
  }

  @Test("An equal number is a strong match under another name, and says that the name differs")
  func renamedShip() throws {
    let match = try #require(try matches("Morning Tide", ["9074729"]).first)
    #expect(match.entry.id == "heron" && match.band == .strong && match.method == .identifier)
    #expect(match.score.value == 1 && !match.isAmbiguous)
    #expect(match.reason.hasPrefix("the IMO number agrees (9074729)"))
  }

  @Test("An equal name with another number is weak: another ship of the name")
  func namesake() throws {
    #expect(try matches("Grey Heron", []).first?.band == .strong)
    let match = try #require(
      try matches("Grey Heron", ["9319466"]).first { $0.entry.id == "heron" })
    #expect(match.band == .weak)
    #expect(
      match.reason.contains("the IMO number differs (9319466 here, 9074729 there)"))
  }

  @Test("A number alone is compared, and its digits are no name")
  func numberAlone() throws {
    #expect(try matches("IMO number 9074729", ["9074729"]).map(\.entry.id) == ["heron"])
    #expect(try matches("IMO number 9990014", ["9990014"]).isEmpty)
  }

  private func matches(_ name: String, _ numbers: [String]) throws -> [ListMatch] {
    let list = ListSnapshot(
      name: "own", format: .openSanctions, fileDate: nil, fileDateBasis: nil, sha256: "",
      entries: [
        ListEntry(
          id: "heron", kind: .vessel, names: [ListedName("Grey Heron")],
          shipNumbers: [IMONumber("9074729")].compactMap(\.self)),
        ListEntry(id: "firm", kind: .organization, names: [ListedName("IMO 9990014 Trading")]),
      ])
    let screener = try Screener(lists: [list], resources: ScreeningFixtures.resources)
    let ship = NewsActor(
      id: RowID(printed: "p_ship"), name: name, kind: .other,
      mentions: [.init(span: TextSpan(0, name.utf8.count), form: .name)])
    return screener.screen(
      ship: ship, numbers: Set(numbers.compactMap { IMONumber($0) }), text: ArticleText(name),
      published: nil)
  }
}

import Testing

@testable import Extraction

@Suite("Lists that are not whole")
struct ListErrorTests {
  @Test(
    "A file cut in the middle names the line",
    arguments: ["sdn.csv", "un.xml", "eu-fsf.csv", "eu-journal.csv", "targets.simple.csv"])
  func cut(_ name: String) throws {
    let bytes = try ScreeningFixtures.bytes(name)
    // Cut inside the last record that can be cut so.
    let error = ScreeningFixtures.error(bytes.prefix(bytes.count * 4 / 5))
    #expect(
      error.map { [.cut, .badXML].contains($0.code) } == true, "\(String(describing: error))")
    #expect(error?.line != nil)
  }

  @Test("Another header is another format, said with what is known")
  func wrongHeader() {
    let error = ScreeningFixtures.error("name;alias;country\nA;B;C\n".utf8)
    #expect(error?.code == .unknownFormat && error?.line == 1)
    #expect(error?.message.contains("OFAC SDN.CSV") == true)
    #expect(
      ScreeningFixtures.error("celex,recordId,schema,name\n1,2,Person,X\n".utf8)?.code == .badHeader
    )
    #expect(ScreeningFixtures.error("<html><body>503</body></html>".utf8)?.code == .unknownFormat)
    #expect(ScreeningFixtures.error("".utf8)?.code == .unknownFormat)
  }

  @Test("A missing column or root of each format is an error in the first line")
  func wrongHeaders() throws {
    for (file, from, to) in [
      ("un.xml", "<CONSOLIDATED_LIST", "<CONSOLIDATED"), ("sdn.csv", "10001,", "ten,"),
      ("eu-fsf.csv", "Entity_LogicalId", "Entity"), ("eu-journal.csv", "programKey", "programme"),
      ("targets.simple.csv", "\"aliases\"", "\"alias\""), ("alt.csv", "\"aka\"", "\"also\""),
    ] {
      let text = String(decoding: try ScreeningFixtures.bytes(file), as: UTF8.self)
      let error = ScreeningFixtures.error(text.replacing(from, with: to).utf8)
      #expect(
        error.map { [.unknownFormat, .badHeader].contains($0.code) } == true, "\(file)")
      #expect(error?.line == 1, "\(file)")
    }
  }

  @Test(
    "Latin-1 and UTF-16 are refused with the line, in each format",
    arguments: [
      "sdn.csv", "alt.csv", "add.csv", "un.xml", "eu-fsf.csv", "eu-journal.csv",
      "targets.simple.csv",
    ])
  func otherEncodings(_ name: String) throws {
    let text = try ScreeningFixtures.bytes(name)
    // The last small letter a becomes one with an acute accent, as Latin-1 writes it.
    var bytes = text
    let place = try #require(bytes.lastIndex(of: UInt8(ascii: "a")))
    bytes[place] = 0xE1
    let line = bytes[..<place].count { $0 == 0x0A }
    let files = name == "alt.csv" || name == "add.csv" ? ["sdn.csv"] : []
    let error = ScreeningFixtures.error(bytes, beside: files)
    #expect(error?.code == .notUTF8 && error?.line == line + 1, "\(String(describing: error))")
    let wide: [UInt8] =
      [0xFF, 0xFE]
      + String(decoding: text, as: UTF8.self).utf16.flatMap { unit -> [UInt8] in
        [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
    #expect(ScreeningFixtures.error(wide)?.code == .notUTF8)
  }

  @Test("Latin-1 is refused with its line")
  func latin1() {
    var bytes = Array("id,schema,name,aliases\n1,Person,Ana,\n2,Person,Ram".utf8)
    bytes += [0xF3]
    bytes += Array("n,\n".utf8)
    let error = ScreeningFixtures.error(bytes)
    #expect(error?.code == .notUTF8 && error?.line == 3)
    #expect(
      error?.description
        == "list:3: is not UTF-8 (Latin-1?); take the official UTF-8 file or convert it")
  }

  @Test("A file with too many rows stops at the limit with its line, in each format")
  func tooManyRows() {
    func repeated(_ head: String, _ row: String, _ tail: String = "") -> ListError? {
      let text = head + String(repeating: row, count: 5000) + tail
      return ScreeningFixtures.error(text.utf8, rowLimit: 4000)
    }
    let errors = [
      repeated("id,schema,name,aliases\n", "1,Person,A B,\n"),
      repeated("id,schema,name,aliases\n\n", "\"1\",Person,\"A \"\"x\"\" B\",\r\n"),
      repeated("", "1,\"A\",\"individual\",\"X\",-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-\n"),
      repeated(
        "Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName\n", "7;person;A B\n"),
      repeated(
        "<CONSOLIDATED_LIST>\n", "<INDIVIDUAL><FIRST_NAME>A</FIRST_NAME></INDIVIDUAL>\n",
        "</CONSOLIDATED_LIST>"),
    ]
    #expect(errors.map(\.?.code) == [ListError.Code?](repeating: .tooLarge, count: 5))
    #expect(errors.map(\.?.line) == [4001, 4002, 4001, 4001, 4002])
    #expect(errors[0]?.message.contains("no official list has more than 4000") == true)
  }

  @Test("Line ends inside quotes begin no row")
  func quotedLineEnds() {
    let rows = "id,schema,name,aliases\n" + String(repeating: "1,Person,\"A\nB\",\n", count: 40)
    #expect(ScreeningFixtures.error(rows.utf8, rowLimit: 41) == nil)
    #expect(ScreeningFixtures.error(rows.utf8, rowLimit: 40)?.line == 80)
  }

  @Test("Entities are refused before they can expand")
  func entityBomb() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
      <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>&b;</FIRST_NAME></INDIVIDUAL>
      </INDIVIDUALS></CONSOLIDATED_LIST>
      """
    #expect(ScreeningFixtures.error(bomb.utf8)?.code == .badXML)
  }

  @Test("A row with too many cells, and one without a number, are errors with their line")
  func badRows() throws {
    let long = "id,schema,name,aliases\n1,Person,A,B,C\n"
    #expect(ScreeningFixtures.error(long.utf8)?.code == .badRow)
    let sdn = String(decoding: try ScreeningFixtures.bytes("sdn.csv"), as: UTF8.self)
    let error = ScreeningFixtures.error(sdn.replacing("10002,", with: "x,").utf8)
    #expect(error?.code == .badRow && error?.line == 2)
  }

  @Test("An alias file alone, and files of two formats, say what is missing")
  func wrongFiles() throws {
    #expect(throws: ListError.self) { try ScreeningFixtures.read("alt.csv") }
    do {
      _ = try ScreeningFixtures.read("un.xml", "sdn.csv")
      Issue.record("two formats were read as one list")
    } catch let error as ListError {
      #expect(error.code == .mixedFormats)
    }
  }

  @Test("Changed, cut and doubled bytes give entries or an error, never a crash")
  func fuzz() throws {
    var random = SystemIndependentRandom(seed: 7)
    for name in [
      "sdn.csv", "alt.csv", "un.xml", "eu-fsf.csv", "eu-journal.csv", "targets.simple.csv",
    ] {
      let bytes = try ScreeningFixtures.bytes(name)
      for _ in 0..<150 {
        var changed = bytes
        for _ in 0..<(1 + random.next(below: 6)) {
          let place = random.next(below: changed.count)
          switch random.next(below: 4) {
          case 0: changed[place] = UInt8(random.next(below: 256))
          case 1: changed.removeSubrange(place..<min(changed.count, place + 40))
          case 2: changed.insert(contentsOf: changed.prefix(random.next(below: 80)), at: place)
          default:
            changed[place] = [0x22, 0x3B, 0x2C, 0x0A, 0x3C, 0x26, 0x00][random.next(below: 7)]
          }
          if changed.isEmpty { changed = [0x31] }
        }
        _ = ScreeningFixtures.error(changed)
      }
    }
  }
}

/// The same numbers on every machine.
struct SystemIndependentRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}

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

  @Test("A file with too many rows stops at the limit")
  func tooManyRows() {
    let rows = "id,schema,name,aliases\n" + String(repeating: "1,Person,A B,\n", count: 5000)
    let error = ScreeningFixtures.error(rows.utf8, rowLimit: 4000)
    #expect(error?.code == .tooLarge && error?.line == 4001)
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

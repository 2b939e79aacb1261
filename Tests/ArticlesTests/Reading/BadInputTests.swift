import Articles
import Foundation
import Testing

@Suite("Bad input, folders and random bytes")
struct BadInputTests {
  @Test(
    "Half a surrogate pair becomes U+FFFD and says so",
    arguments: [
      #"{"schema":"clipsheet.article/1","text":"A \ud800 b said."}"#,
      #"{"title":"A","text":"A \ud800 b said."}"#, #"[{"title":"A","text":"A \udc00 b said."}]"#,
    ])
  func halfPair(_ json: String) {
    let result = ReadResult(json, name: "a.json")
    #expect(result.texts.first?.contains("A \u{FFFD} b said.") == true)
    #expect(result.codes == ["text.invalid-utf8"])
  }

  @Test("Each bad input is one line that says what is wrong, and the good one comes through")
  func besideGood() {
    let inputs: [Input] = [
      .bytes([], name: "empty.txt"), .bytes(Array(" \n".utf8), name: "blank.txt"),
      .bytes([0, 1, 2, 0, 255, 0, 7, 8, 9], name: "binary"),
      .bytes(Array("%PDF-1.7".utf8), name: "a.pdf"),
      .bytes(Array(repeating: 0x61, count: 2_000_001), name: "large.txt"),
      .path("/no/such/file.txt"),
      .bytes(Array("Talks fail\n\nNobody spoke.".utf8), name: "good.txt"),
    ]
    let result = ReadResult(inputs, ReadingOptions(byteLimit: 2_000_000))
    #expect(result.titles == ["Talks fail"])
    #expect(
      result.codes == [
        "input.empty", "input.empty", "input.binary", "input.binary", "input.too-large",
        "input.missing",
      ])
    #expect(result.skipped.count == 6)
    #expect(result.notices.allSatisfy { !$0.message.contains("\n") && !$0.location.isEmpty })
  }

  @Test("A page too large for its tree is refused")
  func largePage() {
    let bytes = Array("<html><p>".utf8) + [UInt8](repeating: 0x61, count: 16_000_000)
    #expect(ReadResult(bytes, name: "large.html").codes == ["input.too-large"])
  }

  @Test("Bytes that are not UTF-8 become U+FFFD, with a notice")
  func invalidUTF8() {
    let result = ReadResult(Array("Nobody ".utf8) + [0xFF, 0xC3] + Array(" spoke.".utf8))
    #expect(result.texts == ["Nobody \u{FFFD}\u{FFFD} spoke."])
    #expect(result.codes == ["text.invalid-utf8"])
  }

  @Test("Folders are walked in order without hidden files, circles and parts of pages")
  func folders() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "clipsheet-\(UUID())")
    let sub = root.appending(path: "b")
    let empty = root.appending(path: "c")
    try FileManager.default.createDirectory(at: sub, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, text) in [
      ("a.txt", "First."), ("b/x.txt", "Second."), ("d.txt", "Third."), (".hidden", "No."),
      ("style.css", "p {}"),
    ] {
      try Data(text.utf8).write(to: root.appending(path: name))
    }
    try FileManager.default.createSymbolicLink(
      at: sub.appending(path: "loop"), withDestinationURL: root)
    let result = ReadResult([.path(root.path)])
    #expect(result.texts == ["First.", "Second.", "Third."])
    #expect(result.codes == ["input.other-files"])
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    #expect(ReadResult([.path(empty.path)]).codes == ["input.no-articles"])
  }

  @Test("Random bytes in any format never crash a reader and always end", arguments: 0..<6)
  func fuzz(seed: UInt64) {
    let seeds = [
      Array(TableAndMarkupTests.page.utf8), RecordEncoder().line(SampleRecord.parsed),
      Array("title,text,date\nOne,\"a\",2024\n".utf8),
      Array("<rss><channel><item><title>a</title></item></channel></rss>".utf8),
      Array("---\ntitle: [a, 'b']\n---\n# x [y](z) **q**\n".utf8),
      Array("[{\"text\":\"a\",\"x\":[{\"y\":1}]},]{\"text\":\"b\"}]".utf8),
    ]
    var random = SeededRandom(seed: seed)
    for _ in 0..<60 {
      var bytes = seeds[Int(seed)]
      for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = .random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
        }
      }
      _ = ReadResult(bytes)
      for format in InputFormat.allCases { _ = ReadResult(bytes, ReadingOptions(from: format)) }
    }
  }
}

import Testing

@testable import Language

@Suite("Weights file")
struct ModelFileTests {
  private static let bytes = Array(ModelBytes.embedded().buffer)

  private func code(_ bytes: [UInt8]) -> LanguageError.Code? {
    do {
      _ = try LanguageModel(ModelBytes(copying: bytes))
      return nil
    } catch {
      return error.code
    }
  }

  @Test("The shipped file loads and keeps to its size")
  func shipped() {
    #expect(code(Self.bytes) == nil)
    #expect(Self.bytes.count <= 20_000_000)
  }

  @Test(
    "Other bytes are no weights",
    arguments: [[], Array("none".utf8), Array(repeating: 7, count: 900)])
  func foreign(_ bytes: [UInt8]) {
    #expect(code(bytes) == .notWeights)
  }

  @Test("A short file is damaged", arguments: [40, 100, 1_000_000])
  func short(_ count: Int) {
    #expect(code(Array(Self.bytes.prefix(count))) == .damaged)
  }

  @Test("One changed byte anywhere is noticed", arguments: [33, 5_000, 3_000_001, 9_999_999])
  func changed(_ place: Int) {
    var bytes = Self.bytes
    bytes[place] ^= 0x10
    #expect(code(bytes) == .damaged)
  }

  @Test("A file of another version is refused, and the message says which", arguments: [8, 12])
  func version(_ place: Int) {
    var bytes = Self.bytes
    bytes[place] = 99
    #expect(code(bytes) == .wrongVersion)
    let error = #expect(throws: LanguageError.self) { try ModelFile(ModelBytes(copying: bytes)) }
    #expect(error?.description.contains("99") == true)
  }
}

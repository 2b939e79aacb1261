import Definitions
import Foundation
import Testing

@Suite("SHA-256 of files")
struct FileChecksumTests {
  @Test("A small file, one of several pieces, an empty one; none for what is missing or a folder")
  func sums() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func sum(_ bytes: Data) throws -> (hex: String, bytes: Int)? {
      let file = folder.appending(path: "a.csv")
      try bytes.write(to: file)
      return FileChecksum.sha256(file.path)
    }
    let small = try sum(Data("abc".utf8))
    #expect(small?.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(small?.bytes == 3)
    let large = try sum(Data(repeating: 0x61, count: 1_000_000))
    #expect(large?.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect(large?.bytes == 1_000_000)
    let empty = try sum(Data())
    #expect(empty?.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(FileChecksum.sha256(folder.appending(path: "b.csv").path) == nil)
    #expect(FileChecksum.sha256(folder.path) == nil)
  }
}

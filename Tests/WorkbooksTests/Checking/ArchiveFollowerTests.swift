import Foundation
import Testing

@testable import Workbooks

@Suite("The check while a file is written")
struct ArchiveFollowerTests {
  @Test("It finds the same parts as the check afterwards", arguments: [false, true])
  func same(streaming: Bool) throws {
    let book = try WrittenBook((0..<3_000).map { .text("row \($0)") }, streaming: streaming)
    let follower = ArchiveFollower(path: book.path)
    follower.start()
    let followed = try #require(follower.finish())
    #expect(followed.allSatisfy { $0.fault == nil })
    #expect(followed.first { $0.name == "xl/worksheets/sheet1.xml" }?.rows == 3_001)
    try WrittenCheck.run(
      book.path, target: "a", sent: book.receipt.sheets, followed: followed)
    let archive = try ZipArchive(path: book.path)
    #expect(followed.map(\.name).sorted() == archive.parts.map(\.name).sorted())
  }

  @Test("A file that is cut, or grows otherwise, is left to the check afterwards")
  func cut() throws {
    let book = try WrittenBook((0..<500).map { .text("row \($0)") })
    let whole = try Data(contentsOf: URL(filePath: book.path))
    for count in [0, 20, 400, whole.count / 2] {
      try whole.prefix(count).write(to: URL(filePath: book.path))
      let follower = ArchiveFollower(path: book.path)
      follower.start()
      #expect(follower.finish() == nil)
    }
  }

  @Test("A part that is not what the directory says is damage")
  func other() throws {
    let book = try WrittenBook([.text("a")])
    let follower = ArchiveFollower(path: book.path)
    follower.start()
    var followed = try #require(follower.finish())
    let last = followed.removeLast()
    let changed = FollowedPart(
      name: last.name, checksum: last.checksum ^ 1, bytes: last.bytes, cells: last.cells,
      rows: last.rows, fault: nil)
    for parts in [followed, followed + [changed]] {
      #expect {
        try WrittenCheck.run(
          book.path, target: "a", sent: book.receipt.sheets, followed: parts)
      } throws: { ($0 as? WorkbookError)?.code == .damagedOutput }
    }
  }
}

import Testing

@testable import Definitions

@Suite("Parts of a path")
struct PathPartsTests {
  @Test(
    "Folder and name of every kind of path",
    arguments: [
      ("o", "", "o"), ("ou", "", "ou"), ("a/b", "a", "b"), ("/a", "/", "a"), ("/", "/", ""),
      ("a/b/", "a", "b"), ("a//b", "a", "b"), ("//a", "/", "a"), ("", "", ""), ("é", "", "é"),
    ])
  func parts(_ path: String, folder: String, name: String) {
    let parts = PathParts(path)
    #expect(parts.folder == folder)
    #expect(parts.name == name)
  }
}

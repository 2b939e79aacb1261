import Foundation
import Testing

@testable import Extraction

@Suite("The store of lists")
struct ListStoreTests {
  private func withStore(_ body: (ListStore, String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "clipsheet-lists-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(ListStore(folder: folder + "/lists"), folder)
  }

  @Test("A list is kept with its files, and read again as it was")
  func keeps() throws {
    try withStore { store, _ in
      #expect(try store.lists().isEmpty && store.loadAll().isEmpty)
      let paths = ["sdn.csv", "alt.csv", "add.csv"].map(ScreeningFixtures.path)
      let added = try store.add(paths: paths).list
      try store.add(paths: [ScreeningFixtures.path("un.xml")], name: "un-test")
      #expect(try store.lists().map(\.name) == ["ofac-sdn", "un-test"])
      let loaded = try store.load("ofac-sdn")
      let read = try ListReader(paths: paths).read().snapshot
      #expect(loaded.entries == read.entries && loaded.sha256 == read.sha256)
      #expect(loaded.fileDate == read.fileDate && added.entryCount == 3)
      #expect(try store.loadAll().count == 2)
    }
  }

  @Test("A damaged file leaves the earlier list in its place")
  func keepsEarlier() throws {
    try withStore { store, folder in
      let path = folder + "/targets.csv"
      try store.add(paths: [ScreeningFixtures.path("targets.simple.csv")])
      let whole = try ScreeningFixtures.bytes("targets.simple.csv")
      try Data(whole.prefix(whole.count - 30)).write(to: URL(fileURLWithPath: path))
      #expect(throws: ListError.self) { try store.add(paths: [path]) }
      #expect(try store.load("opensanctions").entries.count == 2)
    }
  }

  @Test("A list cut at a line's end or inside its last cell is refused while the earlier is longer")
  func cutWhereNoRowShowsIt() throws {
    try withStore { store, folder in
      let path = folder + "/targets.csv"
      func write(_ count: Int, dropping: Int = 0) throws {
        let rows = (0..<count).map { "x\($0),Person,Ana Prueba \($0),,2026-01-01\n" }
        let text = "id,schema,name,aliases,last_change\n" + rows.joined()
        try Data(text.utf8.dropLast(dropping)).write(to: URL(fileURLWithPath: path))
      }
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try write(100)
      try store.add(paths: [path])
      for (count, dropping) in [(74, 0), (99, 3)] {
        try write(count, dropping: dropping)
        let error = #expect(throws: ListError.self) { try store.add(paths: [path]) }
        #expect(error?.code == .shrunk && error?.line == count + 1)
        #expect(try store.load("opensanctions").entries.count == 100)
      }
      try write(100, dropping: 3)
      let open = try store.add(paths: [path]).notices
      #expect(open.map(\.code) == ["list.open-end"])
      try write(90)
      let shorter = try store.add(paths: [path]).notices
      #expect(shorter.isEmpty)
    }
  }

  @Test("Aliases that a list loses with its file are told")
  func fewerFiles() throws {
    try withStore { store, _ in
      let paths = ["sdn.csv", "alt.csv", "add.csv"].map(ScreeningFixtures.path)
      let whole = try store.add(paths: paths).notices
      #expect(whole.map(\.code) == ["list.stray-rows"])
      let less = try store.add(paths: [paths[0]]).notices
      #expect(less.map(\.code) == ["list.no-aliases", "list.fewer-files"])
    }
  }

  @Test("A list that lost over a quarter of its entries looks cut and is refused")
  func shrunk() throws {
    try withStore { store, folder in
      let path = folder + "/sdn.csv"
      try store.add(paths: [ScreeningFixtures.path("sdn.csv")])
      let lines = try ScreeningFixtures.bytes("sdn.csv").split(separator: 0x0A)
      try Data(lines[0] + [0x0A]).write(to: URL(fileURLWithPath: path))
      do {
        try store.add(paths: [path])
        Issue.record("a cut list replaced a whole one")
      } catch let error as ListError {
        #expect(error.code == .shrunk)
      }
      try store.remove("ofac-sdn")
      try store.add(paths: [path])
      #expect(try store.lists()[0].entryCount == 1)
    }
  }

  @Test("A new list takes the earlier one's place, and unused files go")
  func replaces() throws {
    try withStore { store, _ in
      try store.add(paths: [ScreeningFixtures.path("un.xml")], name: "test")
      try store.add(paths: [ScreeningFixtures.path("eu-fsf.csv")], name: "test")
      #expect(try store.load("test").format == .euFinancial)
      let files = try FileManager.default.contentsOfDirectory(atPath: store.folder + "/files")
      #expect(files.count == 1)
      try store.remove("test")
      #expect(throws: ListError.self) { try store.remove("test") }
    }
  }

  @Test("Changed bytes in the store are noticed; names cannot leave the folder")
  func guards() throws {
    try withStore { store, _ in
      let list = try store.add(paths: [ScreeningFixtures.path("un.xml")]).list
      let path = "\(store.folder)/files/\(list.files[0].sha256)"
      try Data("<CONSOLIDATED_LIST/>".utf8).write(to: URL(fileURLWithPath: path))
      do {
        _ = try store.load("un-sc")
        Issue.record("changed bytes were read")
      } catch let error as ListError {
        #expect(error.code == .damaged)
      }
      for name in ["../x", "", "A", "a b", String(repeating: "a", count: 65)] {
        #expect(throws: ListError.self) {
          try store.add(paths: [ScreeningFixtures.path("un.xml")], name: name)
        }
      }
    }
  }
}

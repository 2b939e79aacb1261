import Foundation
import Testing

@testable import Definitions

@Suite("Finding templates and reports")
struct ResourceSearchTests {
  @Test("The working folder wins over the share folder, and that over the built copy")
  func order() throws {
    let base = FileManager.default.temporaryDirectory.path + "/search-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: base) }
    let places = [
      "\(base)/bin/clipsheet_Templates.resources", "\(base)/share/clipsheet/Templates",
      "\(base)/desk/Templates",
    ]
    let search = ResourceSearch(
      explicit: nil, workingFolder: "\(base)/desk", programFolder: "\(base)/bin")
    try FileManager.default.createDirectory(
      atPath: "\(base)/bin", withIntermediateDirectories: true)
    for place in places {
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(filePath: "\(place)/a.yaml"))
      let found = try search.locate("a.yaml", in: .templates)
      #expect(URL(filePath: found).standardized.path == "\(place)/a.yaml")
    }
  }

  @Test("A missing resource is an error with every place that was looked at")
  func missing() {
    let search = ResourceSearch(explicit: "/x", workingFolder: "/desk", programFolder: "/bin")
    do {
      _ = try search.locate("no.yaml", in: .reports)
      Issue.record("expected an error")
    } catch {
      #expect(error.code == .missingResource)
      #expect(error.message.contains("/x/no.yaml, /desk/Reports/no.yaml"))
      #expect(error.message.contains("clipsheet_Reports.resources"))
    }
  }
}

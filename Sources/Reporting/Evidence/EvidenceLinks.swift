internal import Articles
internal import Foundation
internal import Workbooks

/// The way from a row of the workbook to its place on an evidence page.
struct EvidenceLinks: Sendable {
  /// From the workbook's folder to that of the pages, with a slash at the end, percent-encoded.
  private let way: String

  /// - Parameter book: the workbook; nil when none is written.
  init(folder: String, book: String?) {
    let pages = Self.steps(folder)
    let home = book.map { Array(Self.steps($0).dropLast()) } ?? Array(pages.dropLast())
    let shared = zip(pages, home).prefix { $0 == $1 }.count
    let steps =
      Array(repeating: "..", count: home.count - shared)
      + pages.dropFirst(shared).map(EvidencePage.fragment)
    way = steps.map { $0 + "/" }.joined()
  }

  /// - Parameter row: nil for the top of the page.
  func cell(_ article: String, row: String?) -> Cell {
    .link(
      .init(
        .file(
          way + EvidencePage.fileName(article), place: row.map(EvidencePage.fragment)),
        text: "Evidence"))
  }

  private static func steps(_ path: String) -> [String] {
    let whole =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return URL(filePath: whole).standardized.path.split(separator: "/").map(String.init)
  }
}

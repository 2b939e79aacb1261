/// A whole JSON file, object by object.
struct JSONDocumentItems: ItemSource {
  private var scanner: JSONArticleScanner
  private let articles: JSONArticles
  private let name: String
  private let fileSHA256: String
  private var replaced: Int
  /// Objects seen so far.
  private var count = 0
  private var hasGivenItems = false
  private var isDone = false

  init(_ bytes: [UInt8], name: String, assembler: ArticleAssembler) {
    let text = TextDecoder.decode(bytes)
    scanner = JSONArticleScanner(text.utf8)
    replaced = text.replacedCount
    fileSHA256 = SHA256Digest.hexadecimal(of: bytes)
    articles = JSONArticles(assembler: assembler)
    self.name = name
  }

  mutating func nextItems() -> [ReadItem]? {
    guard !isDone else { return nil }
    guard let step = scanner.next() else {
      isDone = true
      return hasGivenItems ? nil : [.notice(JSONDocumentItems.nothing.notice(at: name))]
    }
    let items = items(of: step)
    if !items.isEmpty { hasGivenItems = true }
    return items
  }
}

extension JSONDocumentItems {
  private static let nothing = ReadingFault(
    "json.no-article", "this JSON holds no article; give articles, or a list of them")

  private mutating func items(of step: JSONArticleScanner.Step) -> [ReadItem] {
    switch step {
    case .element(let element):
      count += 1
      let place = place(of: element)
      do throws(ReadingFault) {
        let items = try articles.items(
          of: element.object, at: place, replaced: replaced + element.replaced)
        scanner.confirm()
        // The count is the file's; saying it with the first article is enough.
        replaced = 0
        return items
      } catch {
        // After a fault, pieces of the broken object look like objects of their own.
        return element.isSalvaged ? [] : [.notice(error.notice(at: place.location))]
      }
    case .fault(let error):
      let fault = ReadingFault(
        error.problem == .truncated ? "json.truncated" : "json.syntax",
        "\(error.explanation), so the article there is left out; save or export the file again",
        line: scanner.line(of: error.offset))
      return [.notice(fault.notice(at: name))]
    }
  }

  private func place(of element: JSONArticleScanner.Element) -> Place {
    // A lone object is the file; its digest is the one that other tools print for the file.
    let isWholeFile = !element.isListed && count == 1
    return Place(
      location: isWholeFile ? name : "\(name)#\(count)",
      sha256: isWholeFile
        ? fileSHA256 : SHA256Digest.hexadecimal(of: Array(scanner.bytes[element.range])),
      mediaType: "application/json")
  }
}

/// JSON Lines, one line at a time.
struct JSONLineItems: ItemSource {
  private var lines: LineReader
  private let articles: JSONArticles
  private let name: String
  private let limit: Int
  private var hasText = false
  private var isDone = false

  init(_ lines: LineReader, name: String, assembler: ArticleAssembler) {
    self.lines = lines
    self.name = name
    articles = JSONArticles(assembler: assembler)
    limit = assembler.options.byteLimit
  }

  mutating func nextItems() -> [ReadItem]? {
    guard !isDone else { return nil }
    do throws(ReadingFault) {
      guard let line = try lines.next() else {
        isDone = true
        return endOfInput
      }
      return items(of: line)
    } catch {
      isDone = true
      return [.notice(error.notice(at: name))]
    }
  }
}

extension JSONLineItems {
  private var endOfInput: [ReadItem]? {
    guard lines.replacedCount > 0 else { return nil }
    let message =
      "\(lines.replacedCount) characters of this UTF-16 file could not be decoded and became U+FFFD"
    return [
      .notice(Notice(.warning, code: "text.invalid-utf16", location: name, message: message))
    ]
  }

  private func items(of line: LineReader.Line) -> [ReadItem] {
    let location = "\(name):\(line.number)"
    guard !line.isTooLong else {
      return [.notice(ReadingFault.tooLarge(limit: limit, what: "line").notice(at: location))]
    }
    var bytes = line.bytes
    guard bytes.contains(where: { $0 > 0x20 }) else { return [] }
    let replaced = UTF8Repair.repair(&bytes)
    let place = Place(
      location: location, sha256: SHA256Digest.hexadecimal(of: line.bytes),
      mediaType: "application/json")
    var scanner = JSONArticleScanner(bytes)
    var items: [ReadItem] = []
    while let step = scanner.next() {
      do throws(ReadingFault) {
        switch step {
        case .element(let element):
          items += try articles.items(
            of: element.object, at: place, replaced: replaced + element.replaced)
        case .fault(let error):
          throw ReadingFault(
            "json.syntax",
            "\(error.explanation) (byte \(error.offset) of the line); write one whole JSON object"
              + " on each line")
        }
      } catch {
        items.append(.notice(error.notice(at: location)))
        // What follows a fault in a line is a piece of the broken object.
        if case .fault = step { break }
      }
    }
    if items.isEmpty {
      let fault = ReadingFault("json.no-article", "this line holds no JSON object")
      items.append(.notice(fault.notice(at: location)))
    }
    return items
  }
}

/// Finds the article objects in JSON, however they are wrapped, in one pass.
///
/// Lists, and objects that only hold a list of articles, such as the answer of a news service, are
/// walked through; so are the brackets of several documents written one after the other, and of
/// newspaper4k's `[{…},]{…}]`, which is no JSON. After a fault the scan goes on at the next object.
struct JSONArticleScanner {
  struct Element {
    let object: JSONObject
    /// The bytes of the object.
    let range: Range<Int>
    /// It stands in a list or a wrapper.
    let isListed: Bool
    /// A fault came before, so that this may be a piece of a broken article.
    let isSalvaged: Bool
    /// Escapes in it that stand for no character and became U+FFFD.
    let replaced: Int
  }

  enum Step {
    case element(Element)
    case fault(JSONSyntaxError)
  }

  let bytes: [UInt8]
  private var parser: JSONParser
  private var isListed = false
  private var isSalvaging = false
  private var isStopped = false
  /// Lines counted so far, so that many faults cost one pass.
  private var counted = (offset: 0, line: 1)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    parser = JSONParser(bytes)
  }

  /// Nil at the end.
  mutating func next() -> Step? {
    guard !isStopped else { return nil }
    do throws(JSONSyntaxError) {
      return try nextElement().map(Step.element)
    } catch {
      resume(after: error)
      return .fault(error)
    }
  }

  /// The next object was an article after all; faults count again.
  mutating func confirm() {
    isSalvaging = false
  }

  /// - Parameter offset: never before that of the last call.
  mutating func line(of offset: Int) -> Int {
    let end = max(counted.offset, min(offset, bytes.count))
    counted.line += bytes[counted.offset..<end].count { $0 == 0x0A }
    counted.offset = end
    return counted.line
  }
}

extension JSONArticleScanner {
  /// Names under which services and tools list their articles.
  private static let listKeys: Set<String> = [
    "articles", "results", "items", "data", "documents", "docs", "response", "news", "stories",
  ]

  private mutating func nextElement() throws(JSONSyntaxError) -> Element? {
    while let byte = parser.peek() {
      switch byte {
      case UInt8(ascii: "["):
        isListed = true
        parser.advance()
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","): parser.advance()
      case UInt8(ascii: "{"):
        if let element = try object() { return element }
      case UInt8(ascii: "\""):
        // A member of a wrapper, before or after its list.
        let key = try parser.string()
        guard parser.peek() == UInt8(ascii: ":") else { break }
        parser.advance()
        if !opensList(key) { _ = try parser.nextValue() }
      default: _ = try parser.nextValue()
      }
    }
    return nil
  }

  /// Nil when the object turned out to be a wrapper; the scan then stands before its list.
  private mutating func object() throws(JSONSyntaxError) -> Element? {
    let start = parser.position
    let replacedBefore = parser.replacedCount
    parser.advance()
    var members: [JSONObject.Member] = []
    var hasText = false
    while let byte = parser.peek() {
      if byte == UInt8(ascii: ",") {
        parser.advance()
        continue
      }
      if byte == UInt8(ascii: "}") {
        parser.advance()
        return Element(
          object: JSONObject(members), range: start..<parser.position, isListed: isListed,
          isSalvaged: isSalvaging, replaced: parser.replacedCount - replacedBefore)
      }
      let key = try parser.string()
      guard parser.peek() == UInt8(ascii: ":") else { throw failure() }
      parser.advance()
      if !hasText, opensList(key) { return nil }
      hasText = hasText || ArticleField(name: key) == .text
      members.append(JSONObject.Member(key: key, value: try parser.nextValue()))
    }
    throw failure()
  }

  private mutating func opensList(_ key: String) -> Bool {
    guard JSONArticleScanner.listKeys.contains(key), let byte = parser.peek(),
      byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
    else { return false }
    isListed = true
    return true
  }

  private mutating func failure() -> JSONSyntaxError {
    let problem = parser.peek().map(JSONSyntaxError.Problem.unexpected) ?? .truncated
    return JSONSyntaxError(problem: problem, offset: parser.position)
  }

  /// Goes to the next object that follows another one, a bracket or a comma.
  private mutating func resume(after error: JSONSyntaxError) {
    isSalvaging = true
    var previous: UInt8 = 0
    for index in min(error.offset + 1, bytes.count)..<bytes.count {
      let byte = bytes[index]
      if byte == 0x20 || (0x09...0x0D).contains(byte) { continue }
      if byte == UInt8(ascii: "{"),
        [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "}")]
          .contains(previous)
      {
        return parser.seek(index)
      }
      previous = byte
    }
    isStopped = true
  }
}

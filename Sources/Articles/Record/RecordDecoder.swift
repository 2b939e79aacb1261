/// Reads lines of `clipsheet.article/1`, written here or by another parser.
///
/// `schema` and `text` are required, and in each row what places it; everything else may be left
/// out. Members that this version does not know are passed over. Every offset is checked, and every
/// `text` beside one must be the words that stand there.
public struct RecordDecoder: Sendable {
  public init() {}

  /// - Parameter line: one JSON object, UTF-8, with or without the line feed.
  public func record(_ line: [UInt8]) throws(RecordError) -> Record {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONParser.value(line)
    } catch {
      throw RecordError(
        code: .syntax, path: nil,
        problem: "\(error.explanation) (byte \(error.offset) of the line)")
    }
    guard let object = value.object else {
      throw .wrongKind(nil, value, wanted: "a record, one JSON object a line")
    }
    return try record(object)
  }

  package func record(_ object: JSONObject) throws(RecordError) -> Record {
    try RecordDecoder.checkSchema(object)
    guard let member = object["text"] else { throw .missing("text", wanted: "the article's text") }
    guard let string = member.string else { throw .wrongKind("text", member, wanted: "a text") }
    let text = ArticleText(string)
    // The article makes the digest; the frame needs it before, for rows without ids.
    let node = RecordNode(
      object: object,
      frame: RecordFrame(text: text, sha256: SHA256Digest.hexadecimal(of: text.utf8)))
    let article = try Article(node)
    guard RecordDecoder.findingKeys.contains(where: object.contains) else {
      return .article(article)
    }
    let parsed = ParsedArticle(
      article: article, findings: try Findings(node),
      notices: try node.list("notices") { notice throws(RecordError) in try Notice(notice) })
    return .parsed(parsed)
  }

  /// True for an object that says it is a record, whatever its version.
  package static func claims(_ object: JSONObject) -> Bool {
    object["schema"]?.string?.hasPrefix("clipsheet.article/") ?? false
  }
}

extension RecordDecoder {
  private static let findingKeys = ["actors", "statements", "expressions", "events", "claims"]

  private static func checkSchema(_ object: JSONObject) throws(RecordError) {
    guard let schema = object["schema"] else {
      throw RecordError(
        code: .schema, path: "schema", problem: "is missing; expected “\(RecordEncoder.schema)”")
    }
    guard schema.string != RecordEncoder.schema else { return }
    let found = schema.string.map { "“\($0)”" } ?? schema.kindInWords
    throw RecordError(
      code: .schema, path: "schema",
      problem: "is \(found), but this version reads “\(RecordEncoder.schema)”;"
        + " parse the article again, or update clipsheet")
  }
}

extension Findings {
  fileprivate init(_ node: RecordNode) throws(RecordError) {
    self.init(
      actors: try node.list("actors") { row throws(RecordError) in try NewsActor(row) },
      statements: try node.list("statements") { row throws(RecordError) in try Statement(row) },
      expressions: try node.list("expressions") { row throws(RecordError) in
        try TimeExpression(row)
      },
      events: try node.list("events") { row throws(RecordError) in try NewsEvent(row) },
      claims: try node.list("claims") { row throws(RecordError) in try SanctionsClaim(row) })
  }
}

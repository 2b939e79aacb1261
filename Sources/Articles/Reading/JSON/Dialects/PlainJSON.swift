/// JSON of no known tool, whose members have the names that article tables use: `title`, `text`,
/// `date`, `source`…
enum PlainJSON: JSONDialect {
  static let format = InputFormat.json

  static func recognizes(_ object: JSONObject) -> Bool {
    object.members.contains { member in
      ArticleField(name: member.key) == .text && member.value.string != nil
    }
  }

  static func draft(_ object: JSONObject) throws(ReadingFault) -> ArticleDraft {
    var cells = ArticleCells()
    for member in object.members {
      guard let field = ArticleField(name: member.key), let text = text(of: member.value) else {
        continue
      }
      cells.add(text, to: field, named: member.key)
    }
    return cells.draft
  }

  private static func text(of value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .number(let digits): digits
    case .object(let object): object.line("name", "title")
    case .array(let elements):
      elements.compactMap { $0.string ?? $0.object?.line("name") }.joined(separator: "; ")
    case .bool, .null: nil
    }
  }
}

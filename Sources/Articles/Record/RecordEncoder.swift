/// Writes articles and findings as lines of `clipsheet.article/1`.
///
/// Members keep one order, nulls are written out, offsets are Unicode scalars; so the same article
/// gives the same bytes.
public struct RecordEncoder: Sendable {
  public static let schema = "clipsheet.article/1"

  public init() {}

  /// One line with its line feed.
  public func line(_ parsed: ParsedArticle) -> [UInt8] {
    line(of: parsed.article) { line in
      let findings = parsed.findings
      line.json.key("actors")
      line.list(findings.actors) { line, actor in line.object { actor.write(to: &$0) } }
      line.json.key("statements")
      line.list(findings.statements) { line, row in line.object { row.write(to: &$0) } }
      line.json.key("expressions")
      line.list(findings.expressions) { line, row in line.object { row.write(to: &$0) } }
      line.json.key("events")
      line.list(findings.events) { line, row in line.object { row.write(to: &$0) } }
      line.json.key("claims")
      line.list(findings.claims) { line, row in line.object { row.write(to: &$0) } }
      line.json.key("notices")
      line.list(parsed.notices) { line, notice in line.object { notice.write(to: &$0) } }
    }
  }

  /// One line without findings: an article that is still to be parsed.
  public func line(_ article: Article) -> [UInt8] {
    line(of: article) { _ in }
  }

  private func line(of article: Article, findings: (inout RecordLine) -> Void) -> [UInt8] {
    var line = RecordLine(
      json: JSONWriter(reserving: article.text.count * 4 + 1024), text: article.text)
    line.object {
      $0.member("schema", RecordEncoder.schema)
      article.write(to: &$0)
      findings(&$0)
    }
    line.json.endLine()
    return line.json.bytes
  }
}

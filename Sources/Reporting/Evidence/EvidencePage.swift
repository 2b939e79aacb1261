internal import Articles

/// One article as a web page that needs nothing but itself: the text with what was found in it,
/// an anchor for each row of the workbook.
struct EvidencePage {
  let parsed: ParsedArticle
  /// Ids of rows of other pages' workbooks stay; those that were folded lead here as well.
  let evidence: ArticleEvidence

  init(_ parsed: ParsedArticle) {
    self.parsed = parsed
    evidence = ArticleEvidence(parsed)
  }

  /// Two articles of one id are one text; ids that could be a path become a hash.
  static func fileName(_ id: String) -> String {
    let isPlain =
      !id.isEmpty && id.utf8.count <= 80
      && id.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    let name = isPlain ? id : "x_" + SHA256Digest.hexadecimal(of: Array(id.utf8)).prefix(24)
    return name + ".html"
  }

  var html: [UInt8] {
    let article = parsed.article
    var html = Array(Self.head(title: article.title ?? article.id).utf8)
    html += "<header><h1>\(HTMLText.escaped(article.title ?? article.id))</h1>\n".utf8
    html += "<p>\(facts)</p></header>\n<p class=\"legend\">\(Self.legend)</p>\n".utf8
    html += "<main dir=\"auto\">".utf8
    MarkedText(article.text, evidence).append(to: &html)
    html += "</main>\n<section><h2>Rows that stand on this text</h2>\n<table>\n".utf8
    for row in evidence.rows { html += line(row).utf8 }
    html += "</table></section>\n</body></html>\n".utf8
    return html
  }
}

extension EvidencePage {
  /// No script, no picture, nothing from elsewhere: the policy says so to the browser as well.
  static func head(title: String) -> String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTMLText.escaped(title))</title>
    <style>\(EvidenceStyle.sheet)</style></head><body>

    """
  }

  private var facts: String {
    let article = parsed.article
    var parts = [article.outlet, article.published?.description].compactMap { $0 }
      .map(HTMLText.escaped)
    if let url = article.url {
      let shown = HTMLText.escaped(url)
      let isWeb = TextFragment.url(url, passage: "") != nil
      parts.append(isWeb ? "<a href=\"\(shown)\" rel=\"noopener noreferrer\">source</a>" : shown)
    }
    if let path = article.original?.path { parts.append(HTMLText.escaped(path)) }
    parts.append("text SHA-256 <code>\(HTMLText.escaped(article.sha256))</code>")
    return parts.joined(separator: " · ")
  }

  private static var legend: String {
    EvidenceMark.Kind.allCases
      .map { "<mark class=\"\($0.rawValue)\">\($0.label)</mark>" }.joined(separator: " ")
  }

  private func line(_ row: EvidenceRow) -> String {
    let id = HTMLText.escaped(row.id)
    let words = parsed.article.text[row.span].split(whereSeparator: \.isWhitespace)
    let start = words.prefix(14).joined(separator: " ") + (words.count > 14 ? " …" : "")
    let cells = [
      row.sheet, "<a href=\"#\(Self.fragment(row.id))\"><code>\(id)</code></a>",
      HTMLText.escaped(start), HTMLText.escaped(row.confidence), HTMLText.escaped(row.rule),
    ]
    return "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
  }

  /// An id as the fragment of an address.
  static func fragment(_ id: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

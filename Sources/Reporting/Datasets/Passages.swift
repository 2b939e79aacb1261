internal import Articles
internal import Workbooks

/// Words of an article as cells: exact, with the parts that matter marked.
struct Passages {
  let article: Article
  let offsets: OffsetMap

  private var text: ArticleText { article.text }

  func words(_ span: TextSpan?) -> String? {
    span.map { text[$0] }
  }

  /// Several spans as one text; a gap is shown as an ellipsis.
  func words(_ spans: [TextSpan]) -> String {
    spans.map { text[$0] }.joined(separator: " … ")
  }

  /// A passage with some of its parts emphasised.
  func marked(_ passage: TextSpan, parts: [TextSpan]) -> Cell {
    var runs: [Cell.TextRun] = []
    var position = passage.start
    for part in parts.sorted() {
      let start = max(position, part.start)
      let end = min(passage.end, part.end)
      guard start < end else { continue }
      if position < start { runs.append(.init(text[TextSpan(position, start)])) }
      runs.append(.init(text[TextSpan(start, end)], emphasised: true))
      position = end
    }
    if position < passage.end { runs.append(.init(text[TextSpan(position, passage.end)])) }
    return runs.contains(where: \.emphasised) ? .rich(runs) : .text(text[passage])
  }

  /// A way to the words: the page opened at the passage, or the article's own row.
  func source(_ passage: TextSpan) -> Cell {
    let label = article.outlet ?? article.title ?? article.id
    if let url = article.url, let link = TextFragment.url(url, passage: text[passage]) {
      return .link(.init(.url(link), text: label, tip: article.title))
    }
    return .link(.init(.row(dataset: "articles", key: article.id), text: label, tip: article.title))
  }

  /// A passage's place in Unicode scalars, as the record counts.
  func scalars(_ span: TextSpan) -> (start: Int, end: Int) {
    (offsets.scalar(atByte: span.start), offsets.scalar(atByte: span.end))
  }
}

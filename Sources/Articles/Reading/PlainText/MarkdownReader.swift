/// Reads Markdown, with or without front matter, as one article.
struct MarkdownReader {
  let assembler: ArticleAssembler

  func items(_ document: WholeDocument) -> [ReadItem] {
    let decoded = TextDecoder.decode(document.bytes)
    let text = TextTidying.withLineFeeds(decoded.string)
    let frontMatter = FrontMatter(text)
    var cells = ArticleCells()
    for entry in frontMatter?.entries ?? [] {
      guard let field = ArticleField(name: entry.key), field != .text, field != .lead else {
        continue
      }
      cells.add(entry.values.joined(separator: "; "), to: field, named: entry.key)
    }
    var draft = cells.draft
    draft.complete = true
    let plain = MarkdownText.plain(frontMatter?.body ?? text[...])
    draft.body = plain.text
    draft.title = draft.title ?? plain.heading
    return assembler.items(
      draft, at: document.place("text/markdown"), replaced: decoded.replacedCount)
  }
}

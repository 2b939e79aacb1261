/// Reads a plain text as one article, its characters as they are except for line ends.
struct PlainTextReader {
  let assembler: ArticleAssembler

  func items(_ document: WholeDocument) -> [ReadItem] {
    let decoded = TextDecoder.decode(document.bytes)
    var draft = ArticleDraft()
    draft.body = TextTidying.withLineFeeds(decoded.string)
    draft.bodyIsExact = true
    let opening = PlainTextOpening(draft.body)
    draft.title = opening.title
    draft.authors = opening.authors
    draft.published = opening.published
    draft.modified = opening.modified
    return assembler.items(
      draft, at: document.place("text/plain"), replaced: decoded.replacedCount)
  }
}

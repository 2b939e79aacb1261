/// Reads a saved web page as one article.
struct PageReader {
  let assembler: ArticleAssembler

  func items(_ document: WholeDocument) throws(ReadingFault) -> [ReadItem] {
    let decoded = TextDecoder.decode(
      document.bytes, declared: DeclaredEncoding.html(document.bytes))
    let tree = MarkupParser.html(decoded.utf8)
    let metadata = PageMetadata(tree)
    var draft = ArticleDraft()
    draft.title = metadata.title
    draft.outlet = metadata.outlet
    draft.authors = metadata.authors
    draft.readPublished(metadata.published)
    draft.readModified(metadata.modified)
    draft.url = metadata.url
    draft.language = metadata.language
    draft.origins = metadata.origins
    let body = PageBody(tree, title: metadata.title).text
    draft.body = body.isEmpty ? metadata.body ?? "" : body
    draft.remark(cutTree: tree)
    draft.remark(unknownEncoding: decoded.unknownEncoding)
    return assembler.items(draft, at: document.place("text/html"), replaced: decoded.replacedCount)
  }
}

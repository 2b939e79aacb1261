/// Makes articles of drafts: puts title and body together and fills what the user gave.
struct ArticleAssembler {
  let options: ReadingOptions

  /// The article and the notices about it, or the reason why there is none.
  /// - Parameter replaced: characters of the source that became U+FFFD.
  func items(_ draft: ArticleDraft, at place: Place, replaced: Int = 0) -> [ReadItem] {
    var draft = draft
    fill(&draft)
    let text = ArticleAssembler.text(of: &draft)
    guard text.contains(where: { !$0.isWhitespace }) else {
      let fault = ReadingFault(
        "article.no-text", "there is neither a title nor a text; give the article's text")
      return [.notice(fault.notice(at: place.location))]
    }
    if replaced > 0 { draft.remark(replaced: replaced) }
    let article = Article(
      id: draft.id, url: draft.url, title: draft.title, outlet: draft.outlet,
      authors: draft.authors, published: draft.published, publishedBasis: draft.publishedBasis,
      modified: draft.modified, retrieved: draft.retrieved, language: draft.language,
      text: ArticleText(text), original: place.original, complete: draft.complete,
      origins: draft.origins)
    return [.article(article)] + draft.remarks(on: article, at: place)
  }

  /// Gives a record that is still to be parsed what it leaves out.
  func fill(_ article: inout Article) {
    if article.published == nil, let date = options.published {
      article.published = date
      article.publishedBasis = .given
    }
    article.outlet = article.outlet ?? options.outlet
    article.language = article.language ?? options.language
  }

  private func fill(_ draft: inout ArticleDraft) {
    if draft.published == nil, let date = draft.url.flatMap(URLDate.day(in:)) {
      draft.published = PartialDate(date)
      draft.publishedBasis = .url
    }
    if draft.published == nil, let date = options.published {
      draft.published = date
      draft.publishedBasis = .given
    }
    draft.outlet = draft.outlet ?? options.outlet
    draft.language = draft.language ?? options.language
  }

  /// The title, an empty line, the body; the body alone where it begins with the title. So that
  /// headlines are analysed like all other sentences, and one span leads to either.
  private static func text(of draft: inout ArticleDraft) -> String {
    if draft.bodyIsExact { return draft.body }
    let body = TextTidying.trimmed(TextTidying.withLineFeeds(draft.body))
    guard let title = draft.title else { return body }
    if body.isEmpty {
      draft.complete = false
      if !draft.lacksTextByNature {
        draft.remark(
          .note, "article.title-only", "the source has no text for this article, only its title")
      }
      return title
    }
    return TextTidying.begins(body, with: title) ? body : title + "\n\n" + body
  }
}

extension ArticleDraft {
  mutating func remark(replaced: Int) {
    let characters = replaced == 1 ? "1 character" : "\(replaced) characters"
    remark(
      .warning, "text.invalid-utf8",
      "\(characters) could not be decoded and became U+FFFD; save the file as UTF-8 or declare its"
        + " encoding")
  }
}

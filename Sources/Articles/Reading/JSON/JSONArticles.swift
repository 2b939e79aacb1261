/// Turns article objects into items.
struct JSONArticles {
  let assembler: ArticleAssembler
  private let decoder = RecordDecoder()

  init(assembler: ArticleAssembler) {
    self.assembler = assembler
  }

  func items(
    of object: JSONObject, at place: Place, replaced: Int
  ) throws(ReadingFault) -> [ReadItem] {
    let format = assembler.options.from
    guard format == .record || (format == nil && RecordDecoder.claims(object)) else {
      let draft = try JSONDialects.draft(object, from: format)
      return assembler.items(draft, at: place, replaced: replaced)
    }
    do throws(RecordError) {
      switch try decoder.record(object) {
      case .article(var article):
        assembler.fill(&article)
        return [.article(article)] + JSONArticles.remarks(replaced, on: article, at: place)
      case .parsed(let parsed):
        return [.record(parsed)] + JSONArticles.remarks(replaced, on: parsed.article, at: place)
      }
    } catch {
      throw ReadingFault(error.code.rawValue, error.message)
    }
  }

  private static func remarks(
    _ replaced: Int, on article: Article, at place: Place
  ) -> [ReadItem] {
    var draft = ArticleDraft()
    if replaced > 0 { draft.remark(replaced: replaced) }
    return draft.remarks(on: article, at: place)
  }
}

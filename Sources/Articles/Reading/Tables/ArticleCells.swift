/// The cells of one article by field, and the article they make.
struct ArticleCells {
  private struct Cell {
    let text: String
    let rank: Int
  }

  private var cells: [ArticleField: Cell] = [:]

  /// Of several columns for one field the more telling name wins; empty cells do not count.
  mutating func add(_ text: String, to field: ArticleField, named name: String) {
    guard let prose = FieldText.prose(text) else { return }
    let rank = ArticleField.rank(of: name)
    if let present = cells[field], present.rank <= rank { return }
    cells[field] = Cell(text: prose, rank: rank)
  }

  var draft: ArticleDraft {
    var draft = ArticleDraft()
    draft.id = line(.identifier)
    draft.url = line(.url)
    draft.title = line(.title)
    draft.outlet = line(.outlet)
    draft.authors = cells[.author].map { FieldText.authors($0.text) } ?? []
    draft.origins = cells[.origin].map { FieldText.authors($0.text) } ?? []
    draft.readPublished(published)
    draft.readModified(line(.modified))
    draft.readRetrieved(line(.retrieved))
    draft.language = line(.language).flatMap(LanguageCode.bcp47)
    if let text = cells[.text]?.text {
      draft.body = text
    } else {
      // A licence often leaves no more than the first lines and the sentence that was searched for.
      draft.complete = false
      draft.body = lead
    }
    return draft
  }

  private func line(_ field: ArticleField) -> String? {
    cells[field].flatMap { FieldText.line($0.text) }
  }

  private var published: String? {
    guard let date = line(.published) else { return nil }
    guard let time = line(.time), !date.contains(":") else { return date }
    return "\(date) \(time)"
  }

  private var lead: String {
    let opening = cells[.lead]?.text
    let hit = cells[.extract]?.text
    guard let opening, let hit else { return opening ?? hit ?? "" }
    return opening.contains(hit) ? opening : opening + "\n\n" + hit
  }
}

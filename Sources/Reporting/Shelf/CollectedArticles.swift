internal import Articles

/// Articles as the stages of reading hand them on, one by one, until they stand on a shelf.
final class CollectedArticles {
  private var builder = ArticleShelf.Builder()

  func take(_ parsed: ParsedArticle) {
    builder.append(parsed)
  }

  /// The shelf; what is taken later begins another one.
  func finish() -> ArticleShelf {
    var taken = ArticleShelf.Builder()
    swap(&taken, &builder)
    return taken.finish()
  }
}

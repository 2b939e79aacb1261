/// Where one article came from, for its record and for messages.
struct Place {
  /// File with line or record, such as `news.jsonl:12`.
  let location: String
  /// SHA-256 of the bytes that hold the article.
  let sha256: String
  let mediaType: String

  var original: Article.Original {
    Article.Original(path: location, sha256: sha256, mediaType: mediaType)
  }
}

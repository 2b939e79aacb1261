extension Article {
  /// All that a record says about the article itself, as members of the open object.
  func write(to line: inout RecordLine) {
    line.member("id", id)
    line.member("url", url)
    line.member("title", title)
    line.member("outlet", outlet)
    line.member("authors", authors)
    line.member("published", published?.description)
    line.member("publishedBasis", publishedBasis?.rawValue)
    line.member("modified", modified?.description)
    line.member("retrieved", retrieved?.description)
    line.member("language", language)
    line.json.key("text")
    line.json.string(utf8: text.utf8[...])
    line.member("sha256", sha256)
    line.json.key("original")
    if let original {
      line.object {
        $0.member("path", original.path)
        $0.member("sha256", original.sha256)
        $0.member("mediaType", original.mediaType)
      }
    } else {
      line.json.null()
    }
    line.member("complete", complete)
    line.member("origins", origins)
  }

  /// - Throws: also when the record's `sha256` is not that of its text.
  init(_ node: RecordNode) throws(RecordError) {
    let published = try node.date("published")
    self.init(
      id: try node.optionalString("id"), url: try node.optionalString("url"),
      title: try node.optionalString("title"), outlet: try node.optionalString("outlet"),
      authors: try node.strings("authors"), published: published,
      publishedBasis: try node.choice("publishedBasis", default: PublishedBasis.stated),
      modified: try node.date("modified"), retrieved: try node.date("retrieved"),
      language: try node.optionalString("language"), text: node.frame.text,
      original: try node.optionalChild("original") { original throws(RecordError) in
        Original(
          path: try original.string("path"), sha256: try original.string("sha256"),
          mediaType: try original.optionalString("mediaType") ?? "application/octet-stream")
      },
      complete: try node.bool("complete", default: true), origins: try node.strings("origins"))
    if let stated = try node.optionalString("sha256"), stated != sha256 {
      throw RecordError(
        code: .textMismatch, path: "sha256",
        problem: "is not the SHA-256 of the record's text, so the text was changed after it was"
          + " parsed; take sha256 and the findings out and parse it again")
    }
  }
}

/// What a source says of an article, before the user's options and the checks.
struct ArticleDraft {
  struct Remark {
    let severity: Notice.Severity
    let code: String
    let message: String
  }

  var id: String?
  var url: String?
  var title: String?
  /// The text without the title, or with it where the source keeps both together.
  var body = ""
  /// True when `body` must stay as it is, to the character.
  var bodyIsExact = false
  /// The source has no texts at all, which need not be said of each article.
  var lacksTextByNature = false
  var outlet: String?
  var authors: [String] = []
  var published: PartialDate?
  var publishedBasis = Article.PublishedBasis.stated
  var modified: PartialDate?
  var retrieved: PartialDate?
  var language: String?
  var complete = true
  var origins: [String] = []
  var remarks: [Remark] = []

  mutating func remark(_ severity: Notice.Severity, _ code: String, _ message: String) {
    remarks.append(Remark(severity: severity, code: code, message: message))
  }

  func remarks(on article: Article, at place: Place) -> [ReadItem] {
    remarks.map { remark in
      .notice(
        Notice(
          remark.severity, code: remark.code, location: place.location, message: remark.message,
          article: article.id))
    }
  }
}

extension ArticleDraft {
  /// Reads the publication date as its source prints it. An ambiguous or unreadable one stays
  /// open, with a remark.
  mutating func readPublished(_ text: String?) {
    published = readDate(text, of: "publication date", hint: "; pass --published YYYY-MM-DD")
  }

  mutating func readModified(_ text: String?) {
    modified = readDate(text, of: "date of change", hint: "")
  }

  mutating func readRetrieved(_ text: String?) {
    retrieved = readDate(text, of: "date of retrieval", hint: "")
  }

  private mutating func readDate(_ text: String?, of what: String, hint: String) -> PartialDate? {
    guard let text else { return nil }
    switch MetadataDate.read(text) {
    case .date(let date): return date
    case .ambiguous:
      remark(
        .warning, "date.ambiguous",
        "the \(what) “\(text.prefix(40))” can be read day first or month first, so it is left open"
          + hint)
    case .unknown:
      remark(
        .warning, "date.unreadable",
        "the \(what) “\(text.prefix(40))” is no date that is known here, so it is left open" + hint)
    }
    return nil
  }
}

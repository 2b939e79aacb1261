internal import Articles
internal import Workbooks

extension ParsedArticle: Packable {
  func pack(into bytes: inout [UInt8]) {
    article.pack(into: &bytes)
    findings.actors.pack(into: &bytes)
    findings.statements.pack(into: &bytes)
    findings.expressions.pack(into: &bytes)
    findings.events.pack(into: &bytes)
    findings.claims.pack(into: &bytes)
    notices.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      article: Article(from: &packed),
      findings: Findings(
        actors: .init(from: &packed), statements: .init(from: &packed),
        expressions: .init(from: &packed), events: .init(from: &packed),
        claims: .init(from: &packed)),
      notices: .init(from: &packed))
  }
}

extension Article: Packable {
  func pack(into bytes: inout [UInt8]) {
    id.pack(into: &bytes)
    url.pack(into: &bytes)
    title.pack(into: &bytes)
    outlet.pack(into: &bytes)
    authors.pack(into: &bytes)
    published.pack(into: &bytes)
    publishedBasis.pack(into: &bytes)
    modified.pack(into: &bytes)
    retrieved.pack(into: &bytes)
    language.pack(into: &bytes)
    text.pack(into: &bytes)
    original.pack(into: &bytes)
    complete.pack(into: &bytes)
    origins.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      id: String(from: &packed), url: .init(from: &packed), title: .init(from: &packed),
      outlet: .init(from: &packed), authors: .init(from: &packed), published: .init(from: &packed),
      publishedBasis: .init(from: &packed), modified: .init(from: &packed),
      retrieved: .init(from: &packed), language: .init(from: &packed), text: .init(from: &packed),
      original: .init(from: &packed), complete: .init(from: &packed), origins: .init(from: &packed))
  }
}

extension Article.PublishedBasis: PackableCase {}

extension Article.Original: Packable {
  func pack(into bytes: inout [UInt8]) {
    path.pack(into: &bytes)
    sha256.pack(into: &bytes)
    mediaType.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      path: .init(from: &packed), sha256: .init(from: &packed), mediaType: .init(from: &packed))
  }
}

extension ArticleText: Packable {
  func pack(into bytes: inout [UInt8]) {
    bytes.pack(count: utf8.count)
    bytes += utf8
  }

  init(from packed: inout PackedReader) { self.init(packed.text()) }
}

extension PartialDate: Packable {
  func pack(into bytes: inout [UInt8]) {
    year.pack(into: &bytes)
    for part in [month, day, hour, minute, second, offsetMinutes] { part.pack(into: &bytes) }
  }

  init(from packed: inout PackedReader) {
    let date = PartialDate(
      year: .init(from: &packed), month: .init(from: &packed), day: .init(from: &packed),
      hour: .init(from: &packed), minute: .init(from: &packed), second: .init(from: &packed),
      offsetMinutes: .init(from: &packed))
    guard let date else { preconditionFailure("a packed date was a date") }
    self = date
  }
}

extension CivilDay: Packable {
  func pack(into bytes: inout [UInt8]) { dayNumber.pack(into: &bytes) }
  init(from packed: inout PackedReader) { self.init(dayNumber: .init(from: &packed)) }
}

extension TextSpan: Packable {
  func pack(into bytes: inout [UInt8]) {
    bytes.pack(count: start)
    bytes.pack(count: count)
  }

  init(from packed: inout PackedReader) {
    let start = packed.count()
    self.init(start, start + packed.count())
  }
}

extension RowID: Packable {
  func pack(into bytes: inout [UInt8]) { description.pack(into: &bytes) }
  init(from packed: inout PackedReader) { self.init(printed: packed.text()) }
}

extension Confidence: PackableCase {}

extension Notice.Severity: PackableCase {}

extension Notice: Packable {
  func pack(into bytes: inout [UInt8]) {
    severity.pack(into: &bytes)
    code.pack(into: &bytes)
    location.pack(into: &bytes)
    message.pack(into: &bytes)
    article.pack(into: &bytes)
    span.pack(into: &bytes)
  }

  init(from packed: inout PackedReader) {
    self.init(
      Severity(from: &packed), code: .init(from: &packed), location: .init(from: &packed),
      message: .init(from: &packed), article: .init(from: &packed), span: .init(from: &packed))
  }
}

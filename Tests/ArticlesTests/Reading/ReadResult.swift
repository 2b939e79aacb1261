import Articles

/// All that reading some inputs gave, by kind.
struct ReadResult {
  private(set) var articles: [Article] = []
  private(set) var records: [ParsedArticle] = []
  private(set) var notices: [Notice] = []

  init(_ inputs: [Input], _ options: ReadingOptions = ReadingOptions()) {
    for item in ArticleReader(options).items(inputs) {
      switch item {
      case .article(let article): articles.append(article)
      case .record(let record): records.append(record)
      case .notice(let notice): notices.append(notice)
      }
    }
  }

  init(_ content: String, name: String = "input", _ options: ReadingOptions = ReadingOptions()) {
    self.init(Array(content.utf8), name: name, options)
  }

  init(_ bytes: [UInt8], name: String = "input", _ options: ReadingOptions = ReadingOptions()) {
    self.init([.bytes(bytes, name: name)], options)
  }

  var texts: [String] { articles.map(\.text.string) }
  var titles: [String?] { articles.map(\.title) }
  var codes: [String] { notices.map(\.code) }
  var skipped: [Notice] { notices.filter { $0.severity == .skipped } }
}

internal import Articles
internal import Synchronization
internal import Workbooks

/// The articles of a report with their findings, in the order in which they were read, as bytes in a
/// spool: an article costs eight bytes of memory until it is looked at.
final class ArticleShelf: RandomAccessCollection, Sendable {
  /// How many unpacked articles are kept at hand; a walk in reading order unpacks each once.
  private static let handy = 64

  private let spool: ByteSpool
  /// Where each article begins, and where the last one ends.
  private let starts: [Int]
  private let unpacked = Mutex<[Unpacked?]>(Array(repeating: nil, count: handy))

  private struct Unpacked {
    let index: Int
    let parsed: ParsedArticle
    let offsets: OffsetMap
  }

  fileprivate init(spool: ByteSpool, starts: [Int]) {
    self.spool = spool
    self.starts = starts
  }

  convenience init(_ articles: some Sequence<ParsedArticle> = []) {
    var builder = Builder()
    for article in articles { builder.append(article) }
    let starts = builder.starts
    self.init(spool: builder.spool.finish(), starts: starts)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count - 1 }

  subscript(index: Int) -> ParsedArticle { unpacked(index).parsed }

  /// Words of an article as cells.
  func passages(_ index: Int) -> Passages {
    let article = unpacked(index)
    return Passages(article: article.parsed.article, offsets: article.offsets)
  }

  private func unpacked(_ index: Int) -> Unpacked {
    let place = index % ArticleShelf.handy
    if let known = unpacked.withLock({ $0[place] }), known.index == index { return known }
    let read = spool.read(starts[index]..<starts[index + 1]) { bytes in
      var packed = PackedReader(bytes)
      return ParsedArticle(from: &packed)
    }
    // Its rows are named by their places in it, so that nothing can stand in for it. Outputs are put
    // in place only at the end: those of earlier runs stay.
    guard let parsed = read else {
      fatalError("an article cannot be read again from the folder for temporary files (TMPDIR)")
    }
    let article = Unpacked(
      index: index, parsed: parsed, offsets: OffsetMap(parsed.article.text))
    unpacked.withLock { $0[place] = article }
    return article
  }
}

extension ArticleShelf {
  /// Takes articles one by one.
  struct Builder: ~Copyable {
    fileprivate var spool = ByteSpool.Builder()
    fileprivate var starts = [0]

    mutating func append(_ parsed: ParsedArticle) {
      spool.append { parsed.pack(into: &$0) }
      starts.append(spool.count)
    }

    consuming func finish() -> ArticleShelf {
      let starts = starts
      return ArticleShelf(spool: spool.finish(), starts: starts)
    }
  }
}

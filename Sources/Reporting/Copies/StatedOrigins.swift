internal import Articles

/// Reads where an article says it comes from: its metadata, author, dateline, byline, “citing …”.
struct StatedOrigins {
  /// Keys that are surely agencies or outlets: known ones, and all that the articles themselves
  /// publish under, credit in metadata or print in a dateline.
  private let known: Set<String>

  /// An origin stands in the first lines; a name cited later backs a detail, not the text.
  private static let leadBytes = 1200
  private static let longestName = 48
  private static let farthestDateline = 80

  private static let citations = [
    "citing ", "with reference to ", "з посиланням на ", "посилаючись на ", "со ссылкой на ",
    "ссылаясь на ",
  ].map { Array($0.utf8) }

  init(_ articles: some Sequence<Article>) {
    var known = Set(OriginName.agencies.values)
    for article in articles {
      for name in article.origins + [article.outlet].compactMap(\.self) {
        known.insert(OriginName.key(Array(name.utf8)))
      }
      known.formUnion(StatedOrigins.lines(article).compactMap(StatedOrigins.dateline))
    }
    known.remove("")
    self.known = known
  }

  /// Comparable names of the article's stated origins; empty when it states none.
  func names(_ article: Article) -> Set<String> {
    var names = Set(article.origins.map { OriginName.key(Array($0.utf8)) })
    names.formUnion(
      article.authors.map { OriginName.key(Array($0.utf8)) }.filter(known.contains))
    for line in StatedOrigins.lines(article) {
      if let name = StatedOrigins.dateline(line) { names.insert(name) }
      if let name = byline(line) { names.insert(name) }
      names.formUnion(cited(line))
    }
    names.remove("")
    return names
  }
}

extension StatedOrigins {
  private static func lines(_ article: Article) -> [ArraySlice<UInt8>] {
    article.text.utf8.prefix(leadBytes).split(separator: UInt8(ascii: "\n"))
  }

  /// `BRUSSELS, March 3 (Northwire) – …`: a name in brackets near the start, and a dash after it.
  private static func dateline(_ line: ArraySlice<UInt8>) -> String? {
    printedDateline(line)?.name
  }

  /// Past the dash and the spaces of a dateline that begins here, within the first lines of a text.
  static func datelineEnd(in text: [UInt8], at start: Int) -> Int? {
    guard start < leadBytes, start < text.count else { return nil }
    let line = text[start...].prefix(2 * farthestDateline).prefix { $0 != 0x0A }
    return printedDateline(line)?.end
  }

  private static func printedDateline(
    _ line: ArraySlice<UInt8>
  ) -> (name: String, end: Int)? {
    guard let open = line.prefix(farthestDateline).firstIndex(of: UInt8(ascii: "(")),
      let close = line[open...].prefix(longestName).firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let after = line[(close + 1)...].drop { $0 == UInt8(ascii: " ") }
    let dashes: [[UInt8]] = [[0xe2, 0x80, 0x93], [0xe2, 0x80, 0x94], [UInt8(ascii: "-")]]
    guard let dash = dashes.first(where: { after.starts(with: $0) }) else { return nil }
    let key = OriginName.key(Array(line[(open + 1)..<close]))
    let rest = after.dropFirst(dash.count).drop { $0 == 0x20 }
    return key.isEmpty ? nil : (key, rest.startIndex)
  }

  /// `By Northwire`, alone in its line or before a mark.
  private func byline(_ line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: Array("By ".utf8)) else { return nil }
    return name(at: line.dropFirst(3))
  }

  private func cited(_ line: ArraySlice<UInt8>) -> Set<String> {
    var names: Set<String> = []
    for index in line.indices {
      for citation in StatedOrigins.citations where line[index...].starts(with: citation) {
        if let name = name(at: line[(index + citation.count)...]) { names.insert(name) }
      }
    }
    return names
  }

  /// The longest known name of up to four words that stands here, or else a domain: `ZN.UA`.
  private func name(at line: ArraySlice<UInt8>) -> String? {
    let words = line.prefix(StatedOrigins.longestName)
      .split(separator: UInt8(ascii: " "), maxSplits: 4).prefix(4)
    for count in stride(from: words.count, to: 0, by: -1) {
      let key = OriginName.key(Array(words.prefix(count).joined(separator: [UInt8(ascii: " ")])))
      if known.contains(key) { return key }
    }
    return words.first.flatMap(StatedOrigins.domain)
  }

  /// Letters, a point and two letters or more, all of them capitals as outlets print theirs.
  private static func domain(_ word: ArraySlice<UInt8>) -> String? {
    let parts = word.split(separator: UInt8(ascii: "."))
    guard parts.count >= 2, let end = parts.last?.prefix(while: isCapital), end.count >= 2,
      let start = parts.first?.drop(while: { !isCapital($0) }), !start.isEmpty,
      start.allSatisfy(isCapital)
    else { return nil }
    return OriginName.key(Array(start) + Array(end))
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}

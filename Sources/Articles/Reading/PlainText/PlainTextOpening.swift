/// What the first lines of a plain text say: a title, and a byline with names and dates.
struct PlainTextOpening {
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var published: PartialDate?
  private(set) var modified: PartialDate?

  /// Lines that may be a byline; further down a date belongs to the story.
  private static let bylineReach = 3
  private static let longestTitle = 250

  init(_ text: String) {
    let lines = text.prefix(4000).split(separator: "\n", omittingEmptySubsequences: false)
      .map(TextTidying.trimmed)
    guard let first = lines.firstIndex(where: { !$0.isEmpty }) else { return }
    let rest = lines[(first + 1)...]
    let standsApart = rest.first?.isEmpty ?? false
    let isFollowed = rest.contains { !$0.isEmpty }
    guard standsApart, isFollowed, PlainTextOpening.readsAsTitle(lines[first]) else { return }
    title = lines[first]
    for line in rest.filter({ !$0.isEmpty }).prefix(PlainTextOpening.bylineReach) {
      if readByline(line) { continue }
      readDateline(line)
      return
    }
  }

  /// A sentence of its own is a lead, not a title.
  private static func readsAsTitle(_ line: String) -> Bool {
    guard line.count <= longestTitle, let last = line.unicodeScalars.last else { return false }
    return ![".", ",", ";", ":"].contains(last)
  }
}

extension PlainTextOpening {
  /// “By Ann Lee | April 5, 2024”; false for a line that says anything else.
  private mutating func readByline(_ line: String) -> Bool {
    guard line.utf8.count <= 150 else { return false }
    var read = self
    for part in line.split(whereSeparator: { "|•·—–".contains($0) }) {
      guard read.readBylinePart(TextTidying.trimmed(part)) else { return false }
    }
    self = read
    return true
  }

  private mutating func readBylinePart(_ part: String) -> Bool {
    if part.isEmpty { return true }
    if let date = PlainTextOpening.day(part) {
      let lowered = part.lowercased()
      if lowered.hasPrefix("updated") || lowered.hasPrefix("modified") {
        modified = modified ?? date
      } else {
        published = published ?? date
      }
      return true
    }
    guard part.lowercased().hasPrefix("by "), part.utf8.count <= 80, !part.hasSuffix(".") else {
      return false
    }
    // “By Ann Lee, April 5, 2024”
    if let comma = part.firstIndex(of: ","), let date = PlainTextOpening.day(part[comma...]) {
      published = published ?? date
      authors += FieldText.authors(String(part[..<comma]))
      return true
    }
    authors += FieldText.authors(part)
    return true
  }

  /// “BRUSSELS, April 5, 2024 (Example Wire) — …”: a place in capitals and a date with its year.
  private mutating func readDateline(_ line: String) {
    guard published == nil else { return }
    let start = line.prefix(100)
    guard let dash = PlainTextOpening.dash(in: start), let comma = start.firstIndex(of: ","),
      comma < dash
    else { return }
    let place = start[..<comma]
    let isPlace =
      place.contains(where: \.isLetter) && place.allSatisfy { !$0.isLetter || $0.isUppercase }
    guard isPlace else { return }
    let date = start[start.index(after: comma)..<dash].prefix { $0 != "(" }
    published = PlainTextOpening.day(date)
  }

  private static func dash(in text: Substring) -> Substring.Index? {
    let dashes = [" — ", " – ", " - ", " -- "].compactMap { text.firstRange(of: $0)?.lowerBound }
    return dashes.min()
  }

  private static func day(_ text: some StringProtocol) -> PartialDate? {
    guard case .date(let date) = MetadataDate.read(String(text)), date.precision >= .day else {
      return nil
    }
    return date
  }
}

import Articles

/// One annotated article of PolNeAR; every span is in UTF-8 bytes.
struct PolnearArticle {
  /// An attribution relation as annotated: several spans of one part are one part.
  struct Attribution {
    var source: [TextSpan]
    var cue: [TextSpan]
    var content: [TextSpan]
  }

  let id: String
  let text: ArticleText
  let attributions: [Attribution]
  /// Boilerplate that the annotators were told to skip.
  let discarded: [TextSpan]
}

extension PolnearArticle {
  /// Reads brat standoff: `T` lines carry code point offsets, `E` lines tie them together.
  init(id: String, text: String, annotations: String) {
    self.id = id
    self.text = ArticleText(text)
    let offsets = ByteOffsets(text)
    var spans: [Substring: [TextSpan]] = [:]
    var discarded: [TextSpan] = []
    let lines = annotations.split(separator: "\n")
    for line in lines where line.first == "T" {
      let columns = line.split(separator: "\t", maxSplits: 2)
      guard columns.count > 1, let space = columns[1].firstIndex(of: " ") else { continue }
      let found = columns[1][space...].split(separator: ";").compactMap(offsets.span)
      spans[columns[0]] = found
      if columns[1][..<space] == "Discard" { discarded += found }
    }
    self.discarded = discarded
    attributions = lines.filter { $0.first == "E" }.compactMap { line in
      Self.attribution(line, spans: spans)
    }
  }

  private static func attribution(
    _ line: Substring, spans: [Substring: [TextSpan]]
  ) -> Attribution? {
    let parts = line.drop { $0 != "\t" }.dropFirst().split(separator: " ")
    guard parts.first?.hasPrefix("Attribution") == true else { return nil }
    var found = Attribution(source: [], cue: [], content: [])
    for part in parts.dropFirst() {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let named = spans[part[part.index(after: colon)...]] ?? []
      switch part[..<colon].prefix(while: \.isLetter) {
      case "Source": found.source += named
      case "Cue": found.cue += named
      case "Content": found.content += named
      default: continue
      }
    }
    found.source.sort()
    found.cue.sort()
    found.content.sort()
    return found.content.isEmpty ? nil : found
  }
}

/// Code point offsets of a text as byte offsets.
private struct ByteOffsets {
  private var bytes: [Int] = [0]

  init(_ text: String) {
    for scalar in text.unicodeScalars {
      bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar))
    }
  }

  /// - Parameter printed: “12 34”.
  func span(_ printed: Substring) -> TextSpan? {
    let numbers = printed.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] >= 0, numbers[0] < numbers[1],
      numbers[1] < bytes.count
    else { return nil }
    return TextSpan(bytes[numbers[0]], bytes[numbers[1]])
  }
}

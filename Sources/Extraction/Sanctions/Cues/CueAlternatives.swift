/// The lists of words that a topic file gives a name, and the cues that come of them: with
/// `stop: [ban, halt]` the cue `<stop>..exports` is `ban..exports` and `halt..exports`.
struct CueAlternatives {
  /// How many cues one may stand for.
  static let most = 2_000

  private var lists: [Substring: [String]] = [:]

  mutating func add(_ words: [String], as name: String) {
    lists[Substring(name)] = words
  }

  /// Whether a cue names one of the lists.
  func stand(in source: String) -> Bool {
    pieces(of: source).contains { if case .list = $0 { true } else { false } }
  }

  /// All cues that a cue with lists stands for, the first list's words outermost; nil when they are
  /// too many.
  func cues(of source: String) -> [String]? {
    var cues = [""]
    for piece in pieces(of: source) {
      switch piece {
      case .text(let text):
        for index in cues.indices { cues[index] += text }
      case .list(let words):
        guard cues.count * words.count <= CueAlternatives.most else { return nil }
        cues = cues.flatMap { cue in words.map { cue + $0 } }
      }
    }
    return cues
  }

  private enum Piece {
    case text(Substring)
    case list([String])
  }

  /// A cue cut at the names of lists, in one run over its bytes.
  private func pieces(of source: String) -> [Piece] {
    let bytes = source.utf8
    var pieces: [Piece] = []
    var start = bytes.startIndex
    var opening = bytes.firstIndex(of: UInt8(ascii: "<"))
    while let open = opening, let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) {
      var next = bytes.index(after: open)
      if let words = lists[source[bytes.index(after: open)..<close]] {
        if start < open { pieces.append(.text(source[start..<open])) }
        pieces.append(.list(words))
        next = bytes.index(after: close)
        start = next
      }
      opening = bytes[next...].firstIndex(of: UInt8(ascii: "<"))
    }
    if start < bytes.endIndex { pieces.append(.text(source[start...])) }
    return pieces
  }
}

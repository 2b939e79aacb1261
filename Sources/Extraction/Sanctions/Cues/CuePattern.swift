/// A cue as a topic file writes it, taken apart.
///
/// Words stand for themselves and, in their dictionary form, for their inflections; `A..B` is A and
/// then B with at most six words between; `~` at the end makes the cue weak; `<number>`,
/// `<ordinal>`, `<roman>`, `<ratio>` and `<hs>` stand for classes of words.
struct CuePattern: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case word(WordKey)
    /// At most `CuePattern.gap` words.
    case gap
  }

  enum Fault: Error, Hashable {
    case empty
    case misplacedTilde
    case misplacedGap
    case unknownClass(String)
    case tooLong

    var message: String {
      switch self {
      case .empty: "holds no word and can never match"
      case .misplacedTilde: "has ~ inside; it may stand only at the end"
      case .misplacedGap: "has .. without a word on both sides, or more than two points"
      case .unknownClass(let name):
        "names the class \(name); there are \(WordKey.classes.keys.sorted().joined(separator: ", "))"
      case .tooLong: "is longer than \(CuePattern.longest) words"
      }
    }
  }

  static let gap = 6
  static let longest = 12

  let steps: [Step]
  let isWeak: Bool

  init(_ source: String) throws(Fault) {
    var text = source
    isWeak = text.hasSuffix("~")
    if isWeak { text.removeLast() }
    guard !text.utf8.contains(UInt8(ascii: "~")) else { throw .misplacedTilde }
    let parts = try CuePattern.parts(of: text)
    var steps: [Step] = []
    for part in parts {
      let words = try CuePattern.words(of: part)
      guard !words.isEmpty else { throw parts.count > 1 ? .misplacedGap : .empty }
      if !steps.isEmpty { steps.append(.gap) }
      steps.append(contentsOf: words.map(Step.word))
    }
    guard steps.count <= CuePattern.longest else { throw .tooLong }
    self.steps = steps
  }

  private init(steps: [Step], isWeak: Bool) {
    self.steps = steps
    self.isWeak = isWeak
  }

  /// “A..B C” as “B C..A”; nil unless one word stands before the only gap.
  var turned: CuePattern? {
    guard steps.count > 2, steps[1] == .gap, !steps[2...].contains(.gap) else { return nil }
    return CuePattern(steps: steps[2...] + [.gap, steps[0]], isWeak: isWeak)
  }

  /// How many words it needs; more words make a cue more specific.
  var wordCount: Int {
    steps.count { $0 != .gap }
  }

  private static func parts(of text: String) throws(Fault) -> [String] {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return [text] }
    var parts: [String] = [""]
    var points = 0
    for scalar in text.unicodeScalars {
      if scalar == "." {
        points += 1
        continue
      }
      try close(points: points, parts: &parts)
      points = 0
      parts[parts.count - 1].unicodeScalars.append(scalar)
    }
    try close(points: points, parts: &parts)
    return parts
  }

  private static func close(points: Int, parts: inout [String]) throws(Fault) {
    switch points {
    case 0: return
    case 1: parts[parts.count - 1].append(".")
    case 2: parts.append("")
    default: throw .misplacedGap
    }
  }

  private static func words(of part: String) throws(Fault) -> [WordKey] {
    var keys: [WordKey] = []
    for piece in part.split(separator: " ") {
      guard piece.hasPrefix("<") else {
        keys.append(contentsOf: CueWords.split(String(piece)).map(WordForms.cueKey))
        continue
      }
      guard let key = WordKey.classes[String(piece)] else { throw .unknownClass(String(piece)) }
      keys.append(key)
    }
    return keys
  }
}

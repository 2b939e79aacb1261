import Articles
import Foundation

/// The news documents of GUM: words and trees from `dep`, chains from `coref`.
///
/// Kept are persons and organisations whose head is a name, and pronouns of the third person that
/// mean them; common nouns are left out, since nearly all of them mean nobody who acts. Names of
/// places and of the rest are no actors there, though a country is one to us: they count neither
/// way.
enum ChainCorpus {
  private struct Word {
    let span: TextSpan
    let head: Int
    let isName: Bool
  }

  static func read(_ corpora: String, split: String) throws -> [MarkedChains] {
    let folder = "\(corpora)/ud/gum"
    return try CorpusFiles.named("\(folder)/coref/\(split)", suffix: ".conll").map { file in
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      let (text, words) = try words(of: "\(folder)/dep/\(split)/\(name).conllu")
      return try chains(of: file, text: text, words: words)
    }
  }

  // MARK: Words

  private static func words(of path: String) throws -> (ArticleText, [Word]) {
    var text: [UInt8] = []
    var words: [Word] = []
    var position = 0
    var base = 0
    var separator = ""
    for line in try CorpusFiles.lines(of: path) {
      if line.hasPrefix("# newpar ") || line == "# newpar" { separator = "\n\n" }
      if line.hasPrefix("# text = ") {
        text += Array((text.isEmpty ? "" : separator).utf8)
        position = text.count
        text += Array(line.dropFirst(9).utf8)
        base = words.count
        separator = " "
      }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count >= 8, Int(columns[0]) != nil, let head = Int(columns[6]) else { continue }
      let form = Array(columns[1].utf8)
      while position + form.count <= text.count,
        !text[position..<position + form.count].elementsEqual(form)
      {
        position += 1
      }
      guard position + form.count <= text.count else {
        throw CorpusError(file: path, problem: "“\(columns[1])” does not stand in the text")
      }
      words.append(
        Word(
          span: TextSpan(position, position + form.count), head: head == 0 ? -1 : base + head - 1,
          isName: columns[3] == "PROPN"))
      position += form.count
    }
    return (ArticleText(String(decoding: text, as: UTF8.self)), words)
  }

  // MARK: Chains

  private static func chains(
    of path: String, text: ArticleText, words: [Word]
  ) throws -> MarkedChains {
    var mentions: [MarkedChains.Mention] = []
    var open: [(label: Label, start: Int)] = []
    for line in try CorpusFiles.lines(of: path) where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      guard columns.count == 3, let token = Int(columns[0]), token < words.count else { continue }
      for mark in marks(columns[2]) {
        if mark.opens { open.append((mark.label, token)) }
        guard mark.closes, let place = open.lastIndex(where: { $0.label.chain == mark.label.chain })
        else { continue }
        let (label, start) = open.remove(at: place)
        if let mention = mention(start...token, label, text, words) { mentions.append(mention) }
      }
    }
    return MarkedChains(text: text, mentions: mentions.sorted { $0.span < $1.span })
  }

  private static func mention(
    _ tokens: ClosedRange<Int>, _ label: Label, _ text: ArticleText, _ words: [Word]
  ) -> MarkedChains.Mention? {
    guard let head = tokens.first(where: { !tokens.contains(words[$0].head) }) else { return nil }
    let isPronoun = MarkedChains.pronouns.contains(text[words[head].span].lowercased())
    guard words[head].isName || isPronoun else { return nil }
    return MarkedChains.Mention(
      span: TextSpan(words[tokens.lowerBound].span.start, words[tokens.upperBound].span.end),
      chain: label.chain, head: words[head].span, isPronoun: isPronoun,
      isActor: ["person", "organization"].contains(label.type))
  }

  private struct Label {
    let type: Substring
    let chain: Int

    init?(_ text: Substring) {
      let parts = text.split(separator: "-", maxSplits: 2)
      guard parts.count >= 2, let chain = Int(parts[1]) else { return nil }
      type = parts[0]
      self.chain = chain
    }
  }

  /// `(person-1(place-2-Rome)place-3)`: what opens at a word, what closes, and what does both.
  private static func marks(_ cell: Substring) -> [(label: Label, opens: Bool, closes: Bool)] {
    var marks: [(label: Label, opens: Bool, closes: Bool)] = []
    var rest = cell
    while !rest.isEmpty {
      let opens = rest.first == "("
      if opens { rest = rest.dropFirst() }
      let word = rest.prefix { $0 != "(" && $0 != ")" }
      rest = rest.dropFirst(word.count)
      let closes = rest.first == ")"
      if closes { rest = rest.dropFirst() }
      if let label = Label(word) { marks.append((label, opens, closes)) }
    }
    return marks
  }
}

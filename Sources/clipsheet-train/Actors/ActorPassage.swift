import Articles

/// A passage on one line, its mentions in brackets: `[A Elena Marku] said [A she] met [B NATO].`
///
/// The letter names the chain; every name, pronoun and definite phrase that means an actor is
/// marked. `¶` ends a paragraph. After `⇒` may stand canonical names: `A: Elena Marku; B: NATO`.
struct ActorPassage {
  let chains: MarkedChains
  /// Kept aside: whoever works on the rules does not read the errors on these.
  let isHeldOut: Bool

  init(_ line: String) {
    let parts = line.split(separator: "⇒", maxSplits: 1)
    var chains = ActorPassage.chains(String(parts.first ?? ""))
    if parts.count == 2 { chains.names = ActorPassage.names(parts[1]) }
    self.chains = chains
    // By the plain text: a corrected mark moves no passage.
    let digest = SHA256Digest.hexadecimal(of: chains.text.utf8)
    isHeldOut = (digest.utf8.first.map { Int($0) } ?? 0) % 3 == 0
  }

  private static func chains(_ marked: String) -> MarkedChains {
    var plain: [UInt8] = []
    var open: [(chain: Int, start: Int)] = []
    var mentions: [MarkedChains.Mention] = []
    let bytes = Array(marked.split(separator: "¶").joined(separator: "\n\n").utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "["), index + 2 < bytes.count {
        open.append((Int(bytes[index + 1]), plain.count))
        index += 3
      } else if bytes[index] == UInt8(ascii: "]"), let mark = open.popLast() {
        let span = TextSpan(mark.start, plain.count)
        let word = String(decoding: plain[span.range], as: UTF8.self).lowercased()
        mentions.append(
          .init(
            span: span, chain: mark.chain, head: span,
            isPronoun: MarkedChains.pronouns.contains(word)))
        index += 1
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return MarkedChains(
      text: ArticleText(String(decoding: plain, as: UTF8.self)),
      mentions: mentions.sorted { $0.span < $1.span })
  }

  private static func names(_ list: Substring) -> [Int: String] {
    var names: [Int: String] = [:]
    for entry in list.split(separator: ";") {
      let parts = entry.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let letter = parts[0].utf8.first(where: { $0 > 0x20 }) else {
        continue
      }
      names[Int(letter)] = parts[1].split(separator: " ").joined(separator: " ")
    }
    return names
  }
}

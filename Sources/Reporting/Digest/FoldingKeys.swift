internal import Articles

/// When two findings of two articles are one.
struct FoldingKeys {
  let copies: CopyGroups
  let actors: CanonicalActors

  /// Letters and digits enough that two authors would not choose the same words by chance.
  private static let telling = 40

  struct Key {
    /// The leading sixteen bytes of the SHA-256 of what must agree.
    struct Words: Hashable {
      let high: UInt64
      let low: UInt64
    }

    let words: Words
    /// Only findings of the same article can have it.
    let isOwn: Bool
  }

  /// Equal source and words: within one group of copies always, between independent articles when
  /// the words are many enough to be no accident.
  func key(_ statement: Statement, index: Int, in article: Article) -> Key {
    let words = statement.content.flatMap { folded($0, in: article) }
    return key(
      words, [name(statement.source, index: index, in: article)],
      index: index, isTelling: words.count >= FoldingKeys.telling)
  }

  /// Equal topic, status, parties and cue in the same sentence of a copy.
  func key(_ claim: SanctionsClaim, index: Int, in article: Article) -> Key {
    let parties = [claim.sender, claim.target, claim.thirdParty, claim.beneficiary]
    return key(
      folded(claim.sentence, in: article) + folded(claim.cue, in: article),
      [claim.topic, claim.status ?? ""] + parties.map { name($0, index: index, in: article) },
      index: index)
  }

  /// Equal trigger and date in the same sentence of a copy.
  func key(_ event: NewsEvent, index: Int, in article: Article) -> Key {
    key(
      folded(event.sentence, in: article) + folded(event.trigger.span, in: article), [event.value],
      index: index)
  }

  private func key(
    _ words: [UInt8], _ parts: [String], index: Int, isTelling: Bool = false
  ) -> Key {
    let group = isTelling ? "" : "\(copies.group(of: index))"
    var bytes = words
    for part in parts + [group] {
      bytes.append(0x1F)
      bytes += part.utf8
    }
    let digest = SHA256Digest.leadingWords(of: bytes)
    return Key(
      words: .init(high: digest.0, low: digest.1), isOwn: !isTelling && copies.isAlone(index))
  }

  private func name(_ party: Party?, index: Int, in article: Article) -> String {
    guard let party else { return "" }
    return actors.entry(party.actor, article: index)?.key
      ?? article.text[party.span].lowercased()
  }

  /// Letters, digits and bytes beyond ASCII, in lower case: spaces and marks differ between copies.
  private func folded(_ span: TextSpan, in article: Article) -> [UInt8] {
    let bytes = article.text.utf8
    // “BRUSSELS (Northwire) –” is the desk's, not the sentence's.
    let start = StatedOrigins.datelineEnd(in: bytes, at: span.start) ?? span.start
    return bytes[min(start, span.end)..<span.end].compactMap { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      case 0x80...: byte
      default: nil
      }
    }
  }
}

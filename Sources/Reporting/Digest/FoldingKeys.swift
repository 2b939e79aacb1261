internal import Articles

/// When two findings of two articles are one.
struct FoldingKeys {
  let articles: [ParsedArticle]
  let copies: CopyGroups
  let actors: CanonicalActors

  /// Letters and digits enough that two authors would not choose the same words by chance.
  private static let telling = 40

  struct Key: Hashable {
    let words: [UInt8]
    let parts: [String]
    /// Nil where the words alone are telling.
    let group: Int?
  }

  /// Equal source and words: within one group of copies always, between independent articles when
  /// the words are many enough to be no accident.
  func key(_ statement: Statement, article: Int) -> Key {
    let words = statement.content.flatMap { folded($0, article: article) }
    return Key(
      words: words, parts: [name(statement.source, article: article)],
      group: words.count >= FoldingKeys.telling ? nil : copies.group(of: article))
  }

  /// Equal topic, status, parties and cue in the same sentence of a copy.
  func key(_ claim: SanctionsClaim, article: Int) -> Key {
    let parties = [claim.sender, claim.target, claim.thirdParty, claim.beneficiary]
    return Key(
      words: folded(claim.sentence, article: article) + folded(claim.cue, article: article),
      parts: [claim.topic, claim.status ?? ""] + parties.map { name($0, article: article) },
      group: copies.group(of: article))
  }

  /// Equal trigger and date in the same sentence of a copy.
  func key(_ event: NewsEvent, article: Int) -> Key {
    Key(
      words: folded(event.sentence, article: article)
        + folded(event.trigger.span, article: article),
      parts: [event.value], group: copies.group(of: article))
  }

  private func name(_ party: Party?, article: Int) -> String {
    guard let party else { return "" }
    return actors.entry(party.actor, article: article)?.key
      ?? articles[article].article.text[party.span].lowercased()
  }

  /// Letters, digits and bytes beyond ASCII, in lower case: spaces and marks differ between copies.
  private func folded(_ span: TextSpan, article: Int) -> [UInt8] {
    let bytes = articles[article].article.text.utf8
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

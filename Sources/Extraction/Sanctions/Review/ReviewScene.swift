internal import Articles
internal import Language

/// A sentence with its review words, and the questions that every rule of the review puts to it.
struct ReviewScene {
  let sentence: SentenceClaims

  var scan: SentenceScan { sentence.scan }
  var words: [[UInt8]] { scan.words.words }

  func has(_ kind: ReviewWord) -> Bool {
    scan.reviews.contains { $0.meaning == kind }
  }

  /// A review word that lies whole in a stretch of words.
  func first(_ kind: ReviewWord, in range: Range<Int>) -> CueHit? {
    scan.reviews.first { review in
      review.meaning == kind && range.lowerBound <= review.hit.words.lowerBound
        && review.hit.words.upperBound <= range.upperBound
    }?.hit
  }

  /// Whether the article has a word of sanctions anywhere.
  var isArticleOnSanctions: Bool { sentence.isArticleOnSanctions }

  /// The same, where more than a sentence or two say what the article is about.
  var isLongArticleOnSanctions: Bool {
    sentence.isArticleOnSanctions && sentence.context.analysis.sentences.count > 2
  }

  /// Whether the sentence names a state whose supply is a matter of sanctions.
  var namesSuppliedState: Bool { !scan.suppliedStates.isEmpty }

  func isState(_ party: Party?) -> Bool {
    guard let actor = party?.actor.flatMap({ sentence.context.actors[$0] }) else { return false }
    return ReviewScene.isState(actor)
  }

  private static func isState(_ actor: NewsActor) -> Bool {
    actor.kind == .government || actor.kind == .country
  }

  /// “Turkish drone makers”: whether a phrase names a state or a nation.
  func namesState(_ party: Party?) -> Bool {
    guard let party else { return false }
    return sentence.context.actors.mentions(in: party.span).contains {
      ReviewScene.isState($0.actor)
    }
  }

  /// Whether the sentence names a state or a nation elsewhere.
  func namesState(outside span: TextSpan) -> Bool {
    sentence.context.actors.mentions(in: scan.span).contains { found in
      ReviewScene.isState(found.actor) && !found.mention.span.overlaps(span)
    }
  }

  func text(_ word: Int) -> String {
    words.indices.contains(word) ? String(decoding: words[word], as: UTF8.self) : ""
  }

  /// The words from one place that no semicolon or colon parts from it, at most some.
  func after(_ word: Int, atMost count: Int) -> Range<Int> {
    var end = word
    while end < words.count, end < word + count, scan.words.marks[end] != .stop { end += 1 }
    return word..<end
  }

  func before(_ word: Int, atMost count: Int) -> Range<Int> {
    var start = word
    while start > 0, start > word - count, scan.words.marks[start] == .none { start -= 1 }
    return start..<word
  }

  /// Whether a cue holds a word, in any of its forms.
  func names(_ hit: CueHit, _ bases: Set<String>) -> Bool {
    hit.core.contains { word in
      WordForms.forms(of: words[word]).contains {
        bases.contains(String(decoding: $0, as: UTF8.self))
      }
    }
  }
}

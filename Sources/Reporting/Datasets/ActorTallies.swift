internal import Articles

/// How often each actor speaks and is mentioned, and under which words: one walk over all articles.
struct ActorTallies {
  struct Tally {
    /// Statements of this actor, without those that their origin told before.
    var statements = 0
    /// Of each story the first article that mentions the actor counts: copies and what one origin
    /// tells again are one story.
    var mentions = 0
    /// The names and words by which the actor goes, most frequent first, pronouns left out.
    var aliases: [String] = []
  }

  private struct Alias: Hashable {
    let entry: Int32
    let words: String
  }

  /// An actor in a story that several articles may tell.
  private struct Telling: Hashable {
    let entry: Int32
    let story: Int32
  }

  private var statements: [Int32]
  private var mentions: [Int32]
  private let aliases: [(alias: Alias, count: Int32)]
  /// Where each actor's aliases begin, and where the last one's end.
  private var starts: [Int]

  init(_ digest: Digest) {
    let entries = digest.actors.entries
    statements = Array(repeating: 0, count: entries.count)
    mentions = statements
    var told: Set<Telling> = []
    var counts: [Alias: Int32] = [:]
    for (index, parsed) in digest.articles.enumerated() {
      for actor in parsed.findings.actors {
        guard let entry = digest.actors.number(of: actor.id, article: index) else { continue }
        let telling = Telling(entry: Int32(entry), story: Int32(digest.retellings.stories[index]))
        if told.insert(telling).inserted { mentions[entry] += Int32(actor.mentions.count) }
        for mention in actor.mentions where mention.form != .pronoun {
          let words = parsed.article.text[mention.span]
          guard words != entries[entry].name else { continue }
          counts[Alias(entry: Int32(entry), words: words), default: 0] += 1
        }
      }
    }
    for folded in digest.statements where !digest.retellings.isRetold(folded.id) {
      let source = digest.articles.finding(folded).source?.actor
      if let entry = digest.actors.number(of: source, article: folded.article) {
        statements[entry] += 1
      }
    }
    let sorted = counts.map { (alias: $0.key, count: $0.value) }.sorted { one, other in
      if one.alias.entry != other.alias.entry { return one.alias.entry < other.alias.entry }
      return (other.count, one.alias.words) < (one.count, other.alias.words)
    }
    aliases = sorted
    starts = [0]
    for entry in entries.indices {
      var end = starts[entry]
      while end < sorted.count, sorted[end].alias.entry == entry { end += 1 }
      starts.append(end)
    }
  }

  /// By the actor's number among the entries.
  subscript(entry: Int) -> Tally {
    Tally(
      statements: Int(statements[entry]), mentions: Int(mentions[entry]),
      aliases: aliases[starts[entry]..<starts[entry + 1]].map(\.alias.words))
  }
}

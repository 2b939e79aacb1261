/// The lists of words that a topic file gives a name, and the cues that come of them: with
/// `stop: [ban, halt]` the cue `<stop>..exports` is `ban..exports` and `halt..exports`.
struct CueAlternatives {
  /// How many cues one may stand for.
  static let most = 2_000

  private var lists: [String: [String]] = [:]

  mutating func add(_ words: [String], as name: String) {
    lists["<\(name)>"] = words
  }

  /// Whether a cue names one of the lists.
  func stand(in source: String) -> Bool {
    lists.keys.contains(where: source.contains)
  }

  /// All cues that a cue with lists stands for, in the lists' order; nil when they are too many.
  func cues(of source: String) -> [String]? {
    var open = [source]
    var done: [String] = []
    while let cue = open.popLast() {
      guard done.count + open.count < CueAlternatives.most else { return nil }
      guard let name = first(in: cue), let range = cue.firstRange(of: name) else {
        done.append(cue)
        continue
      }
      for words in (lists[name] ?? []).reversed() {
        var next = cue
        next.replaceSubrange(range, with: words)
        open.append(next)
      }
    }
    return done
  }

  private func first(in cue: String) -> String? {
    lists.keys.filter(cue.contains).min()
  }
}

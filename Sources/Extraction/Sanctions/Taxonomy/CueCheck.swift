internal import Articles
internal import Definitions

/// Finds cues that can never count and cues that open two topics at once.
struct CueCheck {
  let problems: [TaxonomyCheck.Problem]

  init(_ cues: [SanctionsTaxonomy.Cue]) {
    problems = CueCheck.shadowed(cues) + CueCheck.colliding(cues)
  }

  /// A topic's cue that holds a look-alike's cue whole: each match is also a look-alike.
  private static func shadowed(_ cues: [SanctionsTaxonomy.Cue]) -> [TaxonomyCheck.Problem] {
    var exclusions: [[CuePattern.Step]: [SanctionsTaxonomy.Cue]] = [:]
    var lengths: Set<Int> = []
    for cue in cues {
      switch cue.meaning {
      case .exclusion, .ownExclusion:
        exclusions[cue.pattern.steps, default: []].append(cue)
        lengths.insert(cue.pattern.steps.count)
      default: continue
      }
    }
    return cues.compactMap { cue in
      guard case .topic(let topic, _) = cue.meaning,
        let exclusion = held(by: cue.pattern.steps, lengths).lazy
          .compactMap({ exclusions[$0]?.first { $0.strikesOut(topic) } }).first
      else { return nil }
      return warning(
        cue,
        "can never count: it holds “\(shown(exclusion.source))”, a look-alike of line "
          + "\(exclusion.place.line)")
    }
  }

  /// Every run of steps of some lengths; a cue is short, so there are few, however many look-alikes.
  private static func held(
    by steps: [CuePattern.Step], _ lengths: Set<Int>
  ) -> [[CuePattern.Step]] {
    lengths.sorted().filter { $0 <= steps.count }.flatMap { length in
      (0...(steps.count - length)).map { Array(steps[$0..<($0 + length)]) }
    }
  }

  /// A cue as a message shows it.
  static func shown(_ source: String) -> String {
    source.count > 60 ? source.prefix(60) + "…" : source
  }

  /// The same words twice: in one list a repetition, in two topics that open rows a collision.
  private static func colliding(_ cues: [SanctionsTaxonomy.Cue]) -> [TaxonomyCheck.Problem] {
    var first: [SanctionsTaxonomy.Cue.Key: SanctionsTaxonomy.Cue] = [:]
    return cues.compactMap { cue in
      let key = cue.key
      guard let earlier = first[key] else {
        first[key] = cue
        return nil
      }
      if earlier.meaning == cue.meaning {
        return warning(cue, "can never count: line \(earlier.place.line) has the same words")
      }
      return warning(
        cue,
        "collides with \(name(of: earlier.meaning)) at \(earlier.place.file):"
          + "\(earlier.place.line), which wins")
    }
  }

  private static func name(of meaning: SanctionsTaxonomy.Meaning) -> String {
    switch meaning {
    case .topic(let id, _), .status(let id), .exclusion(let id), .excludedClause(let id),
      .ownExclusion(let id), .regime(let id), .suppliedState(let id):
      "“\(id)”"
    case .review(let word):
      "“\(word.rawValue)”"
    }
  }

  private static func warning(
    _ cue: SanctionsTaxonomy.Cue, _ message: String
  ) -> TaxonomyCheck.Problem {
    TaxonomyCheck.Problem(
      severity: .warning,
      error: DefinitionError(
        .duplicate, file: cue.place.file, line: cue.place.line, column: cue.place.column,
        message: "the cue “\(shown(cue.source))” \(message)"))
  }
}

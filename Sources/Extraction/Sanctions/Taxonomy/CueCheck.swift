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
    let exclusions = cues.filter { cue in
      if case .exclusion = cue.meaning { return true }
      return false
    }
    var byFirstStep: [CuePattern.Step: [SanctionsTaxonomy.Cue]] = [:]
    for exclusion in exclusions {
      if let first = exclusion.pattern.steps.first {
        byFirstStep[first, default: []].append(exclusion)
      }
    }
    return cues.compactMap { cue in
      guard case .topic = cue.meaning else { return nil }
      for step in cue.pattern.steps {
        for exclusion in byFirstStep[step] ?? [] where cue.pattern.contains(exclusion.pattern) {
          return warning(
            cue,
            "can never count: it holds “\(exclusion.source)”, a look-alike of line "
              + "\(exclusion.place.line)")
        }
      }
      return nil
    }
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
      .regime(let id), .suppliedState(let id):
      "“\(id)”"
    }
  }

  private static func warning(
    _ cue: SanctionsTaxonomy.Cue, _ message: String
  ) -> TaxonomyCheck.Problem {
    TaxonomyCheck.Problem(
      severity: .warning,
      error: DefinitionError(
        .duplicate, file: cue.place.file, line: cue.place.line, column: cue.place.column,
        message: "the cue “\(cue.source)” \(message)"))
  }
}

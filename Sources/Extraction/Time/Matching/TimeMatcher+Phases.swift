extension TimeMatcher {
  /// Early October, mid-1980s, the end of last year, later this month, early in the morning of.
  func phased(at index: Int) -> Hit? {
    guard let phase = phase(at: index) else { return nil }
    var base = extended(at: phase.end)
    if base == nil, kind(phase.end) == .article, isKind(.unit, phase.end + 1),
      let unit = TimeUnit(rawValue: value(phase.end + 1)), unit.rawValue >= TimeUnit.day.rawValue
    {
      base = Hit(phase.end + 2, .shifted(unit, 0, .narrative))
    }
    guard let base, phase.accepts(base.meaning) else { return nil }
    return Hit(base.end, base.meaning, base.modifier ?? phase.modifier)
  }

  private struct PhasePrefix {
    var end: Int
    var modifier: Modifier?
    var wantsCalendar = true

    /// “early” takes dates and parts of them, never durations.
    func accepts(_ meaning: TimeMeaning) -> Bool {
      switch meaning {
      case .duration, .set, .reference, .impossible, .counted: false
      default: true
      }
    }
  }

  private func phase(at index: Int) -> PhasePrefix? {
    let first = skipArticle(index)
    guard isInside(first) || first == index else { return nil }
    if let hit = partOf(first) { return hit }
    if let hit = laterIn(index) { return hit }
    guard kind(first) == .phase, let phase = Phase(rawValue: value(first)) else { return nil }
    switch phase {
    case .early, .late,
      .middle where isWord(first, "mid"):
      var next = skipHyphen(first + 1)
      if isWord(first, "mid"), isMark(next, "."), !hasGap(next) { next += 1 }
      if first == index, isPreposition(next, .in) || isPreposition(next, .on) { next += 1 }
      guard isInside(next) else { return nil }
      return PhasePrefix(end: next, modifier: TimeMatcher.modifier(phase))
    case .middle, .start, .end, .rest:
      guard isPreposition(first + 1, .of), isInside(first + 2) else { return nil }
      return PhasePrefix(end: first + 2, modifier: TimeMatcher.modifier(phase))
    }
  }

  private static func modifier(_ phase: Phase) -> Modifier? {
    switch phase {
    case .early, .start: .start
    case .middle: .middle
    case .late, .end: .end
    case .rest: nil
    }
  }

  /// The early part of the next decade, the latter half of the month.
  private func partOf(_ index: Int) -> PhasePrefix? {
    let names =
      isWord(index + 1, "part") || isWord(index + 1, "half") || isWord(index + 1, "stages")
    guard names, isPreposition(index + 2, .of), isInside(index + 3) else { return nil }
    if isWord(index, "early") || kind(index) == .ordinal && value(index) == 1 {
      return PhasePrefix(end: index + 3, modifier: .start)
    }
    if isAny(index, "latter", "later", "late", "second") {
      return PhasePrefix(end: index + 3, modifier: .end)
    }
    return nil
  }

  /// Later this year, later in the year, earlier today, earlier that month.
  private func laterIn(_ index: Int) -> PhasePrefix? {
    guard isAny(index, "later", "earlier") else { return nil }
    var next = index + 1
    if isPreposition(next, .in) || isPreposition(next, .on) { next += 1 }
    guard isInside(next) else { return nil }
    switch kind(next) {
    case .shift, .relativeDay, .weekday: break
    case .month where next == index + 2: break
    case .article where next == index + 2: break
    default: return nil
    }
    return PhasePrefix(end: next)
  }
}

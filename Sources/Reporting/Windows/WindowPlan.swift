/// Which windows a run has to deal with.
public struct WindowPlan: Hashable, Sendable {
  /// What to do about windows that were missed.
  public enum CatchUp: String, Hashable, Sendable, CaseIterable {
    /// One report over all that was missed.
    case one
    /// One report for each window.
    case each
  }

  /// Where the first window begins.
  public enum Start: Hashable, Sendable {
    /// As the rule says.
    case rule
    /// Where the last window that was dealt with ended.
    case last
    case edge(WindowEdge)
  }

  public var rule: WindowRule?
  public var zone: TimeZoneRules
  public var start: Start
  public var end: WindowEdge?
  public var catchUp: CatchUp

  public init(
    rule: WindowRule?, zone: TimeZoneRules, start: Start = .rule, end: WindowEdge? = nil,
    catchUp: CatchUp = .one
  ) {
    self.rule = rule
    self.zone = zone
    self.start = start
    self.end = end
    self.catchUp = catchUp
  }

  /// The windows to report on at `now`, oldest first; `[nil]` stands for a report without a window,
  /// and none means that everything up to now is dealt with.
  /// - Parameter last: the end of the last window that was dealt with.
  public func windows(at now: Instant, last: Instant?) throws(RunError) -> [ReportWindow?] {
    let natural = rule?.window(at: now, zone: zone)
    guard start != .rule || end != nil else {
      if rule != nil, natural == nil {
        throw RunError(.badDefinition, "window: it ends before it begins")
      }
      return [natural]
    }
    guard let until = end?.instant(in: zone) ?? natural?.until ?? defaultEnd(now) else {
      throw RunError(.badDefinition, "--since needs --until where the report has no window")
    }
    guard let since = try since(natural: natural, last: last) else { return [natural] }
    guard let whole = ReportWindow(since: since, until: until, zone: zone) else {
      // With --since last this is a clock that went back, or a second run on one day.
      if start == .last { return [] }
      throw RunError(
        .badDefinition,
        "the window ends (\(zone.text(until))) before it begins "
          + "(\(zone.text(since))); --until names the first day that is no longer in it")
    }
    return catchUp == .each ? pieces(of: whole) : [whole]
  }
}

extension WindowPlan {
  /// Without a rule: up to the start of today, so that no day is cut in two.
  private func defaultEnd(_ now: Instant) -> Instant? {
    zone.start(of: zone.day(of: now))
  }

  /// Nil when nothing was dealt with yet and the rule decides.
  private func since(natural: ReportWindow?, last: Instant?) throws(RunError) -> Instant? {
    switch start {
    case .edge(let edge): return edge.instant(in: zone)
    case .last:
      if let last { return last }
      if natural != nil { return natural?.since }
      throw RunError(
        .badDefinition,
        "--since last: no run of this report has been recorded; name a date for the first one")
    case .rule:
      if let natural { return natural.since }
      throw RunError(.badDefinition, "--until needs --since where the report has no window")
    }
  }

  /// Whole windows of the rule from the first instant on; a rest is left to the next run.
  private func pieces(of whole: ReportWindow) -> [ReportWindow?] {
    var pieces: [ReportWindow?] = []
    var since = whole.since
    while let day = rule?.end(after: zone.day(of: since)) {
      let until = zone.start(of: day)
      guard until <= whole.until, let piece = ReportWindow(since: since, until: until, zone: zone)
      else { break }
      pieces.append(piece)
      since = until
    }
    return rule?.end(after: whole.firstDay) == nil ? [whole] : pieces
  }
}

internal import Articles
public import Definitions

/// A path with `{variables}` that the window fills; never the clock, so that one window has one name.
public struct OutputName: Hashable, Sendable {
  static let variables = ["report", "window", "since", "until", "year", "month", "day", "week"]

  public let text: String

  /// - Throws: `DefinitionError` for a variable that does not exist, with the nearest one.
  public init(_ node: DefinitionNode) throws(DefinitionError) {
    text = try node.string()
    for name in OutputName.names(in: text) where !OutputName.variables.contains(name) {
      let hint =
        NearestWord.suggestion(for: name, among: OutputName.variables).map {
          "did you mean “{\($0)}”?"
        } ?? "use one of \(OutputName.variables.map { "{\($0)}" }.joined(separator: ", "))"
      throw node.error(.badValue, "nothing is known as {\(name)}; \(hint)")
    }
  }

  public init(path: String) {
    text = path
  }

  /// - Parameter window: nil for a report over everything, whose dates are `all`.
  public func path(report: String, window: ReportWindow?) -> String {
    var values = Dictionary(uniqueKeysWithValues: OutputName.variables.map { ($0, "all") })
    values["report"] = report
    if let window {
      let (first, last) = (window.firstDay, window.lastDay)
      values["since"] = "\(first)"
      values["until"] = "\(last)"
      values["window"] = OutputName.window(window)
      values["year"] = isoYear(last.year)
      values["month"] = "\(isoYear(last.year))-\(padded(last.month, 2))"
      values["day"] = "\(last)"
      values["week"] = OutputName.week(of: last)
    }
    return values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  private static func window(_ window: ReportWindow) -> String {
    let (first, last) = (window.firstDay, window.lastDay)
    if window.isWholeDays { return first == last ? "\(first)" : "\(first)_\(last)" }
    return [window.since, window.until].map {
      let second = window.zone.secondOfDay(of: $0)
      return "\(window.zone.day(of: $0))T\(padded(second / 3600, 2))\(padded(second / 60 % 60, 2))"
    }.joined(separator: "_")
  }

  /// ISO 8601: `2026-W10`.
  private static func week(of day: CivilDay) -> String {
    let thursday = day.advanced(byDays: 4 - day.weekday)
    let first = CivilDay(thursday.year, 1, 1)?.dayNumber ?? 0
    return "\(isoYear(thursday.year))-W\(padded((thursday.dayNumber - first) / 7 + 1, 2))"
  }
}

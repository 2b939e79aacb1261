/// For which program an export is.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// `nodes.csv` and `edges.csv`: actors, and who said what to or about whom.
  case gephi
  /// Files for `neo4j-admin database import`, with a script that calls it.
  case neo4j
  /// `timeline.csv`: dated events, as TimelineJS reads them.
  case timelinejs
  /// FollowTheMoney entities, one JSON object a line.
  case ftm
}

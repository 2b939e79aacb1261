/// What an input can be; recognised from its content unless it is named.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  case text
  case markdown
  case html
  /// Saved RSS or Atom.
  case feed
  /// CSV or TSV, also those of Media Cloud, Meltwater and trafilatura.
  case table
  /// `clipsheet.article/1`.
  case record
  case trafilatura
  case newspaper4k
  case newsPlease = "news-please"
  case newsAPI = "newsapi"
  case eventRegistry = "event-registry"
  case ninjs
  /// Any other JSON whose members have the names that article tables use.
  case json
}

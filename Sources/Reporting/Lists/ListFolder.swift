internal import Definitions
internal import Extraction
internal import Foundation

/// Where sanctions lists are kept unless told otherwise.
public enum ListFolder {
  /// `$XDG_DATA_HOME/clipsheet/lists`, else `~/.local/share/clipsheet/lists`.
  ///
  /// XDG Base Directory Specification: a relative path in the variable does not count.
  public static func standard() -> String {
    standard(environment: ProcessInfo.processInfo.environment)
  }

  static func standard(environment: [String: String]) -> String {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return "\(data)/clipsheet/lists"
    }
    return "\(environment["HOME"] ?? NSHomeDirectory())/.local/share/clipsheet/lists"
  }

  /// Compares with every list that a folder keeps; nil where there is none.
  static func screener(_ folder: String?, resources: ResourceSearch) throws -> Screener? {
    guard let folder else { return nil }
    let lists = try ListStore(folder: folder).loadAll()
    return lists.isEmpty ? nil : try Screener(lists: lists, resources: resources)
  }
}

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
}

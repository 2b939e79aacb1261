public import Extraction

/// A kept list in one line for people.
public enum ListLine {
  /// `ofac-sdn: 18234 entries, of 2026-11-20, format ofac, sha256 ab12…`
  public static func text(_ list: StoredList) -> String {
    let entries = "\(list.entryCount) entr\(list.entryCount == 1 ? "y" : "ies")"
    return "\(list.name): \(entries), \(date(list)), format \(list.format.rawValue), "
      + "sha256 \(list.sha256)"
  }

  private static func date(_ list: StoredList) -> String {
    guard let date = list.fileDate else { return "no date" }
    switch list.fileDateBasis {
    case .printed: return "of \(date)"
    case .modified, nil: return "file changed \(date)"
    }
  }
}

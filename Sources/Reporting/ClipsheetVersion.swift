/// The version of the tool, as it stands on the Run sheet and behind `--version`.
public enum ClipsheetVersion {
  public static let current = "0.1.0"
}

/// Something to read articles from.
public enum Input: Hashable, Sendable {
  /// A file, or a folder that is walked with all its sub-folders.
  case path(String)
  case standardInput
  /// Bytes already at hand, with the name that messages use.
  case bytes([UInt8], name: String)

  /// - Parameter argument: as on a command line; `-` is standard input.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .path(argument)
  }
}

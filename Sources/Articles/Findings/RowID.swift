/// A row's name over all runs and machines: a hash of the text's SHA-256, the span and the kind.
///
/// Notes, differences between runs and exports stand on it.
public struct RowID: Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Sendable, CaseIterable {
    case actor, statement, expression, event, claim

    var prefix: String {
      switch self {
      case .actor: "p"
      case .statement: "s"
      case .expression: "t"
      case .event: "e"
      case .claim: "c"
      }
    }
  }

  public let description: String

  /// - Parameters:
  ///   - sha256: of the article's text, lower-case hexadecimal.
  ///   - discriminator: tells rows of one kind on one span apart, such as the topic of a claim.
  public init(sha256: String, span: TextSpan, kind: Kind, discriminator: String = "") {
    let key = "\(sha256)|\(span.start)|\(span.end)|\(kind.rawValue)|\(discriminator)"
    description =
      kind.prefix + "_" + SHA256Digest.hexadecimal(of: Array(key.utf8)).prefix(16)
  }

  /// An id as printed in a record or given on the command line.
  public init(printed: String) {
    description = printed
  }
}

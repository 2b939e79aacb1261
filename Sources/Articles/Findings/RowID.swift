/// A row's name over all runs and machines: a hash of the text's SHA-256, the span and the kind.
///
/// Notes, differences between runs and exports stand on it.
public struct RowID: Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Sendable, CaseIterable {
    case actor, statement, expression, event, claim

    fileprivate var letter: UInt8 {
      switch self {
      case .actor: UInt8(ascii: "p")
      case .statement: UInt8(ascii: "s")
      case .expression: UInt8(ascii: "t")
      case .event: UInt8(ascii: "e")
      case .claim: UInt8(ascii: "c")
      }
    }
  }

  /// A report may have millions of ids: those of our own making need no memory beside their place.
  private enum Form: Hashable, Sendable {
    case own(UInt64, letter: UInt8)
    case other(String)
  }

  private let form: Form

  /// - Parameters:
  ///   - sha256: of the article's text, lower-case hexadecimal.
  ///   - discriminator: tells rows of one kind on one span apart, such as the topic of a claim.
  public init(sha256: String, span: TextSpan, kind: Kind, discriminator: String = "") {
    let key = "\(sha256)|\(span.start)|\(span.end)|\(kind.rawValue)|\(discriminator)"
    form = .own(SHA256Digest.leadingWords(of: Array(key.utf8)).0, letter: kind.letter)
  }

  /// An id as printed in a record or given on the command line.
  public init(printed: String) {
    form = RowID.own(printed) ?? .other(printed)
  }

  /// A letter for the kind and the hash, `s_0f3a…` with sixteen digits; an id of another maker as it
  /// was printed.
  public var description: String {
    switch form {
    case .own(let hash, let letter):
      let digits = String(hash, radix: 16)
      return "\(Unicode.Scalar(letter))_" + String(repeating: "0", count: 16 - digits.utf8.count)
        + digits
    case .other(let printed): return printed
    }
  }

  private static func own(_ printed: String) -> Form? {
    let bytes = Array(printed.utf8)
    guard bytes.count == 18, bytes[1] == UInt8(ascii: "_"),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[0])
    else { return nil }
    var hash: UInt64 = 0
    for byte in bytes[2...] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hash = hash << 4 | UInt64(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): hash = hash << 4 | UInt64(byte - 0x57)
      default: return nil
      }
    }
    return .own(hash, letter: bytes[0])
  }
}

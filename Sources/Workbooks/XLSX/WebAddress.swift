/// An http or https address in the form that a cell link needs: ASCII, percent-encoded once.
package struct WebAddress: Hashable, Sendable {
  /// Excel's limit, after encoding.
  package static let lengthLimit = 2_079

  package enum Fault: Error, Hashable {
    case refused, tooLong
  }

  package let text: String

  /// - Throws: `refused` for other schemes (javascript:, file:, UNC paths …) and empty hosts.
  package init(_ wish: String) throws(Fault) {
    let bytes = Array(wish.utf8)
    guard let start = Self.hostStart(bytes), start < bytes.count,
      !Self.endsHost(bytes[start])
    else { throw .refused }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    for (index, byte) in bytes.enumerated() {
      let isWhole =
        byte != UInt8(ascii: "%")
        || (index + 2 < bytes.count && Self.isHex(bytes[index + 1]) && Self.isHex(bytes[index + 2]))
      if Self.isAllowed(byte), isWhole {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(Self.digit(byte >> 4))
        output.append(Self.digit(byte & 15))
      }
      guard output.count <= Self.lengthLimit else { throw .tooLong }
    }
    text = String(decoding: output, as: UTF8.self)
  }

  private static func hostStart(_ bytes: [UInt8]) -> Int? {
    for scheme in ["https://", "http://"] {
      let wanted = Array(scheme.utf8)
      guard bytes.count > wanted.count else { continue }
      if zip(bytes, wanted).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return wanted.count }
    }
    return nil
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":")].contains(byte)
      || byte <= 0x20
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// RFC 3986 characters, less the brackets and quotes that spreadsheets stumble over.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "-")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "&"),
      UInt8(ascii: "(")...UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "@"),
      UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

/// Text made fit for a cell: well-formed XML characters, no accidental escapes, within Excel's
/// limits. libxlsxwriter 1.1.4 checks code points alone and passes much else through raw.
package struct CellText: Hashable, Sendable {
  /// UTF-16 units, by Excel's specification.
  package static let unitLimit = 32_767
  package static let lineFeedLimit = 253
  package static let mark = " … [shortened]"

  package private(set) var text: String
  package private(set) var changes: [CellRemark.Kind] = []

  /// - Parameter unitLimit: for texts with a smaller limit than cells have.
  package init(_ text: String, unitLimit: Int = CellText.unitLimit) {
    if Self.isPlain(text, unitLimit: unitLimit) {
      self.text = text
    } else {
      var repair = CellTextRepair(unitLimit: unitLimit)
      self.text = repair.run(text)
      changes = repair.changes
    }
  }

  /// Whether the text can go to the library as it is; one pass over its bytes.
  package static func isPlain(_ text: String, unitLimit: Int = CellText.unitLimit) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { isPlain($0, unitLimit: unitLimit) } ?? false
  }

  /// Bytes at most as many as units allow, none below a space but tab and a few line feeds, no
  /// underscore before an x, and no U+FFF0 to U+FFFF.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, unitLimit: Int) -> Bool {
    guard bytes.count <= unitLimit else { return false }
    if isPlainAtOnce(bytes) { return true }
    var lineFeeds = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 {
        guard byte == 0x09 || byte == 0x0A else { return false }
        if byte == 0x0A { lineFeeds += 1 }
      } else if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") {
        return false
      } else if byte == 0xBF, previous == 0xEF {
        return false
      }
      previous = byte
    }
    return lineFeeds <= lineFeedLimit
  }

  /// Whether no byte needs a second look: most texts hold no underscore and no U+F000 or above.
  private static func isPlainAtOnce(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 8, let base = bytes.baseAddress else { return false }
    let source = UnsafeRawPointer(base)
    var found: UInt64 = 0
    var start = 0
    while start < bytes.count {
      let place = min(start, bytes.count - 8)
      let word = source.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      found |= ByteWords.below(0x20, word) | ByteWords.equal(UInt8(ascii: "_"), word)
      found |= ByteWords.equal(0xEF, word)
      start += 8
    }
    return found == 0
  }
}

/// The slow way, for the few texts that need it.
private struct CellTextRepair {
  let unitLimit: Int
  var changes: [CellRemark.Kind] = []
  private var output: [UInt8] = []
  private var units = 0
  private var lineFeeds = 0

  init(unitLimit: Int) {
    self.unitLimit = unitLimit
  }

  mutating func run(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let room = unitLimit - CellText.mark.utf16.count
    var cut = (bytes: 0, units: 0)
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      if scalar == "\r" {
        // XML readers turn a lone CR and CR LF into LF; doing it here keeps the counts right.
        if index < scalars.endIndex, scalars[index] == "\n" { continue }
        append("\n")
      } else if scalar == "_", Self.startsEscape(scalars[index...]) {
        append("_")
        for extra in "x005F_".unicodeScalars { append(extra) }
      } else {
        append(scalar)
      }
      if units <= room { cut = (output.count, units) }
      if units > unitLimit { return shortened(to: cut.bytes) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func shortened(to bytes: Int) -> String {
    note(.shortened)
    output.removeLast(output.count - bytes)
    output.append(contentsOf: CellText.mark.utf8)
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    var scalar = scalar
    if scalar == "\n" {
      lineFeeds += 1
      if lineFeeds > CellText.lineFeedLimit {
        scalar = " "
        note(.lineFeeds)
      }
    } else if CellCharacter.isForbidden(scalar) {
      scalar = "\u{FFFD}"
      note(.controlCharacter)
    }
    units += UTF16.width(scalar)
    output.append(contentsOf: scalar.utf8)
  }

  private mutating func note(_ change: CellRemark.Kind) {
    if !changes.contains(change) { changes.append(change) }
  }

  /// `_x0041_` in a cell would be shown as “A”; `rest` is what follows the underscore.
  private static func startsEscape(_ rest: Substring.UnicodeScalarView) -> Bool {
    let six = Array(rest.prefix(6))
    return six.count == 6 && six[0] == "x" && six[5] == "_"
      && six[1...4].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}

package enum CellCharacter {
  /// Not allowed in XML 1.0.
  package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r")
      || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}

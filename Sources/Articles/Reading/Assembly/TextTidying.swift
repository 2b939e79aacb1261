/// The few changes that are made to texts of sources other than records.
enum TextTidying {
  /// Windows and old Mac line ends become line feeds.
  static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for byte in text.utf8 {
      if byte == 0x0D {
        bytes.append(0x0A)
      } else if !(byte == 0x0A && afterReturn) {
        bytes.append(byte)
      }
      afterReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }

  /// One line: every run of white space becomes one space; nil when nothing is left.
  static func line(_ text: some StringProtocol) -> String? {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isBlank(scalar) {
        scalars.append(scalar)
      } else if let last = scalars.last, last != " " {
        scalars.append(" ")
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    return scalars.isEmpty ? nil : String(scalars)
  }

  /// True when a text begins with a title, whatever the spacing, case and marks between words.
  static func begins(_ text: String, with title: String) -> Bool {
    let wanted = letters(of: title.unicodeScalars, limit: .max)
    guard !wanted.isEmpty else { return true }
    return letters(of: text.unicodeScalars, limit: wanted.count) == wanted
  }

  private static func letters(
    of scalars: String.UnicodeScalarView, limit: Int
  ) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in scalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      if letters.count >= limit { break }
    }
    return letters
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
}

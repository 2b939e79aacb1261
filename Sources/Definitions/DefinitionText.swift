/// The text of a YAML file before it is read: refused where reading it could take the program down.
///
/// The YAML reader works by recursion and compares keys in full. Deep nesting would exhaust its
/// stack, and aliases in keys its time, long before a value could be looked at.
struct DefinitionText {
  /// No definition nests deeper than ten levels.
  static let deepest = 64
  /// So few aliases cannot multiply to much; each is refused by itself afterwards.
  static let mostAliases = 16

  private let bytes: [UInt8]
  private let file: String
  private var line = 1
  private var column = 1
  /// Brackets that are open in flow style, quotes not regarded.
  private var open = 0
  /// Dashes, question marks and deeper indents by which the line nests.
  private var indents: [Int] = []
  private var aliases = 0
  private var anchors = 0

  init(_ text: String, file: String) {
    bytes = Array(text.utf8)
    self.file = file
  }

  /// - Throws: `syntax` with the place of a control character, of a level too deep or of an alias
  ///   too many.
  mutating func check() throws(DefinitionError) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if column == 1, byte != 0x0A { try checkIndent(from: index) }
      try checkByte(byte, at: index)
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
  }

  private mutating func checkByte(_ byte: UInt8, at index: Int) throws(DefinitionError) {
    switch byte {
    case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F:
      let name = DefinitionText.name(of: Unicode.Scalar(byte))
      throw fault("holds the control character \(name); remove it")
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      open += 1
      if open > DefinitionText.deepest { throw tooDeep }
    case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
    case UInt8(ascii: "*") where beginsName(after: index): aliases += 1
    case UInt8(ascii: "&") where beginsName(after: index): anchors += 1
    default: break
    }
    if aliases > DefinitionText.mostAliases, anchors > 1 {
      throw fault("aliases are not supported; write the value out in each place")
    }
  }

  /// Characters that a sheet, a file name or a terminal must not be given: controls, and marks that
  /// turn the direction of what follows.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// `U+001B`
  static func name(of scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  /// Levels of block style: indents that lines open, and dashes in a row.
  private mutating func checkIndent(from start: Int) throws(DefinitionError) {
    var index = start
    var depth = 0
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let indent = index - start
    guard index < bytes.count, bytes[index] != 0x0A, bytes[index] != UInt8(ascii: "#") else {
      return
    }
    while index + 1 < bytes.count,
      bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "?"),
      bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09
    {
      depth += 1
      index += 2
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    }
    while let last = indents.last, last >= indent { indents.removeLast() }
    indents.append(indent)
    if indents.count + depth > DefinitionText.deepest { throw tooDeep }
  }

  /// At the start of a node: behind a space, a line end or a mark of flow style, before a name.
  private func beginsName(after index: Int) -> Bool {
    let before = index == 0 ? 0x0A : bytes[index - 1]
    guard [0x20, 0x09, 0x0A, 0x0D, 0x5B, 0x7B, 0x2C].contains(before), index + 1 < bytes.count
    else {
      return false
    }
    return ![0x20, 0x09, 0x0A, 0x0D, 0x2C].contains(bytes[index + 1])
  }

  private var tooDeep: DefinitionError {
    fault("nests deeper than \(DefinitionText.deepest) levels; no definition does")
  }

  private func fault(_ message: String) -> DefinitionError {
    DefinitionError(.syntax, file: file, line: line, column: column, message: message)
  }
}

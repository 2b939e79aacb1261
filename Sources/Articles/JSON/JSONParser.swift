/// Reads JSON values out of a byte buffer, one after the other.
///
/// RFC 8259, with what news tools print besides: `NaN` and `Infinity` (Python) become null, raw
/// tabs in texts pass, and a lone surrogate escape becomes U+FFFD. Nesting is limited, so that
/// hostile input cannot exhaust the stack.
package struct JSONParser {
  package static let depthLimit = 128

  private let bytes: [UInt8]
  package private(set) var position: Int
  /// Escapes so far that were half of a surrogate pair and became U+FFFD.
  package private(set) var replacedCount = 0
  private let end: Int
  private var depth = 0

  package init(_ bytes: [UInt8], range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// The one value that the bytes hold.
  package static func value(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.nextValue()
    if let extra = parser.peek() { throw parser.failure(.unexpected(extra)) }
    return value
  }

  /// The next byte that is not white space; nil at the end.
  package mutating func peek() -> UInt8? {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  package mutating func advance() {
    position = min(position + 1, end)
  }

  /// Moves to an offset, to go on after a fault.
  package mutating func seek(_ offset: Int) {
    position = min(offset, end)
    depth = 0
  }

  package mutating func nextValue() throws(JSONSyntaxError) -> JSONValue {
    guard let first = peek() else { throw failure(.truncated) }
    switch first {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39, UInt8(ascii: "I"), UInt8(ascii: "N"):
      return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw failure(.unexpected(first))
    }
  }

  /// A text with its quotation marks, such as a member's key.
  package mutating func string() throws(JSONSyntaxError) -> String {
    guard let first = peek() else { throw failure(.truncated) }
    guard first == UInt8(ascii: "\"") else { throw failure(.unexpected(first)) }
    position += 1
    let start = position
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        return text
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0x0A, 0x0D: throw failure(.lineBreakInString)
      default: position += 1
      }
    }
    throw failure(.truncated)
  }
}

extension JSONParser {
  private func failure(_ problem: JSONSyntaxError.Problem) -> JSONSyntaxError {
    JSONSyntaxError(problem: problem, offset: position)
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONObject {
    try enter()
    var members: [JSONObject.Member] = []
    if peek() == UInt8(ascii: "}") {
      leave()
      return JSONObject()
    }
    while true {
      let key = try string()
      try expect(UInt8(ascii: ":"))
      members.append(JSONObject.Member(key: key, value: try nextValue()))
      guard try listGoesOn(closing: UInt8(ascii: "}")) else { return JSONObject(members) }
    }
  }

  private mutating func array() throws(JSONSyntaxError) -> [JSONValue] {
    try enter()
    var elements: [JSONValue] = []
    if peek() == UInt8(ascii: "]") {
      leave()
      return elements
    }
    while true {
      elements.append(try nextValue())
      guard try listGoesOn(closing: UInt8(ascii: "]")) else { return elements }
    }
  }

  private mutating func enter() throws(JSONSyntaxError) {
    guard depth < JSONParser.depthLimit else { throw failure(.tooDeep) }
    depth += 1
    position += 1
  }

  private mutating func leave() {
    depth -= 1
    position += 1
  }

  private mutating func listGoesOn(closing: UInt8) throws(JSONSyntaxError) -> Bool {
    guard let byte = peek() else { throw failure(.truncated) }
    if byte == UInt8(ascii: ",") {
      position += 1
      return true
    }
    guard byte == closing else { throw failure(.unexpected(byte)) }
    leave()
    return false
  }

  private mutating func expect(_ wanted: UInt8) throws(JSONSyntaxError) {
    guard let byte = peek() else { throw failure(.truncated) }
    guard byte == wanted else { throw failure(.unexpected(byte)) }
    position += 1
  }

  private mutating func word(
    _ name: StaticString, _ value: JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    for index in 0..<name.utf8CodeUnitCount {
      guard position < end else { throw failure(.truncated) }
      guard bytes[position] == name.utf8Start[index] else {
        throw failure(.unexpected(bytes[position]))
      }
      position += 1
    }
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position < end, bytes[position] == UInt8(ascii: "I") { return try word("Infinity", .null) }
    if position < end, bytes[position] == UInt8(ascii: "N") { return try word("NaN", .null) }
    scan: while position < end {
      switch bytes[position] {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
        UInt8(ascii: "+"), UInt8(ascii: "-"):
        position += 1
      default: break scan
      }
    }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    guard Double(digits) != nil else {
      position = start
      throw failure(.unexpected(bytes[start]))
    }
    return .number(digits)
  }

  private mutating func escapedString(from start: Int) throws(JSONSyntaxError) -> String {
    var text = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        try appendEscape(to: &text)
      case 0x0A, 0x0D: throw failure(.lineBreakInString)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw failure(.truncated)
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONSyntaxError) {
    guard position < end else { throw failure(.truncated) }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try escapedScalar()).utf8)
    default:
      position -= 1
      throw failure(.badEscape)
    }
  }

  private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try hexUnit()
    guard (0xD800..<0xDC00).contains(first) else {
      return Unicode.Scalar(first) ?? replacement()
    }
    let isPair =
      position + 1 < end && bytes[position] == UInt8(ascii: "\\")
      && bytes[position + 1] == UInt8(ascii: "u")
    guard isPair else { return replacement() }
    let before = position
    position += 2
    let second = try hexUnit()
    guard (0xDC00..<0xE000).contains(second) else {
      position = before
      return replacement()
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? replacement()
  }

  private mutating func replacement() -> Unicode.Scalar {
    replacedCount += 1
    return "\u{FFFD}"
  }

  private mutating func hexUnit() throws(JSONSyntaxError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard position < end else { throw failure(.truncated) }
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw failure(.badEscape)
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}

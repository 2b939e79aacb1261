/// A list of texts as Python prints it, which is how pandas writes lists into CSV.
enum PythonList {
  /// `['Ann Lee', "Bo O'Roy"]` → both texts; nil for anything else.
  static func strings(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count >= 2
    else { return nil }
    var strings: [String] = []
    var index = 1
    while index < bytes.count - 1 {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") { continue }
      guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") else { return nil }
      guard let string = quoted(bytes, from: &index, by: byte) else { return nil }
      strings.append(string)
    }
    return strings
  }

  private static func quoted(_ bytes: [UInt8], from index: inout Int, by mark: UInt8) -> String? {
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == mark { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), index < bytes.count {
        let escaped = bytes[index]
        index += 1
        text.append(escaped == UInt8(ascii: "n") ? UInt8(ascii: " ") : escaped)
      } else {
        text.append(byte)
      }
    }
    return nil
  }
}

/// A link that opens a page at a sentence: the URL with a text fragment.
///
/// WICG Scroll To Text Fragment: `#:~:text=start,end`; dash, comma and ampersand are encoded, since
/// the fragment's own grammar uses them.
enum TextFragment {
  /// Words taken from each end of a long passage.
  private static let edgeWords = 6
  /// Passages up to this many words are named whole.
  private static let wholeWords = 14

  /// - Parameter passage: words of the page; line breaks cut it, as a fragment cannot cross blocks.
  /// - Returns: nil when the URL is not http or https.
  static func url(_ url: String, passage: String) -> String? {
    let lower = url.prefix(8).lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    let line = passage.split(whereSeparator: \.isNewline).first ?? ""
    let words = line.split(separator: " ")
    guard !words.isEmpty else { return url }
    let base = url.contains("#") ? url + ":~:text=" : url + "#:~:text="
    if words.count <= wholeWords { return base + encoded(words[...]) }
    return base + encoded(words.prefix(edgeWords)) + "," + encoded(words.suffix(edgeWords))
  }

  private static func encoded(_ words: ArraySlice<Substring>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in words.joined(separator: " ").utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Tells files that hold no text.
enum BinaryCheck {
  /// - Parameter head: the first bytes as they are, before any conversion.
  static func fault(_ head: [UInt8]) -> ReadingFault? {
    for (magic, kind) in signatures where head.starts(with: magic) {
      return ReadingFault("input.binary", "this is \(kind), not text; \(advice(for: kind))")
    }
    guard UTF16Converter(head: head) == nil else { return nil }
    let sample = head.prefix(8192)
    let isBinary =
      sample.contains(0) || sample.count(where: isControl) * 20 > sample.count
    guard isBinary else { return nil }
    return ReadingFault("input.binary", "this is binary data, not text; \(advice(for: ""))")
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP file or an Office document"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP file"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ([0x1F, 0x8B], "a gzip file"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("{\\rtf".utf8), "an RTF document"),
  ]

  private static func advice(for kind: String) -> String {
    switch kind {
    case "a gzip file": "unpack it with gunzip first"
    case "a ZIP file or an Office document": "unpack it, or save it as text, HTML or CSV"
    default: "save the article as text or HTML and give that"
    }
  }

  /// Controls that no text has; tab, line ends and form feed are not among them, nor is escape.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x09 || byte == 0x0B || (0x0E...0x1A).contains(byte) || (0x1C...0x1F).contains(byte)
      || byte == 0x7F
  }
}

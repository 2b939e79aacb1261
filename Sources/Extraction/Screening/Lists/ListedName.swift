/// One printed name of an entry.
public struct ListedName: Hashable, Sendable {
  public enum Quality: String, Hashable, Sendable, CaseIterable {
    /// A primary name or a good alias.
    case strong
    /// An alias that the list itself calls low quality; it never makes a strong match.
    case weak
  }

  public let text: String
  public let quality: Quality
  public let script: NameScript

  public init(_ text: String, quality: Quality = .strong) {
    self.text = text
    self.quality = quality
    script = NameScript(of: text)
  }
}

/// The script of a name's first letter.
public enum NameScript: String, Hashable, Sendable, CaseIterable {
  case latin, cyrillic, greek, arabic, hebrew, han, kana, hangul, other

  public init(of text: String) {
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      self = NameScript(scalar)
      return
    }
    self = .other
  }

  private init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF5A: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x9FFF, 0x20000...0x2FFFF: self = .han
    case 0xAC00...0xD7AF, 0x1100...0x11FF: self = .hangul
    default: self = .other
    }
  }
}

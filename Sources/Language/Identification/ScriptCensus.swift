/// Counts, over a sample of a text, the letters that give a script or a language away.
struct ScriptCensus {
  private(set) var latin = 0
  private(set) var cyrillic = 0
  private(set) var arabic = 0
  private(set) var han = 0
  /// Kana, Hangul, Greek, Hebrew and whatever else the identifier does not read.
  private(set) var other = 0
  private(set) var ukrainian = 0
  private(set) var russian = 0
  /// Rare in Russian, and one of the vowels of Bulgarian.
  private(set) var hardSigns = 0
  /// Letters of Cyrillic alphabets, and of Arabic script, that the languages here do not use.
  private(set) var foreign = 0

  var letters: Int { latin + cyrillic + arabic + han + other }

  mutating func count(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
      latin += 1
    case 0x400...0x52F: countCyrillic(scalar)
    case 0x620...0x64A, 0x66E...0x6D3:
      arabic += 1
      if scalar > 0x66D { foreign += 1 }
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3134F: han += 1
    case 0x370...0x3FF, 0x530...0x5FF, 0x900...0x10FF, 0x3040...0x30FF, 0xAC00...0xD7A3:
      other += 1
    default: break
    }
  }

  private mutating func countCyrillic(_ scalar: UInt32) {
    cyrillic += 1
    switch scalar {
    case 0x404, 0x406, 0x407, 0x454, 0x456, 0x457, 0x490, 0x491: ukrainian += 1
    case 0x42A, 0x44A: hardSigns += 1
    case 0x401, 0x42B, 0x42D, 0x44B, 0x44D, 0x451: russian += 1
    case 0x410...0x44F: break
    default: foreign += 1
    }
  }
}

/// A small generator with a fixed seed: the same texts on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Random text of many scripts, thick with the marks that tokenisers trip over.
enum RandomText {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x7E, 0x61...0x7A, 0x61...0x7A, 0x00...0x1F, 0xA0...0x24F, 0x300...0x36F,
    0x370...0x3FF, 0x400...0x4FF, 0x590...0x5FF, 0x600...0x6FF, 0x900...0x97F, 0xE00...0xE7F,
    0x2000...0x206F, 0x20A0...0x20CF, 0x3000...0x30FF, 0x4E00...0x4FFF, 0xAC00...0xACFF,
    0xFE00...0xFFFD, 0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF, 0xE0100...0xE01EF, 0x10000...0x10FFF,
  ]
  private static let pieces = [
    "'s", "n’t", "U.S.", "“", "”", "\"", "'", "’", "…", "...", "--", "\n", "\n\n", " ", "http://",
    "a@b", "Mr. ", "5pm", "«", "»", "‘", "1.", "?!", "\r\n",
  ]

  static func make(length: Int, _ generator: inout SplitMix) -> String {
    var text = ""
    for _ in 0..<length {
      if Int.random(in: 0..<3, using: &generator) == 0 {
        text += pieces.randomElement(using: &generator) ?? ""
      } else if let range = ranges.randomElement(using: &generator),
        let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator))
      {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

/// A quotation mark as printed, read off the bytes.
struct QuotationMark {
  enum Family: UInt8 {
    /// “ ” „ “ ‟
    case curly
    /// " or two apostrophes or backticks, as agencies type them
    case straight
    /// « »
    case angled
    /// ‘ ’ ‚
    case single
    /// '
    case apostrophe
  }

  enum Shape {
    case opening, closing, either
  }

  let family: Family
  let shape: Shape
  let length: Int

  /// The mark that begins at a byte, if one does.
  init?(_ bytes: [UInt8], at index: Int) {
    switch bytes[index] {
    case 0x22: self.init(.straight, .either, 1)
    case 0x27: self.init(apostropheIn: bytes, at: index)
    case 0x60:
      guard index + 1 < bytes.count, bytes[index + 1] == 0x60 else { return nil }
      self.init(.straight, .opening, 2)
    case 0xC2:
      guard index + 1 < bytes.count else { return nil }
      switch bytes[index + 1] {
      case 0xAB: self.init(.angled, .opening, 2)
      case 0xBB: self.init(.angled, .closing, 2)
      default: return nil
      }
    case 0xE2: self.init(generalPunctuationIn: bytes, at: index)
    default: return nil
    }
  }

  private init(_ family: Family, _ shape: Shape, _ length: Int) {
    self.family = family
    self.shape = shape
    self.length = length
  }

  private init(apostropheIn bytes: [UInt8], at index: Int) {
    let isDouble = index + 1 < bytes.count && bytes[index + 1] == 0x27
    self.init(isDouble ? .straight : .apostrophe, .either, isDouble ? 2 : 1)
  }

  private init?(generalPunctuationIn bytes: [UInt8], at index: Int) {
    guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
    switch bytes[index + 2] {
    case 0x9C, 0x9F: self.init(.curly, .opening, 3)
    case 0x9D: self.init(.curly, .closing, 3)
    case 0x9E: self.init(.curly, .opening, 3)
    case 0x98, 0x9B, 0x9A: self.init(.single, .opening, 3)
    case 0x99: self.init(.single, .closing, 3)
    default: return nil
    }
  }
}

/// A colour as `#RRGGBB`.
public struct Color: Hashable, Sendable {
  public let rgb: UInt32

  public init(rgb: UInt32) {
    self.rgb = rgb & 0xFF_FFFF
  }

  /// Nil unless it reads `#RRGGBB`.
  public init?(_ text: String) {
    guard text.utf8.count == 7, text.hasPrefix("#"), let rgb = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.rgb = rgb
  }

  /// Relative luminance by WCAG 2.2.
  package var luminance: Double {
    func channel(_ shift: UInt32) -> Double {
      let value = Double((rgb >> shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
  }

  /// WCAG contrast ratio, 1 to 21.
  package func contrast(with other: Color) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// A lighter one, for fills: 0 is white, 1 the colour itself.
  func tint(_ share: Double) -> Color {
    func channel(_ shift: UInt32) -> UInt32 {
      let value = Double((rgb >> shift) & 0xFF)
      return UInt32((255 - (255 - value) * min(max(share, 0), 1)).rounded()) << shift
    }
    return Color(rgb: channel(16) | channel(8) | channel(0))
  }

  /// `value` to the power of 2.4, by Newton's method on `result⁵ = value¹²`: no import of a maths
  /// library for one call.
  private func power(_ value: Double) -> Double {
    let square = value * value
    let target = square * square * square * square * square * square
    var result = value
    for _ in 0..<60 where result > 0 {
      let fourth = result * result * result * result
      result -= (fourth * result - target) / (5 * fourth)
    }
    return result
  }
}

/// The looks of a workbook: one typeface and a small, calm palette.
public struct Theme: Hashable, Sendable {
  /// Fill and ink of a mark; the meaning always stands in words as well.
  public struct Mark: Hashable, Sendable {
    public var fill: Color
    public var ink: Color

    public init(fill: Color, ink: Color) {
      self.fill = fill
      self.ink = ink
    }
  }

  public enum Tone: String, Hashable, Sendable, CaseIterable {
    case good, watch, bad, muted, accent
  }

  public var font = "Calibri"
  public var size = 10.0
  public var ink = Color(rgb: 0x1F2933)
  public var quietInk = Color(rgb: 0x52606D)
  public var link = Color(rgb: 0x1A56A0)
  public var header = Mark(fill: Color(rgb: 0x243B53), ink: Color(rgb: 0xFFFFFF))
  /// Header of the columns that a reader fills in.
  public var reviewHeader = Mark(fill: Color(rgb: 0x8D5B00), ink: Color(rgb: 0xFFFFFF))
  public var review = Mark(fill: Color(rgb: 0xFFF9E8), ink: Color(rgb: 0x1F2933))
  public var line = Color(rgb: 0xD9E2EC)
  public var panel = Color(rgb: 0xF0F4F8)
  public var accent = Color(rgb: 0x2F6690)
  /// Parts of a stacked chart, told apart also in print without colour by their lightness.
  public var series = [
    0x2F6690, 0xD9A441, 0x3E7C59, 0xA63D40, 0x8FB8DE, 0x6B5B95, 0xB7C4A5, 0x7B8794,
  ].map { Color(rgb: $0) }
  public var good = Mark(fill: Color(rgb: 0xE3F2E6), ink: Color(rgb: 0x1E5631))
  public var watch = Mark(fill: Color(rgb: 0xFFF1CC), ink: Color(rgb: 0x6B4700))
  public var bad = Mark(fill: Color(rgb: 0xFBE3E1), ink: Color(rgb: 0x8A1C1C))

  public init() {}

  public func mark(_ tone: Tone) -> Mark {
    switch tone {
    case .good: good
    case .watch: watch
    case .bad: bad
    case .muted: Mark(fill: panel, ink: quietInk)
    case .accent: Mark(fill: Color(rgb: 0xE1ECF5), ink: Color(rgb: 0x1C4568))
    }
  }
}

/// One line of text for the places where libxlsxwriter 1.1.4 escapes nothing and checks little:
/// document properties, headers and footers, table headers, chart titles, prompts, alt texts.
package struct PlainLine: Hashable, Sendable {
  package let text: String

  /// - Parameter unitLimit: UTF-16 units; the end is cut with “…” when it is longer.
  package init(_ wish: String, unitLimit: Int) {
    var text = ""
    var units = 0
    for scalar in wish.unicodeScalars {
      let kept = Self.kept(scalar)
      let width = UTF16.width(kept)
      guard units + width <= unitLimit else {
        while units + 1 > unitLimit, let last = text.unicodeScalars.popLast() {
          units -= UTF16.width(last)
        }
        text.unicodeScalars.append("…")
        break
      }
      text.unicodeScalars.append(kept)
      units += width
    }
    self.text = text
  }

  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\n", "\r", "\t": " "
    default: CellCharacter.isForbidden(scalar) ? "\u{FFFD}" : scalar
    }
  }
}

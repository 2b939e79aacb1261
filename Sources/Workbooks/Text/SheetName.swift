internal import Foundation

/// A name that Excel, LibreOffice and formulas take for a sheet.
public struct SheetName: Hashable, Sendable, CustomStringConvertible {
  /// UTF-16 units.
  public static let unitLimit = 31

  public let text: String

  /// - Throws: `invalidSheetName`: empty, over 31 UTF-16 units, one of `[]:*?/\`, a control
  ///   character, an apostrophe at an end, or Excel's own “History”.
  public init(_ text: String) throws(WorkbookError) {
    if let fault = Self.fault(of: text) {
      throw WorkbookError(.invalidSheetName, sheet: text, message: fault)
    }
    self.text = text
  }

  private init(checked text: String) {
    self.text = text
  }

  public var description: String { text }

  /// Equal for names that Excel takes for the same one.
  package var foldedKey: String { Self.foldedKey(text) }

  /// Both case mappings, so that ß and ss, Σ, σ and ς, and Ä and ä fall together; composed, so
  /// that the way an accent is stored makes no difference.
  package static func foldedKey(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.uppercased().lowercased()
  }

  /// `Who said it?` → `'Who said it?'`, as formulas and links need it.
  package var quoted: String {
    "'\(text.replacingOccurrences(of: "'", with: "''"))'"
  }

  /// The nearest valid name to a wish: bad characters become spaces or dashes, the end is cut,
  /// and “ (2)”, “ (3)” … tell equal names apart.
  /// - Parameter taken: folded keys of names in use; the new one is added.
  package static func repaired(_ wish: String, avoiding taken: inout Set<String>) -> SheetName {
    let base = cleaned(wish)
    var name = cut(base, to: unitLimit)
    var number = 2
    while taken.contains(foldedKey(name)) || fault(of: name) != nil {
      let suffix = " (\(number))"
      name = cut(base, to: unitLimit - suffix.utf16.count) + suffix
      number += 1
    }
    taken.insert(foldedKey(name))
    return SheetName(checked: name)
  }
}

extension SheetName {
  private static func fault(of text: String) -> String? {
    if text.isEmpty { return "a sheet name cannot be empty" }
    if text.utf16.count > unitLimit { return "a sheet name holds at most 31 characters" }
    if text.hasPrefix("'") || text.hasSuffix("'") {
      return "a sheet name cannot begin or end with an apostrophe"
    }
    if foldedKey(text) == "history" { return "Excel keeps the name “History” for itself" }
    for scalar in text.unicodeScalars where isBad(scalar) {
      return "a sheet name cannot hold “\(scalar.escaped(asASCII: true))”"
    }
    return nil
  }

  private static func isBad(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\", "\t", "\n", "\r": true
    default: CellCharacter.isForbidden(scalar)
    }
  }

  private static func cleaned(_ wish: String) -> String {
    var text = ""
    for scalar in wish.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "/", "\\", ":": text.unicodeScalars.append("-")
      default: text.unicodeScalars.append(isBad(scalar) ? " " : scalar)
      }
    }
    text = text.split(separator: " ").joined(separator: " ")
    while text.hasPrefix("'") || text.hasPrefix(" ") { text.removeFirst() }
    if text.isEmpty { text = "Sheet" }
    return text
  }

  /// Cuts between characters, better between words, and leaves no apostrophe or space at the end.
  private static func cut(_ text: String, to units: Int) -> String {
    var text = text
    if text.utf16.count > units {
      while text.utf16.count >= units { text.removeLast() }
      // Between words where that leaves most of it.
      if let space = text.lastIndex(of: " "), text[..<space].utf16.count * 2 > units {
        text = text[..<space] + "…"
      }
    }
    while text.hasSuffix("'") || text.hasSuffix(" ") { text.removeLast() }
    return text.isEmpty ? "Sheet" : text
  }
}

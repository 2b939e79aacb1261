/// Headers as an Excel Table needs them: one line, never empty, no two the same.
enum TableHeaders {
  static let unitLimit = 200

  static func unique(_ wishes: [String]) -> [String] {
    var taken: Set<String> = []
    var result: [String] = []
    for (index, wish) in wishes.enumerated() {
      let plain = PlainLine(wish, unitLimit: unitLimit - 8).text
      let base = plain.allSatisfy(\.isWhitespace) ? "Column \(index + 1)" : plain
      var header = base
      var number = 2
      while !taken.insert(SheetName.foldedKey(CellText(header).text)).inserted {
        header = "\(base) (\(number))"
        number += 1
      }
      result.append(CellText(header).text)
    }
    return result
  }

  /// A name for the table itself: letters, digits and underscores, unlike any cell.
  static func tableName(_ wish: String, avoiding taken: inout Set<String>) -> String {
    let cleaned = wish.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.isDigit)
      return isPlain ? Character(scalar) : "_"
    }
    let base = "tbl_" + String(cleaned.prefix(60))
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

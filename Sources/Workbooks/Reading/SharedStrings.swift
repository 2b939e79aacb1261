/// `sharedStrings.xml`: the texts of a workbook, rich runs joined, readings of Japanese left out.
final class SharedStrings: XMLHandler {
  private(set) var texts: [String] = []
  private(set) var isOverLimit = false
  private let limit: Int
  private var total = 0
  private var current: [UInt8] = []
  private var isText = false
  private var phonetic = 0

  init(limit: Int) {
    self.limit = limit
  }

  func start(_ element: XMLElement) {
    if element.isNamed("si") {
      current.removeAll(keepingCapacity: true)
    } else if element.isNamed("t") {
      isText = phonetic == 0
    } else if element.isNamed("rPh") {
      phonetic += 1
    }
  }

  func end(_ element: XMLElement) {
    if element.isNamed("si") {
      total += current.count + 32
      isOverLimit = isOverLimit || total > limit
      texts.append(
        isOverLimit ? "" : XMLText.decoded(String(decoding: current, as: UTF8.self)))
    } else if element.isNamed("t") {
      isText = false
    } else if element.isNamed("rPh") {
      phonetic -= 1
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText, !isOverLimit, current.count <= limit { current.append(contentsOf: bytes) }
  }
}

/// Which cell formats of `styles.xml` show a number as a date.
final class DateStyles: XMLHandler {
  private(set) var dateStyles: Set<Int> = []
  private var custom: [Int: Bool] = [:]
  private var isCellFormats = false
  private var count = 0

  func start(_ element: XMLElement) {
    if element.isNamed("numFmt") {
      guard let id = element.integer("numFmtId"), let code = element.text("formatCode") else {
        return
      }
      custom[id] = Self.isDate(XMLText.unescaped(code))
    } else if element.isNamed("cellXfs") {
      isCellFormats = true
    } else if element.isNamed("xf"), isCellFormats {
      let id = element.integer("numFmtId") ?? 0
      if custom[id] ?? (14...22).contains(id) || (45...47).contains(id) { dateStyles.insert(count) }
      count += 1
    }
  }

  func end(_ element: XMLElement) {
    if element.isNamed("cellXfs") { isCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Whether a format holds a year, a day, or an hour outside of quotes and brackets.
  private static func isDate(_ code: String) -> Bool {
    var inQuotes = false
    var inBrackets = false
    var isEscaped = false
    for scalar in code.lowercased().unicodeScalars {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch scalar {
      case "\\": isEscaped = true
      case "\"": inQuotes.toggle()
      case "[": inBrackets = !inQuotes
      case "]": inBrackets = false
      case "y", "d", "h": if !inQuotes, !inBrackets { return true }
      default: break
      }
    }
    return false
  }
}

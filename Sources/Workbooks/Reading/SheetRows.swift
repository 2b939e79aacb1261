/// The rows of a worksheet part, handed over in batches.
final class SheetRows: XMLHandler {
  private enum Kind {
    case number, shared, inline, formulaText, flag, error, isoDate
  }

  private(set) var isOverLimit = false
  private let texts: [String]
  private let dateStyles: Set<Int>
  private let cellLimit: Int
  private var finished: [WorkbookReader.Row] = []
  private var cells: [(column: Int, cell: Cell)] = []
  private var row = -1
  private var column = -1
  private var kind = Kind.number
  private var isDate = false
  private var count = 0
  private var value: [UInt8] = []
  private var isValue = false
  /// Of a cell whose value nobody has reckoned: it stands as what was typed.
  private var formula: [UInt8] = []
  private var isFormula = false
  private var phonetic = 0

  init(texts: [String], dateStyles: Set<Int>, cellLimit: Int) {
    self.texts = texts
    self.dateStyles = dateStyles
    self.cellLimit = cellLimit
  }

  /// The rows that have ended since the last call.
  func take() -> [WorkbookReader.Row] {
    let rows = finished
    finished.removeAll(keepingCapacity: true)
    return rows
  }

  func start(_ element: XMLElement) {
    if element.isNamed("c") {
      startCell(element)
    } else if element.isNamed("v") || element.isNamed("t") {
      isValue = phonetic == 0
    } else if element.isNamed("f") {
      isFormula = true
    } else if element.isNamed("row") {
      row = element.integer("r").map { $0 - 1 } ?? row + 1
      column = -1
      cells.removeAll(keepingCapacity: true)
    } else if element.isNamed("rPh") {
      phonetic += 1
    }
  }

  func end(_ element: XMLElement) {
    if element.isNamed("c") {
      endCell()
    } else if element.isNamed("v") || element.isNamed("t") {
      isValue = false
    } else if element.isNamed("f") {
      isFormula = false
    } else if element.isNamed("row") {
      if !cells.isEmpty { finished.append(WorkbookReader.Row(index: row, cells: cells)) }
    } else if element.isNamed("rPh") {
      phonetic -= 1
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isValue { value.append(contentsOf: bytes) }
    if isFormula { formula.append(contentsOf: bytes) }
  }
}

extension SheetRows {
  private func startCell(_ element: XMLElement) {
    if let place = element.bytes("r").flatMap({ CellPlace.parse($0) }) {
      column = place.column
    } else {
      column += 1
    }
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    isDate = false
    switch element.text("t") {
    case "s": kind = .shared
    case "inlineStr": kind = .inline
    case "str": kind = .formulaText
    case "b": kind = .flag
    case "e": kind = .error
    case "d": kind = .isoDate
    default:
      kind = .number
      if let style = element.integer("s") { isDate = dateStyles.contains(style) }
    }
  }

  private func endCell() {
    guard !value.isEmpty || !formula.isEmpty, !isOverLimit else { return }
    count += 1
    guard count <= cellLimit, (0..<CellPlace.columnLimit).contains(column) else {
      isOverLimit = count > cellLimit
      return
    }
    let cell = made()
    if cell != .empty { cells.append((column, cell)) }
  }

  private func made() -> Cell {
    guard !value.isEmpty else { return .text("=" + String(decoding: formula, as: UTF8.self)) }
    let text = String(decoding: value, as: UTF8.self)
    switch kind {
    case .shared:
      guard let index = Int(text), texts.indices.contains(index) else { return .empty }
      return texts[index].isEmpty ? .empty : .text(texts[index])
    case .inline, .formulaText: return .text(XMLText.decoded(text))
    case .flag: return .flag(text == "1" || text == "true")
    case .error: return .text(text)
    case .isoDate: return SheetDate(iso: String(text.prefix(16))).map { .date($0) } ?? .text(text)
    case .number:
      guard let number = Double(text) else { return .text(text) }
      if isDate, let date = SheetDate(serial: number) { return .date(date) }
      let isWhole = number == number.rounded() && abs(number) < 1e15
      return isWhole ? .integer(Int(number)) : .number(number)
    }
  }
}

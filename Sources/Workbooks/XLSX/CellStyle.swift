/// The looks of a cell; equal styles share one format of the workbook.
struct CellStyle: Hashable {
  enum Edge: Hashable {
    case none, hairline, thin
  }

  var size: Double
  var color: Color
  var fill: Color?
  var bold = false
  var italic = false
  var underlined = false
  var strikes = false
  var wraps = false
  var alignment: ColumnLayout.Alignment?
  var centredVertically = false
  var numberFormat: String?
  var edge = Edge.none
  var edgeColor: Color
  var indent = 0
  var unlocked = false

  init(_ theme: Theme) {
    size = theme.size
    color = theme.ink
    edgeColor = theme.line
  }

  func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}

/// The formats that the cells of one column can need, made before the first row.
struct ColumnFormats {
  let plain: FormatPalette.Format
  let link: FormatPalette.Format
  let date: FormatPalette.Format
  let dateTime: FormatPalette.Format
  let number: FormatPalette.Format
  let integer: FormatPalette.Format
  let flag: FormatPalette.Format
  /// For the emphasised and the other runs of a rich text.
  let emphasis: FormatPalette.Format
  let run: FormatPalette.Format
  /// Empty cells are written when their format shows.
  let drawsBlanks: Bool

  init(style: CellStyle, format: ColumnLayout.Format, in palette: FormatPalette)
    throws(WorkbookError)
  {
    let theme = palette.theme
    func numbered(_ code: String?, _ alignment: ColumnLayout.Alignment) -> CellStyle {
      style.with {
        $0.numberFormat = Self.code(of: format) ?? code
        $0.alignment = style.alignment ?? alignment
        // Numbers at the right edge would touch the text of the next column.
        $0.indent = $0.alignment == .right ? 1 : style.indent
      }
    }
    plain = try palette.format(style)
    link = try palette.format(
      style.with {
        $0.color = theme.link
        $0.underlined = true
      })
    date = try palette.format(numbered("yyyy-mm-dd", .left))
    dateTime = try palette.format(numbered("yyyy-mm-dd hh:mm", .left))
    number = try palette.format(numbered("#,##0.00", .right))
    integer = try palette.format(numbered("#,##0", .right))
    flag = try palette.format(style.with { $0.alignment = style.alignment ?? .center })
    let bare = CellStyle(theme).with {
      $0.size = style.size
      $0.color = style.color
      $0.bold = style.bold
    }
    run = try palette.format(bare)
    emphasis = try palette.format(bare.with { $0.bold = true })
    drawsBlanks = style.edge != .none || style.fill != nil
  }

  private static func code(of format: ColumnLayout.Format) -> String? {
    switch format {
    case .automatic, .text: nil
    case .integer: "0"
    case .number: "#,##0.00"
    case .percent: "0%"
    case .date: "yyyy-mm-dd"
    case .dateTime: "yyyy-mm-dd hh:mm"
    case .custom(let code): code
    }
  }
}

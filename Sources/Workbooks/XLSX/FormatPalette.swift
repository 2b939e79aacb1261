internal import CXlsxWriter

/// The formats of one workbook, each style made once. They belong to the workbook handle, which
/// frees them.
final class FormatPalette {
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// Excel refuses more; 1.1.4 does not count (`workbook_add_format`).
  static let formatLimit = 65_000
  static let numberFormatLimit = 200

  let theme: Theme
  /// For what is made in the workbook itself, such as charts.
  let workbookPointer: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: Format] = [:]
  private var differences: [Difference: Format] = [:]
  private var numberFormats: Set<String> = []

  private struct Difference: Hashable {
    let mark: Theme.Mark
    let strikes: Bool
  }

  init(workbook: UnsafeMutablePointer<lxw_workbook>, theme: Theme) {
    workbookPointer = workbook
    self.theme = theme
  }

  func format(_ style: CellStyle) throws(WorkbookError) -> Format {
    if let format = formats[style] { return format }
    if let code = style.numberFormat { try count(numberFormat: code) }
    let format = try add()
    apply(style, to: format)
    formats[style] = format
    return format
  }

  /// What a conditional rule lays over the cell: fill, ink and stroke alone.
  func difference(_ mark: Theme.Mark, strikes: Bool) throws(WorkbookError) -> Format {
    let key = Difference(mark: mark, strikes: strikes)
    if let format = differences[key] { return format }
    let format = try add()
    format_set_bg_color(format, Self.code(mark.fill))
    format_set_font_color(format, Self.code(mark.ink))
    if strikes { format_set_font_strikeout(format) }
    differences[key] = format
    return format
  }

  /// Black is 0x1000000 for the library; 0 means “no colour”.
  static func code(_ color: Color) -> lxw_color_t {
    color.rgb == 0 ? 0x100_0000 : color.rgb
  }
}

extension FormatPalette {
  private func add() throws(WorkbookError) -> Format {
    guard formats.count + differences.count < Self.formatLimit else {
      throw WorkbookError(.tooManyFormats, message: "a workbook holds at most 65,490 cell formats")
    }
    guard let format = workbook_add_format(workbookPointer) else {
      throw WorkbookError(.library, message: "workbook_add_format: out of memory")
    }
    return format
  }

  private func count(numberFormat code: String) throws(WorkbookError) {
    guard numberFormats.insert(code).inserted else { return }
    guard numberFormats.count <= Self.numberFormatLimit else {
      throw WorkbookError(
        .tooManyFormats, value: code, message: "a workbook holds about 200 number formats")
    }
  }

  private func apply(_ style: CellStyle, to format: Format) {
    format_set_font_name(format, PlainLine(theme.font, unitLimit: 31).text)
    format_set_font_size(format, style.size)
    format_set_font_color(format, Self.code(style.color))
    if style.bold { format_set_bold(format) }
    if style.italic { format_set_italic(format) }
    if style.strikes { format_set_font_strikeout(format) }
    if style.underlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if style.wraps { format_set_text_wrap(format) }
    if style.unlocked { format_set_unlocked(format) }
    if style.indent > 0 { format_set_indent(format, UInt8(clamping: style.indent)) }
    align(style, in: format)
    if let code = style.numberFormat {
      format_set_num_format(format, PlainLine(code, unitLimit: 100).text)
    }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, Self.code(fill))
    }
    switch style.edge {
    case .none: break
    case .hairline, .thin:
      let kind = style.edge == .hairline ? LXW_BORDER_HAIR : LXW_BORDER_THIN
      format_set_bottom(format, UInt8(kind.rawValue))
      format_set_bottom_color(format, Self.code(style.edgeColor))
    }
  }

  private func align(_ style: CellStyle, in format: Format) {
    let vertical =
      style.centredVertically ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    format_set_align(format, UInt8(vertical.rawValue))
    switch style.alignment {
    case nil: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
  }
}

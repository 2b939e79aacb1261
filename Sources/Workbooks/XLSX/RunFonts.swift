internal import CXlsxWriter
internal import Glibc

/// How the runs of rich text begin in a column, `<r><rPr>…</rPr>`, in the library's own words.
struct RunFonts {
  let run: [UInt8]
  let emphasis: [UInt8]

  /// One for each column.
  static func make(_ formats: [ColumnFormats]) throws(WorkbookError) -> [RunFonts] {
    var known: [FormatPalette.Format: [UInt8]] = [:]
    var fonts: [RunFonts] = []
    for column in formats {
      for format in [column.run, column.emphasis] where known[format] == nil {
        known[format] = try words(of: format)
      }
      fonts.append(
        RunFonts(run: known[column.run] ?? [], emphasis: known[column.emphasis] ?? []))
    }
    return fonts
  }

  /// `lxw_styles_write_rich_font`, into memory; text and styles are freed here.
  private static func words(of format: FormatPalette.Format) throws(WorkbookError) -> [UInt8] {
    var text: UnsafeMutablePointer<CChar>?
    var count = 0
    guard let styles = lxw_styles_new() else { throw outOfMemory() }
    defer { lxw_styles_free(styles) }
    guard let stream = open_memstream(&text, &count) else { throw outOfMemory() }
    styles.pointee.file = stream
    lxw_styles_write_rich_font(styles, format)
    let status = fclose(stream)
    styles.pointee.file = nil
    defer { free(text) }
    guard status == 0, let text else { throw outOfMemory() }
    let bytes = UnsafeRawBufferPointer(start: text, count: count)
    return Array("<r>".utf8) + bytes
  }

  private static func outOfMemory() -> WorkbookError {
    WorkbookError(.library, message: "out of memory for the fonts of rich text")
  }
}

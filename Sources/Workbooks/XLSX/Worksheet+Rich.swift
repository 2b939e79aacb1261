internal import CXlsxWriter

extension Worksheet {
  /// Rich text as a cell can hold it.
  enum FitRuns {
    /// For the caller to fit: nothing is emphasised, or the text has to be cut.
    case plain(String)
    case runs([Cell.TextRun])
  }

  mutating func fit(_ runs: [Cell.TextRun], at place: Place) -> FitRuns {
    let merged = RichText.merged(runs)
    let whole = merged.map(\.text).joined()
    guard merged.count > 1 else { return .plain(whole) }
    if RichText.isTooLong(merged, fontName: palette.theme.font) {
      remark(.emphasisLost, at: place, value: whole)
      return .plain(whole)
    }
    if CellText.isPlain(whole) { return .runs(merged) }
    let fit = CellText(whole)
    guard !fit.changes.contains(.shortened), !fit.changes.contains(.lineFeeds)
    else { return .plain(whole) }
    for change in fit.changes { remark(change, at: place, value: whole) }
    return .runs(merged.map { Cell.TextRun(CellText($0.text).text, emphasised: $0.emphasised) })
  }

  /// `worksheet_write_rich_string`, which refuses empty runs and single ones.
  mutating func write(
    runs: [Cell.TextRun], at place: Place, _ formats: ColumnFormats
  ) throws(WorkbookError) {
    switch fit(runs, at: place) {
    case .plain(let text): try write(text: text, at: place, formats)
    case .runs(let runs):
      count(row: Int(place.row))
      let status = RichText.withTuples(runs, formats: formats) { tuples in
        worksheet_write_rich_string(handle, place.row, place.column, tuples, formats.plain)
      }
      try check(status, at: call(place, value: runs.map(\.text).joined()))
    }
  }
}

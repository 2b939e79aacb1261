internal import CXlsxWriter
internal import Glibc

/// Runs of text with and without emphasis.
enum RichText {
  /// Of `<r>`, the font and `<t xml:space="preserve">`, the name of the font not counted.
  private static let markupOfRun = 260

  /// 1.1.4 counts the markup of the runs against the limit of the text, and refuses the cell.
  static func isTooLong(_ runs: [Cell.TextRun], fontName: String) -> Bool {
    var units = runs.count * (markupOfRun + fontName.utf8.count * 5)
    for run in runs { units += run.text.utf8.count }
    // Every `&` becomes five characters, angles four.
    guard units * 5 > CellText.unitLimit else { return false }
    for run in runs {
      units += 4 * run.text.utf8.count { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }
    }
    return units > CellText.unitLimit
  }

  /// Without empty runs; neighbours of one kind become one.
  static func merged(_ runs: [Cell.TextRun]) -> [Cell.TextRun] {
    var result: [Cell.TextRun] = []
    for run in runs where !run.text.isEmpty {
      if let last = result.last, last.emphasised == run.emphasised {
        result[result.count - 1] = Cell.TextRun(last.text + run.text, emphasised: run.emphasised)
      } else {
        result.append(run)
      }
    }
    return result
  }

  /// The null-terminated array that the library takes. It copies the texts; ours are freed here.
  static func withTuples(
    _ runs: [Cell.TextRun], formats: ColumnFormats,
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<lxw_rich_string_tuple>?>) -> lxw_error
  ) -> lxw_error {
    let tuples = UnsafeMutablePointer<lxw_rich_string_tuple>.allocate(capacity: runs.count)
    let list = UnsafeMutablePointer<UnsafeMutablePointer<lxw_rich_string_tuple>?>.allocate(
      capacity: runs.count + 1)
    for (index, run) in runs.enumerated() {
      (tuples + index).initialize(
        to: lxw_rich_string_tuple(
          format: run.emphasised ? formats.emphasis : formats.run, string: strdup(run.text)))
      (list + index).initialize(to: tuples + index)
    }
    (list + runs.count).initialize(to: nil)
    defer {
      for index in runs.indices { free(tuples[index].string) }
      tuples.deallocate()
      list.deallocate()
    }
    return body(list)
  }
}

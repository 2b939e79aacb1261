/// The remarks of a plan without writing it: writes to a workbook that is then dropped would cost
/// the whole time, this pass looks at the cells alone.
enum RemarkPass {
  static func run(_ plan: WorkbookPlan) -> CellRemarks {
    var remarks = CellRemarks()
    let names = SheetNames(plan).sheets
    let known = RowLinks(plan, names: names)
    for (sheet, name) in zip(plan.sheets, names) {
      guard let table = sheet.table?.table else { continue }
      var links = 0
      for (row, cells) in table.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          let found = kinds(of: cell, known: known, font: plan.theme.font, links: &links)
          for kind in found {
            remarks.add(
              CellRemark(
                sheet: name.text, row: row + 2, column: column, kind: kind,
                excerpt: String(excerpt(of: cell).prefix(80))))
          }
        }
      }
    }
    return remarks
  }

  private static func kinds(
    of cell: Cell, known: RowLinks, font: String, links: inout Int
  ) -> [CellRemark.Kind] {
    switch cell {
    case .empty, .flag: return []
    case .text(let text): return changes(of: text)
    case .list(let items): return changes(of: items.joined(separator: "; "))
    case .rich(let runs):
      let merged = RichText.merged(runs)
      let isLost = merged.count > 1 && RichText.isTooLong(merged, fontName: font)
      return (isLost ? [.emphasisLost] : []) + changes(of: runs.map(\.text).joined())
    case .integer(let number): return SheetNumber.isExact(number) ? [] : [.numberAsText]
    case .number(let number): return number.isFinite ? [] : [.numberAsText]
    case .date(let date): return date.serial == nil ? [.dateAsText] : []
    case .link(let link):
      if let fault = fault(of: link, known: known) { return [fault] + changes(of: link.text) }
      links += 1
      let over: [CellRemark.Kind] = links > Worksheet.linkLimit ? [.tooManyLinks] : []
      return over + changes(of: link.text)
    }
  }

  private static func fault(
    of link: Cell.Link, known: RowLinks
  ) -> CellRemark.Kind? {
    switch link.target {
    case .row(let dataset, let key):
      return known.place(dataset: dataset, key: key) == nil ? .linkTargetMissing : nil
    case .file(let path, let place):
      return FileAddress(path, place: place) == nil ? .linkRefused : nil
    case .url(let url):
      do {
        _ = try WebAddress(url)
        return nil
      } catch {
        return error == .tooLong ? .linkTooLong : .linkRefused
      }
    }
  }

  private static func changes(of text: String) -> [CellRemark.Kind] {
    CellText.isPlain(text) ? [] : CellText(text).changes
  }

  private static func excerpt(of cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .list(let items): items.joined(separator: "; ")
    case .rich(let runs): runs.map(\.text).joined()
    case .integer(let number): String(number)
    case .number(let number): SheetNumber.words(for: number)
    case .flag(let flag): flag ? "true" : "false"
    case .date(let date): date.iso
    case .link(let link):
      switch link.target {
      case .url(let url): url
      case .row(let dataset, let key): "\(dataset) \(key)"
      case .file(let path, _): path
      }
    }
  }
}

/// The looks of the parts of a cover.
struct CoverStyles {
  let title, subtitle, heading, paragraph, label, value, count, note: CellStyle
  let tileValue, tileLabel, tableHeader, tableCell: CellStyle

  init(_ theme: Theme) {
    let base = CellStyle(theme)
    title = base.with {
      $0.size = theme.size + 12
      $0.bold = true
      $0.color = theme.header.fill
      $0.centredVertically = true
    }
    subtitle = base.with {
      $0.size = theme.size + 1
      $0.color = theme.quietInk
    }
    heading = base.with {
      $0.size = theme.size + 2
      $0.bold = true
      $0.color = theme.accent
      $0.edge = .thin
      $0.centredVertically = true
    }
    paragraph = base.with { $0.wraps = true }
    label = base.with { $0.color = theme.quietInk }
    value = base.with { $0.alignment = .left }
    count = base.with { $0.alignment = .right }
    note = base.with {
      $0.color = theme.quietInk
      $0.indent = 1
    }
    tileValue = base.with {
      $0.size = theme.size + 10
      $0.bold = true
      $0.color = theme.accent
      $0.fill = theme.panel
      $0.alignment = .center
      $0.centredVertically = true
    }
    tileLabel = base.with {
      $0.color = theme.quietInk
      $0.fill = theme.panel
      $0.alignment = .center
    }
    tableHeader = base.with {
      $0.bold = true
      $0.color = theme.quietInk
      $0.fill = theme.panel
    }
    tableCell = base.with {
      $0.wraps = true
      $0.edge = .hairline
      $0.alignment = .left
    }
  }
}

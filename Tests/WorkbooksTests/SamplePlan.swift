import Workbooks

/// A workbook with something of everything; the words are our own.
enum SamplePlan {
  static let speakers = [
    "Minister Orla Venn", "Bank of Terrania", "Council spokesman", "Ambassador Ilir Doda",
  ]
  static let words = [
    "the talks will resume on Monday", "no ship left the harbour without papers",
    "the measure is lawful and will be extended by a year, because nothing has changed since the "
      + "last review and because every member asked for it in writing",
    "we know nothing about such a delivery",
  ]

  static func statements(_ count: Int = 40) -> SheetPlan {
    let columns = [
      Table.Column(id: "date", header: "Date", type: .date),
      Table.Column(id: "speaker", header: "Speaker", type: .text),
      Table.Column(id: "statement", header: "What was said", type: .text),
      Table.Column(id: "mode", header: "Mode", type: .text),
      Table.Column(id: "confidence", header: "Confidence", type: .text),
      Table.Column(id: "sources", header: "Sources", type: .integer),
      Table.Column(id: "score", header: "Score", type: .number),
      Table.Column(id: "source", header: "Source", type: .link),
      Table.Column(id: "decision", header: "Decision", type: .text),
      Table.Column(id: "note", header: "Note", type: .text),
      Table.Column(id: "key", header: "Row id", type: .text),
      Table.Column(id: "start", header: "Start", type: .integer),
      Table.Column(id: "end", header: "End", type: .integer),
    ]
    var layouts = columns.map { _ in ColumnLayout() }
    layouts[2].width = .fixed(60)
    layouts[2].wraps = true
    layouts[5].total = .sum
    layouts[6].total = .average
    layouts[8].list = "decision"
    layouts[8].review = true
    layouts[8].prompt = "Does the row hold?"
    layouts[9].review = true
    layouts[9].width = .fixed(30)
    layouts[9].wraps = true
    for index in 10...12 { layouts[index].grouped = true }
    var layout = SheetLayout()
    layout.frozenColumns = 2
    layout.rules = [
      ConditionalRule(column: "confidence", test: .equals(["check"]), tone: .watch),
      ConditionalRule(column: "confidence", test: .equals(["certain"]), tone: .good),
      ConditionalRule(
        column: "decision", test: .equals(["Rejected"]), tone: .muted, strikes: true,
        wholeRow: true),
    ]
    let rows = (0..<count).map { row($0) }
    return SheetPlan(
      id: "statements", name: "Statements", note: "Who said what, with the words",
      content: .table(
        TableSheet(
          dataset: "statements", table: Table(name: "statements", columns: columns, rows: rows),
          keys: RowKeys((0..<count).map { "s\($0)" }), columns: layouts, layout: layout)))
  }

  static func row(_ index: Int) -> [Cell] {
    let speaker = speakers[index % speakers.count]
    let said = words[index % words.count]
    return [
      .date(SheetDate(year: 2026, month: 3, day: 1 + index % 28)), .text(speaker),
      .rich([Cell.TextRun("\(speaker) said: “"), Cell.TextRun(said, emphasised: true), .init("”.")]
      ),
      .text(index % 2 == 0 ? "direct" : "indirect"),
      .text(["certain", "likely", "check"][index % 3]), .integer(1 + index % 5),
      .number(Double(index % 10) / 10),
      .link(
        Cell.Link(
          .url("https://news.example/\(index)#:~:text=the%20talks"), text: "The Daily Example")),
      .empty, .empty, .text("s\(index)"), .integer(index * 100), .integer(index * 100 + 40),
    ]
  }

  static func events() -> SheetPlan {
    let columns = [
      Table.Column(id: "from", header: "From", type: .date),
      Table.Column(id: "what", header: "What happened", type: .text),
      Table.Column(id: "statement", header: "Statement", type: .link),
      Table.Column(id: "imposed", header: "Imposed?", type: .flag),
    ]
    let rows: [[Cell]] = (0..<12).map { index in
      [
        .date(SheetDate(year: 2026, month: 1 + index, day: 5, minuteOfDay: 600)),
        .text("The council met in session \(index)."),
        .link(Cell.Link(.row(dataset: "statements", key: "s\(index)"), text: "Statement")),
        .flag(index % 2 == 0),
      ]
    }
    return SheetPlan(
      id: "events", name: "Timeline", note: "Dated events, oldest first",
      content: .table(
        TableSheet(
          dataset: "events", table: Table(name: "events", columns: columns, rows: rows),
          keys: RowKeys((0..<12).map { "e\($0)" }))))
  }

  static func cover() -> SheetPlan {
    let points = speakers.enumerated().map {
      ChartPlan.Point(label: $0.element, value: Double(12 - $0.offset * 3))
    }
    let months = (1...6).map { ChartPlan.Point(label: "2026-0\($0)", value: Double($0 * 2 % 7)) }
    return SheetPlan(
      id: "cover", name: "Start here", note: "",
      content: .cover(
        CoverSheet(
          title: "Weekly sanctions report", subtitle: "1 to 7 March 2026",
          blocks: [
            .tiles([
              .init(value: .integer(1_240), label: "articles"),
              .init(value: .integer(318), label: "statements"),
              .init(value: .integer(97), label: "events"),
              .init(value: .integer(41), label: "claims"),
              .init(value: .integer(12), label: "to check"),
              .init(value: .integer(3), label: "notices"),
            ]),
            .paragraph(
              "What the articles say, who said it and when. Every row names the article and the "
                + "place in it. Nothing here is a judgement; the yellow columns are yours."),
            .contents(title: "Sheets"),
            .charts([
              ChartPlan(
                kind: .bar, title: "Statements by speaker", points: points,
                alternativeText: "Bar chart of statements by speaker."),
              ChartPlan(
                kind: .column, title: "Events by month", points: months,
                alternativeText: "Column chart of events by month."),
              ChartPlan(
                kind: .bar, title: "Claims by status", points: points,
                alternativeText: "Bar chart of claims by status."),
            ]),
            .table(
              CoverSheet.ShortTable(
                title: "Most worth reading",
                columns: [
                  .init(header: "Date", span: 1), .init(header: "Speaker", span: 3),
                  .init(header: "What was said", span: 7), .init(header: "Row", span: 1),
                ],
                rows: (0..<3).map {
                  [
                    .date(SheetDate(year: 2026, month: 3, day: 1 + $0)), .text(speakers[$0]),
                    .text(words[$0]),
                    .link(Cell.Link(.row(dataset: "statements", key: "s\($0)"), text: "Open")),
                  ]
                }, emptyMessage: "Nothing stands out.")),
            .facts([
              .init(label: "Window", value: .text("2026-03-01 to 2026-03-07")),
              .init(label: "Run", value: .text("r_20260307")),
            ]),
          ])))
  }

  static func empty() -> SheetPlan {
    let columns = [
      Table.Column(id: "kind", header: "Kind", type: .text),
      Table.Column(id: "message", header: "Message", type: .text),
    ]
    return SheetPlan(
      id: "notices", name: "Notices", note: "What a reader should know",
      content: .table(TableSheet(table: Table(name: "notices", columns: columns))))
  }

  static var plan: WorkbookPlan {
    WorkbookPlan(
      sheets: [cover(), statements(), events(), empty()],
      properties: WorkbookProperties(title: "Sample", author: "Clipsheet"),
      lists: ["decision": ["Unreviewed", "Confirmed", "Rejected", "Needs source"]])
  }
}

import Foundation
import Testing
import Workbooks

@testable import Reporting

/// One agency story beside two stories that owe it nothing, and the same with ten copies of it and
/// two papers that rewrite it.
@Suite("Counts are of independent origins")
struct IndependentCountsTests {
  @Test("Ten copies and two rewritten versions change no count in any table, matrix, tile or chart")
  func copiesChangeNoCount() throws {
    let few = try RunDesk()
    try IndependentCountsTests.write(to: few, withCopies: false)
    let many = try RunDesk()
    try IndependentCountsTests.write(to: many, withCopies: true)
    let before = try tables(few)
    let after = try tables(many)
    #expect(Set(before.keys) == Set(after.keys))
    for (name, table) in before.sorted(by: { $0.key < $1.key }) {
      let other = try #require(after[name])
      try compare(table, other, name)
    }
    try compareCovers(few, many)
  }

  @Test("The agency, its copies and those that rewrite it are one source beside the two others")
  func sourcesAreThree() throws {
    let desk = try RunDesk()
    try IndependentCountsTests.write(to: desk, withCopies: true)
    let tables = try tables(desk)
    let measures = try #require(tables["measures"])
    let freeze = try #require(measures.rows.first { $0["topic"] == "Asset freeze or blocking" })
    #expect(freeze["articles"] == "15" && freeze["independent_sources"] == "3")
    #expect(freeze["claims"] == "3" && freeze["imposed_sources"] == "3")
    let articles = try #require(tables["articles"])
    #expect(articles.rows.count { $0["copy_of"]?.isEmpty == false } == 10)
    #expect(articles.rows.count { $0["retells"]?.isEmpty == false } == 2)
  }

  /// Columns that say how much is visible, or what one article or row is like; all else that is a
  /// whole number counts what is independent.
  private static let visible: Set<String> = [
    "articles", "findings", "words", "char_start", "char_end", "sentence_no", "number", "quantity",
    "money",
  ]

  private func compare(_ table: CSVTable, _ other: CSVTable, _ name: String) throws {
    let counts = table.counts.filter { !IndependentCountsTests.visible.contains($0) }
    // Exact copies have one id, so the outlet tells articles apart.
    let key = name == "articles" ? "outlet" : table.key
    let rows = Dictionary(other.rows.map { ($0[key] ?? "", $0) }) { first, _ in first }
    for row in table.rows {
      let id = row[key] ?? ""
      let same = rows[id]
      #expect(same != nil, "\(name) lost \(id)")
      for count in counts {
        let line = "\(name): \(count) of \(id), \(row[count] ?? "") → \(same?[count] ?? "")"
        #expect(same?[count] == row[count], "\(line)")
      }
    }
    for count in counts where ["statements", "mentions", "events", "claims"].contains(count) {
      #expect(table.sum(count) == other.sum(count), "\(name): the sum of \(count)")
    }
    if table.key == "label" { #expect(table.rows == other.rows, "\(name)") }
  }

  /// Tiles, and the sheet that feeds the charts. The list of sheets on the first page counts rows,
  /// which are visible however often they are told.
  private func compareCovers(_ few: RunDesk, _ many: RunDesk) throws {
    let first = try WorkbookReader(path: try workbook(few))
    let second = try WorkbookReader(path: try workbook(many))
    let names = first.sheets.filter {
      ["Start here", "Sanctions", "Timeline at a glance"].contains($0.name) || $0.isHidden
    }.map(\.name)
    #expect(names.count >= 4, "\(names)")
    for name in names {
      let left = try first.rows(of: try #require(first.sheet(named: name)))
      let right = try second.rows(of: try #require(second.sheet(named: name)))
      let numbers = { (rows: [WorkbookReader.Row]) in
        rows.filter { name == "Chart data" || $0.index <= 6 }.flatMap { row in
          row.cells.map { "\(row.index):\($0.column) \($0.cell)" }
        }
        .filter { $0.contains("number(") || $0.contains("integer(") }
      }
      let changed = zip(numbers(left), numbers(right)).filter { $0 != $1 }.map { "\($0) → \($1)" }
      #expect(changed.isEmpty && numbers(left).count == numbers(right).count, "\(name): \(changed)")
    }
  }

  private func workbook(_ desk: RunDesk) throws -> String {
    let file = try FileManager.default.contentsOfDirectory(atPath: desk.path("out"))
      .first { $0.hasSuffix(".xlsx") }
    return desk.path("out/\(try #require(file))")
  }

  private func tables(_ desk: RunDesk) throws -> [String: CSVTable] {
    try desk.define("window: 2026-03")
    try desk.run()
    let folder = try #require(
      FileManager.default.contentsOfDirectory(atPath: desk.path("out"))
        .first { !$0.contains(".") })
    var tables: [String: CSVTable] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: desk.path("out/\(folder)"))
    where file.hasSuffix(".csv") && !["notices.csv", "run.csv", "changes.csv"].contains(file) {
      tables[String(file.dropLast(4))] = CSVTable(try desk.text("out/\(folder)/\(file)"))
    }
    return tables
  }
}

extension IndependentCountsTests {
  static func write(to desk: RunDesk, withCopies: Bool) throws {
    try write(desk, "a-wire", "Northwire", 9, story.joined(separator: "\n\n"))
    try write(desk, "b-own", "Meridian", 10, own)
    try write(desk, "c-own", "Polar Review", 11, other)
    guard withCopies else { return }
    for (index, outlet) in outlets.enumerated() {
      var text = story
      if index % 3 == 1 { text.removeLast() }
      if index % 3 == 2 { text.append(ending) }
      try write(
        desk, "d-copy-\(index)", outlet, 12 + index, text.joined(separator: "\n\n"))
    }
    try write(desk, "e-rewritten", "Plain Dealer", 22, rewritten)
    try write(desk, "f-rewritten", "Evening Reader", 23, shorter)
  }

  private static func write(
    _ desk: RunDesk, _ name: String, _ outlet: String, _ hour: Int, _ text: String
  ) throws {
    try desk.write(
      "---\ntitle: \(titles[hour % titles.count])\noutlet: \(outlet)\n"
        + "date: 2026-03-03T\(hour < 10 ? "0" : "")\(hour):00:00Z\n---\n\n\(text)\n",
      to: "in/\(name).md")
  }

  private static let titles = ["Banks in the cold", "A blow for banks", "No access, no money"]

  private static let outlets = [
    "Harbour Post", "Delta Times", "Summit Daily", "Lakeside Herald", "Orchard News",
    "Canal Gazette", "Mill Courier", "Tower Tribune", "Field Star", "Bridge Echo",
  ]

  private static let story = [
    """
    BRUSSELS, March 3 (Northwire) – The European Union imposed an asset freeze on three Russian \
    banks on Tuesday.
    """,
    """
    “The banks paid for the war, and they will feel it for many years,” Ursula von der Leyen told \
    reporters in Brussels.
    """,
    """
    Kremlin spokesman Dmitry Peskov said that Moscow would answer the measures of Brussels within a \
    week.
    """,
    """
    Payments for parts of engines went through all three of them, and the files of the case run to \
    several hundred pages full of names and sums.
    """,
  ]

  private static let ending = "The square before the hall was empty, grey and wet."

  private static let rewritten = """
    Another blow for lenders from Moscow, citing Northwire.

    The European Union imposed the asset freeze on three Russian banks on Tuesday, in one sitting.

    Dmitry Peskov said that within a week Moscow would answer these measures of Brussels.
    """

  private static let shorter = """
    Winter for three lenders in the west, citing Northwire.

    The European Union has imposed an asset freeze on three Russian banks.

    Ursula von der Leyen told the press in Brussels that the banks had paid for the war and would \
    feel it for years.
    """

  private static let own = """
    A long night in the hall came to its end at dawn. With one voice the member states decided: the \
    European Union froze the assets of three Russian banks on Tuesday, so our correspondent heard \
    from two delegations.

    “We closed the last gap,” Ursula von der Leyen told Meridian.
    """

  private static let other = """
    Traders in Riga had seen it coming since the new year. On Tuesday the European Union imposed a \
    freeze of assets on three Russian banks, and the bonds of all three fell within an hour.

    Dmitry Peskov told Polar Review that Russia would sue in court over every single entry.
    """
}

/// A table as it was written: rows by column name.
struct CSVTable {
  private(set) var rows: [[String: String]] = []
  private(set) var columns: [String] = []

  init(_ text: String) {
    var lines = CSVTable.lines(text)
    guard !lines.isEmpty else { return }
    columns = lines.removeFirst()
    rows = lines.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
  }

  var key: String {
    ["target_row_id", "row_id", "article_id", "label"].first(where: columns.contains) ?? ""
  }

  /// Columns whose cells are whole numbers or empty.
  var counts: [String] {
    columns.filter { column in
      let cells = rows.compactMap { $0[column] }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.allSatisfy { Int($0) != nil }
    }
  }

  func sum(_ column: String) -> Int {
    rows.compactMap { $0[column].flatMap { Int($0) } }.reduce(0, +)
  }

  private static func lines(_ text: String) -> [[String]] {
    var lines: [[String]] = []
    var (line, cell, isQuoted): ([String], String, Bool) = ([], "", false)
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      switch scalar {
      case "\"":
        if isQuoted == false, !cell.isEmpty { cell.unicodeScalars.append(scalar) }
        isQuoted.toggle()
      case "," where !isQuoted:
        line.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        lines.append(line + [cell])
        (line, cell) = ([], "")
      case "\r" where !isQuoted: break
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return lines
  }
}

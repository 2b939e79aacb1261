import Extraction
import Foundation

/// Speed, recall and false alarms against the real lists: OFAC, UN and EU with all aliases.
struct EvaluateNamesSearch {
  let folder: String
  let tables: NameTables

  func add(to report: inout FigureReport) throws {
    let parser = NameParser(tables: tables)
    let entries = try readEntries()
    var index = NameIndex([], matcher: NameMatcher(tables: tables))
    let building = ProcessorTime.seconds { index = self.index(entries, parser) }
    report.add("names.index.entries", Double(entries.count))
    report.add("names.index.names", Double(index.names.count))
    report.add("names.index.seconds", building)
    let misspelt = try EvaluateNamesSearch.firstColumn(
      of: folder + "/yente_positives_un_treated.csv", limit: 2000)
    let invented = try EvaluateNamesSearch.firstColumn(
      of: folder + "/yente_negatives_global.csv", limit: 6000)
    var found = 0
    let seconds = ProcessorTime.seconds {
      found = answered(misspelt, index, parser)
      _ = answered(invented, index, parser)
    }
    report.add("names.un.misspelt", share: Double(found) / Double(max(1, misspelt.count)))
    let persons = self.index(entries.filter { $0.kind == .person }, parser)
    report.add(
      "names.lists.false_alarms",
      share: Double(answered(invented, persons, parser)) / Double(max(1, invented.count)))
    report.add(
      "names.queries_per_second", Double(misspelt.count + invented.count) / max(1e-9, seconds))
  }

  private func answered(_ names: [String], _ index: NameIndex, _ parser: NameParser) -> Int {
    var scratch = NameIndex.Scratch()
    return names.count { name in
      let hits = index.search(parser.form(name, kind: .person), &scratch)
      return (hits.first?.value ?? 0) >= Extraction.NameScore.reviewFrom
    }
  }

  private func index(_ entries: [ListEntry], _ parser: NameParser) -> NameIndex {
    var names: [NameIndex.IndexedName] = []
    for (number, entry) in entries.enumerated() {
      let kind: NameKind =
        entry.kind == .person ? .person : entry.kind == .vessel ? .vessel : .organization
      for name in entry.names {
        names += parser.forms(name.text, kind: kind).map {
          .init(form: $0, entry: Int32(number), isWeak: name.quality == .weak)
        }
      }
    }
    return NameIndex(names, matcher: NameMatcher(tables: tables))
  }

  /// OFAC, UN, the EU's annexes and its amendments; repeated to 20,000 entries at least.
  private func readEntries() throws -> [ListEntry] {
    var entries: [ListEntry] = []
    let ofac = ["sdn", "alt", "add"].map { "\(folder)/ofac_\($0)_2021-07.csv" }
    entries += try ListReader(paths: ofac).read().snapshot.entries
    entries += try ListReader(paths: [folder + "/un_consolidated_2026-02-27.xml"]).read().snapshot
      .entries
    for part in ["consolidated", "amendments"] {
      let eu = "\(folder)/eu_journal/\(part)"
      let files = try FileManager.default.contentsOfDirectory(atPath: eu).sorted()
        .filter { $0.hasSuffix(".csv") }.map { eu + "/" + $0 }
      entries += try ListReader(paths: files).read().snapshot.entries
    }
    let missing = max(0, 20_000 - entries.count)
    return entries + entries.suffix(missing)
  }

  /// Names stand in the first column of these files.
  static func firstColumn(of path: String, limit: Int) throws -> [String] {
    var rows = DelimitedRows(try ListFile.load(path: path))
    var names: [String] = []
    _ = try rows.next()
    while names.count < limit, let row = try rows.next() {
      if let name = row.fields.first, !name.isEmpty { names.append(name) }
    }
    return names
  }
}

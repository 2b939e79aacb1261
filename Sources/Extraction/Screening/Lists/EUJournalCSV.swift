internal import Articles

/// Annexes of EU acts as CSV: one row a designation, several values a cell parted by `;`.
struct EUJournalCSV {
  private let file: ListFile

  init(_ file: ListFile) {
    self.file = file
  }

  func read() throws(ListError) -> ListReading {
    var rows = try HeadedRows(
      file, required: ["programKey", "startDate", "schema", "name", "alias"])
    var reading = ListReading()
    while let row = try rows.next() {
      if let entry = draft(row).entry { reading.entries.append(entry) }
    }
    return reading
  }

  private func draft(_ row: HeadedRows.Row) -> EntryDraft {
    let act = row["celex"].isEmpty ? row["amendedCelex"] : row["celex"]
    let record = row["recordId"].isEmpty ? "line \(row.line)" : row["recordId"]
    let id = [act, row["annex"], record].filter { !$0.isEmpty }.joined(separator: " ")
    var draft = EntryDraft(id: id, kind: EUJournalCSV.kind(row["schema"]))
    draft.add(name: row["name"])
    for alias in EUJournalCSV.values(row["alias"]) { draft.add(name: alias) }
    for alias in EUJournalCSV.values(row["previousName"]) { draft.add(name: alias) }
    for alias in EUJournalCSV.values(row["weakAlias"]) { draft.add(name: alias, quality: .weak) }
    draft.add(programme: row["programKey"])
    draft.add(listedSince: row["startDate"])
    for date in EUJournalCSV.values(row["birthDate"]) { draft.add(birthDate: date) }
    for column in ["nationality", "country", "jurisdiction", "flag"] {
      for country in EUJournalCSV.values(row[column]) { draft.add(country: country) }
    }
    for position in EUJournalCSV.values(row["position"]) { draft.add(role: position) }
    draft.add(
      shipNumbers: EUJournalCSV.values(row["imoNumber"]).flatMap { value in
        IMONumber(value).map { [$0] } ?? IMONumber.all(in: value)
      })
    return draft
  }

  private static func kind(_ schema: String) -> ListEntry.Kind {
    switch schema {
    case "Person": .person
    case "Company", "Organization", "LegalEntity": .organization
    case "Vessel": .vessel
    case "Airplane": .aircraft
    default: .other
    }
  }

  /// Splits at `;` outside quotes; a quoted value may hold `;` and doubled quotes.
  static func values(_ cell: String) -> [String] {
    guard cell.contains(";") || cell.contains("\"") else { return cell.isEmpty ? [] : [cell] }
    var values: [String] = []
    var current = ""
    var isQuoted = false
    var lastWasQuote = false
    for character in cell {
      if character == "\"" {
        if lastWasQuote, !isQuoted { current.append("\"") }
        isQuoted.toggle()
        lastWasQuote = true
        continue
      }
      lastWasQuote = false
      if character == ";", !isQuoted {
        values.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    values.append(current)
    return values.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
  }
}

/// OpenSanctions `targets.simple.csv`: one row an entity, aliases and countries parted by `;`.
struct OpenSanctionsCSV {
  private let file: ListFile

  init(_ file: ListFile) {
    self.file = file
  }

  func read() throws(ListError) -> ListReading {
    var rows = try HeadedRows(file, required: ["id", "schema", "name", "aliases"])
    var reading = ListReading()
    while let row = try rows.next() {
      guard !row["id"].isEmpty else {
        throw ListError(.badRow, file: file.name, line: row.line, message: "names no entity")
      }
      if let entry = OpenSanctionsCSV.draft(row).entry { reading.entries.append(entry) }
    }
    return reading
  }

  private static func draft(_ row: HeadedRows.Row) -> EntryDraft {
    var draft = EntryDraft(id: row["id"], kind: kind(row["schema"]))
    draft.add(name: row["name"])
    for alias in EUJournalCSV.values(row["aliases"]) { draft.add(name: alias) }
    for date in EUJournalCSV.values(row["birth_date"]) { draft.add(birthDate: date) }
    for country in EUJournalCSV.values(row["countries"]) {
      draft.add(country: country.uppercased())
    }
    let programmes = row["program_ids"].isEmpty ? row["sanctions"] : row["program_ids"]
    for programme in EUJournalCSV.values(programmes) { draft.add(programme: programme) }
    if draft.kind == .vessel {
      for value in EUJournalCSV.values(row["identifiers"]) {
        draft.add(shipNumbers: IMONumber(value).map { [$0] } ?? IMONumber.all(in: value))
      }
    }
    // `first_seen` is when the collector saw the entry, not when it was listed: it stays unused.
    return draft
  }

  private static func kind(_ schema: String) -> ListEntry.Kind {
    switch schema {
    case "Person": .person
    case "Company", "Organization", "LegalEntity", "PublicBody": .organization
    case "Vessel": .vessel
    case "Airplane": .aircraft
    default: .other
    }
  }
}

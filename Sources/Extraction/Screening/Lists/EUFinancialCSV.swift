internal import Articles

/// The EU's consolidated financial sanctions file: several rows an entity, one a name, address,
/// birth date or citizenship, all with the entity's own columns.
struct EUFinancialCSV {
  private let file: ListFile

  init(_ file: ListFile) {
    self.file = file
  }

  func read() throws(ListError) -> ListReading {
    var rows = try HeadedRows(
      file, delimiter: UInt8(ascii: ";"),
      required: ["Entity_LogicalId", "Entity_SubjectType", "NameAlias_WholeName"])
    var reading = ListReading()
    var drafts: [EntryDraft] = []
    var indexes: [String: Int] = [:]
    while let row = try rows.next() {
      let id = row["Entity_LogicalId"]
      guard !id.isEmpty else {
        throw ListError(.badRow, file: file.name, line: row.line, message: "names no entity")
      }
      if reading.printedDate == nil {
        reading.printedDate = ListDate.parse(row["fileGenerationDate"])
      }
      let index = indexes[id] ?? drafts.count
      if index == drafts.count {
        indexes[id] = index
        drafts.append(EntryDraft(id: id, kind: EUFinancialCSV.kind(row)))
      }
      EUFinancialCSV.add(row, to: &drafts[index])
    }
    reading.entries = drafts.compactMap(\.entry)
    return reading
  }

  private static func add(_ row: HeadedRows.Row, to draft: inout EntryDraft) {
    var name = row["NameAlias_WholeName"]
    if name.isEmpty {
      name = ["NameAlias_FirstName", "NameAlias_MiddleName", "NameAlias_LastName"]
        .map { row[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let strong = row["NameAlias_Strong"].lowercased()
    draft.add(name: name, quality: ["false", "0", "no"].contains(strong) ? .weak : .strong)
    draft.add(role: row["NameAlias_Function"])
    draft.add(programme: row["Entity_Regulation_Programme"])
    let designated = row["Entity_DesignationDate"]
    draft.add(
      listedSince: designated.isEmpty ? row["Entity_Regulation_PublicationDate"] : designated)
    draft.add(
      birthDate: row["BirthDate_BirthDate"].isEmpty
        ? row["BirthDate_Year"] : row["BirthDate_BirthDate"])
    for column in ["Entity_Remark", "Identification_Number", "Identification_Remark"] {
      draft.add(shipNumbers: IMONumber.all(in: row[column]))
    }
    draft.add(country: row["Citizenship_CountryIso2Code"])
    draft.add(country: row["Address_CountryIso2Code"])
  }

  private static func kind(_ row: HeadedRows.Row) -> ListEntry.Kind {
    switch row["Entity_SubjectType"].lowercased() {
    case "p", "person": .person
    case "e", "enterprise": .organization
    default: row["Entity_SubjectType_ClassificationCode"] == "P" ? .person : .other
    }
  }
}

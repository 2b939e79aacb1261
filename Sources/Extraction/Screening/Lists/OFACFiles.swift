internal import Articles

/// OFAC's SDN.CSV, with the aliases of ALT.CSV and the countries of ADD.CSV where they are given.
///
/// The files have no header; `-0-` stands for nothing; low-quality aliases are printed in quotes
/// in the remarks alone. Source: OFAC, “Specification for the SDN data files”.
struct OFACFiles {
  enum Part { case main, aliases, addresses }

  private let files: [ListFile]

  init(_ files: [ListFile]) {
    self.files = files
  }

  /// Told by the first row: twelve cells are SDN.CSV, five ALT.CSV, six ADD.CSV.
  static func part(of file: ListFile) -> Part? {
    var rows = DelimitedRows(file)
    guard var row = (try? rows.next()) ?? nil else { return nil }
    if row.fields.first?.lowercased() == "ent_num" {
      guard let second = (try? rows.next()) ?? nil else { return nil }
      row = second
    }
    guard let first = row.fields.first, Int(first) != nil else { return nil }
    switch row.fields.count {
    case 12: return .main
    case 6 where Int(row.fields[1]) != nil: return .addresses
    case 5 where ["aka", "fka", "nka"].contains(row.fields[2]): return .aliases
    default: return nil
    }
  }

  func read() throws(ListError) -> ListReading {
    var drafts: [EntryDraft] = []
    var numbers: [Int: Int] = [:]
    for file in files where OFACFiles.part(of: file) == .main {
      try eachRow(of: file, width: 12) { row in
        numbers[row.number] = drafts.count
        drafts.append(OFACFiles.draft(row))
      }
    }
    guard !drafts.isEmpty else {
      throw ListError(
        .badHeader, file: files[0].name, message: "belongs to SDN.CSV; give that file with it")
    }
    var reading = ListReading()
    if !files.contains(where: { OFACFiles.part(of: $0) == .aliases }) {
      reading.notices.append(
        Notice(
          .warning, code: "list.no-aliases", location: files[0].name,
          message: "holds primary names alone; give ALT.CSV with it to compare aliases as well"))
    }
    for file in files where OFACFiles.part(of: file) != .main {
      let strays = try addDetails(of: file, to: &drafts, numbers: numbers)
      if let first = strays.first {
        reading.notices.append(OFACFiles.strayNotice(file, first: first, count: strays.count))
      }
    }
    reading.entries = drafts.compactMap(\.entry)
    return reading
  }

  /// - Returns: the lines whose entry is not in SDN.CSV.
  private func addDetails(
    of file: ListFile, to drafts: inout [EntryDraft], numbers: [Int: Int]
  ) throws(ListError) -> [Int] {
    var strays: [Int] = []
    let isAliases = OFACFiles.part(of: file) == .aliases
    try eachRow(of: file, width: isAliases ? 5 : 6) { row in
      guard let index = numbers[row.number] else {
        strays.append(row.line)
        return
      }
      if isAliases { drafts[index].add(name: row[3]) } else { drafts[index].add(country: row[4]) }
    }
    return strays
  }

  private struct Row {
    let line: Int
    let number: Int
    let fields: [String]

    /// The cell, empty for `-0-`.
    subscript(_ column: Int) -> String { fields[column] == "-0-" ? "" : fields[column] }
  }

  private func eachRow(
    of file: ListFile, width: Int, _ take: (Row) -> Void
  ) throws(ListError) {
    try file.requireUTF8()
    try file.requireRowLimit()
    var rows = DelimitedRows(file)
    while let row = try rows.next() {
      if row.fields.first?.lowercased() == "ent_num" { continue }
      guard row.fields.count == width else {
        throw ListError(
          row.fields.count < width ? .cut : .badRow, file: file.name, line: row.line,
          message: "the row has \(row.fields.count) of \(width) columns; "
            + "the file is cut or damaged, download it again")
      }
      guard let number = Int(row.fields[0]) else {
        throw ListError(
          .badRow, file: file.name, line: row.line,
          message: "the row begins with “\(row.fields[0].prefix(40))”, not with an entry number")
      }
      take(Row(line: row.line, number: number, fields: row.fields))
    }
  }

  private static func draft(_ row: Row) -> EntryDraft {
    let kind: ListEntry.Kind =
      switch row[2] {
      case "individual": .person
      case "vessel": .vessel
      case "aircraft": .aircraft
      case "": .organization
      default: .other
      }
    var draft = EntryDraft(id: String(row.number), kind: kind)
    draft.add(name: row[1])
    for programme in row[3].split(whereSeparator: { "[];".contains($0) }) {
      let text = String(programme).trimmingSpaces()
      draft.add(programme: text)
    }
    draft.add(role: row[4])
    draft.add(country: row[9])
    OFACRemarks.add(row[11], to: &draft)
    return draft
  }

  private static func strayNotice(_ file: ListFile, first: Int, count: Int) -> Notice {
    Notice(
      .warning, code: "list.stray-rows", location: "\(file.name):\(first)",
      message:
        "\(count) row\(count == 1 ? " names" : "s name") an entry that SDN.CSV does not hold; "
        + "are the files of the same day?")
  }
}

/// `DOB 12 May 1971; nationality Iran; a.k.a. 'BNC'.`
private enum OFACRemarks {
  static func add(_ remarks: String, to draft: inout EntryDraft) {
    for piece in remarks.split(separator: ";") {
      var text = String(piece).trimmingSpaces()
      if text.hasSuffix(".") { text.removeLast() }
      if let date = text.after("DOB ") {
        draft.add(birthDate: date)
      } else if let country = text.after("nationality ") ?? text.after("citizen ") {
        draft.add(country: country)
      } else if let alias = text.after("a.k.a. '") ?? text.after("alt. a.k.a. '") {
        draft.add(name: String(alias.prefix { $0 != "'" }), quality: .weak)
      } else if draft.kind == .vessel {
        draft.add(shipNumbers: IMONumber.all(in: text))
      }
    }
  }
}

extension String {
  func trimmingSpaces() -> String {
    var bytes = Substring(self).utf8
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes.count == utf8.count ? self : String(Substring(bytes))
  }

  fileprivate func after(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

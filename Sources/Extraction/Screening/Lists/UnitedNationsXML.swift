internal import Articles
internal import CLibXML2

/// The UN Security Council's consolidated list, read as a stream through libxml2's `xmlTextReader`.
///
/// The official file has no document type; one is refused, so entities can neither expand nor load.
struct UnitedNationsXML {
  private let file: ListFile

  init(_ file: ListFile) {
    self.file = file
  }

  func read() throws(ListError) -> ListReading {
    try file.requireUTF8()
    try requireEntryLimit()
    guard let size = Int32(exactly: file.bytes.count) else {
      throw ListError(.tooLarge, file: file.name, message: "is larger than 2 GB")
    }
    var state = UnitedNationsState()
    let failure = file.bytes.withUnsafeBytes { buffer -> ListError? in
      // XML_PARSE_NONET: nothing outside the file; NOERROR and NOWARNING: the messages are ours.
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      let pointer = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let reader = xmlReaderForMemory(pointer, size, nil, "UTF-8", Int32(options)) else {
        return ListError(.badXML, file: file.name, message: "cannot be opened as XML")
      }
      defer { xmlFreeTextReader(reader) }
      return walk(reader, into: &state)
    }
    if let failure { throw failure }
    return ListReading(entries: state.entries, printedDate: state.date, notices: [])
  }

  /// Counts the entries before any is kept, as rows are counted in the other formats.
  private func requireEntryLimit() throws(ListError) {
    let tags = ["<INDIVIDUAL", "<ENTITY"].map { Array($0.utf8) }
    var (entries, line) = (0, 1)
    for (index, byte) in file.bytes.enumerated() {
      if byte == 0x0A { line += 1 }
      guard byte == UInt8(ascii: "<") else { continue }
      let rest = file.bytes[index...]
      guard
        tags.contains(where: { tag in
          rest.starts(with: tag)
            && [0x20, 0x3E, 0x0A, 0x0D, 0x09].contains(rest.dropFirst(tag.count).first)
        })
      else { continue }
      entries += 1
      if entries > file.rowLimit { throw file.tooManyRows(line) }
    }
  }

  private func walk(
    _ reader: xmlTextReaderPtr, into state: inout UnitedNationsState
  ) -> ListError? {
    while true {
      let status = xmlTextReaderRead(reader)
      if status == 0 { return nil }
      let line = Int(xmlTextReaderGetParserLineNumber(reader))
      if status < 0 {
        return ListError(
          .badXML, file: file.name, line: line,
          message: "is not whole XML here; the file is cut or damaged, download it again")
      }
      switch xmlTextReaderNodeType(reader) {
      case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue),
        Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
        return ListError(
          .badXML, file: file.name, line: line,
          message: "declares entities, as no official list does; refused")
      case Int32(XML_READER_TYPE_ELEMENT.rawValue):
        state.open(UnitedNationsXML.text(xmlTextReaderConstName(reader)), reader: reader)
      case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue):
        state.add(text: UnitedNationsXML.text(xmlTextReaderConstValue(reader)))
      case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
        state.close(UnitedNationsXML.text(xmlTextReaderConstName(reader)))
      default: break
      }
    }
  }

  fileprivate static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

/// Where the walk stands, and what it has gathered.
private struct UnitedNationsState {
  private(set) var entries: [ListEntry] = []
  private(set) var date: PartialDate?

  private var kind: ListEntry.Kind?
  private var fields: [String: String] = [:]
  private var aliases: [(name: String, quality: String)] = []
  private var nationalities: [String] = []
  private var roles: [String] = []
  private var births: [String] = []
  private var path: [String] = []
  private var text = ""

  mutating func open(_ name: String, reader: xmlTextReaderPtr) {
    if name == "CONSOLIDATED_LIST", xmlTextReaderMoveToAttribute(reader, "dateGenerated") == 1 {
      // A const value: the reader keeps and frees it.
      date = ListDate.parse(UnitedNationsXML.text(xmlTextReaderConstValue(reader)))
      xmlTextReaderMoveToElement(reader)
    }
    if xmlTextReaderIsEmptyElement(reader) == 1 { return }
    if name == "INDIVIDUAL" || name == "ENTITY" {
      begin(name == "INDIVIDUAL" ? .person : .organization)
    }
    path.append(name)
    text = ""
    if name.hasSuffix("_ALIAS") { aliases.append((name: "", quality: "")) }
  }

  mutating func add(text more: String) {
    // A list's longest comment is a few thousand characters; the limit bounds hostile files.
    if text.utf8.count < 1 << 16 { text += more }
  }

  mutating func close(_ name: String) {
    path.removeLast(path.isEmpty ? 0 : 1)
    let value = text.trimmingSpaces()
    text = ""
    if name == "INDIVIDUAL" || name == "ENTITY" { return finish() }
    guard kind != nil, !value.isEmpty else { return }
    switch (path.last ?? "", name) {
    case ("NATIONALITY", "VALUE"): nationalities.append(value)
    case ("DESIGNATION", "VALUE"): roles.append(value)
    case ("INDIVIDUAL_ALIAS", "ALIAS_NAME"), ("ENTITY_ALIAS", "ALIAS_NAME"):
      aliases[aliases.count - 1].name = value
    case ("INDIVIDUAL_ALIAS", "QUALITY"), ("ENTITY_ALIAS", "QUALITY"):
      aliases[aliases.count - 1].quality = value
    case ("INDIVIDUAL_DATE_OF_BIRTH", "YEAR"), ("INDIVIDUAL_DATE_OF_BIRTH", "DATE"):
      births.append(value)
    case ("INDIVIDUAL", _), ("ENTITY", _): fields[name] = value
    case ("ENTITY_ADDRESS", "COUNTRY"): nationalities.append(value)
    default: break
    }
  }

  private mutating func begin(_ kind: ListEntry.Kind) {
    self.kind = kind
    fields = [:]
    aliases = []
    nationalities = []
    roles = []
    births = []
  }

  private mutating func finish() {
    guard let kind else { return }
    self.kind = nil
    var draft = EntryDraft(id: fields["REFERENCE_NUMBER"] ?? fields["DATAID"] ?? "", kind: kind)
    let parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"]
    draft.add(name: parts.compactMap { fields[$0] }.joined(separator: " "))
    draft.add(name: fields["NAME_ORIGINAL_SCRIPT"] ?? "")
    for alias in aliases {
      draft.add(name: alias.name, quality: alias.quality == "Low" ? .weak : .strong)
    }
    draft.add(programme: fields["UN_LIST_TYPE"] ?? "")
    draft.add(listedSince: fields["LISTED_ON"] ?? "")
    for date in births { draft.add(birthDate: date) }
    for country in nationalities { draft.add(country: country) }
    for role in roles { draft.add(role: role) }
    if let entry = draft.entry { entries.append(entry) }
  }
}

/// Tells the official formats apart by their first bytes.
enum FormatDetection {
  static func format(of file: ListFile) throws(ListError) -> ListFormat {
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      throw ListError(
        .notUTF8, file: file.name, line: 1,
        message: "is UTF-16; take the official UTF-8 file or convert it")
    }
    let head = file.head
    if head.drop(while: \.isWhitespace).first == "<" {
      if head.contains("<CONSOLIDATED_LIST") { return .unitedNations }
      throw unknown(file, "is XML, but not the UN consolidated list")
    }
    let line = head.prefix { !$0.isNewline }
    if line.contains("NameAlias_WholeName") { return .euFinancial }
    if line.hasPrefix("celex,") || line.hasPrefix("amendedCelex,") { return .euJournal }
    if line.hasPrefix("id,schema,name,") || line.hasPrefix("\"id\",\"schema\",\"name\"") {
      return .openSanctions
    }
    if OFACFiles.part(of: file) != nil { return .ofac }
    throw unknown(file, "is no list format known here")
  }

  private static func unknown(_ file: ListFile, _ reason: String) -> ListError {
    ListError(
      .unknownFormat, file: file.name, line: 1,
      message: reason + "; known are OFAC SDN.CSV with ALT.CSV and ADD.CSV, UN consolidated XML, "
        + "EU consolidated CSV, EU annex CSV and OpenSanctions targets.simple.csv")
  }
}

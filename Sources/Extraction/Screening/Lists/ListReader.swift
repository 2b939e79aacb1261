public import Articles
internal import Foundation

/// Reads official list files into one snapshot; the format is recognised from the content.
public struct ListReader: Sendable {
  private let files: [ListFile]

  /// - Throws: `ListError` for a file that cannot be read or is too large.
  public init(paths: [String]) throws(ListError) {
    var files: [ListFile] = []
    for path in paths { files.append(try ListFile.load(path: path)) }
    self.files = files
  }

  package init(files: [ListFile]) {
    self.files = files
  }

  /// The whole list, or an error with file and line; never a part of it.
  /// - Parameter name: nil for the format's own name.
  /// - Returns: entries in file order; notices for rows that belong to no entry.
  public func read(
    name: String? = nil
  ) throws(ListError) -> (snapshot: ListSnapshot, notices: [Notice]) {
    let format = try commonFormat()
    let reading = try entries(of: format)
    guard !reading.entries.isEmpty else {
      throw ListError(
        .empty, file: files[0].name, line: files[0].lastLine,
        message: "ends here and lists nobody; the file looks cut, download it again")
    }
    let modified = files.compactMap(\.modified).max()
    let snapshot = ListSnapshot(
      name: name ?? format.defaultName, format: format,
      fileDate: reading.printedDate ?? modified.map { PartialDate($0) },
      fileDateBasis: reading.printedDate == nil ? .modified : .printed,
      sha256: ListReader.digest(files.map(\.sha256)), entries: reading.entries)
    return (snapshot, reading.notices + files.compactMap { openEnd($0, format) })
  }

  static func digest(_ digests: [String]) -> String {
    digests.count == 1
      ? digests[0] : SHA256Digest.hexadecimal(of: Array(digests.joined(separator: "\n").utf8))
  }

  /// A file that was cut inside its last cell still has all columns; only its line end is missing.
  private func openEnd(_ file: ListFile, _ format: ListFormat) -> Notice? {
    guard format != .unitedNations, !file.endsLine else { return nil }
    return Notice(
      .warning, code: "list.open-end", location: "\(file.name):\(file.lastLine)",
      message:
        "the last line has no line end, as in a file that was cut; compare it with its source")
  }

  private func entries(of format: ListFormat) throws(ListError) -> ListReading {
    switch format {
    case .ofac: try OFACFiles(files).read()
    case .unitedNations: try merged { file throws(ListError) in try UnitedNationsXML(file).read() }
    case .euFinancial: try merged { file throws(ListError) in try EUFinancialCSV(file).read() }
    case .euJournal: try merged { file throws(ListError) in try EUJournalCSV(file).read() }
    case .openSanctions:
      try merged { file throws(ListError) in try OpenSanctionsCSV(file).read() }
    }
  }

  private func merged(
    _ read: (ListFile) throws(ListError) -> ListReading
  ) throws(ListError) -> ListReading {
    var all = ListReading()
    for file in files { all.append(try read(file)) }
    return all
  }

  private func commonFormat() throws(ListError) -> ListFormat {
    guard let first = files.first else {
      throw ListError(.unreadable, file: "-", message: "no list file was given")
    }
    let format = try FormatDetection.format(of: first)
    for file in files.dropFirst() where try FormatDetection.format(of: file) != format {
      throw ListError(
        .mixedFormats, file: file.name,
        message: "is of another format than \(first.name); add each list by itself")
    }
    return format
  }
}

/// What a file's reader found.
struct ListReading {
  var entries: [ListEntry] = []
  var printedDate: PartialDate?
  var notices: [Notice] = []

  /// Joins a further file of the same list; the later of the printed dates holds.
  mutating func append(_ other: ListReading) {
    entries += other.entries
    notices += other.notices
    guard let date = other.printedDate else { return }
    if printedDate.map({ ListDate.isEarlier($0, than: date) }) ?? true { printedDate = date }
  }
}

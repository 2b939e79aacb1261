/// Finds what makes Excel offer to repair a workbook and what no validator looks for.
public enum WorkbookLinter {
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case unreadable, malformedPart
      case invalidSheetName, duplicateSheetName
      case overlappingTables, duplicateTableName, duplicateTableHeader, headerMismatch
      case overlappingMerges, mergeInTable
      case tooManyLinks, linkTooLong
      case textTooLong, tooManyLineFeeds, invalidNumber, brokenTextReference
      case tooManyCellFormats, tooManyNumberFormats
      case cellsOutOfOrder
    }

    public let kind: Kind
    public let sheet: String?
    /// A cell, a range or a part.
    public let place: String?
    public let message: String

    public var description: String {
      [sheet, place, message].compactMap { $0 }.joined(separator: ": ")
    }
  }

  /// - Throws: `WorkbookError` when the file is no workbook at all.
  public static func findings(in path: String) throws(WorkbookError) -> [Finding] {
    let archive = try ZipArchive(path: path)
    var findings: [Finding] = []
    for part in archive.parts where part.name.hasSuffix(".xml") || part.name.hasSuffix(".rels") {
      do throws(WorkbookError) {
        try archive.scan(part, with: IgnoringHandler())
      } catch {
        findings.append(
          Finding(kind: .malformedPart, sheet: nil, place: part.name, message: error.message))
      }
    }
    guard findings.isEmpty else { return findings }
    let directory = try WorkbookDirectory(archive)
    findings += names(directory.sheets)
    findings += try formats(directory, archive)
    let texts = try SharedTextCheck.run(directory, archive)
    findings += texts.findings
    var tables: Set<String> = []
    for sheet in directory.sheets {
      findings += try SheetLint(sheet, archive: archive, texts: texts).run(tables: &tables)
    }
    return findings
  }
}

extension WorkbookLinter {
  private static func names(_ sheets: [WorkbookReader.Sheet]) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<String> = []
    for sheet in sheets {
      do throws(WorkbookError) {
        _ = try SheetName(sheet.name)
      } catch {
        findings.append(
          Finding(
            kind: .invalidSheetName, sheet: sheet.name, place: nil, message: error.message))
      }
      if !seen.insert(SheetName.foldedKey(sheet.name)).inserted {
        findings.append(
          Finding(
            kind: .duplicateSheetName, sheet: sheet.name, place: nil,
            message: "another sheet has a name that Excel takes for the same"))
      }
    }
    return findings
  }

  private static func formats(
    _ directory: WorkbookDirectory, _ archive: ZipArchive
  ) throws(WorkbookError) -> [Finding] {
    guard let name = directory.styles, let part = archive.part(named: name) else { return [] }
    let counter = FormatCounter()
    try archive.scan(part, with: counter)
    var findings: [Finding] = []
    if counter.cellFormats > 65_490 {
      findings.append(
        Finding(
          kind: .tooManyCellFormats, sheet: nil, place: name,
          message: "\(counter.cellFormats) cell formats; Excel takes 65,490"))
    }
    if counter.numberFormats > 250 {
      findings.append(
        Finding(
          kind: .tooManyNumberFormats, sheet: nil, place: name,
          message: "\(counter.numberFormats) number formats; Excel takes 200 to 250"))
    }
    return findings
  }
}

final class IgnoringHandler: XMLHandler {
  func start(_ element: XMLElement) {}
  func end(_ element: XMLElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

private final class FormatCounter: XMLHandler {
  private(set) var cellFormats = 0
  private(set) var numberFormats = 0
  private var isCellFormats = false

  func start(_ element: XMLElement) {
    if element.isNamed("numFmt") {
      numberFormats += 1
    } else if element.isNamed("cellXfs") {
      isCellFormats = true
    } else if element.isNamed("xf"), isCellFormats {
      cellFormats += 1
    }
  }

  func end(_ element: XMLElement) {
    if element.isNamed("cellXfs") { isCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The shared texts, each within the limits of a cell.
final class SharedTextCheck: XMLHandler {
  /// Short texts among the first; headers are there, whoever wrote the book.
  private static let kept = 20_000

  private(set) var count = 0
  private(set) var findings: [WorkbookLinter.Finding] = []
  private(set) var first: [Int: String] = [:]
  private var current: [UInt8] = []
  private var measure = TextMeasure()
  private var isText = false

  static func run(
    _ directory: WorkbookDirectory, _ archive: ZipArchive
  ) throws(WorkbookError) -> SharedTextCheck {
    let check = SharedTextCheck()
    if let name = directory.sharedStrings, let part = archive.part(named: name) {
      try archive.scan(part, with: check)
    }
    return check
  }

  func start(_ element: XMLElement) {
    if element.isNamed("si") {
      measure = TextMeasure()
      current.removeAll(keepingCapacity: true)
    }
    if element.isNamed("t") { isText = true }
  }

  func end(_ element: XMLElement) {
    if element.isNamed("t") { isText = false }
    guard element.isNamed("si") else { return }
    if findings.count < 100 {
      findings += measure.findings(sheet: nil, place: "shared text \(count)")
    }
    if count < Self.kept, current.count < 1_024 {
      first[count] = XMLText.decoded(String(decoding: current, as: UTF8.self))
    }
    count += 1
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isText else { return }
    measure.add(bytes)
    if current.count < 1_024 { current.append(contentsOf: bytes) }
  }
}

/// UTF-16 units and line feeds of a text that comes in pieces.
struct TextMeasure {
  private(set) var units = 0
  private(set) var lineFeeds = 0

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      // Every scalar has one leading byte; those of four bytes take two units.
      if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
      if byte == 0x0A { lineFeeds += 1 }
    }
  }

  func findings(sheet: String?, place: String) -> [WorkbookLinter.Finding] {
    var findings: [WorkbookLinter.Finding] = []
    if units > CellText.unitLimit {
      findings.append(
        WorkbookLinter.Finding(
          kind: .textTooLong, sheet: sheet, place: place,
          message: "\(units) UTF-16 units; a cell holds 32,767"))
    }
    if lineFeeds > CellText.lineFeedLimit {
      findings.append(
        WorkbookLinter.Finding(
          kind: .tooManyLineFeeds, sheet: sheet, place: place,
          message: "\(lineFeeds) line feeds; a cell holds 253"))
    }
    return findings
  }
}

/// The parts that make up a workbook, found by its relations and not by their usual names.
struct WorkbookDirectory {
  let sheets: [WorkbookReader.Sheet]
  let sharedStrings: String?
  let styles: String?

  init(_ archive: ZipArchive) throws(WorkbookError) {
    let root = try Self.relations("_rels/.rels", base: "", in: archive)
    let book = root.values.first { $0.type.hasSuffix("/officeDocument") }?.target
    guard let name = book ?? archive.part(named: "xl/workbook.xml")?.name,
      let part = archive.part(named: name)
    else {
      throw WorkbookError(
        .notAWorkbook, file: archive.path, message: "is not a workbook (no workbook part)")
    }
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let relations = try Self.relations(
      "\(folder)/_rels/\(file).rels", base: folder, in: archive)
    let list = SheetList()
    try archive.scan(part, with: list)
    sheets = list.entries.compactMap { entry in
      guard let target = relations[entry.relation]?.target else { return nil }
      return WorkbookReader.Sheet(name: entry.name, isHidden: entry.isHidden, part: target)
    }
    sharedStrings = relations.values.first { $0.type.hasSuffix("/sharedStrings") }?.target
    styles = relations.values.first { $0.type.hasSuffix("/styles") }?.target
  }

  private static func relations(
    _ name: String, base: String, in archive: ZipArchive
  ) throws(WorkbookError) -> [String: RelationList.Relation] {
    guard let part = archive.part(named: name) else { return [:] }
    let list = RelationList(base: base)
    try archive.scan(part, with: list)
    return list.relations
  }
}

private final class SheetList: XMLHandler {
  struct Entry {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var entries: [Entry] = []

  func start(_ element: XMLElement) {
    guard element.isNamed("sheet"), let name = element.text("name"),
      let relation = element.text("id")
    else { return }
    let state = element.text("state")
    entries.append(
      Entry(
        name: XMLText.unescaped(name), relation: relation,
        isHidden: state == "hidden" || state == "veryHidden"))
  }

  func end(_ element: XMLElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// A `.rels` part.
final class RelationList: XMLHandler {
  struct Relation {
    let type: String
    let target: String
    let isExternal: Bool
  }

  private let base: String
  private(set) var relations: [String: Relation] = [:]

  init(base: String) {
    self.base = base
  }

  func start(_ element: XMLElement) {
    guard element.isNamed("Relationship"), let id = element.text("Id"),
      let type = element.text("Type"), let target = element.text("Target")
    else { return }
    let isExternal = element.text("TargetMode") == "External"
    relations[id] = Relation(
      type: type, target: isExternal ? target : resolved(XMLText.unescaped(target)),
      isExternal: isExternal)
  }

  func end(_ element: XMLElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// `../tables/table1.xml` beside `xl/worksheets` → `xl/tables/table1.xml`.
  private func resolved(_ target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = base.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(step))
      }
    }
    return parts.joined(separator: "/")
  }
}

enum XMLText {
  /// SAX2 hands attribute values over as they stand in the file where they hold entities.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      guard let end = rest[mark...].firstIndex(of: ";") else {
        return result + rest[mark...]
      }
      let name = rest[rest.index(after: mark)..<end]
      result += character(String(name)) ?? "&\(name);"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let value: UInt32? =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16)
      : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    return value.flatMap { Unicode.Scalar($0) }.map { String($0) }
  }

  /// `_x000D_` and the like in cells, as spreadsheets read them.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "_", index + 6 < scalars.count, scalars[index + 1] == "x",
        scalars[index + 6] == "_", let scalar = code(scalars[(index + 2)...(index + 5)])
      {
        result.append(scalar)
        index += 7
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  private static func code(_ digits: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { return nil }
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16).flatMap {
      Unicode.Scalar($0)
    }
  }
}

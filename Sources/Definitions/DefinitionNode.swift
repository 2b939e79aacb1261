internal import Foundation
internal import Yams

/// One value of a YAML file with its place, read with errors that name the line.
public struct DefinitionNode: Sendable {
  public enum Content: Sendable {
    case null
    case scalar(String)
    case list([DefinitionNode])
    case map([Entry])
  }

  public struct Entry: Sendable {
    public let key: String
    public let line: Int
    public let column: Int
    public let value: DefinitionNode
  }

  public let file: String
  public let line: Int
  public let column: Int
  public let content: Content

  /// Reads a YAML file of at most `byteLimit` bytes. Aliases are refused: a few of them can
  /// expand without bound.
  public static func load(
    path: String, byteLimit: Int = 8 << 20
  ) throws(DefinitionError) -> DefinitionNode {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DefinitionError(.unreadable, file: path, message: "cannot be read")
    }
    guard data.count <= byteLimit else {
      throw DefinitionError(
        .unreadable, file: path,
        message: "is larger than \(byteLimit >> 20) MB; split it into several files")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      // Up to the first byte that is none, a text repaired from the bytes is the bytes.
      let whole = String(decoding: data, as: UTF8.self).utf8
      let good = zip(whole, data).prefix { $0 == $1 }
      throw DefinitionError(
        .unreadable, file: path, line: 1 + good.count { $0.0 == 0x0A },
        message: "is not UTF-8 here (Latin-1?); save the file as UTF-8")
    }
    return try parse(text, file: path)
  }

  public static func parse(_ text: String, file: String) throws(DefinitionError) -> DefinitionNode {
    // Yams sets the encoding, and then its library takes a byte order mark for a letter.
    let text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    var source = DefinitionText(text, file: file)
    try source.check()
    do {
      guard let root = try Yams.compose(yaml: text) else {
        return DefinitionNode(file: file, line: 1, column: 1, content: .null)
      }
      var start = (line: 1, column: 1)
      return try convert(root, file: file, after: &start)
    } catch let error as DefinitionError {
      throw error
    } catch let error as YamlError {
      throw syntaxError(error, file: file)
    } catch {
      throw DefinitionError(.syntax, file: file, message: "\(error)")
    }
  }
}

extension DefinitionNode {
  /// - Parameter last: the place of the node before, in reading order. Yams puts the anchored
  ///   node in the place of each alias, so a step back in the text is how an alias shows.
  fileprivate static func convert(
    _ node: Yams.Node, file: String, after last: inout (line: Int, column: Int)
  ) throws(DefinitionError) -> DefinitionNode {
    let line = node.mark?.line ?? last.line
    let column = node.mark?.column ?? last.column
    guard (line, column) >= last else {
      throw DefinitionError(
        .syntax, file: file, line: last.line, column: last.column,
        message: "aliases are not supported; write the value out in each place")
    }
    last = (line, column)
    func made(_ content: Content) -> DefinitionNode {
      DefinitionNode(file: file, line: line, column: column, content: content)
    }
    switch node {
    case .scalar(let scalar):
      try refuseControls(in: scalar.string, file: file, line: line, column: column)
      return made(isNull(scalar) ? .null : .scalar(scalar.string))
    case .sequence(let sequence):
      var items: [DefinitionNode] = []
      for item in sequence { items.append(try convert(item, file: file, after: &last)) }
      return made(.list(items))
    case .mapping(let mapping):
      return made(.map(try entries(of: mapping, file: file, after: &last)))
    case .alias:
      throw DefinitionError(
        .syntax, file: file, line: line, column: column, message: "aliases are not supported")
    }
  }

  private static func entries(
    of mapping: Yams.Node.Mapping, file: String, after last: inout (line: Int, column: Int)
  ) throws(DefinitionError) -> [Entry] {
    var result: [Entry] = []
    var seen: Set<String> = []
    for (keyNode, valueNode) in mapping {
      let line = keyNode.mark?.line ?? 1
      let column = keyNode.mark?.column ?? 1
      guard case .scalar(let key) = keyNode else {
        throw DefinitionError(
          .wrongType, file: file, line: line, column: column, message: "a key must be a word")
      }
      try refuseControls(in: key.string, file: file, line: line, column: column)
      guard seen.insert(key.string).inserted else {
        throw DefinitionError(
          .duplicate, file: file, line: line, column: column,
          message: "the key “\(key.string)” stands twice")
      }
      if (line, column) > last { last = (line, column) }
      let value = try convert(valueNode, file: file, after: &last)
      result.append(Entry(key: key.string, line: line, column: column, value: value))
    }
    return result
  }

  private static func refuseControls(
    in text: String, file: String, line: Int, column: Int
  ) throws(DefinitionError) {
    guard let control = text.unicodeScalars.first(where: DefinitionText.isControl) else { return }
    throw DefinitionError(
      .badValue, file: file, line: line, column: column,
      message: "holds the control character \(DefinitionText.name(of: control)); remove it")
  }

  private static func isNull(_ scalar: Yams.Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  fileprivate static func syntaxError(_ error: YamlError, file: String) -> DefinitionError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      DefinitionError(
        .syntax, file: file, line: mark.line, column: mark.column, message: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      DefinitionError(
        .duplicate, file: file, line: context.mark.line, column: context.mark.column,
        message: "keys stand twice: \(duplicates.map { "\($0)" }.joined(separator: ", "))")
    case .reader(let problem, let offset, _, let yaml):
      DefinitionError(
        .syntax, file: file,
        line: offset.map { 1 + yaml.utf8.prefix($0).count { $0 == 0x0A } } ?? 1, message: problem)
    default:
      DefinitionError(.syntax, file: file, message: "\(error)")
    }
  }
}

/// Typed reading; each error names file, line, column and what would be right.
extension DefinitionNode {
  public func error(_ code: DefinitionError.Code, _ message: String) -> DefinitionError {
    DefinitionError(code, file: file, line: line, column: column, message: message)
  }

  /// - Throws: `unknownKey` with the nearest valid key when the map holds a key not named here.
  public func map(keys: [String]) throws(DefinitionError) -> [String: DefinitionNode] {
    var result: [String: DefinitionNode] = [:]
    for entry in try entries() {
      guard keys.contains(entry.key) else { throw unknownKey(entry, among: keys) }
      result[entry.key] = entry.value
    }
    return result
  }

  /// A map whose keys are the user's own, in file order.
  public func entries() throws(DefinitionError) -> [Entry] {
    guard case .map(let entries) = content else {
      throw error(.wrongType, "expected a map (key: value)")
    }
    return entries
  }

  public func list() throws(DefinitionError) -> [DefinitionNode] {
    guard case .list(let items) = content else {
      throw error(.wrongType, "expected a list")
    }
    return items
  }

  public func string() throws(DefinitionError) -> String {
    guard case .scalar(let text) = content else {
      throw error(.wrongType, "expected a text")
    }
    return text
  }

  /// A list of texts; a single text counts as a list of one, null as an empty one.
  public func strings() throws(DefinitionError) -> [String] {
    switch content {
    case .null: return []
    case .scalar(let text): return [text]
    case .list(let items):
      var result: [String] = []
      for item in items { result.append(try item.string()) }
      return result
    case .map: throw error(.wrongType, "expected a list of texts")
    }
  }

  public func integer() throws(DefinitionError) -> Int {
    guard let number = Int(try string()) else {
      throw error(.wrongType, "expected a whole number")
    }
    return number
  }

  public func number() throws(DefinitionError) -> Double {
    guard let number = Double(try string()), number.isFinite else {
      throw error(.wrongType, "expected a number")
    }
    return number
  }

  public func flag() throws(DefinitionError) -> Bool {
    switch try string() {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw error(.wrongType, "expected true or false")
    }
  }

  /// One of the raw values of an enum.
  /// - Throws: `badValue` with the nearest valid word.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(DefinitionError) -> Choice where Choice.RawValue == String {
    let word = try string()
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let hint =
      NearestWord.suggestion(for: word, among: words).map { "did you mean “\($0)”?" }
      ?? "use one of \(words.joined(separator: ", "))"
    throw error(.badValue, "“\(word)” is not known here; \(hint)")
  }

  private func unknownKey(_ entry: Entry, among keys: [String]) -> DefinitionError {
    let hint =
      NearestWord.suggestion(for: entry.key, among: keys).map { "did you mean “\($0)”?" }
      ?? "use one of \(keys.joined(separator: ", "))"
    return DefinitionError(
      .unknownKey, file: file, line: entry.line, column: entry.column,
      message: "unknown key “\(entry.key)”; \(hint)")
  }
}

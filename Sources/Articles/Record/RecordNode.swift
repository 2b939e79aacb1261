/// An object of a record while it is read: typed access to its members, with errors that say where.
struct RecordNode {
  let object: JSONObject
  let frame: RecordFrame

  func string(_ key: String) throws(RecordError) -> String {
    guard let text = try optionalString(key) else { throw .missing(key, wanted: "a text") }
    return text
  }

  /// Nil for null and for a member that is not there.
  func optionalString(_ key: String) throws(RecordError) -> String? {
    guard let value = object[key], !value.isNull else { return nil }
    guard let text = value.string else { throw .wrongKind(key, value, wanted: "a text or null") }
    return text
  }

  func integer(_ key: String) throws(RecordError) -> Int {
    guard let value = object[key] else { throw .missing(key, wanted: "a whole number") }
    guard let number = value.integer else {
      throw .wrongKind(key, value, wanted: "a whole number")
    }
    return number
  }

  func bool(_ key: String, default fallback: Bool) throws(RecordError) -> Bool {
    guard let value = object[key], !value.isNull else { return fallback }
    guard let flag = value.bool else { throw .wrongKind(key, value, wanted: "true or false") }
    return flag
  }

  func strings(_ key: String) throws(RecordError) -> [String] {
    var texts: [String] = []
    for (index, element) in try elements(key).enumerated() {
      guard let text = element.string else {
        throw .wrongKind("\(key)[\(index)]", element, wanted: "a text")
      }
      texts.append(text)
    }
    return texts
  }

  /// - Parameter fallback: for null and for a member that is not there.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, default fallback: Choice? = nil
  ) throws(RecordError) -> Choice {
    guard let word = try optionalString(key) else {
      guard let fallback else { throw .missing(key, wanted: RecordNode.words(of: Choice.self)) }
      return fallback
    }
    guard let choice = Choice(rawValue: word) else {
      throw RecordError(
        code: .field, path: key,
        problem: "“\(word)” is not one of \(RecordNode.words(of: Choice.self))")
    }
    return choice
  }

  func date(_ key: String) throws(RecordError) -> PartialDate? {
    guard let text = try optionalString(key) else { return nil }
    guard let date = PartialDate(iso: text) else {
      throw RecordError(
        code: .field, path: key,
        problem: "“\(text)” is no ISO 8601 date; write 2024-04-05, or 2024-04-05T09:30:00Z")
    }
    return date
  }

  func day(_ key: String) throws(RecordError) -> CivilDay? {
    guard let date = try date(key) else { return nil }
    guard date.precision == .day, let day = date.civilDay else {
      throw RecordError(code: .field, path: key, problem: "“\(date)” is not a day (YYYY-MM-DD)")
    }
    return day
  }

  func rowID(_ key: String) throws(RecordError) -> RowID? {
    try optionalString(key).map(RowID.init(printed:))
  }

  /// The span of this object; its `text`, when it has one, must be the words that stand there.
  func span() throws(RecordError) -> TextSpan {
    let span = try bounds()
    if let words = try optionalString("text") { try frame.verify(words, at: span, key: "text") }
    return span
  }

  /// `start` and `end` of this object as bytes.
  func bounds() throws(RecordError) -> TextSpan {
    try frame.span(start: integer("start"), end: integer("end"))
  }

  func optionalSpan(_ key: String) throws(RecordError) -> TextSpan? {
    try optionalChild(key) { node throws(RecordError) in try node.span() }
  }

  func party() throws(RecordError) -> Party {
    Party(actor: try rowID("actor"), span: try span())
  }

  func optionalParty(_ key: String) throws(RecordError) -> Party? {
    try optionalChild(key) { node throws(RecordError) in try node.party() }
  }

  func parties(_ key: String) throws(RecordError) -> [Party] {
    try list(key) { node throws(RecordError) in try node.party() }
  }

  func child<Result>(
    _ key: String, _ read: (RecordNode) throws(RecordError) -> Result
  ) throws(RecordError) -> Result {
    guard let result = try optionalChild(key, read) else {
      throw .missing(key, wanted: "an object")
    }
    return result
  }

  func optionalChild<Result>(
    _ key: String, _ read: (RecordNode) throws(RecordError) -> Result
  ) throws(RecordError) -> Result? {
    guard let value = object[key], !value.isNull else { return nil }
    return try RecordNode.read(value, at: key, in: frame, read)
  }

  /// Empty for null and for a member that is not there.
  func list<Result>(
    _ key: String, _ read: (RecordNode) throws(RecordError) -> Result
  ) throws(RecordError) -> [Result] {
    var results: [Result] = []
    for (index, element) in try elements(key).enumerated() {
      // The path is only spelled out when something is wrong.
      do throws(RecordError) {
        guard let object = element.object else {
          throw .wrongKind(nil, element, wanted: "an object")
        }
        results.append(try read(RecordNode(object: object, frame: frame)))
      } catch {
        throw error.under("\(key)[\(index)]")
      }
    }
    return results
  }
}

extension RecordNode {
  private static func read<Result>(
    _ value: JSONValue, at key: String, in frame: RecordFrame,
    _ read: (RecordNode) throws(RecordError) -> Result
  ) throws(RecordError) -> Result {
    guard let object = value.object else { throw .wrongKind(key, value, wanted: "an object") }
    do throws(RecordError) {
      return try read(RecordNode(object: object, frame: frame))
    } catch {
      throw error.under(key)
    }
  }

  private func elements(_ key: String) throws(RecordError) -> [JSONValue] {
    guard let value = object[key], !value.isNull else { return [] }
    guard let elements = value.array else { throw .wrongKind(key, value, wanted: "a list") }
    return elements
  }

  private static func words<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

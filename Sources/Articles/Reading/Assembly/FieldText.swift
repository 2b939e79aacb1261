/// Cleans single fields of metadata.
enum FieldText {
  /// One line; nil for an empty field and for the words that tools write in place of nothing.
  static func line(_ text: some StringProtocol) -> String? {
    guard let line = TextTidying.line(text), !isPlaceholder(line) else { return nil }
    return line
  }

  /// Several lines, without blank ends; nil like `line`.
  static func prose(_ text: String) -> String? {
    let prose = TextTidying.trimmed(text)
    return prose.isEmpty || isPlaceholder(prose) ? nil : prose
  }

  /// “By Ann Lee; Bo Roy” → both names. Commas stand inside names and titles too often to cut at.
  static func authors(_ text: String) -> [String] {
    if let listed = PythonList.strings(text) { return listed.compactMap(author) }
    return text.split(separator: ";").compactMap { author(String($0)) }
  }

  static func author(_ text: String) -> String? {
    guard let line = line(text) else { return nil }
    let isByline = line.lowercased().hasPrefix("by ")
    let name = isByline ? line.dropFirst(3) : line[...]
    // A profile's address in place of a name.
    if name.hasPrefix("http://") || name.hasPrefix("https://") { return nil }
    return self.line(name)
  }

  /// Python prints `None`, trafilatura and SQL `null`, pandas `nan`.
  private static func isPlaceholder(_ text: String) -> Bool {
    ["None", "null", "NULL", "nan", "NaN"].contains(text)
  }
}

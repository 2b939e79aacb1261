extension JSONObject {
  /// The first of these members that holds something, as one line.
  func line(_ keys: String...) -> String? {
    for key in keys {
      if let line = self[key]?.string.flatMap(FieldText.line) { return line }
    }
    return nil
  }

  /// The first of these members that holds something, with its paragraphs.
  func prose(_ keys: String...) -> String? {
    for key in keys {
      if let prose = self[key]?.string.flatMap(FieldText.prose) { return prose }
    }
    return nil
  }

  /// A list of names: an array of texts or of objects with a `name`, or one text.
  func names(_ key: String) -> [String] {
    guard let value = self[key] else { return [] }
    if let text = value.string { return FieldText.authors(text) }
    if let object = value.object { return object.line("name").map { [$0] } ?? [] }
    return (value.array ?? []).compactMap { element in
      element.string.flatMap(FieldText.author) ?? element.object?.line("name")
    }
  }

  func language(_ keys: String...) -> String? {
    for key in keys {
      if let code = self[key]?.string.flatMap(FieldText.line).flatMap(LanguageCode.bcp47) {
        return code
      }
    }
    return nil
  }
}

/// One record while it is written: the JSON so far, and the text that its spans point into.
struct RecordLine {
  var json: JSONWriter
  let text: ArticleText
  let offsets: OffsetMap

  init(json: JSONWriter, text: ArticleText) {
    self.json = json
    self.text = text
    offsets = OffsetMap(text)
  }

  /// `start` and `end` as members of the open object.
  mutating func bounds(_ span: TextSpan) {
    json.key("start")
    json.integer(offsets.scalar(atByte: span.start))
    json.key("end")
    json.integer(offsets.scalar(atByte: span.end))
  }

  /// `start`, `end` and the words between as members of the open object.
  mutating func cut(_ span: TextSpan) {
    bounds(span)
    json.key("text")
    json.string(utf8: text.utf8[span.range])
  }

  mutating func member(_ key: StaticString, _ text: String?) {
    json.key(key)
    json.string(text)
  }

  mutating func member(_ key: StaticString, _ texts: [String]) {
    json.key(key)
    list(texts) { line, text in line.json.string(text) }
  }

  mutating func member(_ key: StaticString, _ flag: Bool) {
    json.key(key)
    json.bool(flag)
  }

  /// An object with bounds alone.
  mutating func member(_ key: StaticString, bounds span: TextSpan) {
    json.key(key)
    object { $0.bounds(span) }
  }

  /// An object with bounds and words, or null.
  mutating func member(_ key: StaticString, cut span: TextSpan?) {
    json.key(key)
    guard let span else { return json.null() }
    object { $0.cut(span) }
  }

  mutating func member(_ key: StaticString, _ party: Party?) {
    json.key(key)
    guard let party else { return json.null() }
    object { $0.party(party) }
  }

  mutating func member(_ key: StaticString, _ parties: [Party]) {
    json.key(key)
    list(parties) { line, party in line.object { $0.party(party) } }
  }

  mutating func party(_ party: Party) {
    member("actor", party.actor?.description)
    cut(party.span)
  }

  mutating func object(_ members: (inout RecordLine) -> Void) {
    json.beginObject()
    members(&self)
    json.endObject()
  }

  mutating func list<Element>(
    _ elements: [Element], _ write: (inout RecordLine, Element) -> Void
  ) {
    json.beginArray()
    for element in elements { write(&self, element) }
    json.endArray()
  }
}

internal import Articles

extension LedgerEntry {
  static let schema = "clipsheet.run/1"

  /// The line without its line feed.
  /// - Parameters:
  ///   - number: of the line, from 1.
  ///   - previous: SHA-256 of the line before; zeros for the first.
  func line(number: Int, previous: String) -> [UInt8] {
    var json = JSONWriter(reserving: 1024)
    json.beginObject()
    json.member("schema", LedgerEntry.schema)
    json.member("line", number)
    json.member("previous", previous)
    writeMembers(to: &json)
    json.endObject()
    return json.bytes
  }

  /// The entry alone, as hooks get it.
  public var json: [UInt8] {
    var json = JSONWriter(reserving: 1024)
    json.beginObject()
    json.member("schema", LedgerEntry.schema)
    writeMembers(to: &json)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func writeMembers(to json: inout JSONWriter) {
    json.member("run", run)
    json.member("report", report)
    json.member("status", status.rawValue)
    json.member("message", message)
    json.member("since", since)
    json.member("until", until)
    json.member("zone", zone)
    json.member("started", started)
    json.member("ended", ended)
    json.member("definition", definition)
    json.member("definition_sha256", definitionSHA256)
    json.member("tool", tool)
    json.member("versions", versions)
    json.member("corpus", corpus)
    json.member("earlier", earlier)
    for (name, path) in LedgerEntry.counts { json.member(name, counts[keyPath: path]) }
    json.key("outputs")
    json.beginArray()
    for output in outputs {
      json.beginObject()
      json.member("path", output.path)
      json.member("sha256", output.sha256)
      json.member("bytes", output.bytes)
      json.endObject()
    }
    json.endArray()
  }

  init?(_ object: JSONObject) {
    func text(_ key: String) -> String? { object[key]?.string }
    guard text("schema") == LedgerEntry.schema, let run = text("run"),
      let report = text("report"), let status = text("status").flatMap(Status.init),
      let zone = text("zone"), let started = text("started")
    else { return nil }
    self.init(
      run: run, report: report, definition: text("definition") ?? "",
      definitionSHA256: text("definition_sha256") ?? "", tool: text("tool") ?? "",
      versions: text("versions") ?? "", status: status, since: text("since"),
      until: text("until"), zone: zone, started: started)
    ended = text("ended") ?? started
    message = text("message")
    corpus = text("corpus")
    earlier = text("earlier")
    for (name, path) in LedgerEntry.counts { counts[keyPath: path] = object[name]?.integer ?? 0 }
    outputs = (object["outputs"]?.array ?? []).compactMap { entry in
      guard let entry = entry.object, let path = entry["path"]?.string,
        let sha256 = entry["sha256"]?.string
      else { return nil }
      return Output(path: path, sha256: sha256, bytes: entry["bytes"]?.integer ?? 0)
    }
  }

  private static var counts: [(String, WritableKeyPath<Counts, Int>)] {
    [
      ("articles", \.articles), ("copies", \.copies), ("skipped", \.skipped),
      ("statements", \.statements), ("events", \.events), ("claims", \.claims),
      ("notices", \.notices),
    ]
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ text: String?) {
    key(name)
    string(text)
  }

  fileprivate mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }
}

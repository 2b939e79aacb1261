import Foundation
import Testing

@testable import Articles

@Suite("The record's JSON Schema")
struct RecordSchemaTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Articles/Schema/clipsheet.article-1.schema.json").path

  @Test("The schema describes every member that the encoder writes, and no other")
  func members() throws {
    let schema = try value(of: RecordSchemaTests.path)
    let line = RecordEncoder().line(SampleRecord.parsed)
    let record = try JSONParser.value(line)
    var checker = SchemaWalk(root: try #require(schema.object))
    checker.compare(record, try #require(schema.object), at: "record")
    #expect(checker.unknown.isEmpty, "\(checker.unknown)")
    #expect(checker.unused.isEmpty, "\(checker.unused)")
  }

  // Python's jsonschema is a tool of developers; without it the test is reported as skipped.
  @Test("Another implementation finds the encoder's lines valid", .enabled(if: hasValidator))
  func validates() throws {
    let lines =
      RecordEncoder().line(SampleRecord.parsed) + RecordEncoder().line(SampleRecord.article)
    let folder = FileManager.default.temporaryDirectory.appending(path: "clipsheet-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "records.jsonl")
    try Data(lines).write(to: file)
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema = json.load(open(sys.argv[1]))
      Draft202012Validator.check_schema(schema)
      for line in open(sys.argv[2]): Draft202012Validator(schema).validate(json.loads(line))
      """
    #expect(runPython(["-c", script, RecordSchemaTests.path, file.path]) == 0)
  }

  private func value(of path: String) throws -> JSONValue {
    try JSONParser.value(Array(Data(contentsOf: URL(filePath: path))))
  }
}

private let hasValidator = runPython(["-c", "import jsonschema"]) == 0

private func runPython(_ arguments: [String]) -> Int32 {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3"] + arguments
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return -1 }
  process.waitUntilExit()
  return process.terminationStatus
}

/// Walks a value and its schema side by side.
private struct SchemaWalk {
  let root: JSONObject
  /// Members of the value that the schema does not know.
  var unknown: [String] = []
  /// Members of the schema that no value of the sample has.
  var unused: Set<String> = []
  private var seen: Set<String> = []

  init(root: JSONObject) {
    self.root = root
  }

  mutating func compare(_ value: JSONValue, _ schema: JSONObject, at path: String) {
    let schema = resolved(schema)
    if let elements = value.array, let items = schema["items"]?.object {
      for element in elements { compare(element, items, at: path + "[]") }
    }
    guard let object = value.object, let properties = schema["properties"]?.object else { return }
    // A place may be given by its bounds alone.
    for member in properties.members
    where !object.contains(member.key) && member.key != "text" && !seen.contains(path) {
      unused.insert("\(path).\(member.key)")
    }
    seen.insert(path)
    for member in object.members {
      guard let property = properties[member.key]?.object else {
        unknown.append("\(path).\(member.key)")
        continue
      }
      compare(member.value, property, at: "\(path).\(member.key)")
    }
  }

  private func resolved(_ schema: JSONObject) -> JSONObject {
    if let name = schema["$ref"]?.string?.split(separator: "/").last {
      return root["$defs"]?.object?[String(name)]?.object ?? schema
    }
    if let first = schema["anyOf"]?.array?.first?.object { return resolved(first) }
    return schema
  }
}

import ArgumentParser
import Foundation
import Logging

/// Log lines on standard error: plain for people, one JSON object a line for machines.
struct ErrorStreamLog: LogHandler {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info
  let format: Format

  init(format: Format) {
    self.format = format
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, own in own }
    switch format {
    case .text: Console.say(plain(event.level, "\(event.message)"))
    case .json: Console.say(json(event.level, "\(event.message)", all))
    }
  }

  private func plain(_ level: Logger.Level, _ message: String) -> String {
    level >= .error ? "clipsheet: \(message)" : message
  }

  private func json(
    _ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata
  ) -> String {
    var members = ["level": "\(level)", "message": message]
    for (key, value) in metadata { members[key] = "\(value)" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(members)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}

import ArgumentParser
import Foundation

/// What the program finds, in the form that an outside scorer reads.
struct PredictTime: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time", abstract: "Print the time expressions of TimeML documents as JSONL.")

  @Argument(help: "A folder of .tml files.")
  var folder: String

  private struct Line: Encodable {
    struct Timex: Encodable {
      var start: Int
      var end: Int
      var text: String
      var type: String
      var value: String?
    }

    var id: String
    var timexes: [Timex]
  }

  func run() throws {
    let prediction = try TimePrediction()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for document in try TimeMLDocument.read(folder: folder) {
      let scalars = Array(document.text.unicodeScalars)
      let timexes = prediction.expressions(of: document).map { found in
        Line.Timex(
          start: found.start, end: found.end,
          text: String(String.UnicodeScalarView(scalars[found.start..<found.end])),
          type: found.type, value: found.value)
      }
      let line = try encoder.encode(Line(id: document.id, timexes: timexes))
      print(String(decoding: line, as: UTF8.self))
    }
  }
}

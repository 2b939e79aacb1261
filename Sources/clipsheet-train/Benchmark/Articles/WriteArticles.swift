import ArgumentParser
import Foundation

/// Makes the input of measurements over many articles.
struct WriteArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "Write made-up short articles as JSON lines, the same ones for the same numbers.",
    discussion: """
      Two to four sentences each, put together from stock sentences with names and numbers that \
      vary; no two are copies. They measure memory and speed, not quality.
      """)

  @Option(help: "How many articles.")
  var count = 1000

  @Option(help: "Articles a file.")
  var perFile = 500

  @Argument(help: "A folder for the files; made when it is not there.")
  var folder: String

  func run() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for start in stride(from: 0, to: count, by: max(1, perFile)) {
      var lines = Data()
      for number in start..<min(count, start + max(1, perFile)) {
        lines += try MadeUpArticle(number: number).line
      }
      let name = "made-up-\(String(1_000_000 + start).dropFirst()).jsonl"
      try lines.write(to: URL(filePath: "\(folder)/\(name)"))
    }
  }
}

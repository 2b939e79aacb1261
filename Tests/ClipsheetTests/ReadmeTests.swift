import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(CommandRun.packageFolder)/\(path)", encoding: .utf8)
  }

  @Test(
    "Its two commands are those that CI runs",
    arguments: [".ci/setup && swift run -c release clipsheet demo", ".ci/setup && swift test"])
  func commands(_ command: String) throws {
    #expect(try ReadmeTests.text("README.md").components(separatedBy: "\n").contains(command))
    #expect(try ReadmeTests.text(".ci/run").components(separatedBy: "\n").contains(command))
  }

  @Test("Each command that it names is one of the command line's")
  func subcommands() throws {
    let help = try CommandRun("--help").text
    let lines = try ReadmeTests.text("README.md").components(separatedBy: "\n")
    for line in lines where line.hasPrefix("clipsheet ") {
      let name = line.split(separator: " ")[1]
      #expect(help.contains("  \(name) "), "\(name)")
    }
  }
}

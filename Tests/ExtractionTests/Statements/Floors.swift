import Foundation

/// The least figures that the tests accept, read from the `floors.txt` of a folder of tests.
struct Floors {
  private let values: [String: Double]

  init(of folder: String = "Statements") throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("\(folder)/floors.txt")
    var values: [String: Double] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2 { values[String(parts[0])] = Double(parts[1]) }
    }
    self.values = values
  }

  /// A figure without a floor passes none.
  subscript(name: String) -> Double { values[name] ?? .infinity }
}

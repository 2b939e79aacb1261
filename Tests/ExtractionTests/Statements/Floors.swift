import Foundation

/// The least figures that the tests accept, read from `floors.txt` beside this file.
struct Floors {
  private let values: [String: Double]

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("floors.txt")
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

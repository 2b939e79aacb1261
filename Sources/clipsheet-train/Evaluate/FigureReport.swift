/// Named figures in the order in which they were measured.
struct FigureReport {
  private(set) var figures: [(name: String, value: Double)] = []

  mutating func add(_ name: String, _ value: Double) {
    figures.append((name, value))
  }

  /// Adds a share as a percentage, 0 to 100.
  mutating func add(_ name: String, share: Double) {
    add(name, share * 100)
  }

  /// Prints one flat JSON object, or a line a figure for people.
  func print(json: Bool) {
    if json {
      let members = figures.map { "\"\($0.name)\": \(FigureReport.text($0.value))" }
      Swift.print("{\(members.joined(separator: ", "))}")
      return
    }
    let width = figures.map(\.name.count).max() ?? 0
    for figure in figures {
      let gap = String(repeating: " ", count: width - figure.name.count + 2)
      Swift.print("\(figure.name)\(gap)\(FigureReport.text(figure.value))")
    }
  }

  /// Two decimals; whole numbers without any.
  private static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = (value * 100).rounded()
    return hundredths.truncatingRemainder(dividingBy: 100) == 0
      ? String(Int(value.rounded())) : String(hundredths / 100)
  }
}

import Dispatch
import Foundation
import Reporting

/// One line on standard error with a bar, the rate and the time that is left; silent when standard
/// error is no terminal, and on work shorter than a second.
struct ProgressLine {
  private let isShown: Bool
  private let start = DispatchTime.now()
  private var lastShown: Double = 1
  private var hasWritten = false

  init(isShown: Bool) {
    self.isShown = isShown && Console.errorIsTerminal
  }

  mutating func show(_ progress: ReadingProgress) {
    guard isShown else { return }
    let elapsed =
      Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
    let isLast = hasWritten && progress.share == 1
    guard elapsed - lastShown >= 0.2 || isLast else { return }
    lastShown = elapsed
    hasWritten = true
    // A line that wraps could not be written over.
    let width = max(10, Console.errorWidth - 1)
    let line = ProgressLine.text(
      articles: progress.articles, share: progress.share, elapsed: elapsed, width: width)
    let shown = line.prefix(width)
    Console.write("\(Console.clearing)\(shown)", to: STDERR_FILENO)
  }

  /// Clears the line.
  func finish() {
    if hasWritten { Console.write(Console.clearing, to: STDERR_FILENO) }
  }

  /// - Parameters:
  ///   - share: the part that is done; without it the bar and the time left are left out.
  ///   - elapsed: seconds since the start.
  ///   - width: characters that the terminal has; a narrow one loses the bar first, the time last.
  static func text(articles: Int, share: Double?, elapsed: Double, width: Int = 80) -> String {
    let rate = Double(articles) / elapsed
    let shown = rate < 10 ? String(format: "%.1f", rate) : "\(Int(rate))"
    let counted = "\(articles) articles, \(shown) a second"
    guard let share, share > 0.001 else { return counted }
    // What follows the reading is not told article by article.
    if share >= 1 { return "\(counted): all read, now written" }
    let percent = "\(Int(share * 100)) %"
    let left = "\(time(elapsed / share - elapsed)) left"
    let lines =
      [20, 10, 5].map { "\(bar(share, $0)) \(percent), \(counted), \(left)" }
      + ["\(percent), \(counted), \(left)", "\(percent), \(articles) at \(shown)/s, \(left)"]
    return lines.first { $0.count <= width } ?? "\(percent), \(left)"
  }

  private static func bar(_ share: Double, _ length: Int) -> String {
    let full = Int(share * Double(length))
    return String(repeating: "█", count: full) + String(repeating: "░", count: length - full)
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}

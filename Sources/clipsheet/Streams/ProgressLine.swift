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
    let line = ProgressLine.text(
      articles: progress.articles, share: progress.share, elapsed: elapsed)
    // A line that wraps could not be written over.
    let shown = line.prefix(max(10, Console.errorWidth - 1))
    Console.write("\(Console.clearing)\(shown)", to: STDERR_FILENO)
  }

  /// Clears the line.
  func finish() {
    if hasWritten { Console.write(Console.clearing, to: STDERR_FILENO) }
  }

  /// - Parameters:
  ///   - share: the part that is done; without it the bar and the time left are left out.
  ///   - elapsed: seconds since the start.
  static func text(articles: Int, share: Double?, elapsed: Double) -> String {
    let rate = Double(articles) / elapsed
    let shown = rate < 10 ? String(format: "%.1f", rate) : "\(Int(rate))"
    let counted = "\(articles) articles, \(shown) a second"
    guard let share, share > 0.001 else { return counted }
    // What follows the reading is not told article by article.
    if share >= 1 { return "\(counted): all read, now written" }
    let full = Int(share * 20)
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
    return "\(bar) \(Int(share * 100)) %, \(counted), \(time(elapsed / share - elapsed)) left"
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}

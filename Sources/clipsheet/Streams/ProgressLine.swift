import Dispatch
import Foundation

/// One line on standard error that counts articles while they are read; silent when standard error
/// is no terminal, and on work shorter than a second.
struct ProgressLine {
  private let isShown: Bool
  private let start = DispatchTime.now()
  private var lastShown: Double = 1
  private var hasWritten = false

  init(isShown: Bool) {
    self.isShown = isShown && Console.errorIsTerminal
  }

  mutating func show(articles: Int) {
    guard isShown else { return }
    let elapsed =
      Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
    guard elapsed - lastShown >= 0.2 else { return }
    lastShown = elapsed
    hasWritten = true
    let rate = Int(Double(articles) / elapsed)
    Console.write("\r\(articles) articles, \(rate) a second ", to: STDERR_FILENO)
  }

  /// Clears the line.
  func finish() {
    if hasWritten { Console.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}

internal import Archive

/// Stops a run whose input is suspiciously small.
struct InputGuard {
  private let guards: InputGuards
  /// Fewer earlier runs say nothing about what is usual.
  private static let leastRuns = 3

  init(_ guards: InputGuards) {
    self.guards = guards
  }

  /// - Throws: `noReadableInput` when articles are too few against the median of earlier runs.
  func check(_ articles: Int, earlier: [LedgerEntry]) throws(RunError) {
    guard let share = guards.inputFellBy else { return }
    let counts = earlier.filter(\.status.isDone).map(\.counts.articles).sorted()
    guard counts.count >= InputGuard.leastRuns else { return }
    let middle = counts.count / 2
    let median = counts.count % 2 == 1 ? counts[middle] : (counts[middle - 1] + counts[middle]) / 2
    guard articles * 100 < median * (100 - share) else { return }
    throw RunError(
      .noReadableInput,
      "\(articles) articles against a median of \(median) in \(counts.count) earlier runs: more than "
        + "\(share) % fewer; nothing was written. See whether the inputs are complete, or change "
        + "“input_fell_by”")
  }
}

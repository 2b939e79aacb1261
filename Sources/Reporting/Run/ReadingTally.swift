internal import Articles

/// Counts what reading gave, and keeps the notices that no article carries.
struct ReadingTally: Sendable {
  private(set) var articles = 0
  private(set) var skipped = 0
  /// Inputs that had not changed since they were read before.
  private(set) var passedOver = 0
  /// Notices of reading, in order.
  private(set) var notices: [Notice] = []

  mutating func countArticle() {
    articles += 1
  }

  mutating func countPassedOver() {
    passedOver += 1
  }

  mutating func take(_ notice: Notice) {
    notices.append(notice)
    if notice.severity == .skipped { skipped += 1 }
  }
}

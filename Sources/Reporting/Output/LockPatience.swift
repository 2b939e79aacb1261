internal import Dispatch

/// Until when a run waits for another one that writes the same.
struct LockPatience: Sendable {
  private let seconds: Int
  private let end: DispatchTime

  static let none = LockPatience(seconds: 0)

  init(seconds: Int) {
    self.seconds = seconds
    end = .now() + .seconds(seconds)
  }

  var isLeft: Bool { seconds > 0 && DispatchTime.now() < end }

  /// What a user may do once it has run out.
  var advice: String {
    seconds > 0
      ? "waited \(seconds) seconds for it"
      : "wait for it (“clipsheet run” does with --wait), or choose another name"
  }
}

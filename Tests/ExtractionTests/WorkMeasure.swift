import Foundation

/// How much more work a longer text is, in processor time of the thread.
enum WorkMeasure {
  /// Times the work of the short text that the long one takes. Both are measured turn by turn, so
  /// that what else the machine does slows both, and the least ratio of all turns is the work's
  /// own. It stops at the first that keeps within the factor: work that grows with the square of
  /// its text is four times as much in every turn.
  static func ratio(upTo factor: Double, short: () -> Void, long: () -> Void) -> Double {
    var least = spent(long) / spent(short)
    for _ in 0..<15 where least > factor {
      least = min(least, spent(long) / spent(short))
    }
    return least
  }

  private static func spent(_ work: () -> Void) -> Double {
    let start = now
    work()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

import Foundation

/// How much more work a longer text is, in processor time of the thread.
enum WorkMeasure {
  /// Seconds for a short and a long work, taken turn by turn, so that what else the machine does
  /// slows both; the least of each is the work. It stops when the long one keeps within the factor.
  static func turns(
    upTo factor: Double, short: () -> Void, long: () -> Void
  ) -> (short: Double, long: Double) {
    var least = (short: spent(short), long: spent(long))
    for _ in 0..<7 where least.long > least.short * factor {
      least = (min(least.short, spent(short)), min(least.long, spent(long)))
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

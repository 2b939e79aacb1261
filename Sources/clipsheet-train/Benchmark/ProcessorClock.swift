import Foundation

/// Processor time of this process, which other programs on the machine disturb less than the clock.
enum ProcessorClock {
  static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}

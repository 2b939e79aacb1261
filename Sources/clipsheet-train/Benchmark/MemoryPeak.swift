import Foundation

/// The most memory that this process has held.
enum MemoryPeak {
  static var megabytes: Double {
    var usage = rusage()
    // 0 is RUSAGE_SELF, whose imported type the call does not take.
    getrusage(0, &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}

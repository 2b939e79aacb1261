import Foundation

/// What the process has had in memory at most.
enum MemoryPeak {
  static var kilobytes: Int {
    var usage = rusage()
    // 0 is RUSAGE_SELF, whose imported type the call does not take.
    getrusage(0, &usage)
    return usage.ru_maxrss
  }
}

internal import Dispatch
internal import Synchronization

/// Two pieces of independent work at the same time, on two cores where there are two.
enum SideBySide {
  /// - Throws: the fault of the first before that of the second, however fast they were.
  static func run<First: Sendable, Second: Sendable>(
    _ first: @Sendable () throws(RunError) -> First,
    _ second: @Sendable () throws(RunError) -> Second
  ) throws(RunError) -> (First, Second) {
    let firstResult = Mutex<Result<First, RunError>?>(nil)
    let secondResult = Mutex<Result<Second, RunError>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let result = Result(catching: first)
        firstResult.withLock { $0 = result }
      } else {
        let result = Result(catching: second)
        secondResult.withLock { $0 = result }
      }
    }
    guard let one = firstResult.withLock({ $0 }), let other = secondResult.withLock({ $0 }) else {
      throw RunError(.outputNotWritable, "the outputs were not written")
    }
    return (try one.get(), try other.get())
  }
}

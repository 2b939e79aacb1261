import Articles
import Dispatch
import Language

/// How fast the engine reads texts from raw bytes.
struct EngineSpeed {
  let tokens: Int
  let bytes: Int
  /// Of one core.
  let seconds: Double
  /// Wall-clock time of one thread over that of two.
  let gainOfTwo: Double

  var tokensPerSecond: Double { Double(tokens) / seconds }
  var megabytesPerSecond: Double { Double(bytes) / seconds / 1_000_000 }

  /// Reads each text as often as `repeats` says, alone and then on two threads.
  static func measure(_ engine: LanguageEngine, _ texts: [ArticleText], repeats: Int) -> Self {
    var tokens = 0
    let cpuStart = ProcessorClock.seconds
    let start = DispatchTime.now().uptimeNanoseconds
    for _ in 0..<repeats {
      for text in texts { tokens += engine.analyze(text).count }
    }
    let cpu = ProcessorClock.seconds - cpuStart
    let alone = DispatchTime.now().uptimeNanoseconds - start
    let together = DispatchTime.now().uptimeNanoseconds
    DispatchQueue.concurrentPerform(iterations: 2) { thread in
      for _ in 0..<repeats {
        for index in stride(from: thread, to: texts.count, by: 2) {
          _ = engine.analyze(texts[index])
        }
      }
    }
    let pair = DispatchTime.now().uptimeNanoseconds - together
    return Self(
      tokens: tokens, bytes: repeats * texts.reduce(0) { $0 + $1.count }, seconds: cpu,
      gainOfTwo: Double(alone) / Double(max(pair, 1)))
  }
}

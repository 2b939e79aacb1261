import Articles
import Foundation
import Language

/// Memory of the engine's results, as pages of this process.
struct EngineMemory {
  /// Bytes that an analysis holds, by its tokens.
  let perToken: Double
  /// Bytes more after all texts were read once more, one after the other.
  let kept: Int

  /// Holds so many analyses of each text that pages count them well.
  private static let copies = 20

  static func measure(_ engine: LanguageEngine, _ texts: [ArticleText]) throws -> Self {
    for text in texts { _ = engine.analyze(text).count }
    let before = try held()
    for text in texts { _ = engine.analyze(text).count }
    let kept = try held() - before
    let analyses = texts.flatMap { text in (0..<copies).map { _ in engine.analyze(text) } }
    let tokens = analyses.reduce(0) { $0 + $1.count }
    let bytes = try withExtendedLifetime(analyses) { try held() } - before
    return Self(perToken: Double(bytes) / Double(max(tokens, 1)), kept: kept)
  }

  private static func held() throws -> Int {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
      separator: " ")
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
  }
}

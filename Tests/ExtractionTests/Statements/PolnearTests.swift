import Articles
import Definitions
import Foundation
import Testing

@testable import Extraction
@testable import clipsheet_train

@Suite("Statements of PolNeAR, the corpus of attribution relations in political news")
struct PolnearTests {
  private static let corpora = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/corpora").path

  private static var isThere: Bool {
    FileManager.default.fileExists(atPath: corpora + "/attribution/dev")
  }

  // The corpus is nobody's to commit: without ../shared this test is reported as skipped.
  @Test(
    "A part of the development split reaches the floors",
    .enabled(if: isThere, "the corpus is not beside this checkout"))
  func floors() throws {
    let extractor = try SharedExtractor.get()
    let floors = try Floors()
    var score = AttributionScore()
    let articles = try PolnearCorpus(corpora: Self.corpora).articles("dev")
    for article in articles
    where Article(text: article.text).sha256.first.map({ "0123".contains($0) }) == true {
      let found = extractor.extract(Article(id: article.id, text: article.text))
      score.add(PredictedStatement.outermost(found.findings.statements), for: article)
    }
    for stratum in [AttributionScore.Stratum.all, .speech, .direct] {
      for measure in AttributionScore.Measure.allCases {
        let name = "polnear.\(stratum.rawValue).\(measure.rawValue)"
        let figure = score[stratum, measure].f1 * 100
        #expect(figure >= floors[name], "\(name) is \(figure)")
      }
    }
  }
}

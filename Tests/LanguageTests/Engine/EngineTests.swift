import Articles
import Testing

@testable import Language

@Suite("Engine")
struct EngineTests {
  @Test("The same text gives the same analysis on all threads at once")
  func threads() async throws {
    let engine = try SharedEngine.result.get()
    let text = ArticleText("Officials in Kyiv said on Monday that the talks would go on.")
    let expected = engine.analyze(text)
    await withTaskGroup(of: Analysis.self) { group in
      for _ in 0..<4 { group.addTask { engine.analyze(text) } }
      for await found in group {
        #expect(found.heads == expected.heads && found.relations == expected.relations)
        #expect(found.fineTags == expected.fineTags && found.entities == expected.entities)
      }
    }
  }

  @Test(
    "Bytes of any kind give columns of equal length",
    arguments: [
      "", " ", "\u{0}\u{1}\u{7F}", "\u{202E}abc", "👩‍👩‍👧 said “no”", "ﷺ ﷽ 漢字 かな", "\n\n\n",
      String(repeating: "x", count: 5000), String(repeating: "\"", count: 100),
    ])
  func anything(_ text: String) throws {
    let analysis = try SharedEngine.analyze(text)
    #expect(analysis.ends.count == analysis.count && analysis.tags.count == analysis.count)
    #expect(analysis.heads.count == analysis.count && analysis.relations.count == analysis.count)
    #expect(analysis.sentences.last?.upperBound ?? 0 == analysis.count)
  }
}

import Testing

@testable import Language

@Suite("Tagger")
struct TaggerTests {
  @Test("Plain news sentences get the tags that a reader expects")
  func plain() throws {
    let analysis = try SharedEngine.analyze("The minister signed two new agreements on Monday.")
    #expect(analysis.fineTags == [.dt, .nn, .vbd, .cd, .jj, .nns, .in, .nnp, .fullStop])
    #expect(analysis.tags[1] == .noun && analysis.tags[2] == .verb && analysis.tags[7] == .propn)
  }

  @Test("A word takes its tag from its context")
  func context() throws {
    let analysis = try SharedEngine.analyze("They report that the report was late.")
    #expect(analysis.tags[1] == .verb)
    #expect(analysis.tags[4] == .noun)
  }
}

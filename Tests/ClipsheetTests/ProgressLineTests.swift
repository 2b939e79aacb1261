import Testing

@testable import clipsheet

@Suite("The progress line")
struct ProgressLineTests {
  @Test("It has a bar, the rate and the time that is left")
  func whole() {
    let line = ProgressLine.text(articles: 300, share: 0.25, elapsed: 10)
    #expect(line == "█████░░░░░░░░░░░░░░░ 25 %, 300 articles, 30 a second, 30 s left")
    let long = ProgressLine.text(articles: 100, share: 0.01, elapsed: 80)
    #expect(long.hasSuffix("1.2 a second, 2 h 12 min left"))
  }

  @Test(
    "A narrow terminal loses the bar first and the time left last",
    arguments: [
      (63, "█████░░░░░░░░░░░░░░░ 25 %, 300 articles, 30 a second, 30 s left"),
      (60, "██░░░░░░░░ 25 %, 300 articles, 30 a second, 30 s left"),
      (50, "█░░░░ 25 %, 300 articles, 30 a second, 30 s left"),
      (43, "25 %, 300 articles, 30 a second, 30 s left"), (39, "25 %, 300 at 30/s, 30 s left"),
      (10, "25 %, 30 s left"),
    ])
  func narrow(_ width: Int, _ line: String) {
    #expect(ProgressLine.text(articles: 300, share: 0.25, elapsed: 10, width: width) == line)
  }

  @Test("Of a pipe nobody knows the end: the line says what it knows")
  func pipe() {
    #expect(ProgressLine.text(articles: 5, share: nil, elapsed: 10) == "5 articles, 0.5 a second")
  }
}

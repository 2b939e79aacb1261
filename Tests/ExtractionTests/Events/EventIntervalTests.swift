import Testing

@testable import Extraction

@Suite("Days and EDTF of time values")
struct EventIntervalTests {
  @Test(
    "A value covers its days and is written in EDTF",
    arguments: [
      ("2024-04-05", "2024-04-05 2024-04-05 2024-04-05"),
      ("2024-02", "2024-02-01 2024-02-29 2024-02"),
      ("2023", "2023-01-01 2023-12-31 2023"),
      ("2023-Q3", "2023-07-01 2023-09-30 2023-35"),
      ("2008-H2", "2008-07-01 2008-12-31 2008-07/2008-12"),
      ("2024-W14", "2024-04-01 2024-04-07 2024-04-01/2024-04-07"),
      ("199", "1990-01-01 1999-12-31 199X"),
      ("BC0480", "-0479-01-01 -0479-12-31 -0479"),
      ("2024-05-03/2024-05-07", "2024-05-03 2024-05-07 2024-05-03/2024-05-07"),
      ("2020-W53", "2020-12-28 2021-01-03 2020-12-28/2021-01-03"),
      ("2024-03-31T02:30", "2024-03-31 2024-03-31 2024-03-31T02:30:00"),
    ])
  func values(_ value: String, _ expected: String) throws {
    let interval = try #require(EventInterval(timex: value))
    #expect("\(interval.from) \(interval.to) \(interval.edtf)" == expected)
  }

  @Test(
    "An open or impossible value covers no days",
    arguments: [
      "XXXX-WXX-2", "PRESENT_REF", "P2Y", "", "-", "T", "2023-02-29", "2024-02-30", "2023-W53",
      "2023-13", "2023-Q5", "2023-H3",
    ])
  func openValues(_ value: String) {
    #expect(EventInterval(timex: value) == nil)
  }
}

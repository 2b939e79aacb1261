import Articles
import Testing

@testable import Reporting

@Suite("Windows")
struct WindowTests {
  private let kyiv = TimeZoneRules("Europe/Kyiv") ?? .utc

  private func instant(_ text: String) -> Instant {
    WindowEdge(text)?.instant(in: kyiv) ?? Instant(seconds: 0)
  }

  @Test(
    "A rule finds its days from the day on which it runs",
    arguments: [
      ("last 7 days", "2026-03-03 to 2026-03-09"), ("yesterday", "2026-03-09"),
      ("week", "2026-03-02 to 2026-03-08"), ("last 2 weeks", "2026-02-23 to 2026-03-08"),
      ("month", "2026-02-01 to 2026-02-28"), ("last 3 months", "2025-12-01 to 2026-02-28"),
      ("2026-02", "2026-02-01 to 2026-02-28"), ("2026-02-03", "2026-02-03"),
    ])
  func rules(_ text: String, _ words: String) throws {
    let rule = try #require(WindowRule(text))
    let window = try #require(rule.window(at: instant("2026-03-10T00:30"), zone: kyiv))
    #expect(window.words == words)
    #expect(window.isWholeDays)
  }

  @Test(
    "What is no window is refused", arguments: ["", "last 0 days", "last week end", "2026", "soon"])
  func noRule(_ text: String) {
    #expect(WindowRule(text) == nil)
  }

  @Test("Days with a change of clocks have 23 and 25 hours, and windows touch")
  func clockChanges() throws {
    let days = [("2026-03-29", 23), ("2026-10-25", 25), ("2026-06-01", 24)]
    for (day, hours) in days {
      let window = try #require(
        WindowRule(day)?.window(at: instant("2026-12-01"), zone: kyiv))
      #expect(window.until.seconds - window.since.seconds == hours * 3600)
    }
  }

  @Test("A midnight that the clocks skip begins where they go on")
  func skippedMidnight() throws {
    let cairo = try #require(TimeZoneRules("Africa/Cairo"))
    let day = try #require(CivilDay(2024, 4, 26))
    #expect(cairo.text(cairo.start(of: day)) == "2024-04-26T01:00:00+03:00")
  }

  @Test("A local time is skipped, doubled or plain")
  func localTimes() throws {
    let spring = try #require(CivilDay(2026, 3, 29))
    let autumn = try #require(CivilDay(2026, 10, 25))
    guard case .skipped(let after) = kyiv.time(on: spring, secondOfDay: 3 * 3600 + 1800) else {
      Issue.record("03:30 does not exist on that day")
      return
    }
    #expect(kyiv.text(after) == "2026-03-29T04:00:00+03:00")
    guard case .twice(let first, let second) = kyiv.time(on: autumn, secondOfDay: 3 * 3600 + 1800)
    else {
      Issue.record("03:30 comes twice on that day")
      return
    }
    #expect(second.seconds - first.seconds == 3600)
  }

  @Test("Windows in a row hold each article exactly once, whatever the zone and the clocks do")
  func partition() throws {
    for name in ["Europe/Kyiv", "America/St_Johns", "Africa/Cairo", "Pacific/Apia", "UTC"] {
      let zone = try #require(TimeZoneRules(name))
      var plan = WindowPlan(rule: .days(1), zone: zone, catchUp: .each)
      plan.start = .edge(.day(try #require(CivilDay(2026, 3, 1))))
      plan.end = .day(try #require(CivilDay(2026, 11, 20)))
      let windows = try plan.windows(at: Instant(seconds: 0), last: nil).compactMap { $0 }
      #expect(windows.count == 264)
      for (earlier, later) in zip(windows, windows.dropFirst()) {
        #expect(earlier.until == later.since)
      }
      let dates = [
        "2026-03-29T02:30", "2026-10-25T03:30:00", "2026-03-29", "2026-04-01T00:00Z", "2026-07",
      ]
      for date in dates.compactMap({ PartialDate(iso: $0) }) {
        let moment = try #require(ArticleMoment.instant(of: date, zone: zone))
        #expect(windows.count { $0.contains(moment) } == 1, "\(date) in \(name)")
      }
    }
  }

  @Test("After a pause one window or each is made up for; a rest waits")
  func catchUp() throws {
    let last = instant("2026-03-02")
    let now = instant("2026-03-23T07:00")
    var plan = WindowPlan(rule: .weeks(1), zone: kyiv, start: .last)
    #expect(try plan.windows(at: now, last: last).map { $0?.words } == ["2026-03-02 to 2026-03-22"])
    plan.catchUp = .each
    #expect(
      try plan.windows(at: now, last: last).map { $0?.words } == [
        "2026-03-02 to 2026-03-08", "2026-03-09 to 2026-03-15", "2026-03-16 to 2026-03-22",
      ])
  }

  @Test("A clock that was set back, or a second run on one day, leaves nothing to do")
  func clockBack() throws {
    let plan = WindowPlan(rule: .days(1), zone: kyiv, start: .last)
    let last = instant("2026-03-10")
    #expect(try plan.windows(at: instant("2026-03-10T09:00"), last: last).isEmpty)
    #expect(try plan.windows(at: instant("2026-01-10T09:00"), last: last).isEmpty)
    #expect(try plan.windows(at: instant("2026-03-11T00:00"), last: last).count == 1)
  }

  @Test("A window that ends before it begins is refused")
  func wrongOrder() throws {
    var plan = WindowPlan(rule: nil, zone: kyiv)
    plan.start = .edge(.day(try #require(CivilDay(2026, 3, 2))))
    plan.end = .day(try #require(CivilDay(2026, 3, 1)))
    #expect(throws: RunError.self) { try plan.windows(at: Instant(seconds: 0), last: nil) }
  }

  @Test("Names of outputs come from the window alone")
  func outputNames() throws {
    let window = try #require(WindowRule("week")?.window(at: instant("2026-01-06"), zone: kyiv))
    let name = OutputName(path: "out/{report}-{week}-{window}-{until}.xlsx")
    #expect(
      name.path(report: "weekly", window: window)
        == "out/weekly-2026-W01-2025-12-29_2026-01-04-2026-01-04.xlsx")
    #expect(name.path(report: "weekly", window: nil) == "out/weekly-all-all-all.xlsx")
  }
}

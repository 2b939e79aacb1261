import Archive
import Articles
import Definitions
import Foundation
import Testing

@testable import Reporting

@Suite("Schedules")
struct ScheduleTests {
  private let kyiv = TimeZoneRules("Europe/Kyiv") ?? .utc

  private func runs(_ cron: String, _ zone: TimeZoneRules, after: String, count: Int) throws
    -> [String]
  {
    let plan = SchedulePlan(cron: try CronExpression(cron), zone: zone)
    var place = try #require(Instant(iso: after))
    var runs: [String] = []
    for _ in 0..<count {
      let run = try #require(plan.next(after: place))
      runs.append(zone.text(run.instant))
      place = run.instant
    }
    return runs
  }

  @Test("Lists, ranges, steps and names give their times")
  func fields() throws {
    let cron = try CronExpression("*/20 6-8,22 1,15 JAN-mar mon-fri")
    #expect(cron.minutes == [0, 20, 40])
    #expect(cron.hours == [6, 7, 8, 22])
    #expect(cron.months == [1, 2, 3])
    #expect(cron.weekdays == [1, 2, 3, 4, 5])
    #expect(try CronExpression("0 0 * * 7").weekdays == [0])
    #expect(try CronExpression("@monthly").description == "0 0 1 * *")
  }

  @Test(
    "What is no schedule is refused",
    arguments: [
      "", "* * * *", "60 * * * *", "* 24 * * *", "0 0 0 * *", "0 0 30 2 *", "a * * * *",
      "5-1 * * * *", "*/0 * * * *", "1,,2 * * * *", "1/2/3 * * * *", "0 0 * * mond",
    ])
  func refused(_ text: String) {
    #expect(throws: CronError.self) { try CronExpression(text) }
  }

  @Test("Either of two restricted day fields is enough, as in cron")
  func dayFields() throws {
    let found = try runs("0 9 13 * fri", .utc, after: "2026-03-01T00:00:00Z", count: 4)
    #expect(
      found == [
        "2026-03-06T09:00:00Z", "2026-03-13T09:00:00Z", "2026-03-20T09:00:00Z",
        "2026-03-27T09:00:00Z",
      ])
  }

  @Test("A time that the clocks skip runs when they go on, one that comes twice runs once")
  func clockChanges() throws {
    let spring = try runs("30 3 * * *", kyiv, after: "2026-03-28T02:00:00Z", count: 2)
    #expect(spring == ["2026-03-29T04:00:00+03:00", "2026-03-30T03:30:00+03:00"])
    let autumn = try runs("30 3 * * *", kyiv, after: "2026-10-24T12:00:00Z", count: 2)
    #expect(autumn == ["2026-10-25T03:30:00+03:00", "2026-10-26T03:30:00+02:00"])
    let plan = SchedulePlan(cron: try CronExpression("30 3 * * *"), zone: kyiv)
    let start = try #require(Instant(iso: "2026-01-01T00:00:00Z"))
    let warned = plan.runs(after: start, upTo: start.advanced(bySeconds: 365 * 86_400))
      .compactMap(\.warning)
    #expect(warned.count == 2)
  }

  @Test("29 February is found over years without one")
  func leapDay() throws {
    let found = try runs("0 0 29 2 *", .utc, after: "2096-03-01T00:00:00Z", count: 1)
    #expect(found == ["2104-02-29T00:00:00Z"])
  }

  private func report(_ cron: String, title: String = "Weekly 100 % “report”") throws
    -> ReportDefinition
  {
    try ReportDefinition(
      DefinitionNode.parse(
        """
        title: '\(title)'
        inputs: [a]
        outputs: {csv: out}
        window: yesterday
        time_zone: Europe/Kyiv
        schedule: {cron: "\(cron)", jitter: 5m}
        """, file: "/srv/my reports/weekly.yaml"))
  }

  @Test(
    "systemd takes the units, and its calendar runs at the times of the plan",
    .enabled(if: SystemdAnalyze.isThere, SystemdAnalyze.hint),
    arguments: [
      "30 6 * * *", "*/15 8-18 * * mon-fri", "0 7 1 * *", "0 9 13 jan,jun fri", "5 0 * * 0",
    ])
  func systemd(_ cron: String) throws {
    let report = try report(cron)
    let schedule = try #require(report.schedule)
    let units = SystemdUnits(
      report, schedule: schedule, program: "/bin/true", definition: report.path, folder: "/tmp",
      arguments: ["--archive", "/srv/a b/$x%y.sqlite"])
    let verified = try SystemdAnalyze.verify(units)
    #expect(verified.status == 0, "\(verified.output)")
    // systemd treats gaps in its own way, so the days compared lie away from them.
    let start = try #require(Instant(iso: "2026-06-01T00:00:00Z"))
    let calendars = SystemdUnits.calendars(schedule.cron, zone: "Europe/Kyiv")
    let theirs = try Set(
      calendars.flatMap { try SystemdAnalyze.times(of: $0, after: start, count: 6) })
    let plan = SchedulePlan(cron: schedule.cron, zone: kyiv)
    var place = start
    for _ in 0..<6 {
      let run = try #require(plan.next(after: place))
      #expect(theirs.contains(run.instant.seconds), "\(kyiv.text(run.instant))")
      place = run.instant
    }
  }

  @Test("A line for cron escapes what cron and the shell would read")
  func cron() throws {
    let report = try report("30 6 * * *", title: "A")
    let lines = CronLines(
      report, schedule: try #require(report.schedule), program: "/bin/true",
      definition: report.path, folder: "/srv/it's", arguments: ["--archive", "a%b c"]
    ).lines
    #expect(lines.contains("CRON_TZ=Europe/Kyiv"))
    let last = try #require(lines.last)
    #expect(last.hasPrefix("30 6 * * * cd '/srv/it'\\''s' && sleep "))
    #expect(last.hasSuffix("/bin/true run '/srv/my reports/weekly.yaml' --archive 'a\\%b c'"))
  }

  @Test(
    "crontab takes the lines, and would not take a wrong one",
    .enabled(if: CrontabProgram.isThere, CrontabProgram.hint),
    arguments: ["30 6 * * *", "*/15 8-18 * * mon-fri", "0 9 13 jan,jun fri", "@weekly"])
  func crontab(_ cron: String) throws {
    let report = try report(cron, title: "50 % of “it”\nand more")
    let lines = CronLines(
      report, schedule: try #require(report.schedule), program: "/bin/true",
      definition: report.path, folder: "/srv/it's 100 %", arguments: ["--archive", "a%b c"]
    ).lines
    let verified = try CrontabProgram.verify(lines)
    #expect(verified.status == 0, "\(verified.output)")
    #expect(try CrontabProgram.verify(["61 6 * * * /bin/true"]).status != 0)
  }

  @Test("The doctor names windows that no run has covered")
  func doctor() throws {
    let report = try report("30 6 * * *")
    func entry(_ day: Int, _ status: LedgerEntry.Status) -> LedgerEntry {
      LedgerEntry(
        run: "r", report: "weekly", definition: "", definitionSHA256: "", tool: "", versions: "",
        status: status, since: "2026-03-0\(day)T00:00:00+02:00",
        until: "2026-03-0\(day + 1)T00:00:00+02:00", zone: "Europe/Kyiv",
        started: "2026-03-0\(day + 1)T04:30:05Z")
    }
    let doctor = ScheduleDoctor(report, schedule: try #require(report.schedule))
    let missed = doctor.missed(
      [entry(1, .success), entry(2, .failure), entry(4, .empty)],
      now: try #require(Instant(iso: "2026-03-06T12:00:00Z")))
    #expect(missed.map { $0.window?.words } == ["2026-03-02", "2026-03-03", "2026-03-05"])
  }
}

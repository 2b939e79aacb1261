/// A service and a timer of systemd for one report.
public struct SystemdUnits: Hashable, Sendable {
  public let name: String
  public let service: String
  public let timer: String

  /// - Parameters:
  ///   - program: absolute path of `clipsheet`.
  ///   - definition: absolute path of the definition.
  ///   - folder: the working folder.
  ///   - arguments: further options of `run`.
  public init(
    _ report: ReportDefinition, schedule: RunSchedule, program: String, definition: String,
    folder: String, arguments: [String]
  ) {
    name = "clipsheet-" + SystemdUnits.unitName(report.name)
    let words = [program, "run", definition] + arguments
    let command = words.map(SystemdUnits.quoted).joined(separator: " ")
    service = """
      [Unit]
      Description=Clipsheet: \(SystemdUnits.line(report.title))
      Documentation=man:systemd.service(5)

      [Service]
      Type=oneshot
      WorkingDirectory=\(SystemdUnits.escaped(folder))
      ExecStart=\(command)
      # 5: written, though some inputs were skipped. 7: another run of the report is at work.
      SuccessExitStatus=5 7
      Nice=10

      """
    let spread =
      schedule.jitter > 0
      ? "RandomizedDelaySec=\(schedule.jitter)\nFixedRandomDelay=true\n" : ""
    timer = """
      [Unit]
      Description=Clipsheet: when “\(SystemdUnits.line(report.title))” runs

      [Timer]
      \(SystemdUnits.calendars(schedule.cron, zone: report.zone.name)
        .map { "OnCalendar=\($0)" }.joined(separator: "\n"))
      # A run that was missed while the machine was off is made up for when it starts.
      Persistent=true
      AccuracySec=1s
      \(spread)
      [Install]
      WantedBy=timers.target

      """
  }

  /// Calendar events, systemd.time(7). Two where cron takes either of two day fields.
  static func calendars(_ cron: CronExpression, zone: String) -> [String] {
    let clock = "\(list(cron.hours, all: 24)):\(list(cron.minutes, all: 60)):00"
    let months = list(cron.months, all: 12)
    let days = list(cron.days, all: 31)
    let weekdays = cron.weekdays.map { weekdayNames[$0] }.joined(separator: ",")
    guard cron.restrictsWeekdays else { return ["*-\(months)-\(days) \(clock) \(zone)"] }
    guard cron.restrictsDays else { return ["\(weekdays) *-\(months)-* \(clock) \(zone)"] }
    return [
      "*-\(months)-\(days) \(clock) \(zone)", "\(weekdays) *-\(months)-* \(clock) \(zone)",
    ]
  }

  private static let weekdayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

  private static func list(_ values: [Int], all count: Int) -> String {
    if values.count == count { return "*" }
    return values.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ",")
  }

  private static func unitName(_ name: String) -> String {
    let kept = name.unicodeScalars.map { scalar -> Character in
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar == "-" || scalar == "_"
          || scalar.properties.numericType != nil)
      return isPlain ? Character(scalar) : "-"
    }
    return String(kept)
  }

  /// One word of a command line: quotation marks, and `%` and `$` doubled as systemd asks.
  private static func quoted(_ word: String) -> String {
    let escaped = escaped(word).replacing("$", with: "$$").replacing("\\", with: "\\\\")
      .replacing("\"", with: "\\\"")
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "/-_.:=@+".unicodeScalars.contains(scalar))
    }
    return isPlain ? word : "\"\(escaped)\""
  }

  private static func escaped(_ text: String) -> String {
    line(text).replacing("%", with: "%%")
  }

  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}

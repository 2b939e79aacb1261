/// Lines of a crontab for one report.
public struct CronLines: Hashable, Sendable {
  public let lines: [String]

  /// - Parameters: as for `SystemdUnits`.
  public init(
    _ report: ReportDefinition, schedule: RunSchedule, program: String, definition: String,
    folder: String, arguments: [String]
  ) {
    let words = [program, "run", definition] + arguments
    let command = words.map(CronLines.quoted).joined(separator: " ")
    // A share of the jitter that stays the same for a report, since cron has none of its own.
    let delay =
      schedule.jitter > 0 ? "sleep \(CronLines.share(report.name, of: schedule.jitter)) && " : ""
    lines = [
      "# \(report.title.map { $0.isNewline ? " " : String($0) }.joined())",
      "# CRON_TZ counts from here on; a cron without it (Debian's) goes by the machine's zone.",
      "CRON_TZ=\(report.zone.name)",
      "\(schedule.cron) cd \(CronLines.quoted(folder)) && \(delay)\(command)",
    ]
  }

  /// Quoted for the shell; cron itself reads `%` as a line feed unless it is escaped.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "/-_.:=@+".unicodeScalars.contains(scalar))
    }
    if isPlain { return word }
    let line = String(word.map { $0.isNewline ? " " : $0 })
    return "'" + line.replacing("'", with: "'\\''").replacing("%", with: "\\%") + "'"
  }

  private static func share(_ name: String, of jitter: Int) -> Int {
    Int(name.utf8.reduce(UInt32(17)) { $0 &* 31 &+ UInt32($1) } % UInt32(jitter + 1))
  }
}

import ArgumentParser
import Logging

/// How the command speaks on standard error.
struct LogOptions: ParsableArguments {
  @Option(help: "Lines on standard error: text for people, json for machines.")
  var logFormat = ErrorStreamLog.Format.text

  @Flag(help: "Only errors on standard error.")
  var quiet = false

  /// Tells the lines of one call from those of another; runs of a definition have their ledger's id.
  private static let run = "p_\(String(UInt64.random(in: 0 ... .max), radix: 16))"

  var logger: Logger {
    var handler = ErrorStreamLog(format: logFormat)
    handler.logLevel = quiet ? .error : .info
    handler[metadataKey: "run"] = "\(LogOptions.run)"
    return Logger(label: "clipsheet") { _ in handler }
  }
}

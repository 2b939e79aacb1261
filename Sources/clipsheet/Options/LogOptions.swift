import ArgumentParser
import Logging

/// How the command speaks on standard error.
struct LogOptions: ParsableArguments {
  @Option(help: "Lines on standard error: text for people, json for machines.")
  var logFormat = ErrorStreamLog.Format.text

  @Flag(help: "Only errors on standard error.")
  var quiet = false

  var logger: Logger {
    var handler = ErrorStreamLog(format: logFormat)
    handler.logLevel = quiet ? .error : .info
    return Logger(label: "clipsheet") { _ in handler }
  }
}

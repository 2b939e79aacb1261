import Foundation

/// The two streams: results on standard output, words for people on standard error.
enum Console {
  /// On a terminal in place of the progress line, which stands again after it.
  static func say(_ line: String) {
    write((errorIsTerminal ? clearing : "") + line + "\n", to: STDERR_FILENO)
  }

  /// Back to the start of the line, and nothing on it.
  static let clearing = "\r\u{1B}[K"

  static func result(_ line: String) {
    write(line + "\n", to: STDOUT_FILENO)
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal; 80 where it does not say.
  static var errorWidth: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes everything; a closed pipe ends the program quietly, as its reader has enough.
  static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8)[...], to: descriptor)
  }

  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EPIPE {
        exit(ExitStatus.done.rawValue)
      } else if errno != EINTR {
        exit(ExitStatus.outputNotWritable.rawValue)
      }
    }
  }
}

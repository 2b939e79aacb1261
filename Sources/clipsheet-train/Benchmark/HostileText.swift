import Extraction

/// A text that nobody writes, in any length.
struct HostileText: Sendable {
  let name: String
  /// - Parameter bytes: about how many it should have.
  let text: @Sendable (Int) -> String

  static let all = [
    HostileText("no_full_stop", repeating: "the minister said that the bridge was safe and she "),
    HostileText("nested_quotes", repeating: "“He said "),
    HostileText("unbalanced_quotes", repeating: "”He “said\" that ‘it is so, Marku told them. "),
    HostileText("right_to_left", repeating: "\u{202E}The minister said\u{200F} so. \u{202B}"),
    HostileText("nul", repeating: "He\0 said\0 so.\0 "),
    HostileText("one_word", repeating: "a"),
    HostileText("line_ends", repeating: "\n"),
    HostileText("names", repeating: "Elena Marku and the President of Russia "),
    HostileText("random_bytes") { bytes in
      var random = SeededGenerator(seed: 1)
      return String(
        decoding: (0..<bytes).map { _ in UInt8(truncatingIfNeeded: random.next()) }, as: UTF8.self)
    },
  ]

  private init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.text = text
  }

  private init(_ name: String, repeating unit: String) {
    self.init(name) { bytes in String(repeating: unit, count: bytes / unit.utf8.count + 1) }
  }
}

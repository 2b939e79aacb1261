/// What a robots.txt allows this program to fetch; RFC 9309.
struct RobotRules: Hashable, Sendable {
  private struct Rule: Hashable, Sendable {
    let allows: Bool
    let path: [UInt8]
  }

  static let agent = "clipsheet"
  /// RFC 9309 asks for at least 500 KiB.
  static let byteLimit = 512_000

  private var rules: [Rule] = []

  /// Rules of the groups for this program, else of those for everybody.
  init(_ bytes: [UInt8]) {
    var own: [Rule]?
    var common: [Rule] = []
    var agents: [String] = []
    var isInRules = false
    for line in bytes.prefix(RobotRules.byteLimit).split(whereSeparator: {
      $0 == 0x0A || $0 == 0x0D
    }) {
      let parts = line.prefix { $0 != UInt8(ascii: "#") }
        .split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let key = String(decoding: RobotRules.trimmed(parts[0]), as: UTF8.self).lowercased()
      let value = RobotRules.trimmed(parts[1])
      switch key {
      case "user-agent":
        if isInRules { agents = [] }
        isInRules = false
        agents.append(String(decoding: value, as: UTF8.self).lowercased())
        if agents.last == RobotRules.agent { own = own ?? [] }
      case "allow", "disallow":
        isInRules = true
        guard !value.isEmpty else { continue }
        let rule = Rule(allows: key == "allow", path: Array(value))
        if agents.contains(RobotRules.agent) { own?.append(rule) }
        if agents.contains("*") { common.append(rule) }
      default: continue
      }
    }
    rules = own ?? common
  }

  /// The longest matching rule decides, and of equal ones the one that allows.
  /// - Parameter path: with its query.
  func allows(_ path: String) -> Bool {
    let path = Array(path.utf8)
    let matching = rules.filter { RobotRules.matches($0.path[...], path[...]) }
    let longest = matching.map(\.path.count).max()
    let deciding = matching.filter { $0.path.count == longest }
    return deciding.isEmpty || deciding.contains(where: \.allows)
  }

  /// `*` stands for any bytes, `$` at the end for the end; greedy with one step back, so that the
  /// time is bounded by the product of the lengths.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pattern = (isAnchored ? pattern.dropLast() : pattern) + (isAnchored ? [] : [0x2A])
    let (wanted, found) = (Array(pattern), Array(path))
    var (place, index) = (0, 0)
    var star: (place: Int, index: Int)?
    while index < found.count {
      if place < wanted.count, wanted[place] == 0x2A {
        star = (place, index)
        place += 1
      } else if place < wanted.count, wanted[place] == found[index] {
        place += 1
        index += 1
      } else if let last = star {
        star = (last.place, last.index + 1)
        (place, index) = (last.place + 1, last.index + 1)
      } else {
        return false
      }
    }
    return wanted[place...].allSatisfy { $0 == 0x2A }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
    return bytes
  }
}

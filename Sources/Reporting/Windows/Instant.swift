internal import Articles
internal import Foundation

/// A point in time, to the second.
public struct Instant: Hashable, Sendable, Comparable {
  /// Since 1970-01-01T00:00:00Z, negative before it.
  public let seconds: Int

  public init(seconds: Int) {
    self.seconds = seconds
  }

  public func advanced(bySeconds count: Int) -> Instant {
    Instant(seconds: seconds + count)
  }

  public static func < (lhs: Instant, rhs: Instant) -> Bool { lhs.seconds < rhs.seconds }
}

extension Instant {
  /// A complete ISO 8601 time with an offset; nil for anything else.
  init?(iso text: String) {
    guard let date = PartialDate(iso: text), date.offsetMinutes != nil else { return nil }
    guard let instant = ArticleMoment.instant(of: date, zone: .utc) else { return nil }
    self = instant
  }

  /// `2026-03-03T04:30:00Z`.
  var iso: String { TimeZoneRules.utc.text(self) }
}

extension Instant {
  public static var now: Instant { Instant(seconds: Int(Date().timeIntervalSince1970)) }
}

/// What a unit is to a cue.
package enum SpanLabel: Int, CaseIterable, Sendable {
  case outside, contentStart, content, sourceStart, source

  var isContent: Bool { self == .contentStart || self == .content }
  var isSource: Bool { self == .sourceStart || self == .source }
}

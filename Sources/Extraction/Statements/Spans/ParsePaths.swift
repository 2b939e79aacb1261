internal import Language

/// How the tokens of a window hang together with its cue in the parse.
///
/// A path climbs from the cue to the lowest token above both (`climb` steps), and goes down by a
/// branch: the dependent of that token on the way to the other end.
struct ParsePaths {
  struct Path {
    /// Steps up from the cue; 15 when the two meet nowhere near.
    var climb: UInt32 = 15
    /// The relation by which the climb arrived, none when it did not climb.
    var arrival: UInt32 = 90
    /// The dependent on the way down; -1 when the token itself is on the way up.
    var branch = -1
    /// The dependent below the branch on the way down; -1 for none.
    var second = -1
    var depth = 0
  }

  private static let climbLimit = 6
  private static let depthLimit = 24

  private let text: AttributionText
  /// The cue and the tokens above it; -1 beyond the root and the limit.
  private let spine: SIMD8<Int32>
  private let cueDepth: Int

  init(cue: Int, in text: AttributionText) {
    self.text = text
    cueDepth = Int(text.depths[cue])
    var spine = SIMD8<Int32>(repeating: -1)
    var token = cue
    for step in 0...Self.climbLimit where token >= 0 {
      spine[step] = Int32(token)
      token = text.head(token)
    }
    self.spine = spine
  }

  func path(to token: Int) -> Path {
    var path = Path()
    var node = token
    var below = -1
    var second = -1
    while node >= 0, path.depth < Self.depthLimit {
      if let step = step(of: node) {
        path.climb = UInt32(step)
        path.arrival = step > 0 ? text.relation(Int(spine[step - 1])) : 90
        path.branch = below
        path.second = second
        return path
      }
      second = below
      below = node
      node = text.head(node)
      path.depth += 1
    }
    path.branch = below
    return path
  }

  /// How far up from the cue a token stands, if the climb passes it: only one step can, by depth.
  @inline(__always)
  private func step(of node: Int) -> Int? {
    let step = cueDepth - Int(text.depths[node])
    guard step >= 0, step <= Self.climbLimit, spine[step] == Int32(node) else { return nil }
    return step
  }
}

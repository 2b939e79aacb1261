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
  /// The cue and the tokens above it.
  private var spine: [Int]

  init(cue: Int, in text: AttributionText) {
    self.text = text
    spine = [cue]
    var token = text.head(cue)
    while token >= 0, spine.count <= Self.climbLimit {
      spine.append(token)
      token = text.head(token)
    }
  }

  func path(to token: Int) -> Path {
    var path = Path()
    var node = token
    var below = -1
    var second = -1
    while node >= 0, path.depth < Self.depthLimit {
      if let step = spine.firstIndex(of: node) {
        path.climb = UInt32(step)
        path.arrival = step > 0 ? text.relation(spine[step - 1]) : 90
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
}

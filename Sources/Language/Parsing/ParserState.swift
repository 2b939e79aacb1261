/// The three moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
package enum Transition: UInt8, CaseIterable, Sendable {
  /// The next token goes onto the stack.
  case shift = 1
  /// The top of the stack becomes a dependent of the next token, and leaves.
  case left
  /// The top of the stack becomes a dependent of the token under it, and leaves.
  case right
}

/// A token on the stack with its outermost dependents. Nodes never change: a state shares the
/// stack below its top with the states that it came from.
struct StackNode {
  var token: Int32
  /// The node below; -1 for none.
  var below: Int32
  var left1: Int32 = -1
  var left2: Int32 = -1
  var right1: Int32 = -1
  var right2: Int32 = -1
  var leftCount: UInt32 = 0
  var rightCount: UInt32 = 0
}

/// One partial parse in the search.
package struct ParserState {
  /// Sum of the scores of all moves.
  package var score = 0
  /// The state before the last move; -1 for the start.
  package var previous: Int32 = -1
  package var move: Transition = .shift
  var top: Int32 = -1
  var depth: Int32 = 0
  var next: Int32 = 0
  /// Dependents that the next token has already.
  var nextLeft1: Int32 = -1
  var nextLeft2: Int32 = -1
  var nextLeftCount: UInt32 = 0
}

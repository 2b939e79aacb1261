import Extraction

/// Weights in training, each with a step size of its own: AdaGrad.
struct AdaptiveWeights {
  private(set) var values: [Float]
  private var squares: [Float]
  private let rate: Float

  init(count: Int, rate: Float) {
    values = [Float](repeating: 0, count: count)
    squares = [Float](repeating: 1e-2, count: count)
    self.rate = rate
  }

  subscript(index: Int) -> Float { values[index] }

  /// Moves a weight against its gradient.
  @inline(__always)
  mutating func step(_ index: Int, gradient: Float) {
    squares[index] += gradient * gradient
    values[index] -= rate * gradient / squares[index].squareRoot()
  }

  /// Draws weights towards zero: those that few examples hold up fade.
  mutating func decay(_ factor: Float) {
    for index in values.indices { values[index] *= factor }
  }
}

import Extraction

/// Trains the cue classifier: logistic regression over hashed features.
struct CueTrainer {
  static let bits = 20
  private static let epochs = 8
  private static let rate: Float = 0.12

  private var features: [UInt32] = []
  private var ends: [Int] = []
  private var isCue: [Bool] = []

  /// Adds an article's words outside quotations and contents.
  mutating func add(_ example: AttributionExample) {
    var buffer = FeatureBuffer()
    let collector = CueFeatures(example.text)
    let cues = Set(example.relations.map(\.cue))
    for token in collector.candidates
    where !example.discarded.contains(token) && !example.contentTokens.contains(token) {
      collector.collect(token, into: &buffer)
      features += buffer.hashes.map { $0 >> (32 - UInt32(Self.bits)) }
      ends.append(features.count)
      isCue.append(cues.contains(token))
    }
  }

  func trained() -> HashedWeights {
    BinaryTrainer(bits: Self.bits, epochs: Self.epochs, rate: Self.rate)
      .train(features: features, ends: ends, labels: isCue)
  }
}

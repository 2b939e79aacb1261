/// B-cubed over chains of mentions (Bagga and Baldwin 1998): how far the events that were found hold
/// the mentions that belong together, and no others.
struct ChainScore {
  let precision: Double
  let recall: Double

  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// - Parameters:
  ///   - gold: for each mention the number of its chain.
  ///   - found: for each mention the number of its event.
  init(gold: [Int], found: [Int]) {
    var precision = 0.0
    var recall = 0.0
    for mention in gold.indices {
      let chain = gold.indices.filter { gold[$0] == gold[mention] }
      let event = gold.indices.filter { found[$0] == found[mention] }
      let both = Double(Set(chain).intersection(event).count)
      precision += both / Double(event.count)
      recall += both / Double(chain.count)
    }
    self.precision = precision / Double(max(gold.count, 1))
    self.recall = recall / Double(max(gold.count, 1))
  }
}

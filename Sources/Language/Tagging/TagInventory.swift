/// The tag classes: pairs of a universal and a Penn tag that occur together in the treebanks.
///
/// One classifier decides both at once, so they never contradict each other.
package struct TagInventory: Sendable {
  /// The class of rows that stand for the edge of a sentence.
  package static let boundary: UInt8 = 255

  package struct Pair: Hashable, Sendable {
    package let coarse: PartOfSpeech
    package let fine: PennTag

    package init(_ coarse: PartOfSpeech, _ fine: PennTag) {
      self.coarse = coarse
      self.fine = fine
    }
  }

  package let pairs: [Pair]
  /// The universal tag's number plus one by class; 0 for the boundary.
  package let coarse: [UInt8]

  package init(_ pairs: [Pair]) {
    self.pairs = pairs
    var coarse = [UInt8](repeating: 0, count: 256)
    for (index, pair) in pairs.enumerated() { coarse[index] = pair.coarse.rawValue + 1 }
    self.coarse = coarse
  }

  /// Two bytes a class: the places of its tags in their enumerations.
  init(_ section: ModelSection) throws(LanguageError) {
    let count = try section.count(at: 0)
    let list = try section.regions(sizes: [count * 2])[0]
    var pairs: [Pair] = []
    for index in 0..<count {
      guard let coarse = PartOfSpeech(rawValue: list[index * 2]),
        Int(list[index * 2 + 1]) < PennTag.allCases.count
      else { throw section.error("an unknown tag") }
      pairs.append(Pair(coarse, PennTag.allCases[Int(list[index * 2 + 1])]))
    }
    guard (1..<255).contains(pairs.count) else { throw section.error("\(count) classes") }
    self.init(pairs)
  }
}

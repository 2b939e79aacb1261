/// Heads and relations of one sentence: a beam search for the tree, then a name for each arc.
package struct DependencyParser: Sendable {
  /// Above this, a sentence is most likely no sentence; it is parsed without alternatives.
  private static let longest = 200

  private let transitions: TransitionWeights
  private let relations: SparseWeights

  init(_ file: ModelFile) throws(LanguageError) {
    transitions = try TransitionWeights(file.section(.parser))
    relations = try SparseWeights(file.section(.relations))
  }

  func makeSession() -> Session {
    Session(
      search: BeamSearch(
        scorer: transitions, width: ModelSettings.beamWidth, slack: ModelSettings.beamSlack),
      relations: relations)
  }

  /// The parser with its working lists, for one thread.
  struct Session: ~Copyable {
    private var search: BeamSearch
    private let relations: SparseWeights
    private var tree = TreeLinks()
    private var list = FeatureList()

    init(search: consuming BeamSearch, relations: SparseWeights) {
      self.search = search
      self.relations = relations
    }

    /// - Returns: heads within the sentence, its count for the root, and relations.
    mutating func parse(_ sentence: ParserSentence) -> (heads: [Int32], relations: [UInt8]) {
      search.run(sentence, width: sentence.count > DependencyParser.longest ? 1 : nil)
      tree.fill(heads: search.heads(sentence.count))
      var names = [UInt8](repeating: RelationFeatures.none, count: sentence.count)
      for token in tree.order {
        RelationFeatures.fill(
          &list, token: Int(token), sentence: sentence, tree: tree, relations: names)
        names[Int(token)] = ClassChoice.best(
          of: list, by: relations, among: Relation.allCases.count)
      }
      return (tree.heads, names)
    }
  }
}

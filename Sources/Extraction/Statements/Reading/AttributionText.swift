internal import Articles
package import Language

/// An analysis with the columns that the attribution stages ask for again and again.
///
/// A class because every stage holds it: a value would count its dozen columns in and out each time.
package final class AttributionText: Sendable {
  let analysis: Analysis
  /// The tokens of the outermost quotations with their marks, in text order; a quotation that
  /// the next paragraph carries on is one.
  let quotations: [Range<Int>]
  /// The outermost quotation that holds a token; -1 for none.
  let quotation: [Int32]
  /// The token that stands for each quotation in the parse.
  let quotationTops: [Int]
  /// The nearest token before, and after, that stands in a quotation; -1 for none.
  let lastQuoted: [Int32]
  let nextQuoted: [Int32]
  /// Penn tag and relation as small numbers.
  let fineCodes: [UInt8]
  let relationCodes: [UInt8]
  /// The sentence of each token.
  let sentence: [Int32]
  /// Counts paragraphs from the start of the text.
  let paragraph: [Int32]
  /// Hash of the lower-case word.
  let words: [UInt32]
  /// Hash of the lower-case lemma.
  let lemmas: [UInt32]
  /// Entity kind plus one; 0 outside entities.
  let entityKinds: [UInt8]
  /// Dependents of token `i`, in order: `dependents[dependentStarts[i]..<dependentStarts[i + 1]]`.
  private let dependentStarts: [Int32]
  private let dependentList: [Int32]
  /// First and past-the-last token of the words under each token.
  let subtreeStarts: [Int32]
  let subtreeEnds: [Int32]
  /// Steps from each token up to its root.
  let depths: [Int32]

  package init(_ analysis: Analysis) {
    self.analysis = analysis
    quotations = Self.outermostQuotations(analysis)
    quotation = Self.quotationColumn(analysis, quotations)
    quotationTops = quotations.map { Self.topToken(of: $0, in: analysis) }
    sentence = analysis.sentences.enumerated().flatMap { index, tokens in
      [Int32](repeating: Int32(index), count: tokens.count)
    }
    (lastQuoted, nextQuoted) = Self.quotedNeighbours(quotation)
    fineCodes = Self.codes(of: analysis.fineTags)
    relationCodes = Self.codes(of: analysis.relations)
    paragraph = Self.paragraphColumn(analysis)
    words = (0..<analysis.count).map { Self.wordHash(analysis, $0) }
    lemmas = Self.lemmaColumn(analysis, words)
    entityKinds = Self.entityColumn(analysis)
    (dependentStarts, dependentList) = Self.dependentColumns(analysis)
    (subtreeStarts, subtreeEnds, depths) = Self.treeColumns(analysis)
  }

  var count: Int { analysis.count }

  func head(_ token: Int) -> Int { Int(analysis.heads[token]) }

  func dependents(_ token: Int) -> ArraySlice<Int32> {
    dependentList[Int(dependentStarts[token])..<Int(dependentStarts[token + 1])]
  }

  /// The first dependent in the relation.
  func dependent(_ token: Int, _ relation: Relation) -> Int? {
    dependent(token, relation, relation)
  }

  /// The first dependent in one of the relations.
  func dependent(_ token: Int, _ one: Relation, _ other: Relation) -> Int? {
    for child in dependents(token) {
      let relation = analysis.relations[Int(child)]
      if relation == one || relation == other { return Int(child) }
    }
    return nil
  }

  func subtree(_ token: Int) -> Range<Int> {
    Int(subtreeStarts[token])..<Int(subtreeEnds[token])
  }
}

/// The trained parts, ready to use; never changes, so threads share it.
package struct LanguageModel: Sendable {
  package let tables: WordTables
  package let tagger: Tagger
  private let parser: DependencyParser
  private let entities: EntityRecognizer

  package init(_ bytes: ModelBytes) throws(LanguageError) {
    let file = try ModelFile(bytes)
    try ModelLabels.check(file.section(.labels))
    tables = try WordTables(file)
    tagger = try Tagger(file)
    parser = try DependencyParser(file)
    entities = try EntityRecognizer(file)
  }

  /// Fills tags, dependencies and entities of an analysis that has tokens and sentences.
  package func annotate(_ analysis: inout Analysis) {
    guard analysis.count > 0 else { return }
    let rows = LexemeRows(analysis, tables: tables)
    fillClusters(&analysis, rows)
    let tags = tagger.tags(of: rows)
    fillTags(&analysis, tags)
    parse(&analysis, rows, tags)
    let sentences = analysis.sentences.enumerated().map { index, sentence in
      let row = LexemeRows.first(ofSentence: index, startingAt: sentence.lowerBound)
      return row..<row + sentence.count
    }
    let classes = entities.classes(of: rows, sentences: sentences, tags: tags)
    fillEntities(&analysis, classes)
  }

  private func fillClusters(_ analysis: inout Analysis, _ rows: LexemeRows) {
    analysis.clusterPaths.reserveCapacity(analysis.count)
    for (index, sentence) in analysis.sentences.enumerated() {
      let shift = LexemeRows.margin * (index + 1)
      for token in sentence {
        let cluster = Int(rows.lexemes[token + shift].cluster)
        analysis.clusterPaths.append(cluster == 0 ? Analysis.noCluster : tables.paths[cluster - 1])
      }
    }
  }

  private func fillTags(_ analysis: inout Analysis, _ tags: [UInt8]) {
    for (index, sentence) in analysis.sentences.enumerated() {
      let shift = LexemeRows.margin * (index + 1)
      for token in sentence {
        let pair = tagger.inventory.pairs[Int(tags[token + shift])]
        analysis.tags[token] = pair.coarse
        analysis.fineTags[token] = pair.fine
      }
    }
  }

  private func parse(_ analysis: inout Analysis, _ rows: LexemeRows, _ tags: [UInt8]) {
    var session = parser.makeSession()
    let coarse = tags.map { tagger.inventory.coarse[Int($0)] }
    let longest = analysis.sentences.map(\.count).max() ?? 0
    var marks = [SIMD8<UInt16>](repeating: .zero, count: longest + 1)
    for (index, sentence) in analysis.sentences.enumerated() {
      let row = LexemeRows.first(ofSentence: index, startingAt: sentence.lowerBound)
      rows.lexemes.withUnsafeBufferPointer { lexemes in
        tags.withUnsafeBufferPointer { tags in
          coarse.withUnsafeBufferPointer { coarse in
            marks.withUnsafeMutableBufferPointer { marks in
              let view = ParserSentence(
                count: sentence.count, lexemes: lexemes.baseAddress! + row,
                tags: tags.baseAddress! + row, coarse: coarse.baseAddress! + row,
                marks: marks.baseAddress!)
              let (heads, relations) = session.parse(view)
              Self.store(heads, relations, at: sentence, in: &analysis)
            }
          }
        }
      }
    }
  }

  private static func store(
    _ heads: [Int32], _ relations: [UInt8], at sentence: Range<Int>, in analysis: inout Analysis
  ) {
    for (index, token) in sentence.enumerated() {
      let isRoot = Int(heads[index]) == sentence.count
      analysis.heads[token] = isRoot ? -1 : heads[index] + Int32(sentence.lowerBound)
      analysis.relations[token] = isRoot ? .root : Relation.allCases[Int(relations[index])]
    }
  }

  private func fillEntities(_ analysis: inout Analysis, _ classes: [UInt8]) {
    for (index, sentence) in analysis.sentences.enumerated() {
      let shift = LexemeRows.margin * (index + 1)
      let row = sentence.lowerBound + shift..<sentence.upperBound + shift
      for span in EntityClass.spans(classes[row]) {
        let start = sentence.lowerBound + span.tokens.lowerBound
        let tokens = start..<start + span.tokens.count
        analysis.entities.append(Entity(tokens: tokens, kind: kind(span.kind, tokens, analysis)))
      }
    }
  }

  /// The corpora count peoples among the rest; an adjective or a plural there is nearly always one.
  private func kind(_ number: Int, _ tokens: Range<Int>, _ analysis: Analysis) -> Entity.Kind {
    let kind = EntityClass.kinds[number]
    guard kind == .misc else { return kind }
    let isPeople = tokens.allSatisfy {
      [.jj, .nnps].contains(analysis.fineTags[$0])
    }
    return isPeople ? .norp : kind
  }
}

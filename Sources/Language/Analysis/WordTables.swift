/// What is known of words before any context: Brown clusters and the tags seen in treebanks.
package struct WordTables: Sendable {
  let clusters: WordTable
  let lexicon: WordTable
  /// Each cluster's bit path, first step in the lowest bit.
  let paths: [UInt32]

  package init(_ file: ModelFile) throws(LanguageError) {
    clusters = try WordTable(file.section(.clusters))
    lexicon = try WordTable(file.section(.lexicon))
    let section = try file.section(.paths)
    let list = try section.regions(sizes: [section.count(at: 0) * 4])[0]
    paths = Array(list.bindMemory(to: UInt32.self))
  }
}

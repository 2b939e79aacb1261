import Articles
import Language

/// What the engine knows of words without context, from the cluster list and the treebanks.
struct WordKnowledge {
  private(set) var clusters: [UInt32: UInt16] = [:]
  private(set) var paths: [UInt32] = []

  /// - Parameter path: a word, its cluster's bit path and shorter prefixes of it, tabs between.
  init(clusterFile path: String) throws {
    var numbers: [UInt32: UInt16] = [:]
    for line in try CorpusFiles.lines(of: path) {
      let columns = line.split(separator: "\t")
      guard columns.count >= 2, let path = UInt32(columns[1]) else { continue }
      let number = numbers[path] ?? UInt16(paths.count + 1)
      if numbers[path] == nil {
        numbers[path] = number
        paths.append(path)
      }
      clusters[Lexeme.hash(of: columns[0].utf8)] = number
    }
  }

  /// A number for each word that the treebanks have often enough: which tags it takes.
  static func lexicon(
    _ texts: [TrainingText], classes: [TagInventory.Pair: UInt8]
  ) -> [UInt32: UInt16] {
    var counts: [UInt32: [UInt8: Int]] = [:]
    for text in texts {
      for token in 0..<text.analysis.count {
        let word = Lexeme.foldedHash(of: text.analysis.text.utf8[text.analysis.span(token).range])
        counts[word, default: [:]][classes[text.tags[token]] ?? 0, default: 0] += 1
      }
    }
    var numbers: [[UInt8]: UInt16] = [:]
    var lexicon: [UInt32: UInt16] = [:]
    for (word, tags) in counts.sorted(by: { $0.key < $1.key }) {
      let total = tags.values.reduce(0, +)
      guard total >= leastCount else { continue }
      let usual = tags.filter { $0.value * leastShare >= total }.keys.sorted()
      let number = numbers[usual] ?? UInt16(numbers.count + 1)
      numbers[usual] = number
      lexicon[word] = number
    }
    return lexicon
  }

  /// Rarer words have shown too few of their tags.
  private static let leastCount = 4
  /// A tag counts when it has at least one in so many of a word's tokens.
  private static let leastShare = 20

  func sections(lexicon: [UInt32: UInt16]) -> [(name: ModelFormat.Section, bytes: [UInt8])] {
    var list = ByteTable.counts(paths.count)
    for path in paths { list.append(path) }
    return [
      (.clusters, WeightPacker.words(clusters)), (.paths, list.bytes),
      (.lexicon, WeightPacker.words(lexicon)),
    ]
  }
}

import Foundation
import Language

/// Reads CoNLL-U: documents of sentences with tags, heads and relations.
struct TreebankReader {
  private struct Row {
    let word: String
    let pair: TagInventory.Pair
    let head: Int32
    let relation: Relation
  }

  /// The documents of one file, or of all `.conllu` files of a folder in the order of their names.
  static func read(_ path: String) throws -> [TrainingText] {
    try CorpusFiles.named(path, suffix: ".conllu").flatMap { file in
      let name = String(file.split(separator: "/").last ?? "")
      return try read(CorpusFiles.lines(of: file), name: name)
    }
  }

  /// The numbers of “p (7 s) | caption (1 s)”.
  private static func sentenceCounts(_ line: Substring) -> [Int] {
    line.split(separator: "(").dropFirst().compactMap { block in
      let words = block.split(separator: " ", maxSplits: 1)
      return words.count == 2 && words[1].hasPrefix("s)") ? Int(words[0]) : nil
    }
  }

  private static func read(_ lines: [Substring], name: String) throws -> [TrainingText] {
    var texts: [TrainingText] = []
    var sentences: [[Row]] = []
    var sentence: [Row] = []
    var raw = RawText()
    func endText() {
      if !sentences.isEmpty { texts.append(text(name, sentences, raw)) }
      sentences = []
      raw = RawText()
    }
    for line in lines {
      if line.isEmpty {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = []
      } else if line.hasPrefix("# newdoc") {
        endText()
      } else if line.hasPrefix("# newpar_block") {
        raw.addBlocks(of: sentenceCounts(line))
      } else if line.hasPrefix("# newpar") {
        raw.startParagraph()
      } else if line.hasPrefix("# text = ") {
        raw.startSentence(line.dropFirst(9).utf8)
      } else if !line.hasPrefix("#"), let row = try row(line, name) {
        sentence.append(row)
        raw.add(row.word.utf8)
      }
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    endText()
    return texts
  }

  /// Nil for the lines of contracted words and of empty nodes.
  private static func row(_ line: Substring, _ name: String) throws -> Row? {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count >= 8, Int(columns[0]) != nil else { return nil }
    guard let head = Int32(columns[6]), let coarse = coarse[String(columns[3])] else {
      throw CorpusError(file: name, problem: "a row that cannot be read: \(line)")
    }
    return Row(
      word: String(columns[1]),
      pair: TagInventory.Pair(coarse, PennTag(rawValue: String(columns[4])) ?? .xx), head: head,
      relation: Relation(rawValue: String(columns[7])) ?? .dep)
  }

  private static let coarse: [String: PartOfSpeech] = Dictionary(
    uniqueKeysWithValues: PartOfSpeech.allCases.map { ("\($0)".uppercased(), $0) })

  private static func text(
    _ name: String, _ sentences: [[Row]], _ raw: RawText
  ) -> TrainingText {
    var text = TrainingText(name: name, words: sentences.map { $0.map(\.word) })
    text.raw = raw
    for sentence in sentences {
      for row in sentence {
        text.tags.append(row.pair)
        text.heads.append(row.head == 0 ? Int32(sentence.count) : row.head - 1)
        text.relations.append(row.relation)
      }
    }
    return text
  }
}

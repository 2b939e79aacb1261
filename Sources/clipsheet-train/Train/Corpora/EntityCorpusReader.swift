import Language

/// Reads entity corpora: a word, a tab and a BIO label a line, an empty line after each sentence,
/// `#doc` lines between documents.
enum EntityCorpusReader {
  private static let kinds = ["PER": 0, "ORG": 1, "LOC": 2, "MISC": 3]

  static func read(_ path: String) throws -> [TrainingText] {
    var texts: [TrainingText] = []
    var sentences: [[(word: String, label: String)]] = [[]]
    var name = path
    func endText() {
      if sentences.contains(where: { !$0.isEmpty }) { texts.append(text(name, sentences)) }
      sentences = [[]]
    }
    for line in try CorpusFiles.lines(of: path) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      if line.hasPrefix("#doc") {
        endText()
        name = String(line)
      } else if columns.count < 2 || columns[0].isEmpty {
        sentences.append([])
      } else {
        sentences[sentences.count - 1].append((String(columns[0]), String(columns[1])))
      }
    }
    endText()
    return texts
  }

  private static func text(
    _ name: String, _ sentences: [[(word: String, label: String)]]
  ) -> TrainingText {
    var text = TrainingText(name: name, words: sentences.map { $0.map(\.word) })
    text.entities = sentences.flatMap { classes($0.map(\.label)) }
    return text
  }

  /// BIO to BILOU: the place in the run is told by the label after.
  static func classes(_ labels: [String]) -> [UInt8] {
    labels.indices.map { index in
      let label = labels[index]
      guard label.count > 2, let kind = kinds[String(label.dropFirst(2))] else {
        return EntityClass.outside
      }
      let goesOn = index + 1 < labels.count && labels[index + 1] == "I-" + label.dropFirst(2)
      let begins =
        label.hasPrefix("B-") || index == 0
        || labels[index - 1].dropFirst(2) != label.dropFirst(2)
      return EntityClass.of(
        kind: kind, begins ? (goesOn ? .begin : .single) : (goesOn ? .inside : .last))
    }
  }
}

import Articles

/// The corpora of a training, for the weights file to tell.
struct TrainingSources {
  let trees: [String]
  let names: [String]
  let clusters: String

  /// - Parameters:
  ///   - corpora: the folder with all of them.
  ///   - clean: leaves out corpora that state no licence.
  init(corpora: String, clean: Bool) {
    trees = ["ud/ewt/train.conllu", "ud/gum/dep/train"].map { corpora + "/" + $0 }
    // GUM's names follow rules of their own: with them the newswire scores a point less.
    let news = clean ? "ner_gum_train_ok.tsv" : "ner_ww_train.tsv"
    names = [news, "ner_wikigold.tsv"].map { corpora + "/ner/" + $0 }
    clusters = corpora + "/ner/clusters.tsv"
  }

  /// Licence, and each file with its hash.
  func about() throws -> String {
    var lines = ["Clipsheet language weights", "licence: CC BY-SA 4.0", "made from, by SHA-256:"]
    for path in trees + names + [clusters] {
      for file in try CorpusFiles.named(path, suffix: ".conllu") {
        let name = file.split(separator: "/").last ?? ""
        lines.append("\(SHA256Digest.hexadecimal(of: try CorpusFiles.bytes(of: file)))  \(name)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

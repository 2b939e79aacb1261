import Foundation

/// Reads the political news attribution relations corpus, PolNeAR 1.0, as brat wrote it.
struct PolnearCorpus {
  /// The folder with `train/` and `dev/`.
  let folder: URL

  init(corpora: String) {
    folder = URL(fileURLWithPath: corpora).appendingPathComponent("attribution")
  }

  /// One split's articles in order of name, each by its first annotator.
  func articles(_ split: String) throws -> [PolnearArticle] {
    let annotations = folder.appendingPathComponent(split).appendingPathComponent("attributions")
    let texts = folder.appendingPathComponent(split).appendingPathComponent("text")
    let files = try FileManager.default.contentsOfDirectory(atPath: annotations.path)
      .filter { $0.hasSuffix(".ann") }
    var first: [String: String] = [:]
    for file in files.sorted() {
      guard let end = file.lastIndex(of: "_") else { continue }
      let id = String(file[..<end])
      if first[id] == nil { first[id] = file }
    }
    return try first.sorted { $0.key < $1.key }.map { id, file in
      PolnearArticle(
        id: id, text: try read(texts.appendingPathComponent(id + ".txt")),
        annotations: try read(annotations.appendingPathComponent(file)))
    }
  }

  /// The bytes as they are: newlines are part of the offsets.
  private func read(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}

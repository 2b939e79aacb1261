import Foundation

/// Reads the political news attribution relations corpus, PolNeAR 1.0, as brat wrote it.
struct PolnearCorpus {
  /// The folder with `train/` and `dev/`.
  let folder: URL

  init(corpora: String) {
    folder = URL(fileURLWithPath: corpora).appendingPathComponent("attribution")
  }

  private static let parts = 5

  /// A split, or the part of it that a training left out.
  /// - Parameter held: a fifth of the articles, 0 to 4; nil for all.
  func articles(_ split: String, held: Int?) throws -> [PolnearArticle] {
    let all = try articles(split)
    return held.map { part in all.indices.filter { $0 % Self.parts == part }.map { all[$0] } }
      ?? all
  }

  /// A split without a fifth of its articles, on which a change can be judged.
  func articles(_ split: String, leftOut: Int?) throws -> [PolnearArticle] {
    let all = try articles(split)
    return all.indices.filter { $0 % Self.parts != leftOut }.map { all[$0] }
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

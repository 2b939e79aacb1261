/// Prose out of a fragment of markup, as feeds and ninjs carry it.
enum MarkupText {
  private static let silent: Set<String> = [
    "script", "style", "noscript", "template", "svg", "iframe", "figure", "figcaption", "head",
  ]

  /// Paragraphs with an empty line between two.
  static func prose(of markup: String) -> String {
    let tree = MarkupParser.html(Array(markup.utf8))
    guard !tree.nodes.isEmpty else { return "" }
    let blocks = MarkupBlocks(tree, below: 0) { silent.contains($0.name ?? "") }
    return blocks.blocks.map(\.text).joined(separator: "\n\n")
  }
}

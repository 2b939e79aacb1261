/// The texts of a page's paragraphs, headings and list items, with what tells prose from menus.
struct MarkupBlocks {
  struct Block {
    let text: String
    /// Bytes of the text that stand inside links.
    let linked: Int
    /// The innermost element that holds the block.
    let element: Int
    let isHeading: Bool

    /// Share of the text that is link text, 0 to 1.
    var linkShare: Double { text.isEmpty ? 0 : Double(linked) / Double(text.utf8.count) }
  }

  private static let blockNames: Set<String> = [
    "address", "article", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt",
    "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "li", "main", "ol", "p", "pre",
    "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  private(set) var blocks: [Block] = []
  private var text = ""
  private var linked = 0

  /// - Parameter skips: true for an element that is passed over with all that it holds.
  init(_ tree: MarkupTree, below root: Int, skips: (MarkupTree.Node) -> Bool) {
    var index = root
    var element = root
    // Where open blocks and links end.
    var blockEnds: [(end: Int, outer: Int)] = []
    var linkEnd = 0
    while index < tree.nodes[root].end {
      while let last = blockEnds.last, last.end <= index {
        flush(element, in: tree)
        element = last.outer
        blockEnds.removeLast()
      }
      let node = tree.nodes[index]
      switch node.content {
      case .text(let part):
        text += part
        if index < linkEnd { linked += part.utf8.count }
      case .element(let name, _):
        if index != root, skips(node) {
          index = node.end
          continue
        }
        if name == "a" { linkEnd = max(linkEnd, node.end) }
        if MarkupBlocks.blockNames.contains(name) {
          flush(element, in: tree)
          blockEnds.append((node.end, element))
          element = index
        }
      }
      index += 1
    }
    flush(element, in: tree)
  }

  private mutating func flush(_ element: Int, in tree: MarkupTree) {
    defer {
      text = ""
      linked = 0
    }
    guard let line = TextTidying.line(text) else { return }
    let name = tree.nodes[element].name ?? ""
    let isHeading = name.count == 2 && name.first == "h" && name.last?.isNumber == true
    blocks.append(Block(text: line, linked: linked, element: element, isHeading: isHeading))
  }
}

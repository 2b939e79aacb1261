/// A page or feed as values: nodes in document order, each with the end of its subtree.
///
/// Flat, so that a document nested a million deep needs no recursion to walk.
struct MarkupTree {
  struct Node {
    enum Content {
      /// Name in lower case, with its prefix: `p`, `dc:creator`.
      case element(name: String, attributes: [String: String])
      case text(String)
    }

    let content: Content
    /// Index of the parent; -1 at the top.
    let parent: Int
    /// Past the last node of the subtree.
    var end: Int

    var name: String? {
      if case .element(let name, _) = content { name } else { nil }
    }

    func attribute(_ name: String) -> String? {
      if case .element(_, let attributes) = content { attributes[name] } else { nil }
    }
  }

  /// Why and where reading stopped before the end of the file.
  struct Stop {
    let line: Int
    let reason: String
  }

  var nodes: [Node] = []
  var stop: Stop?
  /// The end of the document was left out.
  var isCut: Bool { nodes.count >= MarkupParser.nodeLimit }

  /// Elements of a name below a node, in document order.
  func elements(_ name: String, below root: Int? = nil) -> [Int] {
    range(of: root).filter { nodes[$0].name == name }
  }

  /// Children that are elements of one of these names.
  func children(_ parent: Int, named names: String...) -> [Int] {
    var found: [Int] = []
    var index = parent + 1
    while index < nodes[parent].end {
      if let name = nodes[index].name, names.contains(name) { found.append(index) }
      index = nodes[index].end
    }
    return found
  }

  /// All text below a node, as it stands.
  func text(_ root: Int) -> String {
    var text = ""
    for index in root..<nodes[root].end {
      if case .text(let part) = nodes[index].content { text += part }
    }
    return text
  }

  /// The text of the first child of one of these names, as one line.
  func line(of parent: Int, _ names: String...) -> String? {
    for name in names {
      for child in children(parent, named: name) {
        if let line = FieldText.line(text(child)) { return line }
      }
    }
    return nil
  }

  private func range(of root: Int?) -> Range<Int> {
    root.map { ($0 + 1)..<nodes[$0].end } ?? 0..<nodes.count
  }
}

extension ArticleDraft {
  mutating func remark(cutTree tree: MarkupTree) {
    if let stop = tree.stop {
      remark(
        .warning, "markup.stopped",
        "this file was read to line \(stop.line) only: \(stop.reason); save it again")
    }
    guard tree.isCut else { return }
    remark(
      .warning, "markup.cut",
      "only the first \(MarkupParser.nodeLimit) elements and texts of this file were read; split it"
    )
  }
}

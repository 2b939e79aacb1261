internal import Articles

/// An article's text as HTML: cut wherever a mark begins or ends, so that marks may overlap.
struct MarkedText {
  private let text: [UInt8]
  private var edges: [Int: Edge] = [:]

  private struct Edge {
    var begins: [EvidenceMark.Kind] = []
    var ends: [EvidenceMark.Kind] = []
    var anchors: [String] = []
  }

  init(_ text: ArticleText, _ evidence: ArticleEvidence) {
    self.text = text.utf8
    for mark in evidence.marks where mark.span.end <= text.count {
      edges[mark.span.start, default: Edge()].begins.append(mark.kind)
      edges[mark.span.end, default: Edge()].ends.append(mark.kind)
    }
    for row in evidence.rows where row.span.start <= text.count {
      edges[row.span.start, default: Edge()].anchors.append(row.id)
    }
  }

  /// One walk over the text; memory grows with what is put out alone.
  func append(to html: inout [UInt8]) {
    var open: [EvidenceMark.Kind: Int] = [:]
    var position = 0
    for (place, edge) in edges.sorted(by: { $0.key < $1.key }) {
      appendStretch(position..<place, open, to: &html)
      position = place
      for kind in edge.ends { open[kind, default: 0] -= 1 }
      for kind in edge.begins { open[kind, default: 0] += 1 }
      for id in edge.anchors {
        html += "<a id=\"\(HTMLText.escaped(id))\"></a>".utf8
      }
    }
    appendStretch(position..<text.count, open, to: &html)
  }

  private func appendStretch(
    _ range: Range<Int>, _ open: [EvidenceMark.Kind: Int], to html: inout [UInt8]
  ) {
    guard !range.isEmpty else { return }
    let kinds = EvidenceMark.Kind.allCases.filter { open[$0, default: 0] > 0 }
    guard !kinds.isEmpty else { return HTMLText.append(text[range], to: &html) }
    let classes = kinds.map(\.rawValue).joined(separator: " ")
    html += "<mark class=\"\(classes)\">".utf8
    HTMLText.append(text[range], to: &html)
    html += "</mark>".utf8
  }
}

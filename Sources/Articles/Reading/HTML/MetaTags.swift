/// A page's meta tags by name, property or itemprop in lower case; the first of a name counts.
struct MetaTags {
  private var values: [String: String] = [:]
  private(set) var authors: [String] = []

  init(_ tree: MarkupTree) {
    for index in tree.elements("meta") {
      let node = tree.nodes[index]
      guard let content = node.attribute("content").flatMap({ FieldText.line($0) }) else {
        continue
      }
      for key in [node.attribute("name"), node.attribute("property"), node.attribute("itemprop")] {
        guard let key = key?.lowercased() else { continue }
        if ["author", "article:author", "parsely-author", "dc.creator"].contains(key) {
          for author in FieldText.authors(content).prefix(20)
          where authors.count < 20 && !authors.contains(author) {
            authors.append(author)
          }
        }
        if values[key] == nil { values[key] = content }
      }
    }
  }

  /// The first of these tags that holds something.
  subscript(names: String...) -> String? {
    for name in names { if let value = values[name] { return value } }
    return nil
  }
}

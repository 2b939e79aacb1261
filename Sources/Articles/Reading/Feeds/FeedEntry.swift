/// One entry of a feed.
struct FeedEntry {
  private let tree: MarkupTree
  private let entry: Int

  init(_ tree: MarkupTree, _ entry: Int) {
    self.tree = tree
    self.entry = entry
  }

  func draft(in feed: FeedChannel) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.title = tree.line(of: entry, "title").map { MarkupText.prose(of: $0) }
    draft.outlet = tree.line(of: entry, "source", "dc:publisher") ?? feed.title
    draft.language =
      tree.line(of: entry, "dc:language").flatMap(LanguageCode.bcp47) ?? feed.language
    draft.authors = authors
    draft.url = address
    draft.publishedBasis = .feed
    draft.readPublished(tree.line(of: entry, "pubdate", "published", "dc:date", "issued", "date"))
    draft.readModified(tree.line(of: entry, "updated", "atom:updated", "dcterms:modified"))
    if let full = prose("content:encoded", "content", "xhtml:body") {
      draft.body = full
    } else {
      // A description may be the whole text or a teaser, and feeds do not say which.
      draft.body = prose("description", "summary") ?? ""
      draft.complete = false
    }
    return draft
  }

  private var authors: [String] {
    var names = tree.children(entry, named: "author").compactMap { author in
      tree.line(of: author, "name", "atom:name") ?? FieldText.author(tree.text(author))
    }
    for creator in tree.children(entry, named: "dc:creator") {
      names += FieldText.authors(tree.text(creator))
    }
    return names
  }

  private var address: String? {
    for link in tree.children(entry, named: "link", "atom:link") {
      let node = tree.nodes[link]
      if let href = node.attribute("href") {
        let relation = node.attribute("rel")?.lowercased() ?? "alternate"
        if relation == "alternate", let address = FieldText.line(href) { return address }
      } else if let address = FieldText.line(tree.text(link)) {
        return address
      }
    }
    let guid = tree.line(of: entry, "guid", "id")
    return guid?.hasPrefix("http") == true ? guid : nil
  }

  /// Content of type `xhtml` stands as elements, all other as escaped markup.
  private func prose(_ names: String...) -> String? {
    for name in names {
      for child in tree.children(entry, named: name) {
        let isTree = tree.nodes[child].attribute("type") == "xhtml"
        let prose =
          isTree
          ? MarkupBlocks(tree, below: child) { _ in false }.blocks.map(\.text)
            .joined(separator: "\n\n")
          : MarkupText.prose(of: tree.text(child))
        if let prose = FieldText.prose(prose) { return prose }
      }
    }
    return nil
  }
}

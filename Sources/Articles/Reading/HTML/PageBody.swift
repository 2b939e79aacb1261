/// Finds the article's own text on a page.
///
/// Blocks of prose vote for the elements around them: by length and commas, less by the share of
/// links; the parent takes the whole vote, its parent half. The element with the most votes holds
/// the article. What names itself a menu, caption, banner or list of related texts never votes.
struct PageBody {
  private static let silent: Set<String> = [
    "aside", "audio", "button", "dialog", "figcaption", "figure", "footer", "form", "head",
    "header", "iframe", "nav", "noscript", "script", "select", "style", "svg", "template",
    "textarea", "video",
  ]
  private static let silentRoles: Set<String> = [
    "banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search",
  ]
  /// Parts of class names and ids, split at everything but letters.
  private static let silentWords: Set<String> = [
    "advert", "advertisement", "ads", "breadcrumb", "breadcrumbs", "byline", "caption", "comment",
    "comments", "consent", "cookie", "cookies", "copyright", "credit", "dateline", "disclaimer",
    "menu", "modal", "more", "nav", "navbar", "navigation", "newsletter", "outbrain", "pagination",
    "paywall", "popup", "promo", "recirc", "recommended", "related", "share", "sharing", "sidebar",
    "signup", "social", "sponsored", "subscribe", "subscription", "taboola", "tags", "timestamp",
    "toolbar", "trending", "widget",
  ]
  /// Prose shorter than this does not vote.
  private static let shortest = 25
  /// A block with more link text than this is a menu or a teaser.
  private static let linkLimit = 0.5

  /// Paragraphs with an empty line between two; empty when the page has no prose.
  let text: String

  init(_ tree: MarkupTree, title: String?) {
    guard !tree.nodes.isEmpty else {
      text = ""
      return
    }
    let all = MarkupBlocks(tree, below: 0, skips: PageBody.isSilent).blocks
    let prose = all.filter { !$0.isHeading && PageBody.isProse($0) }
    let root = PageBody.stated(tree, prose: prose) ?? PageBody.elected(tree, prose: prose)
    guard let root else {
      text = ""
      return
    }
    let inside = all.filter { (root..<tree.nodes[root].end).contains($0.element) }
    text = PageBody.paragraphs(inside, title: title).joined(separator: "\n\n")
  }

  static func isSilent(_ node: MarkupTree.Node) -> Bool {
    guard case .element(let name, let attributes) = node.content else { return false }
    if silent.contains(name) { return true }
    if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
    if let role = attributes["role"], silentRoles.contains(role) { return true }
    if let style = attributes["style"], style.replacing(" ", with: "").contains("display:none") {
      return true
    }
    // A page may name its whole body by such a word; only smaller parts are judged by names.
    guard !["html", "body", "main", "article"].contains(name) else { return false }
    let words = [attributes["class"], attributes["id"]].compactMap { $0?.lowercased() }
    return words.contains {
      $0.split { !$0.isLetter }.contains { silentWords.contains(String($0)) }
    }
  }
}

extension PageBody {
  private static func isProse(_ block: MarkupBlocks.Block) -> Bool {
    block.text.utf8.count >= shortest && block.linkShare <= linkLimit
  }

  /// The element that calls itself the article's body, when it holds most of an article.
  private static func stated(_ tree: MarkupTree, prose: [MarkupBlocks.Block]) -> Int? {
    // A page has one such element or two; more would only cost time.
    let stated = tree.nodes.indices.lazy.filter {
      tree.nodes[$0].attribute("itemprop")?.lowercased() == "articlebody"
    }.prefix(4)
    let all = prose.reduce(0) { $0 + $1.text.utf8.count }
    return stated.first { index in
      let own = prose.filter { (index..<tree.nodes[index].end).contains($0.element) }
        .reduce(0) { $0 + $1.text.utf8.count }
      return own * 3 > all
    }
  }

  private static func elected(_ tree: MarkupTree, prose: [MarkupBlocks.Block]) -> Int? {
    var votes: [Int: Double] = [:]
    for block in prose {
      let commas = Double(block.text.utf8.count { $0 == UInt8(ascii: ",") })
      let length = Double(min(block.text.utf8.count, 600)) / 100
      let vote = (1 + length + min(commas, 5)) * (1 - block.linkShare)
      let node = tree.nodes[block.element]
      // Prose straight inside a container votes for the container, a paragraph for its parent.
      let parent = node.name == "p" || node.name == "li" ? node.parent : block.element
      guard parent >= 0 else { continue }
      votes[parent, default: 0] += vote
      let outer = tree.nodes[parent].parent
      if outer >= 0 { votes[outer, default: 0] += vote / 2 }
    }
    for (element, vote) in votes where ["article", "main"].contains(tree.nodes[element].name) {
      votes[element] = vote * 1.25
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func paragraphs(_ blocks: [MarkupBlocks.Block], title: String?) -> [String] {
    var paragraphs: [String] = []
    for block in blocks {
      if block.linkShare > linkLimit, block.text.utf8.count < 200 { continue }
      if block.isHeading, let title, TextTidying.begins(title, with: block.text) { continue }
      paragraphs.append(block.text)
    }
    return paragraphs
  }
}

/// Reads saved RSS 0.9 to 2.0 and Atom files: one article an entry.
struct FeedReader {
  let assembler: ArticleAssembler

  func items(_ document: WholeDocument) throws(ReadingFault) -> [ReadItem] {
    let decoded = TextDecoder.decode(document.bytes, declared: DeclaredEncoding.xml(document.bytes))
    let tree = MarkupParser.xml(decoded.utf8)
    let entries = tree.elements("item") + tree.elements("entry")
    guard !entries.isEmpty else {
      if let stop = tree.stop {
        throw ReadingFault(
          "markup.stopped",
          "this feed was read to line \(stop.line) only and has no entry before: "
            + "\(stop.reason); save it again")
      }
      throw ReadingFault("feed.empty", "this feed has no entries; save it again")
    }
    let feed = FeedChannel(tree)
    let sha256 = document.place("").sha256
    return entries.enumerated().flatMap { number, entry in
      var draft = FeedEntry(tree, entry).draft(in: feed)
      if number == 0 {
        draft.remark(unknownEncoding: decoded.unknownEncoding)
        draft.remark(cutTree: tree)
      }
      let place = Place(
        location: "\(document.name)#\(number + 1)", sha256: sha256, mediaType: feed.mediaType)
      return assembler.items(draft, at: place, replaced: number == 0 ? decoded.replacedCount : 0)
    }
  }
}

/// What a feed says of all its entries.
struct FeedChannel {
  let title: String?
  let language: String?
  let mediaType: String

  init(_ tree: MarkupTree) {
    let root = tree.elements("channel").first ?? 0
    title = tree.line(of: root, "title")
    language =
      (tree.line(of: root, "language", "dc:language") ?? tree.nodes[root].attribute("lang"))
      .flatMap(LanguageCode.bcp47)
    mediaType =
      tree.nodes[0].name?.hasSuffix("feed") == true ? "application/atom+xml" : "application/rss+xml"
  }
}

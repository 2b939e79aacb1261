enum MarkupText {
  static func prose(of markup: String) -> String { markup }
}
struct PageReader {
  let assembler: ArticleAssembler
  func items(_ document: WholeDocument) throws(ReadingFault) -> [ReadItem] {
    throw ReadingFault("html.unread", "web pages cannot be read yet; save the text")
  }
}
struct FeedReader {
  let assembler: ArticleAssembler
  func items(_ document: WholeDocument) throws(ReadingFault) -> [ReadItem] {
    throw ReadingFault("feed.unread", "feeds cannot be read yet; save the text")
  }
}

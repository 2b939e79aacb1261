/// A file near the workbook as a cell link: relative, so that both can move together, and of
/// harmless characters alone, so that it can lead to no other machine and run nothing.
struct FileAddress: Hashable {
  let text: String

  /// Nil for absolute paths, drives, servers, schemes, other endings than a web page's, and for
  /// what is longer than a link may be.
  init?(_ path: String, place: String?) {
    let text = place.map { "\(path)#\($0)" } ?? path
    guard !path.hasPrefix("/"), path.hasSuffix(".html"),
      text.utf8.count <= WebAddress.lengthLimit,
      path.utf8.allSatisfy(Self.isPlain), place?.utf8.allSatisfy(Self.isPlain) != false
    else { return nil }
    self.text = text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}

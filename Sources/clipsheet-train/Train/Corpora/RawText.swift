/// A treebank document's text as it was printed, and where its tokens stand in it.
struct RawText {
  private(set) var bytes: [UInt8] = []
  /// By token; empty for the few words that do not stand in the text as the treebank has them.
  private(set) var tokens: [Range<Int>] = []
  private var position = 0
  private var startsParagraph = false
  /// Sentences until each of the blocks at hand ends: a caption within a paragraph, say.
  private var blocks: [Int] = []

  mutating func startParagraph() {
    startsParagraph = true
  }

  /// - Parameter counts: sentences of each block that starts here.
  mutating func addBlocks(of counts: [Int]) {
    blocks += counts
  }

  mutating func startSentence(_ text: some Sequence<UInt8>) {
    if !bytes.isEmpty { bytes += startsParagraph ? [0x0A, 0x0A] : [0x20] }
    startsParagraph = false
    position = bytes.count
    bytes += text
    blocks = blocks.map { $0 - 1 }
    if blocks.contains(0) { startsParagraph = true }
    blocks.removeAll { $0 <= 0 }
  }

  /// The next token of the sentence.
  mutating func add(_ word: some Collection<UInt8>) {
    // A contraction may be written otherwise than its words; then the next word is not far.
    for start in position..<max(position, min(position + 16, bytes.count - word.count + 1))
    where bytes[start..<start + word.count].elementsEqual(word) {
      tokens.append(start..<start + word.count)
      position = start + word.count
      return
    }
    tokens.append(position..<position)
  }
}

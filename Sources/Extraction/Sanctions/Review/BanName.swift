internal import Articles

/// Ban Ki-moon, Mr. Ban, Ban Me Thuot: a name that is written like the cue.
struct BanName {
  let scene: ReviewScene

  func isName(_ draft: ClaimDraft) -> Bool {
    guard let word = draft.hit.core.first, scene.text(word) == "ban", isCapital(word) else {
      return false
    }
    let next = scene.text(word + 1)
    if BanName.givenNames.contains(next) || BanName.titles.contains(scene.text(word - 1)) {
      return true
    }
    if word == 0 { return next == "s" || isComma(before: 1) || BanName.speech.contains(next) }
    // “Muslim Ban”, “Full Ban” stand in a headline or a name of the measure.
    return !isCapital(word - 1) && !isTitleCase
  }

  /// Most long words of a headline in title case are capital.
  private var isTitleCase: Bool {
    let long = scene.words.indices.filter { scene.words[$0].count > 3 }
    return long.filter(isCapital).count * 3 > long.count * 2
  }

  private func isComma(before word: Int) -> Bool {
    word < scene.words.count && scene.scan.words.marks[word] == .comma
  }

  private func isCapital(_ word: Int) -> Bool {
    let start = scene.scan.words.spans[word].start
    let first = scene.sentence.context.article.text.utf8[start]
    return first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z")
  }

  private static let givenNames: Set<String> = ["ki", "kimoon", "kimun", "me"]
  private static let titles: Set<String> = ["mr", "mrs", "ms", "dr", "general", "secretary"]
  private static let speech: Set<String> = ["said", "says", "told", "added", "warned", "urged"]
}

/// Puts together what is written apart without being apart: “G.m.b.H.”, “o.O.O.”, “A.B.C.”.
enum NameWords {
  /// Joins runs of one- and two-letter words that dots alone part.
  static func joiningAbbreviations(_ words: [NameWord]) -> [NameWord] {
    var result: [NameWord] = []
    result.reserveCapacity(words.count)
    for word in words {
      if word.separator == .dot, let last = result.last, last.hasDot, word.letters.count <= 2,
        last.letters.count <= 2 || last.isUpper && last.letters.count <= 5
      {
        var joined = last
        joined.letters += word.letters
        joined.textEnd = word.textEnd
        joined.hasDot = word.hasDot
        joined.isUpper = true
        result[result.count - 1] = joined
      } else {
        result.append(word)
      }
    }
    return result
  }
}

/// Tells the language of a text from its script, its telling letters and its short words.
struct LanguageIdentifier: Sendable {
  private let profiles = LatinProfiles()
  private static let longestWord = 16
  private static let tellingLetters = 40

  /// Texts below this many bytes yield to what their source says of them.
  private static let shortest = 40

  /// Follows the text where it is long enough to tell, else the language that its source states.
  func language(of bytes: [UInt8], stated: String?) -> IdentifiedLanguage {
    let seen = language(of: bytes)
    guard let stated, seen == .undetermined || seen == .english && bytes.count < Self.shortest,
      let primary = stated.split(whereSeparator: { $0 == "-" || $0 == "_" }).first
    else { return seen }
    return IdentifiedLanguage(rawValue: primary.lowercased()) ?? seen
  }

  /// - Returns: `.english` for Latin script without evidence for another language, since that is
  ///   what a short headline looks like; `.undetermined` for no letters or another script.
  func language(of bytes: [UInt8]) -> IdentifiedLanguage {
    var census = ScriptCensus()
    var scores = [Int](repeating: 0, count: LatinProfiles.languages.count)
    for range in TextSample.ranges(bytes.count) {
      scan(bytes, range, &census, &scores)
    }
    guard census.letters > 0 else { return .undetermined }
    let half = census.letters / 2
    if census.latin > half { return latin(scores) }
    if census.other > census.han / 4, census.other + census.han > half { return .undetermined }
    if census.han > half { return .chinese }
    // Persian and Urdu share the script, not the letters.
    if census.arabic > half { return census.foreign * 50 > census.arabic ? .undetermined : .arabic }
    if census.cyrillic > half { return cyrillic(census) }
    return .undetermined
  }

  private func cyrillic(_ census: ScriptCensus) -> IdentifiedLanguage {
    if census.foreign * 100 > census.cyrillic { return .undetermined }
    if census.ukrainian > census.russian { return .ukrainian }
    if census.hardSigns * 100 > census.cyrillic { return .undetermined }
    if census.russian > census.ukrainian { return .russian }
    // Hardly a sentence of Ukrainian has none of its own letters; a Russian one may.
    let isTelling = census.ukrainian == 0 && census.cyrillic >= Self.tellingLetters
    return isTelling ? .russian : .undetermined
  }

  private func latin(_ scores: [Int]) -> IdentifiedLanguage {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    // A foreign name or two in an English text must not turn it.
    guard best > 0, scores[best] >= 6, scores[best] > scores[0] * 3 / 2 else { return .english }
    return LatinProfiles.languages[best]
  }

  private func scan(
    _ bytes: [UInt8], _ range: Range<Int>, _ census: inout ScriptCensus, _ scores: inout [Int]
  ) {
    var word: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = TextSample.scalar(bytes, offset, range.upperBound)
      census.count(scalar)
      let capital = scalar >= 0x41 && scalar <= 0x5A
      if capital || (scalar >= 0x61 && scalar <= 0x7A) || scalar >= 0xC0 && scalar <= 0x24F {
        if scalar > 0x7F { add(1, LatinProfiles.languages(ofLetter: scalar), &scores) }
        for byte in bytes[offset..<offset + length] where word.count <= Self.longestWord {
          word.append(capital ? byte | 0x20 : byte)
        }
      } else if !word.isEmpty {
        add(2, profiles.languages(of: word), &scores)
        word.removeAll(keepingCapacity: true)
      }
      offset += length
    }
    if !word.isEmpty { add(2, profiles.languages(of: word), &scores) }
  }

  private func add(_ weight: Int, _ languages: UInt8, _ scores: inout [Int]) {
    guard languages != 0 else { return }
    for index in scores.indices where languages & (1 << UInt8(index)) != 0 {
      scores[index] += weight
    }
  }
}

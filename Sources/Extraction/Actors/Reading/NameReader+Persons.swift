internal import Articles
internal import Language

/// Persons among runs of capitalised words.
extension NameReader {
  /// The person that a run of capitals names, with the offices around it.
  func person(_ run: Range<Int>) -> FoundName? {
    let (start, titleEnd, titleGender) = pastTitles(run)
    let name = start..<run.upperBound
    let hasTitle = start > run.lowerBound
    let words = tables.titles.organizationWords
    if !hasTitle, name.count > 1, name.contains(where: { words[text.lower[$0]] != nil }),
      !isEntity(name, .person)
    {
      return nil
    }
    let office = tables.titles.offices.match(text.lower, at: start, limit: run.upperBound)
    if !hasTitle, office?.end == run.upperBound { return nil }
    let before = role(endingAt: max(run.lowerBound, titleEnd))
    if !hasTitle, before == nil, surnameOnly(name) { return nil }
    guard hasTitle || before != nil || isGiven(start, name) || looksPersonal(name) else {
      return nil
    }
    var found = FoundName(tokens: name, meaning: .person, gender: titleGender)
    if titleGender == .unknown { found.gender = tables.givenNames.gender(text.words[start]) }
    let known = before ?? role(after: name.upperBound) ?? role(inFrontOf: run.lowerBound)
    found.role = known?.words
    found.country = known?.country
    if found.gender == .unknown, let known { found.gender = known.gender }
    return found
  }

  /// One word, or one with particles before it: “Von der Leyen”.
  func surnameOnly(_ name: Range<Int>) -> Bool {
    name.dropLast().allSatisfy { ActorWords.particles.contains(text.lower[$0]) }
  }

  private func isGiven(_ start: Int, _ name: Range<Int>) -> Bool {
    guard name.count > 1 else { return false }
    let word = text.words[start]
    return tables.givenNames.contains(word) || word.utf8.count == 2 && word.hasSuffix(".")
  }

  /// Where the name begins after “President”, “Mr.” and the like, and where the last office ends.
  private func pastTitles(_ run: Range<Int>) -> (start: Int, titleEnd: Int, gender: Gender) {
    var start = run.lowerBound
    var titleEnd = start
    var gender = Gender.unknown
    while start < run.upperBound - 1 {
      if let known = tables.titles.honorifics[text.words[start]] {
        gender = known
        start += 1
      } else if let office = tables.titles.offices.match(
        text.lower, at: start, limit: run.upperBound), office.end < run.upperBound
      {
        gender = office.meaning
        start = office.end
        titleEnd = start
      } else if start == run.lowerBound, tables.titles.modifiers.contains(text.lower[start]),
        tables.titles.offices.match(text.lower, at: start + 1, limit: run.upperBound) != nil
      {
        start += 1
      } else {
        break
      }
    }
    return (start, titleEnd, gender)
  }

  /// Two to four words that the model calls a person, that speak, or that an office follows.
  private func looksPersonal(_ name: Range<Int>) -> Bool {
    guard name.count > 1 else { return false }
    if isEntity(name, .person) { return name.count <= 5 }
    guard name.count == 2 || name.count == 3, !isEntity(name, .organization) else { return false }
    let next = name.upperBound
    if next < text.end(of: name.lowerBound), ActorWords.speaking.contains(text.lower[next]) {
      return true
    }
    return role(after: next) != nil
  }
}

/// Offices before and after a name, with the country that their words tell.
extension NameReader {
  typealias Role = (words: String, country: String?, gender: Gender)

  /// The office that ends at a token, with the country and the modifiers before it.
  func role(endingAt end: Int) -> Role? {
    guard end > 0 else { return nil }
    let first = max(text.start(of: end - 1), end - 8)
    var found: (start: Int, gender: Gender)?
    for start in stride(from: end - 1, through: max(first, end - 4), by: -1) {
      if let office = tables.titles.offices.match(text.lower, at: start, limit: end),
        office.end == end
      {
        found = (start, office.meaning)
      }
    }
    guard var begin = found?.start else { return nil }
    var code: String?
    while begin > first {
      if let country = country(endingAt: begin, from: first) {
        code = country.code ?? code
        begin = country.start
      } else if tables.titles.modifiers.contains(text.lower[begin - 1]) {
        begin -= 1
      } else {
        break
      }
    }
    return (text.text(begin..<end), code, found?.gender ?? .unknown)
  }

  /// Nil as the code of an organisation of many countries: “NATO Secretary General”.
  private func country(endingAt end: Int, from first: Int) -> (code: String?, start: Int)? {
    let last = text.isPossessive(end - 1) ? end - 1 : end
    for start in stride(from: last - 1, through: max(first, last - 3), by: -1) {
      guard let match = tables.phrases.match(text.words, at: start, limit: last), match.end == last
      else { continue }
      switch match.meaning {
      case .country(let place), .adjective(let place), .people(let place), .seat(let place):
        return (tables.countries[place].code, start)
      case .organization(let place):
        return (tables.organizations[place].country, start)
      case .capital, .known, .trap: continue
      }
    }
    return nil
  }

  /// “, the US Secretary of State,” and “is a judge” after a name.
  func role(after end: Int) -> Role? {
    guard end > 0, end + 1 < text.count, text.sentences[end] == text.sentences[end - 1],
      end + 1 < text.end(of: end)
    else { return nil }
    let hasArticle = ["the", "a", "an"].contains(text.lower[end + 1])
    let isStated = hasArticle && ["is", "was", "became"].contains(text.lower[end])
    guard text.lower[end] == "," || isStated else { return nil }
    let start = end + (hasArticle ? 2 : 1)
    let limit = min(text.end(of: end), start + 12)
    var stop = start
    while stop < limit, !ActorWords.roleEnds.contains(text.lower[stop]) { stop += 1 }
    guard stop > start else { return nil }
    // The office is the phrase's own head: nothing but modifiers and a country before it.
    for index in start..<min(stop, start + 6) {
      if let office = tables.titles.offices.match(text.lower, at: index, limit: stop) {
        return (text.text(start..<stop), firstCountry(start..<stop), office.meaning)
      }
      if ["of", "in", "for", "at"].contains(text.lower[index]) || text.isVerb(index) { return nil }
    }
    return nil
  }

  /// “The mayor of Tarvin, Piotr Wolski,”: an office in front of the name, with a comma between.
  func role(inFrontOf start: Int) -> Role? {
    guard start > 1, text.lower[start - 1] == ",",
      text.sentences[start] == text.sentences[start - 2]
    else { return nil }
    let first = max(text.start(of: start), start - 9)
    var index = start - 2
    while index >= first {
      if text.isVerb(index) || text.lower[index] == "," { return nil }
      let opens = ["the", "a", "an"].contains(text.lower[index]) || text.isPossessive(index)
      if opens, index + 1 < start - 1 {
        let phrase = index + 1..<start - 1
        guard let end = officeEnd(phrase) else { return nil }
        guard let role = role(endingAt: end) else { return nil }
        return (text.text(phrase), role.country ?? firstCountry(phrase), role.gender)
      }
      index -= 1
    }
    return nil
  }

  /// Past the office in a phrase, where only modifiers and a country stand before it.
  private func officeEnd(_ phrase: Range<Int>) -> Int? {
    for index in phrase.prefix(5) {
      if let office = tables.titles.offices.match(text.lower, at: index, limit: phrase.upperBound) {
        return office.end
      }
      if text.lower[index] == "of" { return nil }
    }
    return nil
  }

  private func firstCountry(_ words: Range<Int>) -> String? {
    for index in words {
      switch tables.phrases.match(text.words, at: index, limit: words.upperBound)?.meaning {
      case .country(let place), .adjective(let place): return tables.countries[place].code
      default: continue
      }
    }
    return nil
  }
}

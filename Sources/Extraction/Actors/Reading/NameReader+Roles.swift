/// Offices before and after a name, with the country that their words tell.
extension NameReader {
  typealias Role = (words: String, country: String?)

  /// The office that ends at a token, with the country and the modifiers before it.
  func role(endingAt end: Int) -> Role? {
    guard end > 0 else { return nil }
    let first = max(text.start(of: end - 1), end - 8)
    var begin: Int?
    for start in stride(from: end - 1, through: max(first, end - 4), by: -1)
    where tables.titles.offices.match(text.lower, at: start, limit: end)?.end == end {
      begin = start
    }
    guard var begin else { return nil }
    var code: String?
    while begin > first {
      if let country = country(endingAt: begin, from: first) {
        code = country.code
        begin = country.start
      } else if tables.titles.modifiers.contains(text.lower[begin - 1]) {
        begin -= 1
      } else {
        break
      }
    }
    return (text.text(begin..<end), code)
  }

  private func country(endingAt end: Int, from first: Int) -> (code: String, start: Int)? {
    let last = text.isPossessive(end - 1) ? end - 1 : end
    for start in stride(from: last - 1, through: max(first, last - 3), by: -1) {
      guard let match = tables.phrases.match(text.words, at: start, limit: last), match.end == last
      else { continue }
      switch match.meaning {
      case .country(let place), .adjective(let place), .people(let place), .seat(let place):
        return (tables.countries[place].code, start)
      case .organization(let place):
        guard let code = tables.organizations[place].country else { return nil }
        return (code, start)
      case .capital, .known, .trap: continue
      }
    }
    return nil
  }

  /// “, the US Secretary of State,” after a name.
  func role(after end: Int) -> Role? {
    guard end > 0, end + 1 < text.count, text.lower[end] == ",",
      text.sentences[end] == text.sentences[end - 1], end + 1 < text.end(of: end)
    else { return nil }
    var start = end + 1
    if ["the", "a", "an"].contains(text.lower[start]) { start += 1 }
    let limit = min(text.end(of: end), start + 12)
    var stop = start
    while stop < limit, !ActorWords.roleEnds.contains(text.lower[stop]) { stop += 1 }
    guard stop > start else { return nil }
    let hasOffice = (start..<min(stop, start + 6)).contains {
      tables.titles.offices.match(text.lower, at: $0, limit: stop) != nil
    }
    return hasOffice ? (text.text(start..<stop), firstCountry(start..<stop)) : nil
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

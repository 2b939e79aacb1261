/// Gives a time of day the day that the words beside it name: “5:34 AM Baghdad time on March 20”,
/// “Friday at 3 p.m.”.
enum TimeNeighbours {
  static func linked(_ matches: [TimeMatch], sentences: TimeSentences) -> [TimeMatch] {
    var matches = matches
    for index in matches.indices {
      guard let time = dayless(matches[index].meaning) else { continue }
      if let day = neighbour(matches, index, index + 1, sentences, reach: 4)
        ?? neighbour(matches, index, index - 1, sentences, reach: 3)
      {
        matches[index].meaning = time(day)
      }
    }
    return matches
  }

  private static func dayless(_ meaning: TimeMeaning) -> ((TimeMeaning) -> TimeMeaning)? {
    switch meaning {
    case .clock(let clock, nil): { .clock(clock, $0) }
    case .part(let part, nil) where part != .night: { .part(part, $0) }
    default: nil
    }
  }

  private static func neighbour(
    _ matches: [TimeMatch], _ index: Int, _ other: Int, _ sentences: TimeSentences, reach: Int
  ) -> TimeMeaning? {
    guard matches.indices.contains(other) else { return nil }
    let (first, second) = (matches[min(index, other)], matches[max(index, other)])
    guard second.tokens.lowerBound - first.tokens.upperBound <= reach,
      sentences.range(of: first.tokens.lowerBound).index
        == sentences.range(of: second.tokens.lowerBound).index
    else { return nil }
    switch matches[other].meaning {
    case .weekday, .monthDay, .relativeDay, .date(.day), .shifted(.day, _, _),
      .within(.monthDay, _):
      return matches[other].meaning
    default: return nil
    }
  }
}

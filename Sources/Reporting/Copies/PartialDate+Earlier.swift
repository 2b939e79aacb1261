internal import Articles

extension PartialDate {
  /// Whether the parts that both dates know put this one first; zones count where both state one.
  func isEarlier(than other: PartialDate) -> Bool {
    if let instant = minuteOfEra, let theirs = other.minuteOfEra {
      if instant != theirs { return instant < theirs }
      return (second ?? 0) < (other.second ?? second ?? 0)
    }
    let theirs = [other.year, other.month, other.day, other.hour, other.minute, other.second]
    for (mine, theirs) in zip([year, month, day, hour, minute, second], theirs) {
      guard let mine, let theirs else { return false }
      if mine != theirs { return mine < theirs }
    }
    return false
  }

  private var minuteOfEra: Int? {
    guard let civilDay, let hour, let minute, let offsetMinutes else { return nil }
    return (civilDay.dayNumber * 24 + hour) * 60 + minute - offsetMinutes
  }
}

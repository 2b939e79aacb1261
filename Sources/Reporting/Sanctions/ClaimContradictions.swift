internal import Articles

/// Claims of one measure that cannot both hold.
struct ClaimContradictions {
  let found: [SanctionsMeasure.Contradiction]

  /// Only the first claims of each kind are set against each other, so a much-told measure stays
  /// readable and the work linear.
  init(_ entries: [MeasureFolder.Entry]) {
    var found: [SanctionsMeasure.Contradiction] = []
    let real = entries.filter { [.asserted, .reported, .alleged].contains($0.modality) }
    let told = FirstTold(real)
    for entry in entries where entry.modality == .negated {
      if let opposite = told.ofStatus[entry.status].map({ real[$0] }) {
        found.append(
          .init(
            first: opposite.reference, second: entry.reference,
            reason: "one says it was done, the other that it was not"))
      }
    }
    for entry in real {
      guard let status = entry.status, let opposed = ClaimContradictions.opposites[status]
      else { continue }
      // A denial stands against what it denies whenever that was said.
      let isDenial = status == "denied"
      guard let other = told.first(of: opposed, on: isDenial ? nil : entry.date).map({ real[$0] })
      else { continue }
      found.append(
        .init(
          first: other.reference, second: entry.reference,
          reason: isDenial
            ? "one says so, the other denies it"
            : "\(other.status ?? "") and \(status) on one date"))
    }
    self.found = found
  }

  private static let opposites: [String: Set<String>] = [
    "rejected": ["agreed", "imposed", "extended"], "lifted": ["extended", "in_force"],
    "denied": ["", "violated", "circumvented", "imposed", "in_force"],
  ]
}

/// Where each status is told first, so that a much-told measure is walked once.
private struct FirstTold {
  struct Day: Hashable {
    let status: String
    let date: String
  }

  private(set) var ofStatus: [String?: Int] = [:]
  private var ofDay: [Day: Int] = [:]

  init(_ entries: [MeasureFolder.Entry]) {
    for (index, entry) in entries.enumerated() {
      let status = entry.status
      if ofStatus[status] == nil { ofStatus.updateValue(index, forKey: status) }
      let day = Day(status: status ?? "", date: entry.date)
      if ofDay[day] == nil { ofDay[day] = index }
    }
  }

  /// - Parameter date: nil for any.
  func first(of statuses: Set<String>, on date: String?) -> Int? {
    statuses.compactMap { status in
      if let date { return ofDay[Day(status: status, date: date)] }
      let without = status.isEmpty ? ofStatus[nil] : nil
      return [ofStatus[status], without].compactMap(\.self).min()
    }.min()
  }
}

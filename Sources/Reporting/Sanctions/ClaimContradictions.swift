internal import Articles

/// Claims of one measure that cannot both hold.
struct ClaimContradictions {
  let found: [SanctionsMeasure.Contradiction]

  /// Only the first claims of each kind are set against each other, so a much-told measure stays
  /// readable and the work linear.
  init(_ entries: [MeasureFolder.Entry]) {
    var found: [SanctionsMeasure.Contradiction] = []
    let real = entries.filter { [.asserted, .reported, .alleged].contains($0.claim.modality) }
    for entry in entries where entry.claim.modality == .negated {
      if let opposite = real.first(where: { $0.claim.status == entry.claim.status }) {
        found.append(
          .init(
            first: opposite.reference, second: entry.reference,
            reason: "one says it was done, the other that it was not"))
      }
    }
    for entry in real {
      guard let status = entry.claim.status, let opposed = ClaimContradictions.opposites[status]
      else { continue }
      // A denial stands against what it denies whenever that was said.
      let isDenial = status == "denied"
      let other = real.first {
        opposed.contains($0.claim.status ?? "") && (isDenial || $0.date == entry.date)
      }
      guard let other else { continue }
      found.append(
        .init(
          first: other.reference, second: entry.reference,
          reason: isDenial
            ? "one says so, the other denies it"
            : "\(other.claim.status ?? "") and \(status) on one date"))
    }
    self.found = found
  }

  private static let opposites: [String: Set<String>] = [
    "rejected": ["agreed", "imposed", "extended"], "lifted": ["extended", "in_force"],
    "denied": ["", "violated", "circumvented", "imposed", "in_force"],
  ]
}

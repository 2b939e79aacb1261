internal import Articles
internal import Language

/// The status of a cue that the parse bound to no status word, from the words beside it.
extension SentenceClaims {
  /// “A bid to list the patriarch [was blocked]”, “saw [no grounds for] measures”, “[stopped short of]
  /// banning gas”: a passive behind the cue, or a status word shortly before it, in its clause and
  /// with no other measure between.
  func neighbouringStatus(of hit: CueHit, isVerb: Bool) -> SanctionsClaim.StatusID? {
    let clause = phrases.clause(of: hit.words.lowerBound)
    let beside = scan.statuses.filter { status in
      !status.hit.isWeak && clause.contains(status.hit.words.lowerBound)
        && status.hit.core.allSatisfy { !hit.words.contains($0) }
    }
    if !isVerb, let passive = beside.first(where: { isPassive($0.hit, behind: hit) }) {
      return passive.meaning
    }
    let before = beside.last { $0.hit.words.upperBound <= hit.words.lowerBound }
    guard let before, isClose(before.hit, to: hit),
      taxonomy.status(before.meaning)?.reach == .open || (!isVerb && before.hit.weight > 1)
    else { return nil }
    return before.meaning
  }

  private func isPassive(_ status: CueHit, behind hit: CueHit) -> Bool {
    let start = status.words.lowerBound
    guard start >= hit.words.upperBound, start < hit.words.upperBound + 10, start > 1,
      !isMeasureBetween(hit.words.upperBound, start)
    else { return false }
    return [start - 1, start - 2].contains { place in
      place >= hit.words.upperBound
        && ["was", "were", "been", "be", "being", "is", "are", "remain", "remains"].contains {
          scan.words.words[place].elementsEqual($0.utf8)
        }
    }
  }

  private func isClose(_ status: CueHit, to hit: CueHit) -> Bool {
    let end = status.words.upperBound
    return hit.words.lowerBound - end < 4 && !isMeasureBetween(end, hit.words.lowerBound)
      && (end..<hit.words.lowerBound).allSatisfy { scan.words.marks[$0] == .none }
  }

  private func isMeasureBetween(_ start: Int, _ end: Int) -> Bool {
    scan.triggers.contains { start <= $0.hit.words.lowerBound && $0.hit.words.lowerBound < end }
  }
}

internal import Articles

/// The status and modality of one cue, read from the words that govern it.
struct StatusReading: Hashable, Sendable {
  /// A status word over a cue, from the outermost to the innermost.
  struct Link: Hashable, Sendable {
    let status: SanctionsStatus
    let word: Int
    let isWeak: Bool
  }

  var status: SanctionsClaim.StatusID?
  /// The link that gave the status; nil when the topic or the cue's own form gave it.
  var link: Link?

  /// The finite main verb wins; a complement of an open word never counts as done; a general
  /// “imposed” gives way to what was done more exactly. Modals count only when nothing else is open:
  /// should and could over any act, will and would over a measure not yet made.
  init(_ chain: [Link], topic: SanctionsTopic, isVerb: Bool) {
    let strong = chain.filter { !$0.isWeak }
    let act =
      strong.first { $0.status.id != "imposed" && $0.status.reach == .act }
      ?? strong.first { $0.status.reach == .act }
    let open = strong.first { $0.status.reach == .open }
    // “passed a bill that bans”: what is passed is a draft no more.
    let isPassed =
      open?.status.id == "proposed" && strong.first?.status.id == "imposed"
      && (strong.first?.word ?? 0) < (open?.word ?? 0)
    if let open, !isPassed {
      link = open
    } else if let modal = chain.first(where: { $0.isWeak && $0.status.reach == .open }),
      act != nil || isVerb,
      modal.status.id != "announced" || act == nil || act?.status.id == "imposed"
    {
      link = modal
    } else {
      link = act ?? strong.first ?? chain.first { $0.status.reach != .open }
    }
    status = link?.status.id
    if let usual = topic.status, status == nil || status == "imposed" || status == "in_force" {
      status = usual
    }
    if let usual = topic.status, isAside(usual, topic) { status = usual }
    if status == nil, topic.kind == .measure { status = isVerb ? "imposed" : "in_force" }
  }

  /// Words of acts that say nothing of a row's own kind: transfers at sea that “doubled” are evasion
  /// still, and whoever is convicted “of violating” or “agreed to pay” is punished.
  private func isAside(_ usual: SanctionsClaim.StatusID, _ topic: SanctionsTopic) -> Bool {
    switch topic.kind {
    case .circumvention: link?.status.reach != .open && status != "violated"
    case .enforcement:
      usual == "challenged"
        ? ["called_for", "considered", "imposed", "agreed"].contains(status ?? "")
        : usual == "enforced" && ["violated", "circumvented", "agreed"].contains(status ?? "")
    case .measure, .relief, .supply, .context: false
    }
  }
}

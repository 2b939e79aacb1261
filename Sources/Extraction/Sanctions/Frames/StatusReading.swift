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
  /// “imposed” gives way to what was done more exactly; modals count only when nothing else does.
  init(_ chain: [Link], topic: SanctionsTopic, isVerb: Bool) {
    let strong = chain.filter { !$0.isWeak }
    if let open = strong.first(where: { $0.status.reach == .open }) {
      link = open
    } else if let modal = chain.first(where: { $0.isWeak && $0.status.reach == .open }),
      isVerb || strong.contains(where: { $0.status.reach == .act })
    {
      link = modal
    } else {
      link =
        strong.first { $0.status.id != "imposed" && $0.status.reach == .act }
        ?? strong.first { $0.status.reach == .act } ?? strong.first ?? chain.first
    }
    status = link?.status.id ?? topic.status
    if let fixed = topic.status, link == nil || link?.status.reach != .open { status = fixed }
    if status == nil, topic.kind == .measure { status = isVerb ? "imposed" : "in_force" }
  }
}

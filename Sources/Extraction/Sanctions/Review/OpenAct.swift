internal import Articles

/// An act that only hangs on a bill, a call, a threat or a wish is as open as what it hangs on, and
/// one that is denied is not done.
struct OpenAct {
  let scene: ReviewScene

  func read(_ draft: inout ClaimDraft) {
    guard let status = draft.slots.status else { return }
    if let denied = OpenAct.denied[status], isRefused(draft) {
      draft.slots.status = known(denied) ?? status
      return
    }
    if status == "in_force", isUnapplied(draft) {
      draft.slots.status = known("rejected") ?? status
      return
    }
    guard [.measure, .relief].contains(draft.topic.kind) else { return }
    let isDone = OpenAct.done.contains(status)
    guard isDone || OpenAct.open.contains(status) else { return }
    if let open = (isDone ? governor(of: draft) : nil) ?? wish(over: draft) {
      draft.slots.status = open
    }
  }

  /// “a bill to impose”, “his proposal to temporarily ban”, “favoured imposing”: the open word right
  /// before an infinitive or a form in -ing.
  private func governor(of draft: ClaimDraft) -> SanctionsClaim.StatusID? {
    guard let start = start(of: act(of: draft)) else { return nil }
    let reach = scene.before(start, atMost: 4)
    let open = scene.scan.statuses.last { status in
      !status.hit.isWeak && reach.contains(status.hit.words.lowerBound)
        && status.hit.words.upperBound <= start + 1
        && scene.sentence.taxonomy.status(status.meaning)?.reach == .open
    }
    guard let open else {
      return scene.first(.wishes, in: reach) == nil ? nil : known("called_for")
    }
    return isSettled(before: open.hit.words.lowerBound) ? nil : open.meaning
  }

  /// “does not apply”, “do not wish to become a route”: who does not do so as a rule has refused;
  /// what was not imposed on one day may be yet.
  private func isRefused(_ draft: ClaimDraft) -> Bool {
    let before = scene.before(draft.hit.words.lowerBound, atMost: 10)
    return before.dropLast().contains { word in
      guard ["do", "does"].contains(scene.text(word)) else { return false }
      return ["not", "n", "t"].contains(scene.text(word + 1))
    } || ["doesn", "don"].contains { text in before.contains { scene.text($0) == text } }
  }

  /// “does not apply Western sanctions”: whoever leaves a measure in force unapplied has refused it.
  private func isUnapplied(_ draft: ClaimDraft) -> Bool {
    let before = scene.before(draft.hit.words.lowerBound, atMost: 5)
    return before.contains { word in
      scene.text(word) == "not" && OpenAct.applying.contains(scene.text(word + 1))
        && ["do", "does", "did", "will", "would"].contains(scene.text(word - 1))
    }
  }

  /// The verb that makes the measure: of the cue itself, or the status verb before it.
  private func act(of draft: ClaimDraft) -> Int {
    let first = draft.hit.words.lowerBound
    if scene.text(first - 1) == "to" || scene.text(first).hasSuffix("ing") { return first }
    let making = scene.scan.statuses.last { status in
      OpenAct.done.contains(status.meaning)
        && scene.before(first, atMost: 6).contains(status.hit.words.lowerBound)
    }
    return making?.hit.words.lowerBound ?? first
  }

  /// Where the infinitive or the form in -ing begins: at “to”, or at the verb.
  private func start(of act: Int) -> Int? {
    for word in (max(0, act - 2)..<act).reversed() {
      if scene.text(word) == "to" { return word }
      guard scene.scan.classes[word].contains(.adverb), scene.scan.words.marks[word + 1] == .none
      else { break }
    }
    guard scene.text(act).hasSuffix("ing") else { return nil }
    let isAfterAdverb = act > 0 && scene.scan.classes[act - 1].contains(.adverb)
    return isAfterAdverb ? act - 1 : act
  }

  /// “passed a bill to”: it is open no more.
  private func isSettled(before governor: Int) -> Bool {
    scene.scan.statuses.contains { status in
      ["imposed", "agreed", "extended"].contains(status.meaning)
        && scene.before(governor, atMost: 4).contains(status.hit.words.lowerBound)
        && !scene.text(status.hit.words.lowerBound).hasPrefix("introduc")
    }
  }

  /// “support a temporary ban”, “there should be a ban”: nothing stands yet.
  private func wish(over draft: ClaimDraft) -> SanctionsClaim.StatusID? {
    let cue = draft.hit.words.lowerBound
    let before = scene.before(cue, atMost: 4)
    guard !draft.slots.isStatusSaid else { return nil }
    if before.contains(where: { scene.text($0) == "should" && scene.text($0 + 1) == "be" }) {
      return known("called_for")
    }
    guard let article = before.last(where: { ["a", "an"].contains(scene.text($0)) })
    else { return nil }
    let reach = scene.before(article, atMost: 5)
    if scene.first(.wishes, in: reach) != nil { return known("called_for") }
    let isChance =
      scene.first(.chances, in: reach) != nil || scene.first(.chances, in: article..<cue) != nil
    return isChance ? known("considered") : nil
  }

  private func known(_ id: String) -> SanctionsClaim.StatusID? {
    scene.sentence.taxonomy.status(id)?.id
  }

  private static let done: Set<String> = ["imposed", "in_force", "lifted", "eased"]
  /// What the weights may make of a wish.
  private static let open: Set<String> = ["considered", "agreed"]
  private static let applying: Set<String> = [
    "apply", "implement", "recognise", "recognize", "observe", "enforce", "follow", "join",
    "honour",
  ]
  private static let denied = [
    "imposed": "rejected", "extended": "rejected", "circumvented": "denied",
  ]
}

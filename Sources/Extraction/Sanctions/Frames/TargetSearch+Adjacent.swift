internal import Language

/// Targets that stand right behind or before the cue.
extension TargetSearch {
  /// What stands behind, inside or before the cue with nothing between.
  var adjacent: Range<Int>? {
    withinCue ?? behind ?? inside ?? aimedBehind ?? object
  }

  /// “a price cap on [Russian crude]”, “trade with [the settlements]”, “tariffs on [Indian goods]”: a
  /// cue that itself reaches over a preposition names its target.
  private var withinCue: Range<Int>? {
    guard !question.isObjectFirst, let last = question.own.max(),
      let preposition = question.own.filter({
        ["on", "against", "with", "of"].contains(tree.text(of: $0))
      }).max(), preposition < last,
      let chunk = tree.chunk(from: preposition + 1), chunk.contains(last)
    else { return nil }
    let head = tree.head(of: chunk)
    let isNamed =
      question.isActor(chunk) || question.isParty(head)
      || SenderSearch.isAgentNoun(tree.text(of: head))
    return isNamed && head != sender && !tree.isTime(head) ? chunk : nil
  }

  /// “add [37 firms] to the list”, “cut [the bank] off”, “freeze [Syria]'s assets”: the gap of a cue
  /// that begins with a verb.
  private var inside: Range<Int>? {
    let own = question.own.sorted()
    guard let first = own.first, tree.isVerb(first) else { return nil }
    for (left, right) in zip(own, own.dropFirst()) where right - left > 1 {
      guard let chunk = tree.chunk(from: left + 1) else { continue }
      let end = min(chunk.upperBound, right)
      // “bring back [U.N.] sanctions”: whose measure it is.
      if end == right, SenderSearch.measureNouns.contains(tree.text(of: right)) { continue }
      guard chunk.lowerBound < end else { continue }
      if let found = fitting(chunk.lowerBound..<end), named(found) { return found }
    }
    return nil
  }

  /// “sanctioned [three shipping companies]”, where the verb is no passive.
  private var object: Range<Int>? {
    let own = question.own.sorted()
    guard own.count == 1, let verb = own.first, tree.tag(of: verb) == .verb,
      !tree.isPassive(verb), tree.relativeNoun(before: verb) == nil,
      ![.acl, .amod].contains(tree.relation(of: verb)),
      let found = fitting(tree.chunk(from: verb + 1))
    else { return nil }
    return named(found) ? found : nil
  }

  private func named(_ chunk: Range<Int>) -> Bool {
    question.isActor(chunk) || question.isParty(tree.head(of: chunk))
  }

  /// “sanctions [on Russia]”, “assets [of two banks]”.
  private var behind: Range<Int>? {
    guard let last = question.own.max(), tree.tag(of: last) == .noun || tree.tag(of: last) == .propn
    else { return nil }
    if question.isObjectFirst { return grantee(behind: last) }
    var next = last + 1
    // “its trade [agreement] with”: the cue may stop before the head of its phrase.
    if tree.tokens.contains(next + 2), tree.tag(of: next) == .noun { next += 1 }
    guard tree.tokens.contains(next + 1) else { return nil }
    let word = tree.text(of: next)
    if ["on", "against"].contains(word) { return fitting(tree.chunk(from: next + 1)) }
    // “visa bans [for the officials] who ran the camps”
    if word == "for", !question.needsActor, let found = fitting(tree.chunk(from: next + 1)),
      named(found) || SenderSearch.isAgentNoun(tree.text(of: tree.head(of: found)))
    {
      return found
    }
    // “suspended its trade agreement with [Georgia]”
    if word == "with", TargetSearch.shared.contains(tree.text(of: next - 1)) {
      return fitting(tree.chunk(from: next + 1))
    }
    let isHeld = TargetSearch.held.contains(tree.text(of: last))
    return isHeld && word == "of" ? fitting(tree.chunk(from: next + 1)) : nil
  }

  /// “[Two of the ships] are already under Ukrainian sanctions”, “[The bank] has been on Britain's
  /// list”, “[Huawei] was put on the blacklist”: the noun before “be” where the cue's own phrase
  /// stands behind “under”, “on” or “subject to”.
  var standing: Int? {
    guard let first = question.own.min() else { return nil }
    var token = first - 1
    let limit = max(tree.tokens.lowerBound, first - 8)
    while token >= limit, !["under", "on", "to"].contains(tree.text(of: token)) {
      guard [.propn, .adj, .noun, .det, .part, .num].contains(tree.tag(of: token)) else {
        return nil
      }
      token -= 1
    }
    guard token >= limit, tree.text(of: token) != "to" || tree.text(of: token - 1) == "subject"
    else { return nil }
    var verb: Int?
    for before in (max(tree.tokens.lowerBound, token - 5)..<token).reversed() {
      let isBeing = ["is", "are", "was", "were", "been", "remains", "remain"].contains(
        tree.text(of: before))
      if isBeing { verb = before }
      if [.adv, .verb, .aux, .adj].contains(tree.tag(of: before)) || isBeing { continue }
      guard verb != nil else { return nil }
      break
    }
    guard var verb else { return nil }
    while verb > tree.tokens.lowerBound, [.aux, .adv].contains(tree.tag(of: verb - 1)) { verb -= 1 }
    guard verb > tree.tokens.lowerBound else { return nil }
    let subject =
      tree.children(of: verb, by: [.nsubj, .nsubjPass]).first ?? headOfPhrase(ending: verb - 1)
    return subject.flatMap { tree.tag(of: $0) != .pron && isFit($0) ? $0 : nil }
  }

  /// The head of the noun phrase that ends at a token: the noun before its first “of” or “in”.
  private func headOfPhrase(ending last: Int) -> Int? {
    var start = last
    while start > tree.tokens.lowerBound, tree.chunk(from: start - 1)?.upperBound == last + 1 {
      start -= 1
    }
    guard let chunk = tree.chunk(from: start), chunk.upperBound == last + 1 else { return nil }
    return tree.head(of: chunk)
  }

  /// “a package of sanctions that targets [banks]”, “restrictions aimed at [traders]”: a verb of
  /// aiming soon behind the cue, wherever the parse hung it.
  private var aimedBehind: Range<Int>? {
    guard let last = question.own.max() else { return nil }
    let aiming: Set<String> = [
      "target", "targets", "targeting", "targeted", "hit", "hits", "hitting", "covering", "covers",
      "aimed", "directed",
    ]
    for token in (last + 1)..<max(last + 1, min(last + 10, tree.tokens.upperBound)) {
      if [";", "."].contains(tree.text(of: token)) { return nil }
      guard aiming.contains(tree.text(of: token)) else { continue }
      let next = ["at", "on", "against"].contains(tree.text(of: token + 1)) ? token + 2 : token + 1
      return next < tree.tokens.upperBound ? fitting(tree.chunk(from: next)) : nil
    }
    return nil
  }

  /// “guidance [for exporters]”, “a waiver [for the port]”.
  private func grantee(behind last: Int) -> Range<Int>? {
    guard tree.tokens.contains(last + 2), ["for", "to"].contains(tree.text(of: last + 1)),
      TargetSearch.granted.contains(tree.text(of: last)),
      let found = fitting(tree.chunk(from: last + 2))
    else { return nil }
    let isAgent = SenderSearch.isAgentNoun(tree.text(of: tree.head(of: found)))
    return named(found) || isAgent ? found : nil
  }

  private func fitting(_ chunk: Range<Int>?) -> Range<Int>? {
    guard let chunk else { return nil }
    let head = tree.head(of: chunk)
    guard head != sender, !tree.isTime(head), !isReference(head),
      !chunk.contains(where: question.own.contains)
    else {
      return nil
    }
    let isNamed =
      question.isActor(chunk) || question.isParty(head)
      || SenderSearch.isAgentNoun(tree.text(of: head))
    return isNamed || !question.needsActor ? chunk : nil
  }

  private static let granted: Set<String> = [
    "guidance", "advisory", "guidelines", "licence", "license", "waiver", "waivers", "exemption",
    "exemptions", "derogation", "relief",
  ]

  /// What two sides have together.
  private static let shared: Set<String> = [
    "agreement", "trade", "deal", "pact", "ties", "relations", "dealings", "transactions",
    "cooperation", "business", "treaty", "talks",
  ]

  /// What measures freeze, seize and ban of somebody.
  private static let held: Set<String> = [
    "assets", "funds", "accounts", "property", "reserves", "holdings", "visas", "imports",
    "exports",
    "listing", "designation", "confiscation", "seizure", "use",
  ]
}

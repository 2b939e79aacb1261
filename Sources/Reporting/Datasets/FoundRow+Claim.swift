internal import Articles
internal import Extraction
internal import Workbooks

/// What the fields of a claim ask of its article.
extension FoundRow<SanctionsClaim> {
  var statement: Statement? {
    parsed.findings.statements.first { $0.id == finding.statement }
  }

  var event: NewsEvent? {
    parsed.findings.events.first { $0.id == finding.event }
  }

  var parties: [Party] {
    [finding.sender, finding.target, finding.thirdParty, finding.beneficiary].compactMap { $0 }
  }

  func isMetonym(_ party: Party) -> Bool {
    guard let actor = parsed.findings.actors.first(where: { $0.id == party.actor }) else {
      return false
    }
    return actor.mentions.contains { $0.form == .metonym && party.span.contains($0.span) }
  }

  /// In the words of the sheet: who plays the part.
  func kind(of party: Party?) -> String? {
    guard let entry = actor(party) else { return nil }
    switch entry.kind {
    case .country, .government: return entry.country == "EU" ? "bloc" : "state"
    case .organization: return entry.country == "EU" ? "bloc" : "body"
    case .person: return "person"
    case .group: return "group"
    case .outlet: return "outlet"
    case .other: return nil
    }
  }

  /// A ship where the words beside its name say so, whatever the actor was taken for; else as for
  /// every party. Where the target is no actor, or only a state that owns it: ship, sector, goods that
  /// the clause names, or party.
  func targetKind(_ topics: TopicLabels, _ screening: ScreeningDigest) -> String? {
    guard let target = finding.target else { return nil }
    let isShip = screening.ships.ships(in: target.span, article: folded.article)
      .contains { $0.mention.isNamed }
    if isShip { return NamedKind.ship.rawValue }
    let kind = kind(of: target)
    guard kind == nil || kind == "state" || kind == "bloc" else { return kind }
    if let named = topics.namedKind(article.text[target.span]) { return named.rawValue }
    if kind == nil, finding.goods.contains(where: { $0.span.overlaps(target.span) }) {
      return "goods"
    }
    return kind
  }

  /// The sentence, cut about its telling words where it is long.
  var evidence: TextSpan {
    EvidenceWindow(
      finding.sentence, keeping: [finding.cue] + parties.map(\.span), in: article.text
    ).span
  }

  var attribution: String {
    guard let statement else { return "narrator" }
    if statement.source == nil { return "unnamed source" }
    if !statement.via.isEmpty { return "document" }
    switch statement.mode {
    case .direct, .mixed: return "direct quote"
    case .indirect: return "indirect"
    }
  }

  /// `YYYY-MM` of the measure's date, else of publication; nil for a date of a year alone.
  var month: String? {
    ClaimMonth.text(finding.date ?? article.published?.description)
  }

  var codeBasis: String? {
    let bases = Set(finding.goods.map(\.basis))
    if bases.contains(.printed) { return SanctionsClaim.Goods.Basis.printed.rawValue }
    if bases.contains(.topic) { return SanctionsClaim.Goods.Basis.topic.rawValue }
    return bases.isEmpty ? nil : SanctionsClaim.Goods.Basis.none.rawValue
  }

  /// The worst tier of the goods; “none” for goods off the list.
  var tier: String? {
    finding.goods.isEmpty ? nil : finding.goods.compactMap(\.tier).min() ?? "none"
  }

  func amount(isMoney: Bool) -> SanctionsClaim.Amount? {
    finding.details.amounts.first { $0.isMoney == isMoney }
  }

  /// The claim's parties beside the lists.
  func screened(_ screening: ScreeningDigest) -> ScreenedParties {
    // The target is what a sanctions row is about; then whoever helps, gains or imposes.
    let order = [finding.target, finding.thirdParty, finding.beneficiary, finding.sender]
    return ScreenedParties(
      order.compactMap { actor($0) } + ships(screening).map(\.entry), screening)
  }

  /// Ships that the claim's sentence names or numbers.
  func ships(
    _ screening: ScreeningDigest
  ) -> [(mention: ShipMention, entry: CanonicalActors.Entry)] {
    screening.ships.ships(in: finding.sentence, article: folded.article)
  }
}

/// What the lists say of the parties of one row.
struct ScreenedParties {
  /// Best first.
  let matches: [ListMatch]
  /// Whether anybody was compared.
  let isCompared: Bool
  let words: String

  init(_ parties: [CanonicalActors.Entry], _ screening: ScreeningDigest) {
    let compared = parties.filter { Screener.compares($0.kind) }
    isCompared = screening.isScreened && !compared.isEmpty
    // A ship that is an actor as well was compared as both; its entry counts once.
    var seen: Set<[String]> = []
    matches = compared.flatMap(screening.matches(of:)).enumerated().sorted {
      let (left, right) = ($0.element.score.value, $1.element.score.value)
      return left != right ? left > right : $0.offset < $1.offset
    }.map(\.element).filter { seen.insert([$0.list, $0.entry.id]).inserted }
    if !screening.isScreened {
      words = "not screened: no list"
    } else if parties.isEmpty {
      words = "not screened: no party is named"
    } else if compared.isEmpty {
      words = "not screened: states are not"
    } else {
      words = matches.isEmpty ? "no possible match" : "possible match"
    }
  }

  var best: ListMatch? { matches.first }
}

extension Cell {
  /// A number written in decimal digits.
  static func decimal(_ digits: String?) -> Cell {
    guard let digits, let number = Double(digits) else { return .empty }
    return number == number.rounded() && abs(number) < 1e15
      ? .integer(Int(number)) : .number(number)
  }
}

internal import Articles

/// “the bloc”, “the 27-nation bloc” and “the alliance”, where the article names which.
struct ClaimPartiesBloc {
  private let sentence: SentenceClaims

  init(_ sentence: SentenceClaims) { self.sentence = sentence }

  /// The party with the actor that its words stand for; the same where it has one, or none is named.
  func named(_ party: Party) -> Party {
    guard party.actor == nil,
      let last = CueWords(sentence.context.article.text.utf8[party.span.range]).words.last,
      let names = ClaimPartiesBloc.names[String(decoding: last, as: UTF8.self)]
    else { return party }
    let actors = sentence.context.actors.actors.filter { names.contains($0.name) }
    return actors.count == 1 ? Party(actor: actors[0].id, span: party.span) : party
  }

  private static let names: [String: Set<String>] = [
    "bloc": ["European Union", "EU"],
    "alliance": ["NATO"],
  ]
}

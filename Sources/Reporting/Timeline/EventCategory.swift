internal import Articles

/// What kind of thing happened, so that “talks” and “met” can be one event.
enum EventCategory: String, Sendable, CaseIterable {
  case meeting, call, vote, strike, listing, signing, visit, deadline, change, trade, arrest, court
  case other

  /// - Parameter word: the trigger as it stands: “called” is more often “called for” or “called it”
  ///   than a telephone call.
  init(_ trigger: NewsEvent.Trigger, word: some StringProtocol) {
    let isVerb = trigger.lemma == "call" && word.lowercased() != "call"
    self = isVerb ? .other : EventCategory.byLemma[trigger.lemma] ?? .other
  }

  /// Kinds that make news by themselves.
  var isNews: Bool {
    switch self {
    case .vote, .strike, .listing, .signing, .arrest, .change, .court: true
    case .meeting, .call, .visit, .deadline, .trade, .other: false
    }
  }

  private static let byLemma: [String: EventCategory] = {
    let lists: [(EventCategory, String)] = [
      (.meeting, "meet meeting talks summit conference negotiation consultation negotiate convene"),
      (.call, "call phone telephone"),
      (.vote, "vote election referendum ballot elect"),
      (
        .strike,
        """
        strike attack bomb bombing shell shelling raid explosion explode blast missile invade \
        invasion offensive bombard clash battle fire kill
        """
      ),
      (
        .listing,
        """
        sanction sanctions list listing designate designation blacklist delist embargo ban freeze \
        seize seizure restrict impose
        """
      ),
      (
        .signing,
        """
        sign signing agree agreement treaty deal pact accord ratify ratification adopt adoption \
        approve approval pass
        """
      ),
      (.visit, "visit trip tour arrive arrival travel fly"),
      (.deadline, "deadline expiry expire ultimatum"),
      (
        .change,
        """
        resign resignation appoint appointment die death collapse withdraw withdrawal deploy \
        inaugurate launch
        """
      ),
      (.trade, "buy sell export import ship deliver delivery purchase acquire acquisition merge"),
      (.arrest, "arrest detain detention"),
      (.court, "trial hearing sentence convict conviction charge indict indictment ruling sue"),
    ]
    var table: [String: EventCategory] = [:]
    for (category, words) in lists {
      for word in words.split(separator: " ") { table[String(word)] = category }
    }
    return table
  }()
}

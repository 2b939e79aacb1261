internal import Articles

/// How sure a row's date is, and why, in words that a reader of the sheet understands.
struct EventDoubt {
  let confidence: Confidence
  let reason: String

  init(_ time: EventTime) {
    if time.isAmbiguous {
      confidence = .check
      reason = "the printed date can be read as more than one date"
    } else {
      (confidence, reason) = EventDoubt.byAnchor(time.anchor)
    }
  }

  private static func byAnchor(_ anchor: NewsEvent.Anchor) -> (Confidence, String) {
    switch anchor {
    case .explicit: (.certain, "the date is printed in full")
    case .partial: (.likely, "what the words leave out was filled in from the publication date")
    case .publication: (.likely, "the date is reckoned from the publication date")
    case .document: (.likely, "the date is reckoned from the last date named in the article")
    case .event: (.check, "the date is reckoned from an event told before")
    case .default: (.check, "no date stands beside it; the publication date was taken")
    case .unresolved: (.check, "the date stays open; the notice about its words says why")
    }
  }
}

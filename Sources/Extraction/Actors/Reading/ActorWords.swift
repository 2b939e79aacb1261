/// Closed word lists around names.
enum ActorWords {
  static let starters: Set<String> = [
    "The", "A", "An", "In", "On", "At", "But", "And", "He", "She", "It", "They", "We", "I", "You",
    "This", "That", "These", "Those", "There", "For", "From", "With", "As", "By", "After", "Before",
    "When", "While", "If", "His", "Her", "Their", "Its", "Our", "My", "What", "Who", "Why", "How",
    "Not", "No", "So", "Or", "To", "Of", "Under", "Over", "Since", "Until", "Although", "However",
    "Meanwhile", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "Asked", "Both", "Some", "Many", "All", "Last", "Earlier",
  ]
  static let particles: Set<String> = [
    "de", "da", "van", "von", "der", "den", "bin", "al", "el", "la", "di", "du", "ben", "-", "dos",
  ]
  /// After a capital's name they show that its government acts.
  static let acting: Set<String> = [
    "said", "says", "has", "had", "have", "will", "would", "is", "was", "wants", "wanted", "denied",
    "denies", "accused", "accuses", "warned", "warns", "urged", "urges", "called", "calls",
    "announced", "rejected", "rejects", "condemned", "vowed", "insists", "insisted", "claims",
    "claimed", "told", "argued", "agreed", "refused", "imposed", "responded", "threatened", "may",
    "could", "should", "must", "also", "plans", "expects", "sees", "hopes", "seeks", "added",
    "demanded", "demands", "sent", "asked", "backs", "backed", "supports", "does", "did",
  ]
  /// Before a capital's name they show that somebody deals with its government.
  static let dealing: Set<String> = [
    "with", "between", "against", "by", "accused", "urged", "warned", "told", "accusing", "urging",
    "on", "blamed", "pressed", "asked", "called",
  ]
  static let placing: Set<String> = [
    "in", "at", "near", "outside", "around", "from", "to", "of", "central", "downtown", "into",
    "across", "toward", "towards", "through", "over", "for",
  ]
  static let roleEnds: Set<String> = [
    ",", ".", "who", "said", "says", ";", "told", "—", "–", ")",
  ]
  static let speaking: Set<String> = ["said", "says", "told", "added", "argued", "warned"]
}

/// Closed word lists around names.
enum ActorWords {
  static let starters: Set<String> = [
    "The", "A", "An", "In", "On", "At", "But", "And", "He", "She", "It", "They", "We", "I", "You",
    "This", "That", "These", "Those", "There", "For", "From", "With", "As", "By", "After", "Before",
    "When", "While", "If", "His", "Her", "Their", "Its", "Our", "My", "What", "Who", "Why", "How",
    "Not", "No", "So", "Or", "To", "Of", "Under", "Over", "Since", "Until", "Although", "However",
    "Meanwhile", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
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
  static let placing: Set<String> = ["from", "to", "of", "over", "for"]
  /// Before a name they show a place.
  static let locating: Set<String> = [
    "in", "at", "near", "outside", "around", "central", "downtown", "into", "across", "toward",
    "towards", "through",
  ]
  static let roleEnds: Set<String> = [
    ",", ".", "who", "said", "says", ";", "told", "—", "–", ")",
  ]
  /// Marks of clauses that may come before the name that their pronoun means.
  static let openers: Set<String> = [
    "before", "after", "when", "while", "as", "if", "although", "though", "because", "since",
    "until", "despite", "in", "with",
  ]
  static let speaking: Set<String> = ["said", "says", "told", "added", "argued", "warned"]
  /// Verbs of saying whose subject is likely to go on speaking.
  static let saying: Set<String> = [
    "said", "says", "told", "tells", "added", "adds", "argued", "warned", "wrote", "insisted",
    "claimed", "noted", "explained", "stated", "asked", "denied", "announced", "vowed", "promised",
    "called", "replied", "continued", "recalled", "admitted", "stressed", "urged", "accused",
  ]
  /// After a person's name they make a government of it.
  static let administrations: Set<String> = [
    "administration", "government", "regime", "cabinet", "presidency",
  ]
  /// Words of an office that need not stand in a role.
  static let slack: Set<String> = ["former", "of", "the", "acting", "new", "then", "country's"]
  static let outlets: Set<String> = [
    "newspaper", "paper", "news agency", "agency", "broadcaster", "outlet", "channel", "website",
    "magazine", "daily", "news site",
  ]
  static let companies: Set<String> = [
    "company", "firm", "carrier", "manufacturer", "supplier", "insurer", "retailer", "group",
    "corporation", "carmaker", "producer", "operator", "conglomerate", "giant", "maker",
  ]
  /// Words in a name that show that it is no company.
  static let publicBodies: Set<String> = [
    "bank", "university", "college", "institute", "party", "union", "court", "commission",
    "parliament", "league", "committee", "council", "assembly", "church", "hospital", "school",
    "movement", "congress", "senate", "association", "federation", "fund", "board", "agency",
  ]
  static let copulas: Set<String> = [
    "is", "was", "'s", "’s", "seems", "seemed", "appears", "appeared", "remains", "takes", "took",
  ]
}

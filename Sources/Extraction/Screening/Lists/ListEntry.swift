public import Articles

/// One listed person, organisation or ship, as its list prints it.
public struct ListEntry: Hashable, Sendable, Identifiable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, organization, vessel, aircraft, other
  }

  /// The list's own number or reference for the entry.
  public let id: String
  public let kind: Kind
  /// The first is the primary name; never empty.
  public let names: [ListedName]
  /// As the list abbreviates them: `SDGT`, `UKR`, `EU-BLR`.
  public let programmes: [String]
  /// Nil when the file does not say.
  public let listedSince: PartialDate?
  public let birthDates: [PartialDate]
  /// Nationality, registration or flag, as printed: “Russian”, “RU”, “Belarus”.
  public let countries: [String]
  /// Posts and titles, as printed.
  public let roles: [String]
  /// Of a ship; only numbers whose check digit holds.
  public let shipNumbers: [IMONumber]

  public init(
    id: String, kind: Kind, names: [ListedName], programmes: [String] = [],
    listedSince: PartialDate? = nil, birthDates: [PartialDate] = [], countries: [String] = [],
    roles: [String] = [], shipNumbers: [IMONumber] = []
  ) {
    self.id = id
    self.kind = kind
    self.names = names
    self.programmes = programmes
    self.listedSince = listedSince
    self.birthDates = birthDates
    self.countries = countries
    self.roles = roles
    self.shipNumbers = shipNumbers
  }

  public var primaryName: String { names.first?.text ?? "" }
}

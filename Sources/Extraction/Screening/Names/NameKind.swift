/// What a name is the name of; the rules differ.
package enum NameKind: UInt8, Hashable, Sendable, CaseIterable {
  case person, organization, vessel
}

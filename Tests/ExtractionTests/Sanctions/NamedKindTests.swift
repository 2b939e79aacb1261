import Definitions
import Testing

@testable import Extraction

@Suite("Heads of phrases that name a target")
struct NamedKindTests {
  @Test(
    "Ships, sectors and parties are told by the head of the phrase",
    arguments: [
      ("183 tankers of the shadow fleet", NamedKind.ship), ("the vessel", .ship),
      ("Russia's energy sector", .sector), ("the Russian diamond industry", .sector),
      ("two Iranian banks", .party), ("firms in the oil sector", .party),
      ("a network of shippers that supplied ships", .party),
      ("shadow-fleet vessels, among them three from Ensayia", .ship),
    ])
  func heads(_ phrase: String, _ kind: NamedKind) throws {
    let taxonomy = try SanctionsTaxonomy(resources: ResourceSearch())
    #expect(taxonomy.namedKind(phrase) == kind)
  }

  @Test("Other heads say nothing", arguments: ["Moscow", "drones", "of", "", "…", "Severny Most"])
  func others(_ phrase: String) throws {
    #expect(try SanctionsTaxonomy(resources: ResourceSearch()).namedKind(phrase) == nil)
  }
}

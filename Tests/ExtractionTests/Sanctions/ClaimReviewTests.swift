import Articles
import Definitions
import Testing

@testable import Extraction

@Suite("The last look at sanctions claims")
struct ClaimReviewTests {
  @Test(
    "A weak cue of one word counts only beside a word of sanctions or a state on the other side",
    arguments: [
      ("The mayor backed a ban on leaf blowers before sunrise.", false),
      ("Her firm banned phones from the meeting room.", false),
      ("The advisory board met the bakers on Tuesday.", false),
      ("Hikers were no longer welcome on the pasture.", false),
      ("The party promised to defeat terrorist organizations at home and abroad.", false),
      ("Georgia dropped its ban on Iranian pistachios.", true),
      ("The EU is preparing a ban on aluminium foil from the smelter.", true),
    ])
  func weakCues(text: String, stays: Bool) throws {
    try expect(text, stays: stays)
  }

  @Test(
    "A ban on people is a travel ban and no ban on goods",
    arguments: [
      "The candidate proposed a ban on Buddhists and other immigrants entering the country.",
      "He has called for a ban on Muslims.",
      "She wants to ban Syrian refugees from coming to the island.",
      "Voters want to ban Afghan migrants from entering.",
    ])
  func peopleAreNoGoods(text: String) throws {
    let topics = try ClaimTests.claims(text).map(\.topic)
    #expect(topics.contains { $0.hasPrefix("m.persons") })
    #expect(!topics.contains { $0.hasPrefix("m.import") })
  }

  @Test(
    "Ban as a name opens no row",
    arguments: [
      "Ban Ki-moon opened the session in Geneva.",
      "The vote pleased Mr. Ban and his Syrian guests.",
      "Iranian envoys listened while Ban spoke of the harvest.",
      "Ban, a diplomat from South Korea, flew to Tehran.",
    ])
  func banIsAName(text: String) throws {
    try expect(text, stays: false)
  }

  @Test(
    "Blockades, boycotts of speeches and what police seize open no row",
    arguments: [
      "The fleet kept up its blockade of the southern harbours all winter.",
      "Rebels seized the port and its navy lifted the blockade of Syrian towns.",
      "Students vowed to boycott the governor's speech.",
      "The opposition told Venezuelan voters to boycott the referendum.",
      "Police confiscated his laptop and two phones.",
    ])
  func warAndProtest(text: String) throws {
    try expect(text + ClaimReviewTests.household, stays: false)
  }

  @Test(
    "Licences, penalties and lists of home affairs open no row; those of sanctions do",
    arguments: [
      ("She showed the clerk her driver's licence and a gas bill.", false),
      ("The lender agreed to pay $40 million to settle claims of unfair fees.", false),
      ("The ministry gives waivers to schools with few pupils.", false),
      ("The toad was added to the list of threatened species.", false),
      ("The fugitive was added to the FBI's list of Ten Most Wanted.", false),
      ("The Treasury issued a licence for the sale of the refinery.", true),
      ("The trader agreed to pay $40 million to settle claims that it broke the embargo.", true),
      ("Japan added six shippers to its sanctions list.", true),
    ])
  func homeAffairs(text: String, stays: Bool) throws {
    try expect(text + ClaimReviewTests.household, stays: stays)
  }

  @Test(
    "An article that speaks of sanctions keeps rows whose sentence does not")
  func articleOpensTheGate() throws {
    let alone = "The bank agreed to pay $90 million to settle claims over its branch in Riga."
    #expect(try ClaimTests.claims(alone + ClaimReviewTests.household).isEmpty)
    let both =
      "It had handled money for firms under sanctions. " + alone + ClaimReviewTests.household
    #expect(try ClaimTests.claims(both).contains { $0.topic == "m.relief.penalty" })
  }

  @Test(
    "What courts, boards and clubs forbid at home is no matter between states",
    arguments: [
      ("A Riga court froze the bank accounts of a pop singer.", false),
      ("The city library blacklisted the author of the leaflet.", false),
      ("A Riga court froze the bank accounts of a Russian singer.", true),
      ("A Riga court froze the singer's accounts under the Magnitsky law.", true),
    ])
  func homeSenders(text: String, stays: Bool) throws {
    try expect(text, stays: stays)
  }

  @Test("A ban on lawmakers or journalists keeps people out and no goods")
  func peopleByTheirWork() throws {
    let claims = try ClaimTests.claims("Oslo announced a ban on Russian lawmakers.")
    #expect(claims.map(\.topic) == ["m.persons.travel_ban"])
  }

  @Test("A weak cue that opens no row gives its words back to the cue it hid")
  func vainWeakCues() throws {
    let claims = try ClaimTests.claims(
      "The White House granted Armenia a 90-day waiver to import electricity from Iran.")
    #expect(claims.contains { $0.topic == "m.relief.licence" })
  }

  @Test(
    "Knowing how, owing a duty and approving are no rows",
    arguments: [
      "The farmers do not know how to deal with Russian buyers.",
      "It was his solemn duty of comforting the widows.",
      "Cycling is sanctioned within the gardens.",
    ])
  func otherSenses(text: String) throws {
    try expect(text, stays: false)
  }

  @Test(
    "An act under a bill, a call, a threat or a wish is as open as that",
    arguments: [
      (
        "Her proposal to temporarily ban Afghan migrants from entering pleased the hall.",
        "proposed"
      ),
      ("Most voters support a temporary ban on Syrian refugees.", "called_for"),
      ("She repeated her calls for banning Russian caviar.", "called_for"),
      ("His threats to impose tariffs on Chinese steel worried Ohio.", "threatened"),
    ])
  func openActs(text: String, status: String) throws {
    let claims = try ClaimTests.claims(text)
    #expect(claims.contains { $0.status == status })
    #expect(!claims.contains { ["imposed", "in_force"].contains($0.status ?? "") })
  }

  @Test(
    "What is denied is not done",
    arguments: [
      "Jordan does not apply Western sanctions against Russia.",
      "We do not wish to become a route for circumventing the sanctions on Russia.",
    ])
  func deniedActs(text: String) throws {
    let claims = try ClaimTests.claims(text)
    #expect(!claims.isEmpty)
    #expect(!claims.contains { ["imposed", "extended", "circumvented"].contains($0.status ?? "") })
  }

  /// Sentences around one that say nothing of sanctions.
  private static let household = " The cat slept on the sill. Rain fell until noon."

  private func expect(_ text: String, stays: Bool) throws {
    let topics = try ClaimTests.claims(text).map(\.topic)
    #expect(topics.isEmpty != stays, "\(topics)")
  }
}

import Articles
import Testing

@testable import Extraction

@Suite("Ships named in a text")
struct ShipMentionTests {
  @Test(
    "Ships are found by the words beside their names, without an actor",
    arguments: [
      ("The EU listed the tanker Boracay on Friday.", ["Boracay"]),
      ("Germany seized the Eventin, a Panama-flagged tanker, off Rügen.", ["Eventin"]),
      ("The tankers Ana Kes, Eagle S and Kiwala were boarded.", ["Ana Kes", "Eagle S", "Kiwala"]),
      ("The MV Ruby sailed on Monday with its cargo.", ["Ruby"]),
      ("The gas carrier Pioneer loaded in the Arctic.", ["Pioneer"]),
      ("The superyacht named “Solaris” left Turkey.", ["Solaris"]),
    ])
  func namesAreFound(text: String, names: [String]) {
    let article = ArticleText(text)
    #expect(ShipMention.all(in: article).map { article[$0.span] } == names)
  }

  @Test(
    "An IMO number belongs to the ship before it, or stands alone; a wrong digit counts nothing")
  func numbersAreRead() {
    let text = ArticleText(
      "The tanker Marlowe (IMO 9074729) sailed. A ship with IMO9319466 followed; IMO 9319467 no."
    )
    let ships = ShipMention.all(in: text)
    #expect(ships.map(\.number?.digits) == ["9074729", "9319466"])
    #expect(ships.map(\.isNamed) == [true, false])
  }

  @Test(
    "Ships without a name, and names that are none of a ship, give nothing",
    arguments: [
      "Two tankers left the port on Monday.", "The ship sails. Moscow denied it.",
      "The carrier Lufthansa cut flights.", "The airline said the vessel was safe.", "",
    ])
  func nothingElseIsFound(text: String) {
    #expect(ShipMention.all(in: ArticleText(text)).isEmpty)
  }
}

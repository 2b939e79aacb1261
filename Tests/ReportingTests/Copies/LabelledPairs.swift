import Articles

@testable import Reporting

/// Pairs of texts with the answer known: edits as desks make them, and stories that only look alike.
struct LabelledPairs {
  struct Pair {
    let first: String
    let second: String
    let isCopy: Bool
  }

  let pairs: [Pair]

  init(count: Int, seed: UInt64) {
    var random = SplitMix(seed: seed)
    pairs = (0..<count).map { LabelledPairs.pair($0, random: &random) }
  }

  private static func pair(_ number: Int, random: inout SplitMix) -> Pair {
    let story = stories[number % stories.count]
    let other = stories[
      (number + 1 + Int.random(in: 0..<stories.count - 1, using: &random)) % stories.count]
    let text = story.joined(separator: " ")
    let head = "Desk heading number \(number) of the day\n"
    switch (number / stories.count) % 6 {
    case 0: return Pair(first: text, second: head + text, isCopy: true)
    case 1:
      let kept = Int.random(in: 2...4, using: &random)
      return Pair(
        first: text, second: head + story.prefix(kept).joined(separator: " "), isCopy: true)
    case 2:
      let added = other.prefix(2).joined(separator: " ")
      return Pair(first: text, second: head + text + " " + added, isCopy: true)
    case 3:
      let lead = "In a dispatch late in the evening our correspondent sums up the news of the day. "
      return Pair(
        first: text, second: lead + story.dropFirst().joined(separator: " "), isCopy: true)
    case 4: return Pair(first: text, second: other.joined(separator: " "), isCopy: false)
    default:
      // Another story that quotes one sentence of this one.
      let quoted = story[Int.random(in: 0..<story.count, using: &random)]
      let own = other.enumerated().map { $0.offset == 1 ? quoted : $0.element }
      return Pair(first: text, second: own.joined(separator: " "), isCopy: false)
    }
  }

  static let stories: [[String]] = [
    [
      "The port of Marvik closed its northern quay on Monday after inspectors found cracks in two cranes.",
      "Harbour master Ida Solheim said that no ship would be unloaded there before the end of the month.",
      "Grain carriers were sent to Lund instead, where the queue has grown to eleven vessels.",
      "Insurers expect claims of forty million crowns and have asked for a second survey.",
      "The cranes were bought nine years ago from a maker that has since gone out of business.",
    ],
    [
      "Ministers from six river states agreed in Castra to share the readings of their flood gauges.",
      "The accord obliges each government to publish water levels every hour during the spring.",
      "Delegate Piotr Halas called it a small step that should have been taken after the last disaster.",
      "Two downstream cities lost their bridges when a dam was opened without warning in April.",
      "A joint office with a staff of twelve will start its work in the autumn.",
    ],
    [
      "The central bank of Orland raised its main rate by half a point, the third rise this year.",
      "Governor Selma Voss said prices of food and heating had risen faster than her staff foresaw.",
      "Traders had bet on a smaller move, and the orl gained two per cent against the dollar.",
      "Builders warned that mortgages would become too dear for young families in the capital.",
      "The bank's next decision is due in the second week of September.",
    ],
    [
      "Customs officers at the Tarn crossing seized nine hundred microchips hidden in washing machines.",
      "The driver told them that he had been paid to bring the lorry to a warehouse beyond the border.",
      "Prosecutor Hana Bielik said the parts were of a kind that is barred from sale to arms plants.",
      "Three trading firms share the address to which the papers had been made out.",
      "It was the largest find at the crossing since the export rules were tightened.",
    ],
    [
      "Parliament in Vesna voted by a margin of four to keep the country's last coal mine open.",
      "The law grants the owner a subsidy until a gas plant in the same valley can take over.",
      "Opposition leader Marek Dorn accused the cabinet of buying votes with money it does not have.",
      "Miners who had camped before the building for a week cheered when the count was read out.",
      "The Commission had warned that the aid might break the rules of the single market.",
    ],
    [
      "A strike of air traffic controllers grounded more than six hundred flights across the peninsula.",
      "Their union demands that night shifts be shortened and that vacant posts be filled.",
      "Transport minister Luca Ferri invited both sides to talks and ruled out the use of army staff.",
      "Hotels near the largest airport handed out blankets as stranded travellers slept in lobbies.",
      "Airlines put their losses at seven million euros for each day of the walkout.",
    ],
    [
      "Doctors in the island republic of Sole have found a fever that they cannot name in forty patients.",
      "Samples were flown to a laboratory on the mainland and results are expected on Thursday.",
      "Health secretary Amina Rao asked people to boil their water until the source is known.",
      "Schools on the eastern shore will stay shut, and ferries carry only freight for the time being.",
      "Nobody has died so far, though five children are being treated in intensive care.",
    ],
    [
      "The army of Kest said it had shot down a drone that crossed the lake from the south.",
      "General Oren Tal showed reporters a charred wing and said its engine had been made abroad.",
      "The neighbouring government denied sending any aircraft and called the wreck a piece of theatre.",
      "Fishermen heard two blasts shortly before dawn and saw smoke over the reed beds.",
      "Observers of the truce asked both capitals for permission to visit the place.",
    ],
    [
      "Steelmaker Nordhavn will shut a furnace in spring and cut eleven hundred jobs in two towns.",
      "Chief executive Greta Lind blamed cheap imports and the price of power for the decision.",
      "Unions spoke of a betrayal, since the works had received state loans only last year.",
      "The mayor of the smaller town fears that a third of its shops will not survive.",
      "Shares in the company rose by six per cent when the plan became known.",
    ],
    [
      "A court in Belmar sentenced a former energy minister to seven years for taking bribes.",
      "Judges found that he had steered four pipeline contracts to a firm run by his brother.",
      "His lawyer Teo Marin said the verdict had been written before the trial began and will appeal.",
      "Investigators traced the money through a bakery, a football club and a yacht broker.",
      "The case was opened after a clerk copied a ledger and gave it to a newspaper.",
    ],
    [
      "Archaeologists under the old market of Sarn have uncovered a bath house with painted walls.",
      "The pictures show boats, fishes and a woman who holds what seems to be a lute.",
      "Excavation leader Nadia Perl believes the rooms were buried by a landslide and never robbed.",
      "Merchants have moved their stalls to a car park and want to be paid for lost trade.",
      "The city plans to cover the find with glass so that visitors can walk above it.",
    ],
    [
      "Farmers blocked the pass at Hohl with tractors to protest against a new duty on fertiliser.",
      "They say that the levy doubles their costs just as the price of wheat has fallen.",
      "Agriculture commissioner Jan Verbeek promised a review but would not suspend the charge.",
      "Lorries with fruit for the north were turned back and some loads had to be thrown away.",
      "Police let the protest go on, and the road should be free again by Sunday evening.",
    ],
  ]
}

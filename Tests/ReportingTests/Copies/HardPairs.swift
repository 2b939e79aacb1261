/// Pairs made by hand that word counts alone would get wrong.
enum HardPairs {
  /// Copies in which a desk writes names in its own way or touches every other sentence, and
  /// independent reports of one event; each against the story with the same place in
  /// `LabelledPairs.stories`.
  static var pairs: [LabelledPairs.Pair] {
    let texts = LabelledPairs.stories.map { $0.joined(separator: " ") }
    var pairs: [LabelledPairs.Pair] = []
    for (text, names) in zip(texts, spellings) {
      let respelled = names.reduce(text) { $0.replacing($1.0, with: $1.1) }
      pairs.append(.init(first: text, second: respelled, isCopy: true))
    }
    for (text, report) in zip(texts, independent) {
      pairs.append(.init(first: text, second: report, isCopy: false))
    }
    for (story, own) in zip(LabelledPairs.stories, independent) {
      // The agency's story ends in a sentence of the paper's own correspondent.
      let tail = own.split(separator: ".").last.map(String.init) ?? ""
      let text = story.joined(separator: " ")
      pairs.append(
        .init(first: text, second: story.dropLast().joined(separator: " ") + tail, isCopy: true))
      // A long report that gives one sentence of the agency's story as its own.
      pairs.append(.init(first: text, second: own + " " + story[1], isCopy: false))
    }
    return pairs
  }

  private static let spellings: [[(String, String)]] = [
    [("Marvik", "Marwick"), ("Ida Solheim", "Ida Sulheim"), ("Lund", "Lundt")],
    [("Castra", "Kastra"), ("Piotr Halas", "Pyotr Galas")],
    [("Orland", "Orlandia"), ("Selma Voss", "Zelma Foss")],
    [("Tarn", "Tharn"), ("Hana Bielik", "Hanna Byelik")],
    [("Vesna", "Wesna"), ("Marek Dorn", "Mareck Doern")],
    [("Luca Ferri", "Luka Ferry"), ("Transport minister", "Minister of transport")],
    [("Sole", "Solé"), ("Amina Rao", "Ameena Rau")],
    [("Kest", "Qest"), ("Oren Tal", "Oren Tahl")],
    [("Nordhavn", "Nordhafn"), ("Greta Lind", "Gretha Lindt")],
    [("Belmar", "Bel Mar"), ("Teo Marin", "Theo Maryn")],
    [("Sarn", "Zarn"), ("Nadia Perl", "Nadja Pearl")],
    [("Hohl", "Hool"), ("Jan Verbeek", "Yan Verbeke")],
  ]

  /// The same events as other reporters tell them: same names, places and numbers, own words.
  private static let independent = [
    """
    Two cracked cranes have shut the northern quay at Marvik since Monday. Ida Solheim, who runs the \
    harbour, sees no unloading before next month. Eleven vessels now wait off Lund, most with grain. \
    Claims may reach forty million crowns, and a second survey is to settle the cause.
    """,
    """
    Six states along the river will publish flood gauge readings hourly in spring under an accord \
    struck in Castra. It comes too late for two downstream cities whose bridges fell in April. \
    Piotr Halas, one of the delegates, would have liked more. Twelve people will staff a joint office.
    """,
    """
    Orland's main rate goes up half a point, its third rise in twelve months. Food and heating cost \
    more than expected, governor Selma Voss explained. The orl climbed two per cent. Mortgages may \
    slip out of reach for young families, builders said; September brings the next decision.
    """,
    """
    Nine hundred microchips lay inside washing machines when a lorry was searched at the Tarn \
    crossing. Arms plants may not buy such parts, said Hana Bielik, the prosecutor. The papers lead to \
    an address that three firms use. Since export rules became stricter, no larger haul was made.
    """,
    """
    Four votes saved the last coal mine of Vesna on Thursday night. Its owner gets a subsidy until gas \
    takes over in the valley. For Marek Dorn of the opposition the cabinet simply bought votes. \
    Brussels may object, since single market rules limit such aid.
    """,
    """
    Air traffic controllers walked out across the peninsula, and over six hundred flights stayed on \
    the ground. Shorter night shifts and filled posts are what the union wants. Luca Ferri offered \
    talks but no soldiers. Airlines lose seven million euros daily.
    """,
    """
    Forty patients on Sole suffer from a fever without a name. Thursday should bring word from a \
    mainland laboratory. Until then water must be boiled, health secretary Amina Rao advised, while \
    schools in the east stay closed. Five children are in intensive care; no one has died.
    """,
    """
    Kest claims to have downed a drone over the lake. A burnt wing and talk of a foreign engine were \
    what general Oren Tal had to offer reporters. The southern neighbour calls it theatre. Truce \
    observers want to see the reed beds for themselves.
    """,
    """
    Eleven hundred people lose their work when Nordhavn closes a furnace next spring. Imports are too \
    cheap and power is too dear, Greta Lind said. State loans went to the steelworks last year, which \
    is why unions feel betrayed. The share price jumped six per cent.
    """,
    """
    Seven years in prison for a former energy minister: bribes for four pipeline contracts were \
    proved, a Belmar court ruled. A brother's firm had profited. Money went by way of a bakery and a \
    yacht broker. Teo Marin, for the defence, announced an appeal.
    """,
    """
    A painted bath house has come to light below the market of Sarn. Boats and fishes decorate its \
    walls, and a woman with a lute. A landslide hid the rooms from robbers, thinks Nadia Perl, who \
    leads the dig. Glass will cover it; merchants in the car park ask for compensation.
    """,
    """
    Tractors closed the pass at Hohl to fruit lorries from the south. With wheat cheap, a duty on \
    fertiliser ruins them, farmers complain. Jan Verbeek will look at the charge again without \
    lifting it for now. By Sunday evening traffic should flow.
    """,
  ]
}

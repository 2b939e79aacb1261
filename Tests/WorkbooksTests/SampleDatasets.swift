import Workbooks

/// Data sets with the fields that the built-in templates show; the words are our own.
enum SampleDatasets {
  static let names = [
    "Orla Venn", "Ilir Doda", "Bank of Terrania", "Council of Norrland", "Harbour Authority",
    "Mirko Salt",
  ]
  static let said = [
    "The talks will resume on Monday, and nobody should read more into the pause than there is.",
    "No ship left the harbour without papers.",
    "The measure is lawful and will be extended by a year, because nothing has changed since the "
      + "last review and because every member asked for it in writing, some of them twice.",
    "We know nothing about such a delivery and we reject the claim.",
    "Freezing the assets of the two firms was the least that could be done.",
  ]

  static var all: [Dataset] {
    [statements(60), events(30), claims(24), actors, articles, notices, run]
  }

  static func statements(_ count: Int) -> Dataset {
    make(
      "statements", key: "statement_id",
      [
        ("statement_id", .text), ("date", .date), ("speaker", .text), ("speaker_role", .text),
        ("text", .text), ("mode", .text), ("act", .text), ("confidence", .text), ("title", .text),
        ("source_url", .text), ("outlet", .text), ("article_id", .text), ("char_start", .integer),
        ("char_end", .integer), ("rule", .text),
      ],
      (0..<count).map { index in
        let words = said[index % said.count]
        return [
          .text("s_\(index)"), date(index), .text(names[(index * index) % names.count]),
          index % 3 == 0 ? .text("spokesperson") : .empty,
          .rich([
            .init("\(names[index % names.count]) said: “"), .init(words, emphasised: true),
            .init("”"),
          ]),
          .text(index % 2 == 0 ? "direct" : "indirect"), .text("assertion"),
          .text(["certain", "likely", "likely", "check"][index % 4]),
          .text("Council weighs an answer to the harbour affair, part \(index % 6)"),
          .text("https://news.example/a/\(index % 6)#:~:text=talks%20will"), .text("Daily Example"),
          .text("a_\(index % 6)"), .integer(index * 190), .integer(index * 190 + 150),
          .text("quote.cue.after"),
        ]
      })
  }

  static func events(_ count: Int) -> Dataset {
    make(
      "events", key: "event_id",
      [
        ("event_id", .text), ("date_start", .date), ("date_end", .date), ("precision", .text),
        ("text", .text), ("actors", .list), ("place", .text), ("date_text", .text),
        ("date_basis", .text), ("confidence", .text), ("sources", .integer), ("title", .text),
        ("source_url", .text), ("outlet", .text), ("article_id", .text), ("char_start", .integer),
        ("char_end", .integer), ("rule", .text),
      ],
      (0..<count).map { index in
        [
          .text("e_\(index)"), date(index * 7), index % 4 == 0 ? date(index * 7 + 2) : .empty,
          .text(index % 5 == 0 ? "month" : "day"),
          .text("The council met in Norrhaven. " + said[index % said.count]),
          .list([names[index % names.count], names[(index + 1) % names.count]]),
          .text("Norrhaven"), .text("last Tuesday"), .text("publication"),
          .text(["certain", "likely", "check"][index % 3]), .integer(1 + index % 4),
          .text("Council weighs an answer to the harbour affair, part \(index % 6)"),
          .text("https://news.example/a/\(index % 6)"), .text("Daily Example"),
          .text("a_\(index % 6)"), .integer(index * 90), .integer(index * 90 + 50),
          .text("timex.day"),
        ]
      })
  }

  static func claims(_ count: Int) -> Dataset {
    make(
      "claims", key: "claim_id",
      [
        ("claim_id", .text), ("group", .text), ("date", .date), ("topic", .text), ("status", .text),
        ("modality", .text), ("sender", .text), ("target", .text), ("third_party", .text),
        ("beneficiary", .text), ("goods", .list), ("regime", .text), ("evidence", .text),
        ("speaker", .text), ("statement_id", .text), ("confidence", .text), ("title", .text),
        ("source_url", .text), ("outlet", .text), ("article_id", .text), ("char_start", .integer),
        ("char_end", .integer), ("rule", .text),
      ],
      (0..<count).map { index in
        [
          .text("c_\(index)"),
          .text(["Financial and asset measures", "Trade measures", "Circumvention"][index % 3]),
          date(index * 3), .text("Asset freeze or blocking"),
          .text(["imposed", "threatened", "denied", "extended"][index % 4]), .text("reported"),
          .text("Council of Norrland"), .text("two firms of Terrania"), .empty, .empty,
          .list(["chips", "machine tools"]), .text("14th package"), .text(said[index % said.count]),
          .text(names[index % names.count]), .text("s_\(index)"),
          .text(["certain", "likely", "check"][index % 3]),
          .text("Council weighs an answer to the harbour affair, part \(index % 6)"),
          .text("https://news.example/a/\(index % 6)"), .text("Daily Example"),
          .text("a_\(index % 6)"), .integer(index * 90), .integer(index * 90 + 50),
          .text("cue.freeze"),
        ]
      })
  }

  static var actors: Dataset {
    make(
      "actors", key: "actor_id",
      [
        ("actor_id", .text), ("name", .text), ("kind", .text), ("role", .text), ("country", .text),
        ("aliases", .list), ("statements", .integer), ("mentions", .integer),
        ("articles", .integer), ("first_seen", .date), ("last_seen", .date),
      ],
      names.enumerated().map { index, name in
        [
          .text("p_\(index)"), .text(name), .text("person"), .empty, .text("NO"),
          .list([name, "the minister"]), .integer(12 - index), .integer(40 - index), .integer(4),
          date(index), date(index + 20),
        ]
      })
  }

  static var articles: Dataset {
    make(
      "articles", key: "article_id",
      [
        ("article_id", .text), ("published", .date), ("title", .text), ("url", .text),
        ("outlet", .text), ("authors", .list), ("language", .text), ("statements", .integer),
        ("events", .integer), ("claims", .integer), ("complete", .flag), ("path", .text),
        ("sha256", .text),
      ],
      (0..<6).map { index in
        [
          .text("a_\(index)"),
          .date(SheetDate(year: 2026, month: 3, day: 1 + index, minuteOfDay: 600 + index)),
          .text("Council weighs an answer to the harbour affair, part \(index)"),
          .text("https://news.example/a/\(index)"), .text("Daily Example"), .list(["R. Writer"]),
          .text("en"), .integer(10), .integer(5), .integer(4), .flag(index != 3),
          .text("articles/\(index).html"), .text(String(repeating: "ab", count: 32)),
        ]
      })
  }

  static var notices: Dataset {
    make(
      "notices", key: "notice_id",
      [
        ("notice_id", .text), ("severity", .text), ("code", .text), ("message", .text),
        ("place", .text), ("article_id", .text),
      ],
      [
        [
          .text("n_0"), .text("warning"), .text("unresolvedDate"),
          .text("“last Tuesday” could not be resolved without a publication date."),
          .text("articles/3.html"), .text("a_3"),
        ]
      ])
  }

  static var run: Dataset {
    make(
      "run", key: "label", [("label", .text), ("value", .text)],
      [
        [.text("Window"), .text("2026-03-01 to 2026-03-07")],
        [.text("Inputs"), .text("articles/ (6 files)")],
        [.text("Program"), .text("clipsheet 1.0")],
      ])
  }

  private static func date(_ offset: Int) -> Cell {
    .date(SheetDate(year: 2026, month: 1 + offset / 28 % 12, day: 1 + offset % 28))
  }

  private static func make(
    _ name: String, key: String, _ fields: [(String, Dataset.FieldType)], _ rows: [[Cell]]
  ) -> Dataset {
    Dataset(
      name: name, key: key,
      fields: fields.map { Dataset.Field($0.0, $0.1, note: $0.0) }, rows: rows)
  }
}

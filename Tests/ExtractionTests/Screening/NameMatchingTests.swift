import Testing

@testable import Extraction

@Suite("Names of persons and organisations")
struct NameMatchingTests {
  @Test(
    "Spellings of one person reach the strong band",
    arguments: [
      ("Sergey Lavrov", "Сергей Викторович ЛАВРОВ"),
      ("Sergei Lawrow", "Sergey Viktorovich LAVROV"),
      ("Serhii Shoihu", "Sergey Shoygu"),
      ("Aliaksandr Lukashenka", "Alexander Lukashenko"),
      ("Yevgeny Prigozhin", "Jewgenij Prigoschin"),
      ("Фёдор Щукин", "Fedor Shchukin"),
      ("Mikalai Karpiankou", "Николай Карпенков"),
      ("PROBOV, Ivan", "Ivan Probov"),
      ("Ivan PROBOV", "Probov Ivan Petrovich"),
      ("Muammar Gaddafi", "Moammar al-Qadhafi"),
      ("Abd al-Rahman al-Testi", "Abdulrahman Testi"),
      ("Farid al-Din Testi", "Fariduddin Testi"),
      ("Dr. Anna Testova", "Anna Testova"),
      ("Kim Jong-un", "KIM Jong Un"),
      ("Mao Zedong", "Mao Tse-tung"),
      ("Mehmet Ğülşen Öztürk", "Mehmet Gulsen Ozturk"),
    ])
  func samePerson(_ pair: (String, String)) throws {
    let score = try ScreeningFixtures.score(pair.0, pair.1)
    #expect(score.band == .strong, "\(score.value) \(score.explanation)")
  }

  @Test(
    "What a reader should look at is for review, never strong",
    arguments: [
      ("I. Probov", "Ivan Probov"),
      ("President Probov", "Ivan PROBOV"),
      ("Probov", "Probov"),
      ("Ivan Probov", "Ivan Propkov"),
      ("Bob Sample", "Robert Sample"),
      ("Juan Sample", "John Sample"),
      ("Usama bin Testin", "Usama bin Muhammad bin Awad bin Testin"),
    ])
  func reviewPerson(_ pair: (String, String)) throws {
    let score = try ScreeningFixtures.score(pair.0, pair.1)
    #expect(score.band == .review, "\(score.value) \(score.explanation)")
  }

  @Test(
    "Two persons stay two",
    arguments: [
      ("Sergey Ivanovich Probov", "Sergey Viktorovich Probov"),
      ("Andrei Probov", "Sergei Probov"),
      ("Mark Zuckermann", "Mark Zuckerberg"),
      ("Salman bin Ahmad al-Testi", "Ahmad bin Salman al-Testi"),
      ("Hasan Khalid al-Dulaimi", "Hasan Khalid al-Tikriti"),
      ("A. Probov", "Ivan Probov"),
      ("Ivan", "Ivan Petrovich PROBOV"),
      ("习近朋", "习近平"),
    ])
  func twoPersons(_ pair: (String, String)) throws {
    let score = try ScreeningFixtures.score(pair.0, pair.1)
    #expect(score.value < NameScore.reviewFrom, "\(score.value) \(score.explanation)")
  }

  @Test(
    "Firms are one over legal forms, languages and word order",
    arguments: [
      ("OAO Severny Proba Neft", "Severny Proba Neft JSC"),
      ("Proba Trading Limited", "PROBA TRADING LTD."),
      ("ООО «Проба Сервис»", "Proba Service LLC"),
      ("Proba & Sons Co.", "Proba and Sons Company"),
      ("1st Proba Bank", "First Proba Bank"),
      ("Proba Besitzgesellschaft G.m.b.H.", "Proba Besitzgesellschaft GmbH"),
      ("JSC Murom Instrument-Making Plant", "АО Муромский приборостроительный завод"),
      ("Good Will Testers", "Goodwill Testers"),
    ])
  func sameFirm(_ pair: (String, String)) throws {
    let score = try ScreeningFixtures.score(pair.0, pair.1, .organization)
    #expect(score.value >= 0.8, "\(score.value) \(score.explanation)")
  }

  @Test(
    "Firms that differ in a word, a country, a number or their nature stay two",
    arguments: [
      ("Proba Oil Company", "Proba Gas Company"),
      ("Banco Proba S.A.", "Banco Proba Chile S.A."),
      ("Proba Solutions Inc.", "Proba Solutions II Inc."),
      ("ANO Proba Severa", "OOO Proba Severa"),
      ("Government of Estonia", "Government of Ethiopia"),
      ("Trust Company 23", "Trust Company"),
    ])
  func twoFirms(_ pair: (String, String)) throws {
    let score = try ScreeningFixtures.score(pair.0, pair.1, .organization)
    #expect(score.value < NameScore.reviewFrom, "\(score.value) \(score.explanation)")
  }

  @Test("A single word is never a strong match, even letter for letter")
  func singleToken() throws {
    #expect(try ScreeningFixtures.score("Gazproba", "Gazproba", .organization).band == .review)
    #expect(try ScreeningFixtures.score("Gazproba OAO", "Gazproba", .organization).band == .review)
    #expect(try ScreeningFixtures.score("Pelé", "Pele").band == .review)
  }

  @Test("Look-alike letters, digits and invisible characters are folded")
  func homoglyphs() throws {
    // Cyrillic о and е inside Latin words, a zero-width space, a soft hyphen, digits for letters.
    #expect(try ScreeningFixtures.value("Iv\u{430}n Pr\u{43E}bov", "Ivan Probov") == 1)
    #expect(try ScreeningFixtures.value("Iv\u{200B}an Pro\u{AD}bov", "Ivan Probov") == 1)
    #expect(try ScreeningFixtures.value("Ivan Pr0bov", "Ivan Probov") == 1)
  }

  @Test("The explanation names the pairs and what is left over")
  func explanation() throws {
    let score = try ScreeningFixtures.score("Serhiy Probov", "Sergey Viktorovich PROBOV")
    #expect(score.explanation.contains("Serhiy = Sergey (spelling of one name)"))
    #expect(score.explanation.contains("Probov = PROBOV"))
    #expect(score.explanation.contains("only in the list: Viktorovich (patronymic)"))
    let other = try ScreeningFixtures.score("Sergey Probov", "Sergey Ensayo")
    #expect(other.explanation.contains("each side has a part that the other lacks"))
  }

  @Test("A comparison gives the same value both ways, and 1 for a name with itself")
  func symmetry() throws {
    let names = [
      "Sergey Viktorovich LAVROV", "Abd al-Rahman bin Testi", "Kim Jong-un", "J.-C. Sample",
      "محمد بن سلمان", "", ".", "—", "Ivan", String(repeating: "Probov ", count: 200),
    ]
    for first in names {
      for second in names {
        let there = try ScreeningFixtures.value(first, second)
        let back = try ScreeningFixtures.value(second, first)
        #expect((0...1).contains(there))
        #expect(abs(there - back) < 0.15, "\(first) / \(second): \(there) \(back)")
      }
    }
  }
}

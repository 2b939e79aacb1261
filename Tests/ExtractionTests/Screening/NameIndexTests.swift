import Testing

@testable import Extraction

@Suite("The index over all aliases")
struct NameIndexTests {
  private let names = [
    "Sergey Viktorovich PROBOV", "Ivan Ensayo", "Muhammad al-Testi", "Anna Petrovna VELIKANOVA",
    "Sergei Testov", "Oleg Velikanov",
  ]

  private func index(weak: Set<Int> = []) throws -> (NameIndex, NameParser) {
    let tables = try ScreeningFixtures.tables.get()
    let parser = NameParser(tables: tables)
    let indexed = names.enumerated().map { number, name in
      NameIndex.IndexedName(
        form: parser.form(name, kind: .person), entry: Int32(number),
        isWeak: weak.contains(number))
    }
    return (NameIndex(indexed, matcher: NameMatcher(tables: tables)), parser)
  }

  @Test(
    "A name is found under every spelling",
    arguments: [
      ("Сергей Пробов", 0), ("Serguei Probow", 0), ("SergeiTestov", 4), ("Sergey Pobov", 0),
      ("Mohamed Testi", 2), ("Hanna Velikanova", 3),
    ])
  func found(_ query: (String, Int)) throws {
    let (index, parser) = try index()
    var scratch = NameIndex.Scratch()
    let hits = index.search(parser.form(query.0, kind: .person), &scratch)
    #expect(hits.first?.entry == query.1)
    #expect((hits.first?.value ?? 0) >= NameScore.reviewFrom)
  }

  @Test("Nobody is found for a name that shares nothing")
  func nothing() throws {
    let (index, parser) = try index()
    var scratch = NameIndex.Scratch()
    #expect(index.search(parser.form("Lena Quist", kind: .person), &scratch).isEmpty)
    #expect(index.search(parser.form("", kind: .person), &scratch).isEmpty)
  }

  @Test("The index finds what comparing with every name finds, at review and above")
  func sameAsBruteForce() throws {
    let (index, parser) = try index()
    var scratch = NameIndex.Scratch()
    for query in names + ["S. Probov", "Sergei Testow", "A. Velikanova", "Ивано Енсайо"] {
      let form = parser.form(query, kind: .person)
      let hits = index.search(form, &scratch).filter { $0.value >= NameScore.reviewFrom }
      let all = index.names.filter {
        index.matcher.value(form, $0.form, &scratch.matching) >= NameScore.reviewFrom
      }
      #expect(Set(hits.map(\.entry)) == Set(all.map { Int($0.entry) }), "\(query)")
    }
  }

  @Test("One scratch serves indexes of different size")
  func sharedScratch() throws {
    let (small, parser) = try index()
    let long = "Alpha Beta Gamma Delta Epsilon Zeta Omicron Kappa Lambda Sigma Rho Tau"
    let wide = NameIndex(
      (0..<3).map { number in
        NameIndex.IndexedName(
          form: parser.form("\(long) Quist\(number)a", kind: .organization), entry: Int32(number),
          isWeak: false)
      }, matcher: small.matcher)
    var scratch = NameIndex.Scratch()
    for _ in 0..<2 {
      #expect(small.search(parser.form("Ivan Ensayo", kind: .person), &scratch).first?.entry == 1)
      #expect(wide.search(parser.form(long, kind: .organization), &scratch).count == 3)
    }
  }

  @Test("A weak alias is never more than for review; a left-out name is not found")
  func weakAndLeftOut() throws {
    let (index, parser) = try index(weak: [1])
    var scratch = NameIndex.Scratch()
    let form = parser.form("Ivan Ensayo", kind: .person)
    let hits = index.search(form, &scratch)
    #expect(NameScore.Band(value: hits[0].value) == .review)
    #expect(index.search(form, &scratch, leavingOut: [1]).isEmpty)
  }
}

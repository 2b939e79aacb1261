import Foundation
import Testing

@testable import Extraction

// The corpora lie beside the package for its developers and are not part of it; where they are
// missing these tests are reported as skipped.
@Suite("Floors on labelled names", .enabled(if: ScreeningFixtures.hasCorpora))
struct NameFloorTests {
  /// Percentages; never lowered without a reason in the commit.
  private struct Floors: Decodable {
    let benchF1: Double
    let cyrillic: Double
    let latin: Double
    let news: Double
    let falseAlarms: Double
  }

  private func floors() throws -> Floors {
    let url = URL(fileURLWithPath: ScreeningFixtures.path("name-floors.json"))
    return try JSONDecoder().decode(Floors.self, from: Data(contentsOf: url))
  }

  @Test("Labelled pairs: F1 holds, and every strong case is right")
  func bench() throws {
    let tables = try ScreeningFixtures.tables.get()
    let parser = NameParser(tables: tables)
    let matcher = NameMatcher(tables: tables)
    var scratch = NameMatcher.Scratch()
    var rows = DelimitedRows(
      try ListFile.load(path: ScreeningFixtures.corpora + "/names/name_bench_cases.csv"))
    var hits = 0.0
    var wrong = 0.0
    _ = try rows.next()
    while let row = try rows.next() {
      let kind: NameKind =
        row.fields[1] == "Person" ? .person : row.fields[1] == "Vessel" ? .vessel : .organization
      let query = parser.form(row.fields[2], kind: kind)
      let value =
        parser.forms(row.fields[3], kind: kind).map { matcher.value(query, $0, &scratch) }
        .max() ?? 0
      let called = value >= NameScore.reviewFrom
      let isMatch = row.fields[4] == "true"
      if row.fields[5] == "STRONG" { #expect(called == isMatch, "\(row.fields)") }
      if called, isMatch { hits += 1 }
      if called != isMatch { wrong += 1 }
    }
    #expect(200 * hits / (2 * hits + wrong) >= (try floors().benchF1))
  }

  private struct Corpus: Decodable {
    struct Person: Decodable { let names: [String] }
    struct Query: Decodable {
      let person: Int
      let name: String
      let kind: String
    }

    let persons: [Person]
    let queries: [Query]
    let negatives: [String]
  }

  @Test("Left-out names of listed persons are found, invented names are not")
  func leaveOneOut() throws {
    let url = URL(fileURLWithPath: ScreeningFixtures.corpora + "/names/eu_leave_one_out.json")
    let corpus = try JSONDecoder().decode(Corpus.self, from: Data(contentsOf: url))
    let tables = try ScreeningFixtures.tables.get()
    let parser = NameParser(tables: tables)
    var names: [NameIndex.IndexedName] = []
    var numbers: [String: Set<Int>] = [:]
    for (entry, person) in corpus.persons.enumerated() {
      for name in person.names {
        for form in parser.forms(name, kind: .person) {
          numbers["\(entry)|\(name)", default: []].insert(names.count)
          names.append(NameIndex.IndexedName(form: form, entry: Int32(entry), isWeak: false))
        }
      }
    }
    let index = NameIndex(names, matcher: NameMatcher(tables: tables))
    var scratch = NameIndex.Scratch()
    var asked: [String: Double] = [:]
    var found: [String: Double] = [:]
    for query in corpus.queries {
      let hits = index.search(
        parser.form(query.name, kind: .person), &scratch,
        leavingOut: numbers["\(query.person)|\(query.name)"] ?? [])
      asked[query.kind, default: 0] += 1
      if hits.contains(where: { $0.entry == query.person && $0.value >= NameScore.reviewFrom }) {
        found[query.kind, default: 0] += 1
      }
    }
    func share(_ kind: String) -> Double { 100 * (found[kind] ?? 0) / max(1, asked[kind] ?? 0) }
    let floors = try floors()
    #expect(share("cyrillic") >= floors.cyrillic)
    #expect(share("latin") >= floors.latin)
    #expect(share("news") >= floors.news)
    let alarms = corpus.negatives.count { name in
      let hits = index.search(parser.form(name, kind: .person), &scratch)
      return (hits.first?.value ?? 0) >= NameScore.reviewFrom
    }
    #expect(100 * Double(alarms) / Double(corpus.negatives.count) <= floors.falseAlarms)
  }

  @Test("The real files read whole")
  func realLists() throws {
    let lists = ScreeningFixtures.corpora + "/lists"
    let ofac = try ListReader(
      paths: ["sdn", "alt", "add"].map { "\(lists)/ofac_\($0)_2021-07.csv" }
    ).read().snapshot
    #expect(ofac.entries.count == 8976)
    let un = try ListReader(paths: ["\(lists)/un_consolidated_2026-02-27.xml"]).read().snapshot
    #expect(un.entries.count == 1003)
    #expect(un.entries.allSatisfy { $0.listedSince != nil && !$0.programmes.isEmpty })
  }
}

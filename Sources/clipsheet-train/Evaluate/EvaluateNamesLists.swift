import Extraction
import Foundation

/// Persons of the EU's annexes asked for by a name that is left out of the index meanwhile.
///
/// A question is answered when its person is among the answers from the band “review” on; `first`
/// counts those where nobody else scores higher. A false alarm is any answer for an invented name.
struct EvaluateNamesLists {
  let folder: String
  /// Holds the wider set of invented names.
  let negatives: String
  let tables: NameTables

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

  private struct Count {
    var asked = 0
    var found = 0
    var first = 0

    func share(_ count: Int) -> Double { Double(count) / Double(max(1, asked)) }
  }

  func add(to report: inout FigureReport) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/eu_leave_one_out.json"))
    let corpus = try JSONDecoder().decode(Corpus.self, from: data)
    let parser = NameParser(tables: tables)
    var names: [NameIndex.IndexedName] = []
    var numbers: [String: [Int]] = [:]
    for (entry, person) in corpus.persons.enumerated() {
      for name in person.names {
        for form in parser.forms(name, kind: .person) {
          numbers["\(entry)|\(name)", default: []].append(names.count)
          names.append(.init(form: form, entry: Int32(entry), isWeak: false))
        }
      }
    }
    let index = NameIndex(names, matcher: NameMatcher(tables: tables))
    let counts = ask(corpus.queries, index, numbers, parser)
    for kind in ["cyrillic", "latin", "news"] {
      let count = counts[kind] ?? Count()
      report.add("names.eu.\(kind)", share: count.share(count.found))
      report.add("names.eu.\(kind).first", share: count.share(count.first))
    }
    report.add("names.eu.false_alarms", share: alarms(corpus.negatives, index, parser))
    report.add("names.eu.false_alarms_wide", share: alarms(try widerSet(), index, parser))
  }

  private func ask(
    _ queries: [Corpus.Query], _ index: NameIndex, _ numbers: [String: [Int]],
    _ parser: NameParser
  ) -> [String: Count] {
    var scratch = NameIndex.Scratch()
    var counts: [String: Count] = [:]
    for query in queries {
      let answers = index.search(
        parser.form(query.name, kind: .person), &scratch,
        leavingOut: Set(numbers["\(query.person)|\(query.name)"] ?? [])
      ).filter { $0.value >= Extraction.NameScore.reviewFrom }
      var count = counts[query.kind] ?? Count()
      count.asked += 1
      if let own = answers.first(where: { $0.entry == query.person }) {
        count.found += 1
        if own.value >= answers[0].value { count.first += 1 }
      }
      counts[query.kind] = count
    }
    return counts
  }

  private func alarms(_ names: [String], _ index: NameIndex, _ parser: NameParser) -> Double {
    var scratch = NameIndex.Scratch()
    let count = names.count { name in
      let hits = index.search(parser.form(name, kind: .person), &scratch)
      return (hits.first?.value ?? 0) >= Extraction.NameScore.reviewFrom
    }
    return Double(count) / Double(max(1, names.count))
  }

  /// Twenty thousand invented names of all countries.
  private func widerSet() throws -> [String] {
    let path = negatives + "/yente_negatives_global.csv"
    return try EvaluateNamesSearch.firstColumn(of: path, limit: 20_000)
  }
}

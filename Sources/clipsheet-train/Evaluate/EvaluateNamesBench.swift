import Extraction

/// Labelled name pairs: a pair is called one name from the band “review” on.
struct EvaluateNamesBench {
  let folder: String
  let tables: NameTables

  private struct Pair {
    let query: NameForm
    /// The listed name, and its pieces where it prints several names.
    let listed: [NameForm]
    let isMatch: Bool
    let isStrong: Bool
  }

  private struct Counts {
    var hits = 0
    var falseAlarms = 0
    var misses = 0
    var strong = 0
    var strongRight = 0

    mutating func add(called: Bool, _ pair: Pair) {
      if called, pair.isMatch { hits += 1 }
      if called, !pair.isMatch { falseAlarms += 1 }
      if !called, pair.isMatch { misses += 1 }
      guard pair.isStrong else { return }
      strong += 1
      if called == pair.isMatch { strongRight += 1 }
    }
  }

  func add(to report: inout FigureReport) throws {
    let pairs = try readPairs()
    let matcher = NameMatcher(tables: tables)
    var scratch = NameMatcher.Scratch()
    var counts = Counts()
    for pair in pairs {
      let value = pair.listed.reduce(0) { max($0, matcher.value(pair.query, $1, &scratch)) }
      counts.add(called: value >= Extraction.NameScore.reviewFrom, pair)
    }
    let precision = Double(counts.hits) / Double(max(1, counts.hits + counts.falseAlarms))
    let recall = Double(counts.hits) / Double(max(1, counts.hits + counts.misses))
    report.add("names.bench.f1", share: 2 * precision * recall / max(1e-9, precision + recall))
    report.add("names.bench.precision", share: precision)
    report.add("names.bench.recall", share: recall)
    report.add("names.bench.pairs", Double(pairs.count))
    report.add(
      "names.bench.strong", share: Double(counts.strongRight) / Double(max(1, counts.strong)))
    report.add("names.ofac.agreement", share: try agreementWithOFAC(matcher, &scratch))
    report.add("names.microseconds_per_pair", microsecondsPerPair(pairs, matcher, &scratch))
  }

  /// Of the pairs that the official search scores 95 or more, or 85 or less: how many are called
  /// the same here. It scores a lone surname 100, which here is never more than “review”.
  private func agreementWithOFAC(
    _ matcher: NameMatcher, _ scratch: inout NameMatcher.Scratch
  ) throws -> Double {
    var rows = DelimitedRows(try ListFile.load(path: folder + "/ofac_search_parity.csv"))
    let parser = NameParser(tables: tables)
    var counted = 0
    var same = 0
    while let row = try rows.next() {
      guard row.fields.count == 3, let score = Int(row.fields[2]), score >= 95 || score <= 85 else {
        continue
      }
      let value = matcher.value(
        parser.form(row.fields[0], kind: .person), parser.form(row.fields[1], kind: .person),
        &scratch)
      counted += 1
      if (value >= Extraction.NameScore.reviewFrom) == (score >= 95) { same += 1 }
    }
    return Double(same) / Double(max(1, counted))
  }

  private func microsecondsPerPair(
    _ pairs: [Pair], _ matcher: NameMatcher, _ scratch: inout NameMatcher.Scratch
  ) -> Double {
    let rounds = 100
    // The sum keeps the work from being left out.
    var sum = 0.0
    let seconds = ProcessorTime.seconds {
      for _ in 0..<rounds {
        for pair in pairs { sum += matcher.value(pair.query, pair.listed[0], &scratch) }
      }
    }
    return sum.isFinite ? seconds * 1e6 / Double(max(1, rounds * pairs.count)) : 0
  }

  private func readPairs() throws -> [Pair] {
    var rows = DelimitedRows(try ListFile.load(path: folder + "/name_bench_cases.csv"))
    let parser = NameParser(tables: tables)
    var pairs: [Pair] = []
    _ = try rows.next()
    while let row = try rows.next() {
      guard row.fields.count >= 6 else { continue }
      let kind: NameKind =
        switch row.fields[1] {
        case "Person": .person
        case "Vessel": .vessel
        default: .organization
        }
      pairs.append(
        Pair(
          query: parser.form(row.fields[2], kind: kind),
          listed: parser.forms(row.fields[3], kind: kind), isMatch: row.fields[4] == "true",
          isStrong: row.fields[5] == "STRONG"))
    }
    return pairs
  }
}

import Articles
import Extraction
import Foundation

/// Scores of the held-out third and of all sentences, each beside the keyword baseline.
struct SanctionsScores {
  private var heldOut = ClaimScore()
  private var all = ClaimScore()
  private var heldOutBaseline = ClaimScore()
  private var allBaseline = ClaimScore()
  private var heldOutRows: [(rows: [ClaimScore.Row], sentence: LabelledSentence)] = []

  mutating func add(
    _ rows: [ClaimScore.Row], _ baseline: [ClaimScore.Row], for sentence: LabelledSentence
  ) {
    all.add(rows, for: sentence)
    allBaseline.add(baseline, for: sentence)
    guard sentence.isHeldOut else { return }
    heldOut.add(rows, for: sentence)
    heldOutRows.append((rows, sentence))
    heldOutBaseline.add(baseline, for: sentence)
  }

  func report(withEachStatus isEach: Bool) -> FigureReport {
    var report = FigureReport()
    add(heldOut, suffix: "", to: &report)
    add(all, suffix: ".all", to: &report)
    add(heldOutBaseline, suffix: ".baseline", to: &report)
    add(allBaseline, suffix: ".all.baseline", to: &report)
    if isEach {
      addEachStatus(of: heldOut, suffix: "", to: &report)
      addEachStatus(of: all, suffix: ".all", to: &report)
    }
    return report
  }

  /// Between which figures 95 of 100 draws from the held-out sentences lie, as many drawn as there are,
  /// with repetition (percentile bootstrap).
  func intervals(draws: Int = 2000) -> FigureReport {
    var random = SeededGenerator(seed: 1)
    let scores = (0..<draws).map { _ in
      var score = ClaimScore()
      for _ in heldOutRows.indices {
        guard let drawn = heldOutRows.randomElement(using: &random) else { break }
        score.add(drawn.rows, for: drawn.sentence)
      }
      return score
    }
    var report = FigureReport()
    for (name, figures) in [
      ("topic.f1", scores.map(\.topicF1)), ("status.f1", scores.map(\.statusF1)),
      ("sender.f1", scores.map(\.sender.f1)), ("target.f1", scores.map(\.target.f1)),
    ] {
      let sorted = figures.sorted()
      report.add(name + ".low", share: sorted[draws / 40])
      report.add(name + ".high", share: sorted[draws - 1 - draws / 40])
    }
    return report
  }

  private func addEachStatus(of score: ClaimScore, suffix: String, to report: inout FigureReport) {
    for (status, count) in score.statuses.sorted(by: { $0.key < $1.key }) {
      report.add("status.\(status).f1" + suffix, share: count.f1)
      report.add("status.\(status).rows" + suffix, Double(count.labelled))
    }
  }

  private func add(_ score: ClaimScore, suffix: String, to report: inout FigureReport) {
    report.add("topic.f1" + suffix, share: score.topicF1)
    report.add("status.f1" + suffix, share: score.statusF1)
    report.add("sender.f1" + suffix, share: score.sender.f1)
    report.add("target.f1" + suffix, share: score.target.f1)
    report.add("topic.labelled" + suffix, share: score.labelledTopicF1)
    report.add("topic.micro" + suffix, share: score.topicMicroF1)
    report.add("status.micro" + suffix, share: score.statusMicroF1)
    report.add(
      "status.paired" + suffix,
      share: Double(score.pairedStatuses) / Double(max(1, score.pairedRows)))
    report.add(
      "false_alarms" + suffix,
      share: Double(score.falseAlarms) / Double(max(1, score.emptySentences)))
  }
}

/// A sentence whose rows are not as labelled.
struct SanctionsMiss {
  private let lines: [String]

  init?(_ rows: [ClaimScore.Row], _ sentence: LabelledSentence) {
    var score = ClaimScore()
    score.add(rows, for: sentence)
    let figures = [score.topicMicroF1, score.statusMicroF1, score.sender.f1, score.target.f1]
    guard figures.contains(where: { $0 < 1 }), !(rows.isEmpty && sentence.rows.isEmpty) else {
      return nil
    }
    let labels = sentence.rows.map { row in
      "  + \(row.topics.joined(separator: "/")) | \(row.statuses.joined(separator: "/"))"
        + " | \(row.senders.joined(separator: "/")) | \(row.targets.joined(separator: "/"))"
    }
    let found = rows.map { row in
      "  - \(row.topic) | \(row.status ?? "-") | \(row.sender ?? "-") | \(row.target ?? "-")"
    }
    lines = [sentence.text] + labels + found
  }

  func print() {
    FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }
}

extension ParsedArticle {
  var claimRows: [ClaimScore.Row] {
    findings.claims.map { claim in
      ClaimScore.Row(
        topic: claim.topic, status: claim.status,
        sender: claim.sender.map { article.text[$0.span] },
        target: claim.target.map { article.text[$0.span] })
    }
  }

  /// The words of every actor mention, in text order.
  var actorTexts: [String] {
    findings.actors.flatMap(\.mentions).map(\.span).sorted().map { article.text[$0] }
  }
}

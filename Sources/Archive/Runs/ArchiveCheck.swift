internal import Articles
internal import Definitions
internal import Foundation
internal import GRDB

extension ArticleArchive {
  /// What is not as it was written: the file, its texts, the ledger, the outputs; one line each.
  public func problems(ledger: RunLedger) throws(ArchiveError) -> [String] {
    try fileProblems() + textProblems() + shownProblems() + listProblems()
      + ledger.problems(kept: ledgerHead()) + outputProblems(ledger)
  }

  private func fileProblems() throws(ArchiveError) -> [String] {
    let answers = try reading { database in
      try String.fetchAll(database, sql: "PRAGMA integrity_check")
    }
    return answers == ["ok"] ? [] : answers.map { "\(path): \($0)" }
  }

  /// Texts that are gone, or are not what their SHA-256 says.
  private func textProblems() throws(ArchiveError) -> [String] {
    try reading { database in
      var problems: [String] = []
      let rows = try Row.fetchCursor(
        database, sql: "SELECT article_id, sha256_text, body FROM article ORDER BY id")
      while let row = try rows.next() {
        let body: String = row[2]
        guard SHA256Digest.hexadecimal(of: Array(body.utf8)) != row[1] as String else { continue }
        problems.append(
          body.isEmpty
            ? "\(path): the text of article \(row[0] as String) is missing"
            : "\(path): the text of article \(row[0] as String) is not the one that was archived")
      }
      return problems
    }
  }

  /// Texts that a report showed and the archive has no more.
  private func shownProblems() throws(ArchiveError) -> [String] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT article_id, address FROM shown_article
          WHERE sha256_text NOT IN (SELECT sha256_text FROM article) ORDER BY address
          """
      ).map {
        "\(path): the text of article \($0[0] as String) (\($0[1] as String)) is missing; "
          + "a report showed it"
      }
    }
  }

  /// Only the run that last wrote a file answers for it.
  private func outputProblems(_ ledger: RunLedger) throws(ArchiveError) -> [String] {
    var latest: [String: (output: LedgerEntry.Output, run: String)] = [:]
    for entry in try ledger.entries() {
      for output in entry.outputs { latest[output.path] = (output, entry.run) }
    }
    return latest.values.sorted { $0.output.path < $1.output.path }.compactMap { entry in
      let place = entry.output.path
      guard let sum = FileChecksum.sha256(place) else {
        return "\(place): is gone; run \(entry.run) wrote it"
      }
      return sum.hex == entry.output.sha256
        ? nil : "\(place): was changed after run \(entry.run) wrote it"
    }
  }
}

internal import Articles
internal import Foundation
internal import GRDB

extension ArticleArchive {
  /// Keeps a list that a report was made with; the same bytes are kept once.
  /// - Parameters:
  ///   - contents: nil where only its stamp is known.
  ///   - bytes: of a file by its SHA-256; asked for those alone that are not kept yet.
  public func keep(
    _ list: KeptList, _ contents: ListContents?, at time: String, bytes: (String) throws -> [UInt8]
  ) throws {
    guard let contents else { return try keep(list, at: time) }
    let missing = try missingFiles(contents.files)
    let packed = try missing.map { sha256 in
      let bytes = try bytes(sha256)
      return PackedFile(sha256: sha256, count: bytes.count, packed: try PackedBytes.pack(bytes))
    }
    try keep(list, at: time)
    try storing { database in
      for file in packed {
        try database.execute(
          sql: "INSERT OR IGNORE INTO list_file (sha256, bytes, packed) VALUES (?, ?, ?)",
          arguments: [file.sha256, file.count, Data(file.packed)])
      }
      for file in contents.files {
        try database.execute(
          sql: "INSERT OR IGNORE INTO list_part (name, sha256, file) VALUES (?, ?, ?)",
          arguments: [list.name, list.sha256, file])
      }
      try database.execute(
        sql: "UPDATE list_snapshot SET manifest = ? WHERE name = ? AND sha256 = ?",
        arguments: [Data(contents.manifest), list.name, list.sha256])
    }
  }

  /// The lists that reports were made with, by name, first use first, with the time of that use.
  public func keptLists() throws(ArchiveError) -> [(list: KeptList, kept: String)] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT name, sha256, format, file_date, entries, kept FROM list_snapshot
          ORDER BY name, kept, sha256
          """
      ).map { row in
        let list = KeptList(
          name: row[0], sha256: row[1], format: row[2], fileDate: row[3], entries: row[4])
        return (list, row[5])
      }
    }
  }

  /// Nil for a list that is not kept, or of which only the stamp is.
  public func contents(of list: KeptList) throws(ArchiveError) -> ListContents? {
    try reading { database in
      let manifest = try Data.fetchOne(
        database, sql: "SELECT manifest FROM list_snapshot WHERE name = ? AND sha256 = ?",
        arguments: [list.name, list.sha256])
      guard let manifest else { return nil }
      let files = try String.fetchAll(
        database,
        sql: "SELECT file FROM list_part WHERE name = ? AND sha256 = ? ORDER BY file",
        arguments: [list.name, list.sha256])
      return ListContents(manifest: [UInt8](manifest), files: files)
    }
  }

  /// The bytes of a kept file of a list.
  /// - Throws: `damaged` when they are gone or are not what their SHA-256 says.
  public func listFile(_ sha256: String) throws(ArchiveError) -> [UInt8] {
    let kept = try reading { database -> PackedFile? in
      let row = try Row.fetchOne(
        database, sql: "SELECT bytes, packed FROM list_file WHERE sha256 = ?", arguments: [sha256])
      return row.map { PackedFile(sha256: sha256, count: $0[0], packed: [UInt8]($0[1] as Data)) }
    }
    guard let kept, let bytes = PackedBytes.unpack(kept.packed, count: kept.count),
      SHA256Digest.hexadecimal(of: bytes) == sha256
    else {
      throw ArchiveError(
        .damaged, path: path, message: "the file \(sha256) of a sanctions list is damaged")
    }
    return bytes
  }

  /// Files of lists that are gone or changed, one line each.
  func listProblems() throws(ArchiveError) -> [String] {
    let files = try reading { database in
      try String.fetchAll(database, sql: "SELECT DISTINCT file FROM list_part ORDER BY file")
    }
    var problems: [String] = []
    for file in files {
      do throws(ArchiveError) {
        _ = try listFile(file)
      } catch {
        problems.append("\(error)")
      }
    }
    return problems
  }
}

extension ArticleArchive {
  private struct PackedFile: Sendable {
    let sha256: String
    let count: Int
    let packed: [UInt8]
  }

  private func missingFiles(_ files: [String]) throws(ArchiveError) -> [String] {
    try reading { database in
      try files.filter { file in
        try String.fetchOne(
          database, sql: "SELECT sha256 FROM list_file WHERE sha256 = ?", arguments: [file]) == nil
      }
    }
  }

  private func keep(_ list: KeptList, at time: String) throws(ArchiveError) {
    try storing { database in
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO list_snapshot (name, sha256, format, file_date, entries, kept)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [list.name, list.sha256, list.format, list.fileDate, list.entries, time])
    }
  }
}

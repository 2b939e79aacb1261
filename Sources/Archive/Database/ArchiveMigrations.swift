internal import GRDB

/// The tables of the archive, version by version; a version that has shipped is never edited.
enum ArchiveMigrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 articles and findings") { database in
      try database.execute(sql: articles)
      try database.execute(sql: search)
    }
    migrator.registerMigration("2 captures, inputs, notes, lists and runs") { database in
      try database.execute(sql: custody)
      try database.execute(sql: runs)
    }
    migrator.registerMigration("3 contents of lists") { database in
      try database.execute(sql: listContents)
    }
    return migrator
  }

  // One row a text and address: a changed text at one address is a further version, not a change.
  private static let articles = """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      article_id TEXT NOT NULL,
      url TEXT,
      sha256_text TEXT NOT NULL,
      sha256_original TEXT,
      title TEXT,
      outlet TEXT,
      published TEXT,
      body TEXT NOT NULL,
      versions TEXT NOT NULL,
      record BLOB NOT NULL
    );
    CREATE UNIQUE INDEX article_text ON article (sha256_text, IFNULL(url, ''));
    CREATE INDEX article_url ON article (url);
    CREATE INDEX article_published ON article (published);
    """

  private static let search = """
    CREATE VIRTUAL TABLE article_words USING fts5 (
      title, body, content='article', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
      INSERT INTO article_words (rowid, title, body) VALUES (new.id, new.title, new.body);
    END;
    CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
      INSERT INTO article_words (article_words, rowid, title, body)
      VALUES ('delete', old.id, old.title, old.body);
    END;
    """

  // The fingerprint covers text and metadata, so that one text under two outlets stays two articles.
  // A capture is one sighting of an article: where, in which bytes, when.
  private static let custody = """
    ALTER TABLE article ADD COLUMN fingerprint TEXT;
    DROP INDEX article_text;
    CREATE UNIQUE INDEX article_fingerprint ON article (fingerprint);
    CREATE INDEX article_text ON article (sha256_text);
    CREATE TRIGGER article_changed AFTER UPDATE OF title, body ON article
    WHEN old.title IS NOT new.title OR old.body IS NOT new.body BEGIN
      INSERT INTO article_words (article_words, rowid, title, body)
      VALUES ('delete', old.id, old.title, old.body);
      INSERT INTO article_words (rowid, title, body) VALUES (new.id, new.title, new.body);
    END;
    CREATE TABLE capture (
      article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      media_type TEXT NOT NULL,
      captured TEXT NOT NULL,
      PRIMARY KEY (article, path, sha256)
    ) WITHOUT ROWID;
    CREATE INDEX capture_path ON capture (path, article);
    CREATE TABLE input_file (
      path TEXT PRIMARY KEY,
      stamp TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      reading TEXT NOT NULL,
      articles INTEGER NOT NULL,
      skipped INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE note (
      dataset TEXT NOT NULL,
      row_id TEXT NOT NULL,
      field TEXT NOT NULL,
      words TEXT NOT NULL,
      book TEXT NOT NULL,
      kept TEXT NOT NULL,
      PRIMARY KEY (dataset, row_id, field)
    ) WITHOUT ROWID;
    CREATE TABLE list_snapshot (
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      format TEXT NOT NULL,
      file_date TEXT,
      entries INTEGER NOT NULL,
      kept TEXT NOT NULL,
      PRIMARY KEY (name, sha256)
    ) WITHOUT ROWID;
    """

  // A list is a manifest and some files; a file that several states of a list share lies here once.
  private static let listContents = """
    ALTER TABLE list_snapshot ADD COLUMN manifest BLOB;
    CREATE TABLE list_file (
      sha256 TEXT PRIMARY KEY,
      bytes INTEGER NOT NULL,
      packed BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE list_part (
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      file TEXT NOT NULL,
      PRIMARY KEY (name, sha256, file)
    ) WITHOUT ROWID;
    """

  // What a report showed, so that the next one can tell what changed. The ledger itself is a file of
  // lines beside the archive; its head stands here, so that a cut tail is found.
  private static let runs = """
    CREATE TABLE shown_report (
      id INTEGER PRIMARY KEY,
      run TEXT NOT NULL UNIQUE,
      report TEXT NOT NULL,
      identity TEXT NOT NULL,
      since TEXT,
      until TEXT,
      earlier TEXT
    );
    CREATE INDEX shown_report_name ON shown_report (report, until);
    CREATE TABLE shown_row (
      report INTEGER NOT NULL REFERENCES shown_report (id) ON DELETE CASCADE,
      dataset TEXT NOT NULL,
      row_id TEXT NOT NULL,
      first_seen TEXT NOT NULL,
      last_changed TEXT NOT NULL,
      fields BLOB NOT NULL,
      PRIMARY KEY (report, dataset, row_id)
    ) WITHOUT ROWID;
    CREATE TABLE shown_article (
      report INTEGER NOT NULL REFERENCES shown_report (id) ON DELETE CASCADE,
      address TEXT NOT NULL,
      sha256_text TEXT NOT NULL,
      article_id TEXT NOT NULL,
      title TEXT,
      PRIMARY KEY (report, address)
    ) WITHOUT ROWID;
    CREATE TABLE ledger_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      lines INTEGER NOT NULL,
      sha256 TEXT NOT NULL
    );
    """
}

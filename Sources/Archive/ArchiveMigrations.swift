internal import GRDB

/// The tables of the archive, version by version; a version that has shipped is never edited.
enum ArchiveMigrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 articles and findings") { database in
      try database.execute(sql: articles)
      try database.execute(sql: search)
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
}

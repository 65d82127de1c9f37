internal import GRDB

/// The tables of a ledger, as migrations.
///
/// A ledger says in `user_version` how many it went through; one that is released is never edited.
enum Schema {
  /// The mark of our files in SQLite's `application_id`: "baro".
  static let applicationID = 0x6261_726F

  private static let migrations = [
    firstTables + editorialTables + tablesOverTime,
    // The standard error of a score of the past, null when it is not known.
    "ALTER TABLE history ADD COLUMN scoreError REAL",
    // The accounts on networks that an export of a website leads to.
    """
    CREATE TABLE accountLink (
      export INTEGER NOT NULL REFERENCES export ON DELETE CASCADE,
      url TEXT NOT NULL,
      PRIMARY KEY (export, url)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// Brings a ledger to the current version.
  ///
  /// - Throws: `LedgerError.newer`, `LedgerError.notALedger` or an error of SQLite's.
  static func migrate(_ db: Database, path: String) throws {
    let version = try check(db, path: path)
    for (number, migration) in migrations.enumerated().dropFirst(version) {
      try db.inTransaction {
        try db.execute(sql: migration)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(number + 1)")
        return .commit
      }
    }
  }

  /// The version of a ledger, 0 for an empty file.
  ///
  /// - Throws: as `migrate`.
  @discardableResult
  static func check(_ db: Database, path: String) throws -> Int {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
    guard application == applicationID || isEmpty else { throw LedgerError.notALedger(path: path) }
    guard version <= migrations.count else { throw LedgerError.newer(path: path) }
    return version
  }

  // Times are seconds since 1970 in UTC. A count stands beside its unit: 1 when exact, 100 for
  // "1,2 k"; both are null when the page does not say. `place` is the order of reports.
  private static let firstTables = """
    CREATE TABLE commune (
      insee TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      department TEXT NOT NULL,
      population INTEGER
    ) STRICT;

    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      url TEXT NOT NULL UNIQUE,
      insee TEXT NOT NULL REFERENCES commune ON DELETE CASCADE,
      platform TEXT NOT NULL,
      holder TEXT NOT NULL,
      since TEXT,
      until TEXT,
      note TEXT,
      place INTEGER NOT NULL,
      isStale INTEGER NOT NULL DEFAULT 1 -- whether its posts are to be merged again
    ) STRICT;
    CREATE INDEX accountPlace ON account (place);
    CREATE INDEX accountCommune ON account (insee, place);

    -- What was corrected, by line of corrections.csv; exports stay as they were saved.
    CREATE TABLE correction (
      line INTEGER PRIMARY KEY,
      date TEXT NOT NULL,
      insee TEXT NOT NULL,
      period TEXT, -- null for every one
      kind TEXT NOT NULL,
      path TEXT, -- of the export excluded or assigned
      post TEXT, -- the address of the post excluded
      account TEXT, -- the address of the account assigned or counted
      day TEXT, -- of the followers
      followers INTEGER,
      subject TEXT NOT NULL,
      before TEXT,
      after TEXT,
      reason TEXT NOT NULL,
      askedBy TEXT NOT NULL
    ) STRICT;
    CREATE INDEX correctionPath ON correction (path) WHERE path IS NOT NULL;

    CREATE TABLE file (
      path TEXT NOT NULL PRIMARY KEY, -- relative to the workspace
      size INTEGER NOT NULL,
      modifiedAt INTEGER NOT NULL -- nanoseconds since 1970
    ) STRICT;

    CREATE TABLE export (
      id INTEGER PRIMARY KEY,
      file TEXT NOT NULL REFERENCES file ON DELETE CASCADE,
      path TEXT NOT NULL UNIQUE, -- that of the file, or "archive.zip!/member"
      sha256 TEXT,
      size INTEGER NOT NULL,
      capturedAt INTEGER NOT NULL,
      capturedAtIsStated INTEGER NOT NULL, -- 0: by its folder's name or its file's time
      format TEXT,
      platform TEXT,
      listing TEXT NOT NULL,
      refusal TEXT,
      refusalDetail TEXT,
      refusalLine INTEGER,
      sourceURL TEXT,
      accountURL TEXT,
      handle TEXT,
      accountID TEXT,
      accountName TEXT,
      oldestPost INTEGER, -- of its own posts that are not pinned
      isComplete INTEGER NOT NULL, -- whether it shows every post the account has
      isMatched INTEGER NOT NULL DEFAULT 0, -- whether its account has been looked for
      account INTEGER REFERENCES account ON DELETE SET NULL,
      nearest INTEGER REFERENCES account ON DELETE SET NULL,
      correction INTEGER REFERENCES correction ON DELETE SET NULL -- that excludes or assigns it
    ) STRICT;
    CREATE INDEX exportFile ON export (file);
    CREATE INDEX exportAccount ON export (account);
    CREATE INDEX exportNearest ON export (nearest);
    CREATE INDEX exportCorrection ON export (correction) WHERE correction IS NOT NULL;

    CREATE TABLE snapshot (
      export INTEGER PRIMARY KEY REFERENCES export ON DELETE CASCADE,
      followers INTEGER, followersUnit INTEGER,
      following INTEGER, followingUnit INTEGER,
      posts INTEGER, postsUnit INTEGER,
      pageLikes INTEGER, pageLikesUnit INTEGER
    ) STRICT;

    CREATE TABLE post (
      id INTEGER PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      number INTEGER NOT NULL, -- by date within the account
      publishedAt INTEGER,
      capturedAt INTEGER, -- the oldest that its reactions, comments and shares are of
      identifier TEXT, -- the platform's
      url TEXT,
      title TEXT,
      origin TEXT NOT NULL,
      isReply INTEGER NOT NULL,
      isPinned INTEGER NOT NULL,
      isSponsored INTEGER NOT NULL,
      isFromSelection INTEGER NOT NULL, -- whether every export that shows it is a selection
      media TEXT,
      reactionsByKind TEXT, -- JSON
      reactions INTEGER, reactionsUnit INTEGER,
      comments INTEGER, commentsUnit INTEGER,
      shares INTEGER, sharesUnit INTEGER,
      quotes INTEGER, quotesUnit INTEGER,
      views INTEGER, viewsUnit INTEGER,
      saves INTEGER, savesUnit INTEGER,
      UNIQUE (account, number)
    ) STRICT;

    -- A post as one export shows it. Texts are kept of the account's own posts alone.
    CREATE TABLE sighting (
      export INTEGER NOT NULL REFERENCES export ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, -- in document order
      post INTEGER REFERENCES post ON DELETE SET NULL,
      id TEXT,
      url TEXT,
      title TEXT,
      publishedAt INTEGER,
      updatedAt INTEGER,
      origin TEXT NOT NULL,
      isReply INTEGER NOT NULL,
      isPinned INTEGER NOT NULL,
      isSponsored INTEGER NOT NULL,
      media TEXT,
      reactions INTEGER, reactionsUnit INTEGER,
      reactionsByKind TEXT, -- JSON
      comments INTEGER, commentsUnit INTEGER,
      shares INTEGER, sharesUnit INTEGER,
      quotes INTEGER, quotesUnit INTEGER,
      views INTEGER, viewsUnit INTEGER,
      saves INTEGER, savesUnit INTEGER,
      correction INTEGER REFERENCES correction ON DELETE SET NULL, -- that excludes it
      text TEXT, -- last, so that the rest is read without it
      PRIMARY KEY (export, ordinal)
    ) STRICT;
    CREATE INDEX sightingPost ON sighting (post);
    CREATE INDEX sightingCorrection ON sighting (correction) WHERE correction IS NOT NULL;

    -- A comment as one export shows it: neither its author nor its words.
    CREATE TABLE reply (
      export INTEGER NOT NULL REFERENCES export ON DELETE CASCADE,
      ordinal INTEGER NOT NULL, -- in document order
      sighting INTEGER, -- the ordinal of its post in the export; null when that is not there
      id TEXT,
      answers TEXT, -- the comment that it answers
      createdAt INTEGER,
      isByAccount INTEGER NOT NULL,
      isQuestion INTEGER NOT NULL,
      PRIMARY KEY (export, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX replySighting ON reply (export, sighting);

    -- The growth of a post between captures.
    CREATE VIEW counts AS
      SELECT post, export, ordinal, capturedAt, reactions, comments, shares, quotes, views, saves
      FROM sighting JOIN export ON export.id = sighting.export
      WHERE post IS NOT NULL
      ORDER BY post, capturedAt, path, ordinal;

    CREATE TABLE measure (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      name TEXT NOT NULL,
      place INTEGER NOT NULL,
      value REAL,
      low REAL,
      high REAL,
      n INTEGER,
      reason TEXT,
      isRounded INTEGER NOT NULL,
      PRIMARY KEY (account, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE communeMeasure (
      insee TEXT NOT NULL REFERENCES commune ON DELETE CASCADE,
      name TEXT NOT NULL,
      place INTEGER NOT NULL,
      value REAL,
      low REAL,
      high REAL,
      n INTEGER,
      reason TEXT,
      isRounded INTEGER NOT NULL,
      PRIMARY KEY (insee, place)
    ) STRICT, WITHOUT ROWID;

    -- What an account brings to the index, slice by slice of the period (METHOD M6).
    CREATE TABLE slice (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      slice INTEGER NOT NULL, -- 0 to 12, in a year 0 to 51
      posts INTEGER NOT NULL, -- with reactions and comments known
      logSum REAL NOT NULL, -- of ln(1 + interactions)
      asked INTEGER NOT NULL,
      answered INTEGER NOT NULL,
      PRIMARY KEY (account, slice)
    ) STRICT, WITHOUT ROWID;

    -- The slices that the exports of a commune cover.
    CREATE TABLE communeSlice (
      insee TEXT NOT NULL REFERENCES commune ON DELETE CASCADE,
      slice INTEGER NOT NULL,
      isActive INTEGER NOT NULL, -- whether it has a post
      PRIMARY KEY (insee, slice)
    ) STRICT, WITHOUT ROWID;

    -- For private notes alone, never for a report (METHOD M7).
    CREATE TABLE alert (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      place INTEGER NOT NULL,
      surge TEXT NOT NULL, -- JSON
      PRIMARY KEY (account, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sizeModel (
      platform TEXT NOT NULL PRIMARY KEY,
      accounts INTEGER NOT NULL,
      intercept REAL NOT NULL,
      exponent REAL NOT NULL,
      withinVariance REAL NOT NULL,
      betweenVariance REAL NOT NULL,
      mean REAL NOT NULL
    ) STRICT;

    CREATE TABLE responsePrior (
      mean REAL NOT NULL,
      strength REAL
    ) STRICT;

    CREATE TABLE ranking (
      insee TEXT NOT NULL PRIMARY KEY,
      place INTEGER NOT NULL UNIQUE,
      groupNumber INTEGER, -- null when not ranked
      rank INTEGER,
      ranked INTEGER,
      score REAL,
      coverage REAL,
      reason TEXT,
      stratumLowest INTEGER,
      stratumLimit INTEGER,
      scoreError REAL, -- from here on, null when the rank's uncertainty is not known
      marginalBest INTEGER, marginalWorst INTEGER,
      simultaneousBest INTEGER, simultaneousWorst INTEGER,
      mayBeAmongBest INTEGER,
      redrawn5 REAL, redrawn95 REAL,
      methodsBest INTEGER, methodsMedian REAL, methodsWorst INTEGER
    ) STRICT;

    CREATE TABLE rankedStratum (
      groupNumber INTEGER NOT NULL,
      department TEXT, -- where only a part of the stratum is in the group
      lowest INTEGER NOT NULL,
      upperLimit INTEGER,
      PRIMARY KEY (groupNumber, lowest)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pillar (
      insee TEXT NOT NULL REFERENCES ranking ON DELETE CASCADE,
      pillar TEXT NOT NULL,
      value REAL,
      unshrunken REAL,
      percentile REAL,
      reason TEXT,
      PRIMARY KEY (insee, pillar)
    ) STRICT, WITHOUT ROWID;

    -- What each stage was done from; `content` counts the changes of what exports say.
    CREATE TABLE stage (
      name TEXT NOT NULL PRIMARY KEY,
      fingerprint TEXT NOT NULL
    ) STRICT;
    """
}

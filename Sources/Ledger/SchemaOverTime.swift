extension Schema {
  // The tables of what looks beyond the period and the communes' index: earlier periods, adoption,
  // mayors, and what to know of pillars. Part of the first migration.
  static let tablesOverTime = """

    -- Where the period stands against earlier ones, so that a report needs no other ledger.
    CREATE TABLE earlierPeriod (
      place INTEGER NOT NULL PRIMARY KEY, -- the latest first
      period TEXT NOT NULL UNIQUE,
      comparisons TEXT NOT NULL, -- "previous year_before", or a part of it
      problem TEXT, -- why its ledger could not be used
      isSameMethod INTEGER -- whether it was ranked by the same settings
    ) STRICT;

    CREATE TABLE measureChange (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      comparison TEXT NOT NULL,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      earlier REAL NOT NULL,
      now REAL NOT NULL,
      low REAL, -- of the difference, at 95 %; null when chance is not known
      high REAL,
      PRIMARY KEY (account, comparison, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE communeMeasureChange (
      insee TEXT NOT NULL REFERENCES commune ON DELETE CASCADE,
      comparison TEXT NOT NULL,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      earlier REAL NOT NULL,
      now REAL NOT NULL,
      low REAL,
      high REAL,
      PRIMARY KEY (insee, comparison, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE standingChange (
      insee TEXT NOT NULL,
      comparison TEXT NOT NULL,
      rank INTEGER, ranked INTEGER, -- then
      marginalBest INTEGER, marginalWorst INTEGER,
      isSameGroup INTEGER,
      isRankBeyondChance INTEGER, -- null when the ranks cannot be compared
      score REAL, scoreNow REAL, scoreLow REAL, scoreHigh REAL,
      PRIMARY KEY (insee, comparison)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pillarChange (
      insee TEXT NOT NULL,
      comparison TEXT NOT NULL,
      pillar TEXT NOT NULL,
      percentile REAL NOT NULL, -- then
      percentileNow REAL NOT NULL,
      PRIMARY KEY (insee, comparison, pillar)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE history (
      insee TEXT NOT NULL,
      period TEXT NOT NULL,
      place INTEGER NOT NULL, -- the oldest first
      stratumLowest INTEGER,
      stratumLimit INTEGER,
      rank INTEGER,
      ranked INTEGER,
      marginalBest INTEGER, marginalWorst INTEGER,
      score REAL,
      PRIMARY KEY (insee, place)
    ) STRICT, WITHOUT ROWID;

    -- A pillar or a measure of a commune in one period.
    CREATE TABLE historyFigure (
      insee TEXT NOT NULL,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      value REAL,
      percentile REAL,
      PRIMARY KEY (insee, place, name)
    ) STRICT, WITHOUT ROWID;

    -- The medians of a stratum in one period: of the score, of a pillar or of a measure.
    CREATE TABLE stratumHistory (
      stratumLowest INTEGER NOT NULL,
      stratumLimit INTEGER,
      period TEXT NOT NULL,
      place INTEGER NOT NULL, -- the oldest first
      communes INTEGER NOT NULL,
      name TEXT NOT NULL,
      value REAL,
      PRIMARY KEY (stratumLowest, place, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE adoption (
      place INTEGER NOT NULL,
      comparison TEXT NOT NULL, -- "now", or which earlier period
      platform TEXT NOT NULL,
      stratumLowest INTEGER, -- null for all communes
      stratumLimit INTEGER,
      communes INTEGER NOT NULL,
      present INTEGER NOT NULL,
      active INTEGER NOT NULL,
      unknown INTEGER NOT NULL,
      PRIMARY KEY (place, comparison)
    ) STRICT, WITHOUT ROWID;

    -- The mayors' own accounts, never in the communes' index; empty when they are off.
    CREATE TABLE mayor (
      place INTEGER NOT NULL PRIMARY KEY,
      url TEXT NOT NULL,
      insee TEXT NOT NULL,
      platform TEXT NOT NULL,
      followers REAL,
      lifetimePosts REAL,
      postsPerWeek REAL,
      multiplier REAL, multiplierLow REAL, multiplierHigh REAL,
      rank INTEGER, -- null unless they are ranked
      ranked INTEGER,
      marginalBest INTEGER, marginalWorst INTEGER,
      simultaneousBest INTEGER, simultaneousWorst INTEGER,
      reason TEXT
    ) STRICT;

    -- What a reader must know of a pillar (METHOD M10).
    CREATE TABLE caveat (
      insee TEXT NOT NULL,
      pillar TEXT NOT NULL,
      kind TEXT NOT NULL,
      PRIMARY KEY (insee, pillar, kind)
    ) STRICT, WITHOUT ROWID;

    -- How far an account's figures may be from those shown, where counts are rounded (METHOD M10).
    CREATE TABLE rounding (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      logMeanLow REAL NOT NULL, logMeanHigh REAL NOT NULL,
      followersLow REAL NOT NULL, followersHigh REAL NOT NULL, -- on average
      lastFollowersBelow REAL NOT NULL, lastFollowersAbove REAL NOT NULL, -- fewer, and more, than shown
      PRIMARY KEY (account)
    ) STRICT, WITHOUT ROWID;
    """
}

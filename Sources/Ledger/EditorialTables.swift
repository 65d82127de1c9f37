extension Schema {
  /// The tables of the editorial line; a facet goes by its place in `facets(of:)` of the themes.
  static let editorialTables = """
    CREATE TABLE theme (
      place INTEGER PRIMARY KEY, -- the order of the lexicon
      name TEXT NOT NULL UNIQUE,
      english TEXT
    ) STRICT;

    CREATE TABLE postTheme (
      post INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
      theme INTEGER NOT NULL REFERENCES theme,
      PRIMARY KEY (post, theme)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX postThemeTheme ON postTheme (theme);

    CREATE TABLE themeTarget (
      insee TEXT NOT NULL REFERENCES commune ON DELETE CASCADE,
      theme INTEGER NOT NULL REFERENCES theme,
      objective TEXT,
      audience TEXT,
      share REAL NOT NULL,
      PRIMARY KEY (insee, theme)
    ) STRICT, WITHOUT ROWID;

    -- Own posts on lists by date, by local weekday (0 for Monday) and hour.
    CREATE TABLE postingHour (
      insee TEXT NOT NULL REFERENCES commune ON DELETE CASCADE,
      weekday INTEGER NOT NULL,
      hour INTEGER NOT NULL,
      posts INTEGER NOT NULL,
      PRIMARY KEY (insee, weekday, hour)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE facet (
      insee TEXT NOT NULL REFERENCES commune ON DELETE CASCADE,
      place INTEGER NOT NULL,
      stratum INTEGER, -- its smallest population; null when the commune's is not given
      posts INTEGER NOT NULL,
      weight REAL NOT NULL, -- posts, those of several themes in equal parts
      ratio REAL, -- of reactions to those of the account's usual post
      low REAL,
      high REAL,
      n INTEGER, -- the posts compared
      PRIMARY KEY (insee, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stratumFacet (
      stratum INTEGER NOT NULL,
      place INTEGER NOT NULL,
      upperLimit INTEGER,
      ratio REAL NOT NULL,
      low REAL,
      high REAL,
      n INTEGER NOT NULL, -- communes
      posts INTEGER NOT NULL,
      PRIMARY KEY (stratum, place)
    ) STRICT, WITHOUT ROWID;
    """
}

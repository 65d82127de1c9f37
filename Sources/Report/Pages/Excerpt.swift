/// The first rows of a list, with a word on the rest when it is long.
struct Excerpt<Row> {
  let rows: [Row]
  let rest: Markup?

  /// - Parameters:
  ///   - sample: the first of the list, and how long it is.
  ///   - file: the data file that has all of it.
  ///   - data: the way to the data files.
  ///   - voice: how the page is written.
  ///   - row: writes one of them.
  init<Item>(
    _ sample: Census.Sample<Item>,
    all file: String,
    in data: Markup,
    _ voice: Voice,
    row: (Item) -> Row
  ) {
    rows = sample.first.map(row)
    let (shown, total) = (voice.whole(sample.first.count), voice.whole(sample.total))
    let link = Phrase.link(.code(file), to: data.description + file)
    let note = voice.say(
      fr: "Les \(shown) premiers sur \(total) ; tous sont dans \(link).",
      en: "The first \(shown) of \(total); all are in \(link)."
    )
    rest = sample.total > sample.first.count ? note.written(in: voice) : nil
  }
}

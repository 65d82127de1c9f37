internal import Core
internal import Measure

/// The markup of a file.
enum Form: String, Sendable {
  case html
  case markdown = "md"
}

/// How a text is written: in which language, and in which markup.
///
/// What is said in words is said in both languages side by side, by `say`; what a language does to
/// numbers, dates and agreement stands in `Words`.
struct Voice: Hashable, Sendable {
  let language: Language
  let form: Form

  /// The sentence of the voice's language; literals are typed on a plain keyboard in both.
  func say(fr french: @autoclosure () -> Phrase, en english: @autoclosure () -> Phrase) -> Phrase {
    switch language {
    case .french: french()
    case .english: english()
    }
  }

  /// A word or a sentence of the voice's language, its typography right.
  func word(fr french: @autoclosure () -> String, en english: @autoclosure () -> String) -> String {
    switch language {
    case .french: typeset(french())
    case .english: typeset(english())
    }
  }

  /// A text of the catalogue, its typography right.
  func word(_ text: Localised) -> String { word(fr: text.french, en: text.english) }

  /// A literal with the typography of the language.
  func typeset(_ literal: String) -> String {
    switch language {
    case .french: FrenchTypography.typeset(literal)
    case .english: EnglishTypography.typeset(literal)
    }
  }

  /// The phrase as it stands in the file.
  func write(_ phrase: Phrase) -> Markup {
    switch form {
    case .html: Markup(trusted: HTMLWriter(voice: self).write(phrase))
    case .markdown: Markup(trusted: MarkdownWriter(voice: self).write(phrase))
    }
  }

  /// A text whose typography is right, as it stands in the file.
  func write(text: String) -> Markup { write(Phrase(plain: text)) }

  /// The phrase without any markup, for titles and text alternatives.
  func plain(_ phrase: Phrase) -> String {
    var text = ""
    for run in phrase.runs {
      switch run {
      case .prose(let prose): text += typeset(prose)
      case .text(let run), .superscript(let run), .code(let run): text += run
      case .foreign(let run), .english(let run): text += Printable.line(run)
      case .strong(let phrase), .link(let phrase, _, _): text += plain(phrase)
      }
    }
    return text
  }
}

extension Phrase {
  /// The phrase as it stands in a file.
  func written(in voice: Voice) -> Markup { voice.write(self) }
}

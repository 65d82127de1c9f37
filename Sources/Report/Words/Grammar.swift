internal import Core

/// Agreement, ordinals and lists, as each language has them.
extension Voice {
  /// The form of a word that goes with a number, its typography right.
  ///
  /// In French none and one are singular, in English only one is.
  func agree(_ number: Int, _ singular: String, _ plural: String) -> String {
    let isSingular =
      switch language {
      case .french: number.magnitude < 2
      case .english: number.magnitude == 1
      }
    return typeset(isSingular ? singular : plural)
  }

  /// "1 publication", "2 publications", "1,000 posts".
  func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    whole(number) + space + agree(number, singular, plural)
  }

  /// "aucun refusé", "1 refusé", "2 refusés"; "none refused", "1 refused".
  func countOrNone(_ number: Int, _ singular: String, _ plural: String) -> String {
    guard number == 0 else { return count(number, singular, plural) }
    return word(fr: "aucun \(singular)", en: "none \(singular)")
  }

  /// The rank of a commune: 1re, 2e; 1st, 2nd; the ending raised in French.
  func rank(_ rank: Int) -> Phrase {
    say(
      fr: FrenchGrammar.ordinal(whole(rank), ending: rank == 1 ? "re" : "e"),
      en: Phrase(plain: whole(rank) + EnglishGrammar.ordinalEnding(rank))
    )
  }

  /// A masculine ordinal: 1er, 2e; 1st, 2nd.
  func ordinal(_ number: Int) -> Phrase {
    say(
      fr: FrenchGrammar.ordinal(whole(number), ending: number == 1 ? "er" : "e"),
      en: Phrase(plain: whole(number) + EnglishGrammar.ordinalEnding(number))
    )
  }

  /// A name after "de" or "of": de Grenoble, d’Uriage, du Bourg; of Le Bourg, of the Isère.
  func of(_ name: String) -> Phrase {
    say(fr: FrenchGrammar.of(name), en: EnglishGrammar.of(name))
  }

  /// Things in a sentence: "A", "A et B", "A, B et C"; "A, B and C".
  func list(_ items: [Phrase]) -> Phrase {
    guard let last = items.last, items.count > 1 else { return items.first ?? Phrase() }
    let start = Array(items.dropLast()).joined(separator: ", ")
    return start + say(fr: " et ", en: " and ") + last
  }

  /// The space that keeps a number and its word on one line.
  var space: String { FrenchTypography.space }
}

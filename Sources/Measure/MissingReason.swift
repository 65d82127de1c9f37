/// Why a figure is not there.
///
/// The raw values are the codes of the CSV files and of the ledger.
public enum MissingReason: String, CaseIterable, Codable, Sendable {
  /// The commune has no account on the platform, or none at all.
  case noAccount = "no_account"
  /// The account was opened after the period or closed before it.
  case notOpen = "not_open"
  /// No export of the account was saved for the period.
  case noExport = "no_export"
  /// Every export of the account was refused: unreadable is not silent.
  case refused = "refused"
  /// The exports were read and show no post in the period.
  case dormant = "dormant"
  /// The platform never shows it (METHOD M8).
  case notApplicable = "not_applicable"
  /// The exports do not show the followers.
  case unknownFollowers = "unknown_followers"
  /// The exports do not show the counts that it needs.
  case unknownCounts = "unknown_counts"
  /// Fewer posts than it needs.
  case tooFewPosts = "too_few_posts"
  /// The exports cover too little of the period.
  case lowCoverage = "low_coverage"
  /// The posts are a choice of the platform's, not a list by date.
  case selection
  /// The followers were read on one day only: no change can be seen.
  case oneSnapshot = "one_snapshot"
  /// No question was asked in the period.
  case noQuestion = "no_question"
  /// The exports hold no comments, or none with its date.
  case noComments = "no_comments"
  /// The exports hold fewer than half of the comments: a sample, which the index does not use.
  case commentSample = "comment_sample"
  /// No question was answered.
  case noAnswer = "no_answer"
  /// Fewer than half of the questions were answered while they could be followed.
  case underHalfAnswered = "under_half_answered"
  /// The exports show none, which does not prove that there is none.
  case noneSeen = "none_seen"
  /// Only the communes' own accounts are compared.
  case notCompared = "not_compared"
  /// The commune's population is not given.
  case unknownPopulation = "unknown_population"
  /// Too few comparable communes in the stratum.
  case smallStratum = "small_stratum"
  /// Too few comparable accounts on the platform.
  case smallPlatform = "small_platform"
  /// It would divide by zero or take the logarithm of zero.
  case zeroDenominator = "zero_denominator"

  /// The reason as reports print it after a colon: lower case, no full stop.
  public var text: Localised {
    switch self {
    case .noAccount:
      Localised("aucun compte n’est recensé", "no account is listed")
    case .notOpen:
      Localised(
        "le compte n’était pas ouvert pendant la période",
        "the account was not open during the period"
      )
    case .noExport:
      Localised(
        "aucun export du compte n’a été enregistré",
        "no export of the account was saved"
      )
    case .refused:
      Localised(
        "les exports enregistrés sont illisibles",
        "the exports that were saved cannot be read"
      )
    case .dormant:
      Localised("aucune publication pendant la période", "no post during the period")
    case .notApplicable:
      Localised("la plateforme ne le montre pas", "the platform does not show it")
    case .unknownFollowers:
      Localised(
        "les abonnés ne figurent pas dans les exports",
        "the exports do not show the followers"
      )
    case .unknownCounts:
      Localised(
        "les compteurs nécessaires ne figurent pas dans les exports",
        "the exports do not show the counts that it needs"
      )
    case .tooFewPosts:
      Localised("trop peu de publications pour ce calcul", "too few posts for this figure")
    case .lowCoverage:
      Localised(
        "les exports couvrent une trop petite part de la période",
        "the exports cover too little of the period"
      )
    case .selection:
      Localised(
        "les publications sont un choix de la plateforme, pas une liste par date",
        "the posts are a choice of the platform’s, not a list by date"
      )
    case .oneSnapshot:
      Localised(
        "les abonnés n’ont été relevés qu’un seul jour",
        "the followers were read on one day only"
      )
    case .noQuestion:
      Localised("aucune question n’a été posée", "no question was asked")
    case .noComments:
      Localised(
        "les commentaires ne figurent pas dans les exports",
        "the exports hold no comments"
      )
    case .commentSample:
      Localised(
        "les exports contiennent moins de la moitié des commentaires",
        "the exports hold fewer than half of the comments"
      )
    case .noAnswer:
      Localised("aucune question n’a reçu de réponse", "no question was answered")
    case .underHalfAnswered:
      Localised(
        "moins de la moitié des questions ont reçu une réponse",
        "fewer than half of the questions were answered"
      )
    case .noneSeen:
      Localised(
        "les exports n’en montrent aucun, ce qui ne prouve pas qu’il n’y en ait pas",
        "the exports show none, which does not prove that there is none"
      )
    case .notCompared:
      Localised(
        "seuls les comptes de la commune elle-même sont comparés",
        "only the communes’ own accounts are compared"
      )
    case .unknownPopulation:
      Localised(
        "la population de la commune n’est pas donnée",
        "the commune’s population is not given"
      )
    case .smallStratum:
      Localised(
        "trop peu de communes comparables dans sa strate",
        "too few comparable communes in its stratum"
      )
    case .smallPlatform:
      Localised(
        "trop peu de comptes comparables sur la plateforme",
        "too few comparable accounts on the platform"
      )
    case .zeroDenominator:
      Localised(
        "il faudrait diviser par zéro ou prendre le logarithme de zéro",
        "it would divide by zero or take the logarithm of zero"
      )
    }
  }
}

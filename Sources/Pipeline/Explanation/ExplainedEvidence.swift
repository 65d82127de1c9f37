internal import Core
internal import Ledger
internal import Measure

extension Explanation {
  /// The exports of an account, and why some were left out.
  func files(of account: ExplainedAccount) -> [String] {
    if account.exports.isEmpty { return ["  " + words(MissingReason.noExport.text)] }
    return account.exports.map { export in
      let state =
        export.refusal.map { words("écarté : ", "left out: ") + $0.summary }
        ?? words.count(export.posts, "publication", "publications", "post", "posts")
      return "  \(export.path), \(export.capturedAt.day), \(state)"
    }
  }

  /// What of an account a measure stands on: the posts, or the followers as they were read.
  func evidence(of account: ExplainedAccount, for definition: MeasureDefinition) -> [String] {
    if definition.name == "present" { return [] }
    if definition.family == "M2", Catalogue.account.contains(definition) {
      return account.history.snapshots.map { snapshot in
        let followers = snapshot.followers.map { String($0.value) } ?? "?"
        return "  \(zone.local(snapshot.capturedAt).day) "
          + words("abonnés : ", "followers: ") + followers
      }
    }
    let showsCounts = definition.family != "M1"
    let posts = account.history.posts.map { line(on: $0, of: account, showsCounts: showsCounts) }
    guard showsCounts, !posts.isEmpty else { return posts }
    let legend = words(
      "  L réactions, C commentaires, S partages, I = L + C + S ; « ? » : la page ne le dit pas",
      "  L reactions, C comments, S shares, I = L + C + S; “?”: the page does not say"
    )
    return [legend] + posts
  }

  /// One post, and what it counts for.
  private func line(
    on post: AccountHistory.Post,
    of account: ExplainedAccount,
    showsCounts: Bool
  ) -> String {
    let day = zone.local(post.publishedAt).day
    let title = account.titles[post.key].map { " « \(words.beginning(of: $0)) »" } ?? ""
    let name = post.identifier ?? words("n° \(post.key)", "no. \(post.key)")
    return "  \(day)\(title) \(name)" + (showsCounts ? counts(of: post) : "")
      + note(on: post, showsCounts: showsCounts)
  }

  private func counts(of post: AccountHistory.Post) -> String {
    func text(_ count: Count?) -> String { count.map { String($0.value) } ?? "?" }
    var total = "?"
    if let reactions = post.reactions, let comments = post.comments {
      let sum = Double(reactions.value) + Double(comments.value) + Double(post.shares?.value ?? 0)
      total = words.number(sum)
    }
    return
      " : L \(text(post.reactions)), C \(text(post.comments)), S \(text(post.shares)), I \(total)"
  }

  /// Why a post counts for less than all; empty when it does not.
  private func note(on post: AccountHistory.Post, showsCounts: Bool) -> String {
    if post.origin != .own {
      return words(" (d’un autre auteur, non compté)", " (by another author, not counted)")
    }
    if post.isReply { return words(" (réponse, comptée à part)", " (a reply, counted apart)") }
    if post.isFromSelection, !showsCounts {
      return words(
        " (d’un choix de la plateforme : ne dit rien du rythme)",
        " (from a choice of the platform’s: tells nothing of the rhythm)"
      )
    }
    if showsCounts, post.reactions == nil || post.comments == nil {
      return words(" (compteurs inconnus : activité seule)", " (unknown counts: activity only)")
    }
    return ""
  }
}

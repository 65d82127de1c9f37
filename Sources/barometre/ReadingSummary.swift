import Core
import Ingest

/// A reading as a person reads it on a terminal.
struct ReadingSummary {
  let export: ReadExport

  init(_ export: ReadExport) { self.export = export }

  /// Several lines, the last one empty.
  var text: String {
    let reading = export.reading
    if let refusal = reading.refusal {
      let position = SourcePosition(path: export.path, line: refusal.line)
      return "\(position): refused, \(refusal.summary)\n\n"
    }
    var lines = [export.path]
    lines.append(row("format", reading.format ?? "?"))
    lines.append(row("platform", reading.platform?.displayName ?? "?"))
    lines.append(row("account", reading.account.name ?? "?"))
    lines.append(row("address", reading.sourceURL ?? reading.account.url ?? "?"))
    if let saved = reading.capturedAt { lines.append(row("saved", saved.description)) }
    if let followers = reading.account.followers { lines.append(row("followers", show(followers))) }
    let order = reading.listing == .selection ? ", not in order of date" : ""
    lines.append(row("posts", "\(reading.posts.count)\(order)"))
    lines += reading.posts.map(line)
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func row(_ name: String, _ value: String) -> String {
    "  " + name + String(repeating: " ", count: 10 - name.count) + value
  }

  private func line(for post: PostReading) -> String {
    let date = post.publishedAt?.description.prefix(16) ?? "?               "
    let counts = [
      ("reactions", post.reactions), ("comments", post.comments), ("shares", post.shares),
      ("views", post.views),
    ].map { "\($0.1.map(show) ?? "?") \($0.0)" }
    let words = (post.title ?? post.text ?? post.url ?? "?").split(separator: "\n").first ?? "?"
    return "    \(date)  \(words.prefix(60))  [\(counts.joined(separator: ", "))]"
  }

  private func show(_ count: Count) -> String { (count.isRounded ? "~" : "") + "\(count.value)" }
}

/// What the pages of Facebook, Instagram and Threads have in common: one system writes them.
extension Channel {
  /// A page whose scripts hold data, and the time at which it was served.
  func metaDocument(_ title: String, _ address: String, head: String = "", data: [String]) -> String
  {
    let scripts = data.map { data in
      """
      <script type="application/json" data-sjs>{"require":[["ScheduledServerJS","handle",null,\
      [{"__bbox":{"result":{"data":\(data)}}}]]]}</script>
      """
    }
    return """
      <!DOCTYPE html>
      <html lang="fr"><head><meta charset="utf-8"><title>\(title.escaped)</title>
      <link rel="canonical" href="\(address)">\(head)</head><body>
      \(scripts.joined(separator: "\n"))
      <script>d(["ServerTimeData",[],{"serverTime":\(captured.seconds)000}])</script>
      </body></html>

      """
  }
}

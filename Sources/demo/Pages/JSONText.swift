extension String {
  /// As a string of JSON within a script: quoted, `</` broken so that it ends no script.
  var json: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "/": text += text.hasSuffix("<") ? "\\/" : "/"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

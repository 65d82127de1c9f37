/// Text as XML or HTML writes it.
extension String {
  /// With the four characters that markup reserves as entities.
  var escaped: String {
    substituting { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: nil
      }
    }
  }

  /// As the French WordPress texturises it: apostrophes, guillemets and spaces by their numbers.
  var texturised: String {
    substituting { scalar in
      switch scalar {
      case "&": "&#038;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "’": "&#8217;"
      case "…": "&#8230;"
      case "«": "&#171;"
      case "»": "&#187;"
      case "\u{a0}": "&#160;"
      default: nil
      }
    }
  }

  /// One pass over the scalars: load corpora hold hundreds of megabytes.
  private func substituting(_ entity: (Unicode.Scalar) -> StaticString?) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + utf8.count / 8)
    for scalar in unicodeScalars {
      if let entity = entity(scalar) {
        bytes.append(contentsOf: entity.description.utf8)
      } else if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// In a CDATA section.
  var cdata: String { "<![CDATA[\(self)]]>" }

  /// At most `count` characters, cut at a word.
  func clipped(to count: Int, ending: String) -> String {
    guard self.count > count else { return self }
    return prefix(count).split(separator: " ").dropLast().joined(separator: " ") + ending
  }
}

extension Post {
  /// The article as HTML, its text written as the software does.
  func html(_ text: (String) -> String = \.escaped) -> String {
    paragraphs.map { "<p>\(text($0))</p>" }.joined(separator: "\n")
  }
}

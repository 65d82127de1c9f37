internal import Documents

/// One script of a page.
struct PageScript: Sendable {
  /// Its `id`.
  let id: String?

  /// Its `type` in lower case, without parameters.
  let type: String

  /// What it holds, as written.
  let characters: ArraySlice<UInt8>

  init(_ element: HTMLElement) {
    id = element["id"]
    type = (element["type"] ?? "").prefix { $0 != ";" }.lowercased()
    characters = element.characters
  }

  var isLinkedData: Bool { type == "application/ld+json" }

  /// Whether it is data and no code: `application/json`.
  var isJSON: Bool { type == "application/json" }
}

extension Page {
  /// The JSON of the script with this id, as `__NEXT_DATA__`.
  func json(id: String) -> JSONValue? {
    scripts.lazy.filter { $0.id == id }.compactMap { JSONValue($0.characters) }.first
  }

  /// The JSON of every script of type `application/json`, in the page's order.
  ///
  /// - Parameter mark: only scripts that hold these characters are parsed.
  /// - Returns: their values.
  func json(holding mark: String) -> [JSONValue] {
    scripts.filter { $0.isJSON && $0.characters.place(of: mark) != nil }.compactMap {
      JSONValue($0.characters)
    }
  }

  /// The value that a script assigns to a name.
  ///
  /// `var name = {…}`, `window.name = …`, `window["name"] = …`, `name: …`; a string, also that of
  /// `JSON.parse("…")`, is read once more as JSON. An assignment of null is passed over.
  func json(assignedTo name: String) -> JSONValue? {
    for script in scripts where !script.isLinkedData {
      var place = script.characters.startIndex
      while let found = script.characters.place(of: name, from: place) {
        let after = found + name.utf8.count
        if let value = Self.value(assignedAt: after, in: script.characters) { return value }
        place = after
      }
    }
    return nil
  }

  /// The values that scripts pass to calls of a function, in the page's order.
  ///
  /// The first object or array within the parentheses: `name('/path/', {…})`.
  func json(passedTo function: String) -> [JSONValue] {
    var values: [JSONValue] = []
    for script in scripts {
      var place = script.characters.startIndex
      while let found = script.characters.place(of: function + "(", from: place) {
        place = found + function.utf8.count + 1
        let head = script.characters[place...].prefix(512)
        guard let start = head.firstIndex(where: { $0 == 0x7B || $0 == 0x5B || $0 == 0x29 }),
          script.characters[start] != 0x29,
          let (value, end) = JSONValue.read(script.characters[start...])
        else { continue }
        values.append(value)
        place = max(place, end)
      }
    }
    return values
  }

  /// The objects and arrays that stand after a key anywhere in scripts, in the page's order.
  ///
  /// For data within code, where no whole value can be cut out: `"feedback":{…}`, `feedback:{…}`.
  func json(keyed key: String) -> [JSONValue] {
    var values: [JSONValue] = []
    for script in scripts {
      var place = script.characters.startIndex
      while let found = script.characters.place(of: key, from: place) {
        place = found + key.utf8.count
        var next = place
        if next < script.characters.endIndex, script.characters[next] == 0x22 { next += 1 }
        guard next < script.characters.endIndex, script.characters[next] == 0x3A,
          case let rest = script.characters[(next + 1)...].drop(while: { $0 <= 0x20 }),
          let first = rest.first, [0x7B, 0x5B].contains(first),
          let (value, end) = JSONValue.read(rest)
        else { continue }
        values.append(value)
        place = end
      }
    }
    return values
  }

  /// Reads what stands after a name that is assigned to; nil when it is not, or null.
  private static func value(assignedAt place: Int, in script: ArraySlice<UInt8>) -> JSONValue? {
    var rest = script[place...].drop { [0x22, 0x27, 0x5D, 0x20, 0x09, 0x0A].contains($0) }
    guard let sign = rest.first, sign == 0x3D || sign == 0x3A else { return nil }
    rest = rest.dropFirst().drop { $0 <= 0x20 }
    if rest.starts(with: "JSON.parse(".utf8) { rest = rest.dropFirst(11).drop { $0 <= 0x20 } }
    guard let first = rest.first, [0x7B, 0x5B, 0x22, 0x27, 0x60].contains(first),
      let value = JSONValue.read(rest)?.value
    else { return nil }
    return value.bytes.map { JSONValue($0) } ?? value
  }
}

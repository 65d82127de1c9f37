internal import Core
internal import Measure

/// A name of a descriptor; that of a translation ends in `@en`.
private struct Name: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedEncodingContainer<Name> {
  fileprivate mutating func put(_ value: (some Encodable)?, _ name: String) throws {
    try encodeIfPresent(value, forKey: Name(name))
  }

  /// A text in French, and beside it in English.
  fileprivate mutating func put(text: Localised?, _ name: String) throws {
    try put((text?.french).map(FrenchTypography.typeset), name)
    try put(text?.english, name + "@en")
  }
}

extension DataPackage {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    try container.put(schema, "$schema")
    try container.put(languages, "languages")
    try container.put(name, "name")
    try container.put(text: title, "title")
    try container.put(text: description, "description")
    try container.put(version, "version")
    try container.put(created, "created")
    try container.put(homepage, "homepage")
    try container.put(keywords, "keywords")
    try container.put(period, "period")
    try container.put(temporalCoverage, "temporalCoverage")
    try container.put(spatialCoverage, "spatialCoverage")
    try container.put(licenses, "licenses")
    try container.put(contributors, "contributors")
    try container.put(sources, "sources")
    try container.put(resources, "resources")
  }
}

extension DataPackage.Resource {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    try container.put(name, "name")
    try container.put(text: title, "title")
    try container.put(name + ".csv", "path")
    try container.put("table", "type")
    try container.put("csv", "format")
    try container.put("text/csv", "mediatype")
    try container.put("utf-8", "encoding")
    try container.put(bytes, "bytes")
    try container.put(hash, "hash")
    try container.put(DataPackage.Dialect(), "dialect")
    try container.put(schema, "schema")
  }
}

extension DataPackage.Field {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    try container.put(name, "name")
    try container.put(type, "type")
    try container.put(text: description, "description")
    try container.put(text: unit, "unit")
    try container.put(constraints, "constraints")
  }
}

/// The code that INSEE gives a commune: five characters, a string (`01004`, `2A004`).
public struct INSEECode: RawRepresentable, Hashable, Comparable, Sendable, Codable,
  CustomStringConvertible
{
  /// The five characters, upper case.
  public let rawValue: String

  /// Checks the form: five digits, or `2A`/`2B` and three digits.
  ///
  /// Whether the code is in use is not checked: demonstrations and tests need codes that are not.
  public init?(rawValue: String) {
    let bytes = Array(rawValue.uppercased().utf8)
    let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    guard bytes.count == 5, isDigit(bytes[0]), bytes[2...].allSatisfy(isDigit) else { return nil }
    let isCorsica = bytes[0] == 0x32 && (bytes[1] == 0x41 || bytes[1] == 0x42)
    guard isDigit(bytes[1]) || isCorsica else { return nil }
    self.rawValue = rawValue.uppercased()
  }

  /// The order of the characters.
  public static func < (left: INSEECode, right: INSEECode) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The five characters.
  public var description: String { rawValue }
}

/// One commune of the comparison, as the year's official geographic code (COG) has it.
public struct Commune: Hashable, Sendable, Codable {
  /// Its code.
  public let insee: INSEECode

  /// Its name, as printed.
  public let name: String

  /// Its department's code (`38`, `2A`, `974`).
  public let department: String

  /// The *population municipale*, in inhabitants; nil when not given.
  public let population: Int?

  /// Creates a commune.
  public init(insee: INSEECode, name: String, department: String, population: Int?) {
    self.insee = insee
    self.name = name
    self.department = department
    self.population = population
  }
}

/// Who speaks on an account.
public enum Holder: String, CaseIterable, Codable, Sendable {
  /// The commune itself: what the index compares.
  case commune
  /// The mayor's own account: measured and listed, never in the communes' index.
  case maire
  /// A department or agent of the commune: library, police, swimming pool…
  case service
}

/// One page or profile of one commune on one platform.
public struct Account: Hashable, Sendable, Codable {
  /// The commune it belongs to.
  public let insee: INSEECode

  /// Where it is.
  public let platform: Platform

  /// Its public address, as given in `accounts.csv`.
  public let url: String

  /// Who speaks there.
  public let holder: Holder

  /// The first day it counts; nil for always.
  public let since: Day?

  /// The last day it counts; nil for still open.
  public let until: Day?

  /// A remark of the officer's, for people.
  public let note: String?

  /// Creates an account.
  public init(
    insee: INSEECode,
    platform: Platform,
    url: String,
    holder: Holder,
    since: Day? = nil,
    until: Day? = nil,
    note: String? = nil
  ) {
    self.insee = insee
    self.platform = platform
    self.url = url
    self.holder = holder
    self.since = since
    self.until = until
    self.note = note
  }
}

internal import Core

/// How many bytes one file may still expand to, whatever it nests.
///
/// A hundred times its size, where HTML compresses to a fifth or a tenth, but 64 MiB to the smallest
/// and 512 MiB to the largest: one number bounds both the ratio and the total. A document that does
/// not fit costs the others nothing, until three of them have shown what the file is.
public struct ExpansionBudget: Sendable {
  /// The bytes that are left.
  private(set) var left: Int

  /// The documents that did not fit.
  private var overruns = 0

  private static let mostOverruns = 3

  /// The budget of a file.
  ///
  /// - Parameter size: its size in bytes.
  public init(of size: Int) {
    left = min(max(size.multipliedReportingOverflow(by: 100).partialValue, 64 << 20), 512 << 20)
  }

  /// A budget of so many bytes.
  init(bytes: Int) { left = bytes }

  /// The largest output that one document may have, in bytes.
  var limit: Int { overruns < Self.mostOverruns ? min(left, InputFile.largestSize) : 0 }

  /// Takes what was expanded.
  mutating func spend(_ bytes: Int) { left = max(0, left - bytes) }

  /// Takes that a document did not fit.
  mutating func overrun() { overruns += 1 }

  /// Why a document that does not fit is refused.
  static let exceeded = Refusal(
    .tooLarge,
    "it expands to more than is read of one file: save its pages into separate files"
  )
}

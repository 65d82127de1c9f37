import Foundation
import Testing

@testable import Pipeline

@Suite("Formulas with numbers put in")
struct FormulaTests {
  private func formula(_ text: String, _ symbols: [String: Double]) -> Formula? {
    Formula(text, symbols: symbols) { value in
      value == value.rounded() ? String(Int(value)) : String(value)
    }
  }

  private static let readings: [(formula: String, text: String, value: Double)] = [
    ("7 n / T, sur les jours couverts", "7 × 28 / 92", 196.0 / 92),
    ("100 ΣI / (T F)", "100 × 10 / (92 × 4)", 1000.0 / 368),
    ("F1 / F0 − 1", "6 / 5 − 1", 0.2),
    ("10000 ΣI / n / F^(1/2)", "10000 × 10 / 28 / 4^(1 / 2)", 100_000.0 / 56),
    ("y − α − β ln F", "3 − (-1) − 0.5 × ln 4", 4 - log(2.0)),
    ("√(min(1, F0/F1) max(0, α))", "√(min(1 ; 5 / 6) × max(0 ; (-1)))", 0),
    ("τ² / (τ² + s²/n) (F1 − F0)", "2 / (2 + 56 / 28) × (6 − 5)", 0.5),
  ]

  @Test(
    "products, quotients, powers and functions are read as METHOD writes them",
    arguments: readings
  )
  func reading(_ reading: (formula: String, text: String, value: Double)) throws {
    let symbols: [String: Double] = [
      "n": 28, "T": 92, "ΣI": 10, "F": 4, "F0": 5, "F1": 6, "y": 3, "α": -1, "β": 0.5, "τ²": 2,
      "s²": 56,
    ]
    let read = try #require(formula(reading.formula, symbols))
    #expect(read.text == reading.text)
    #expect(abs(read.value - reading.value) < 1e-9)
  }

  @Test(
    "words, unknown symbols, broken brackets and divisions by zero are no formula",
    arguments: ["jours couverts / T", "n / m", "(n / T", "n /", "n / Z", ""]
  )
  func unreadable(_ text: String) {
    #expect(formula(text, ["n": 1, "T": 2, "Z": 0]) == nil)
  }

  @Test("a symbol alone is read, and tells nothing")
  func alone() {
    #expect(formula("F1", ["F1": 6])?.isTelling == false)
  }
}

import Core
import Testing

@testable import Workspace

@Suite("Cities listed beside their arrondissements")
struct CitiesListedTwiceTests {
  /// The codes of cities and arrondissements found among these.
  private func found(_ codes: String...) throws -> [[String]] {
    let rows = codes.map { "\($0),Commune \($0)\n" }.joined()
    let folder = try TemporaryFolder([
      "communes.csv": "insee,name\n" + rows, "accounts.csv": "insee,platform,url\n",
    ])
    return try Workspace(at: folder.path).citiesListedTwice.map { double in
      ([double.city] + double.arrondissements).map(\.insee.rawValue)
    }
  }

  @Test("Paris, Lyon and Marseille are told with their own arrondissements, by code")
  func told() throws {
    #expect(
      try found("75120", "75056", "75101", "69389", "69123", "13055", "13216") == [
        ["13055", "13216"], ["69123", "69389"], ["75056", "75101", "75120"],
      ]
    )
  }

  @Test("Neighbours, the city alone and arrondissements alone are not")
  func untold() throws {
    #expect(try found("69123", "69380", "69390", "13055", "13200", "13217", "75101", "75102") == [])
  }

  @Test("What is told names the rows to remove")
  func words() throws {
    let folder = try TemporaryFolder([
      "communes.csv": "insee,name\n69123,Lyon\n69381,Lyon 1er\n69382,Lyon 2e\n",
      "accounts.csv": "insee,platform,url\n",
    ])
    #expect(
      try Workspace(at: folder.path).citiesListedTwice.map(\.description) == [
        "69123 Lyon and its arrondissements 69381, 69382: a commune has one row, remove theirs from "
          + "communes.csv and give their accounts to 69123 as `service`"
      ]
    )
  }
}

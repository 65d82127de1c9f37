// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because a fuzz target has no `main` and would break plain `swift build`.
// `FeedFuzz` is compiled with `@testable import`, so that the product modules stay as they are.
let package = Package(
  name: "Fuzz",
  products: [.executable(name: "feeds", targets: ["feeds"])],
  dependencies: [.package(name: "barometre", path: "..")],
  targets: [
    .executableTarget(
      name: "feeds",
      dependencies: [.product(name: "Ingest", package: "barometre")],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .unsafeFlags(["-parse-as-library"]),
      ]
    )
  ]
)

// swift-tools-version: 6.2
import PackageDescription

// Apart from the main package, so that nobody who builds or tests barometre builds this.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "barometre", path: "..")],
  targets: [
    .systemLibrary(name: "CLibXML2Floor", pkgConfig: "libxml-2.0"),
    .target(name: "CFloor", dependencies: ["CLibXML2Floor"]),
    .executableTarget(
      name: "bench",
      dependencies: ["CFloor", .product(name: "Ingest", package: "barometre")]
    ),
    .executableTarget(
      name: "indexbench",
      dependencies: [
        .product(name: "Index", package: "barometre"),
        .product(name: "Stages", package: "barometre"),
      ]
    ),
  ]
)

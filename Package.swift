// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "barometre",
  products: [
    .executable(name: "barometre", targets: ["barometre"]),
    .executable(name: "demo", targets: ["demo"]),
    .library(name: "Ingest", targets: ["Ingest", "Core"]),
    .library(name: "Index", targets: ["Core", "Measure", "Rank"]),
    .library(name: "Stages", targets: ["Core", "Workspace", "Ledger", "Pipeline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .systemLibrary(
      name: "CCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]
    ),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CSearch"),
    .systemLibrary(
      name: "CArchive",
      pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]
    ),
    // zlib and brotli: what web servers, and so web archives, compress with.
    .systemLibrary(
      name: "CCompression",
      pkgConfig: "libbrotlidec zlib",
      providers: [.apt(["libbrotli-dev", "zlib1g-dev"])]
    ),
    // simdjson behind a C header: embedded JSON is read at the speed of memory.
    .target(
      name: "CSimdJSON",
      linkerSettings: [.linkedLibrary("simdjson")]
    ),

    // The stages, in the order of a run. Each imports what stands above it, never below.
    .target(name: "Core", swiftSettings: strict),
    .target(
      name: "Workspace",
      dependencies: ["Core", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("Resources/themes.yml")],
      swiftSettings: strict
    ),
    .target(
      name: "Documents",
      dependencies: [
        "Core", "CLibXML2", "CCrypto", "CSearch", "CSimdJSON", "CArchive", "CCompression",
      ],
      swiftSettings: strict
    ),
    .target(name: "Ingest", dependencies: ["Core", "Documents"], swiftSettings: strict),
    .target(name: "Measure", dependencies: ["Core"], swiftSettings: strict),
    .target(name: "Rank", dependencies: ["Core", "Measure"], swiftSettings: strict),
    .target(
      name: "Ledger",
      dependencies: ["Core", "Measure", "Rank", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict
    ),
    .target(
      name: "Report",
      dependencies: [
        "Core", "Measure", "Rank",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Templates")],
      swiftSettings: strict
    ),
    .target(
      name: "Pipeline",
      dependencies: [
        "Core", "Workspace", "Documents", "Ingest", "Ledger", "Measure", "Rank", "Report",
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "barometre",
      dependencies: [
        "Pipeline", "Core", "Workspace", "Ingest", "Ledger", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "demo",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict
    ),

    .target(
      name: "TestSupport",
      dependencies: ["Documents"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    // Containers made byte by byte, for the tests of two stages.
    .target(
      name: "ContainerSamples",
      path: "Tests/ContainerSamples",
      swiftSettings: strict
    ),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Ingest", "Documents", "Core", "TestSupport", "CLibXML2", "ContainerSamples",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "IngestTests",
      dependencies: ["Ingest", "Documents", "Core", "TestSupport", "ContainerSamples"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
    .testTarget(name: "CoreTests", dependencies: ["Core"], swiftSettings: strict),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: ["Core", "Workspace"],
      swiftSettings: strict
    ),
    .testTarget(name: "MeasureTests", dependencies: ["Measure", "Core"], swiftSettings: strict),
    .testTarget(
      name: "RankTests",
      dependencies: ["Rank", "Measure", "Core"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "Core", "Ledger", "Measure", "Rank", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportTests",
      dependencies: ["Report", "Core", "Measure", "Rank"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Pipeline", "Core", "Workspace", "Ledger", "Measure", "Rank"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "demoTests",
      dependencies: ["demo", "Core", "Ingest"],
      swiftSettings: strict
    ),
  ],
  cxxLanguageStandard: .cxx17
)

// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(
  name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
  name: "clipsheet",
  products: [
    .executable(name: "clipsheet", targets: ["clipsheet"]),
    .library(name: "Workbooks", targets: ["Workbooks"]),
    .library(name: "Clipsheet", targets: ["Articles", "Language", "Extraction", "Reporting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // MARK: System libraries
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // libxml2 reads both HTML as browsers meet it and the XML of feeds, lists and workbook parts,
    // with limits against entity bombs; gumbo would follow HTML 5 more closely but reads HTML alone.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // SHA-256 alone; swift-crypto would compile all of BoringSSL for that one function.
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    .systemLibrary(name: "CLinux"),
    // Feeds by address: builds in no time, and says which address it connects to before it does.
    .systemLibrary(
      name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    // MARK: Data that a user may edit
    .target(
      name: "Templates", path: "Templates", exclude: ["README.md"],
      resources: [
        .copy("sanctions"), .copy("actors"), .copy("names"), .copy("workbooks"), .copy("sheets"),
        .copy("schema"),
      ],
      swiftSettings: settings),
    .target(
      name: "Reports", path: "Reports", exclude: ["pictures"],
      resources: [
        .copy("demo"), .copy("daily-brief.yaml"), .copy("weekly-sanctions.yaml"),
        .copy("actor-dossier.yaml"), .copy("new-report.yaml"), .copy("report.schema.json"),
      ], swiftSettings: settings),

    // MARK: The way of the data
    .target(
      name: "Definitions", dependencies: ["CLibCrypto", yams], swiftSettings: settings),
    .target(
      name: "Workbooks",
      dependencies: ["CXlsxWriter", "CLibXML2", "CZip", "CZlib", "Definitions"],
      exclude: ["README.md"],
      swiftSettings: settings),
    .target(
      name: "Articles", dependencies: ["CLibXML2", "CLibCrypto"],
      exclude: ["README.md"], resources: [.copy("Schema/clipsheet.article-1.schema.json")],
      swiftSettings: settings),
    // Trained weights, embedded by the C compiler: SwiftPM's own embedding cannot take megabytes.
    // They carry a licence of their own; see MODEL_CARD.md beside them.
    .target(
      name: "CWeights", exclude: ["language.bin", "attribution.bin", "claims.bin", "MODEL_CARD.md"]),
    .target(
      name: "Language", dependencies: ["Articles", "CWeights"], exclude: ["README.md"],
      swiftSettings: settings),
    .target(
      name: "Extraction",
      dependencies: ["Articles", "Language", "Definitions", "CWeights", "CLibXML2"],
      exclude: ["README.md", "Sanctions/README.md", "Screening/README.md", "Time/README.md"],
      swiftSettings: settings),
    .target(
      name: "Archive", dependencies: ["Articles", "Extraction", "Definitions", "CZlib", grdb],
      exclude: ["README.md"], swiftSettings: settings),
    .target(
      name: "Reporting",
      dependencies: [
        "Articles", "Language", "Extraction", "Archive", "Workbooks", "Definitions", "Templates",
        "Reports", "CLinux", "CLibCurl", logging, lifecycle, signals,
      ],
      exclude: ["Copies/README.md", "README.md", "Sanctions/README.md"], swiftSettings: settings),
    .executableTarget(
      name: "clipsheet", dependencies: ["Reporting", argumentParser, logging],
      swiftSettings: settings),
    .executableTarget(
      name: "clipsheet-train",
      dependencies: ["Articles", "Language", "Extraction", "Definitions", argumentParser],
      swiftSettings: settings),

    .target(name: "CPlainLoop", dependencies: ["CXlsxWriter"]),
    .executableTarget(
      name: "workbooks-benchmark", dependencies: ["Workbooks", "CPlainLoop"],
      exclude: ["beside.py"],
      swiftSettings: settings),

    // MARK: Tests
    .testTarget(name: "DefinitionsTests", dependencies: ["Definitions"], swiftSettings: settings),
    .testTarget(
      name: "WorkbooksTests", dependencies: ["Workbooks", "Definitions"],
      exclude: ["Templates/Fixtures"], swiftSettings: settings),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles"], swiftSettings: settings),
    .testTarget(name: "LanguageTests", dependencies: ["Language"], swiftSettings: settings),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "clipsheet-train"],
      exclude: [
        "Screening/Fixtures", "Statements/Passages", "Statements/floors.txt", "Time/floors.txt",
        "Actors/Passages", "Actors/floors.txt", "Sanctions/sentences.txt",
        "Sanctions/second-reading.txt", "Sanctions/floors.txt",
      ],
      swiftSettings: settings),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive", grdb], swiftSettings: settings),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting"], swiftSettings: settings),
    .testTarget(
      name: "ClipsheetTests", dependencies: ["clipsheet", "Reporting", "Definitions"],
      exclude: [
        "Goldens", "Support/check_templates.py", "Support/compare_workbook.py",
        "Support/follow_evidence.py", "Support/read_graph.py",
      ], swiftSettings: settings),
  ]
)

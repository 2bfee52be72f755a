// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: what Swift will require later is required now.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// The mathematics below `import Foundation` (`sqrt`, `rounded`) needs libm named on Linux.
let mathematics: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: strict, linkerSettings: mathematics)
}

/// A module that computes: optimised as a whole in debug builds too, or tests would take minutes
/// (a generic column that is not specialised across files allocates at every element).
func engine(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  let optimised = SwiftSetting.unsafeFlags(
    ["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"], .when(configuration: .debug))
  return .target(
    name: name, dependencies: dependencies, swiftSettings: strict + [optimised],
    linkerSettings: mathematics)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["PhraseTesting"], swiftSettings: strict)
}

let package = Package(
  name: "Headcount",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Up to the next minor version: Schema reads YAML events through the C library inside Yams.
    .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
  ],
  targets: [
    module("Text"),
    engine("Randomness"),
    engine("Statistics"),
    engine("Queueing", ["Randomness"]),
    engine("Staffing", ["Queueing"]),
    module("Schema", ["Text", "Yams"]),
    module("Workforce", ["Queueing", "Randomness", "Schema", "Text"]),
    engine(
      "Simulation",
      ["Queueing", "Randomness", "Schema", "Staffing", "Statistics", "Text", "Workforce"]),
    module(
      "Questions",
      ["Queueing", "Randomness", "Schema", "Simulation", "Statistics", "Text", "Workforce"]),
    engine("Fitting", ["Randomness", "Schema", "Statistics", "Text", "Workforce"]),
    module("Report", ["Text"]),
    module(
      "Answers",
      [
        "Fitting", "Questions", "Report", "Schema", "Simulation", "Statistics", "Text", "Workforce",
      ]),
    module(
      "Sandbox",
      ["Answers", "Fitting", "Questions", "Report", "Schema", "Simulation", "Text", "Workforce"]),
    .systemLibrary(name: "CSystemEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(
      name: "CLineEdit", dependencies: ["CSystemEdit"],
      cSettings: [.treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra")]),
    module("Terminal", ["Text", "CLineEdit"]),
    .executableTarget(
      name: "headcount",
      dependencies: [
        "Questions", "Report", "Sandbox", "Schema", "Simulation", "Terminal", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: mathematics, plugins: ["CommitPlugin"]),
    .plugin(
      name: "CommitPlugin", capability: .buildTool(), path: "Sources/CommitPlugin",
      exclude: ["commit.sh"]),
    .executableTarget(
      name: "benchmark",
      dependencies: ["Fitting", "Queueing", "Schema", "Workforce", "Simulation", "Statistics"],
      swiftSettings: strict, linkerSettings: mathematics),
    tests("TextTests", ["Text"]),
    tests("RandomnessTests", ["Randomness"]),
    tests("StatisticsTests", ["Statistics"]),
    tests("QueueingTests", ["Queueing", "Randomness"]),
    tests("StaffingTests", ["Staffing", "Queueing"]),
    tests("SchemaTests", ["Schema", "Text"]),
    tests("WorkforceTests", ["Fitting", "Workforce", "Schema", "Randomness", "Text"]),
    tests("FittingTests", ["Fitting", "Randomness", "Schema", "Statistics", "Text", "Workforce"]),
    tests("ReportTests", ["Report", "Text"]),
    tests(
      "QuestionsTests",
      ["Questions", "Randomness", "Schema", "Simulation", "Statistics", "Text", "Workforce"]),
    .testTarget(
      name: "SandboxTests",
      dependencies: [
        "Answers", "Questions", "Randomness", "Report", "Sandbox", "Schema", "Simulation",
        "PhraseTesting", "Statistics", "Text", "Workforce",
      ], exclude: ["Facts", "Fixtures", "Golden"],
      // Optimising what only asks takes minutes; what it asks is optimised all the same.
      swiftSettings: strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]),
    .target(
      name: "PhraseTesting", dependencies: ["Schema", "Text"], path: "Tests/PhraseTesting",
      swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TerminalTesting", dependencies: ["Text", "CPseudoTerminal"],
      path: "Tests/TerminalTesting", swiftSettings: strict),
    .executableTarget(
      name: "editdemo", dependencies: ["Terminal", "Text"], path: "Tests/editdemo",
      swiftSettings: strict, linkerSettings: mathematics),
    tests("TerminalTests", ["Terminal", "TerminalTesting", "Text", "editdemo"]),
    tests("ProgramTests", ["TerminalTesting", "Text", "headcount"]),
    tests(
      "SimulationTests",
      [
        "Queueing", "Randomness", "Schema", "Simulation", "Staffing", "Statistics", "Text",
        "Workforce",
      ]),
  ]
)

import Foundation
import TerminalTesting

/// The program as a shell runs it: not on a terminal, with what it printed and how it ended.
struct Program {
  let output: String
  let errors: String
  let status: Int32

  init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: try builtProgram("headcount"))
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
      .merging(environment) { $1 }
    let folder = FileManager.default.temporaryDirectory.path + "/program-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Files rather than pipes: a pipe that nobody reads in time stops the program.
    func file(_ name: String, _ text: String = "") throws -> String {
      try text.write(toFile: folder + name, atomically: false, encoding: .utf8)
      return folder + name
    }
    let (input, output, errors) = (try file("/in", input), try file("/out"), try file("/err"))
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    // Foundation's own reading drops a byte order mark.
    self.output = String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self)
    self.errors = String(decoding: try Data(contentsOf: URL(filePath: errors)), as: UTF8.self)
    status = process.terminationStatus
  }

  private static let tests = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
  static let small = tests + "/SandboxTests/Fixtures/Scenarios/small-team.yaml"
}

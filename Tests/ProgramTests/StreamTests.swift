import Foundation
import TerminalTesting
import Testing

/// The program with standard streams that are closed, wrong, full or stalled.
@Suite(.timeLimit(.minutes(2))) struct StreamTests {
  private static let notebook =
    "```{code-cell} headcount\n:id: a\n\nload \(Program.small)\nrun 5\n```\n"

  private static let commands: [String] = [
    "run '\(Program.small)' --futures 5", "check '\(Program.small)'",
    "do '\(Program.small)' 'show title'", "notebook run NOTEBOOK", "schema",
    "'\(Program.small)'", "open '\(Program.small)'", "--help", "--version",
  ]

  /// Runs the program by a shell line, in which HEADCOUNT stands for it. Returns how it ended and
  /// what stands in `errors`.
  private func shell(_ line: String) throws -> (status: Int32, errors: String) {
    let folder = FileManager.default.temporaryDirectory.path + "/streams-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Self.notebook.write(toFile: folder + "/a.md", atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    let program = try builtProgram("headcount")
    process.arguments = [
      "-c",
      line.replacing("HEADCOUNT", with: "'\(program)'")
        .replacing("NOTEBOOK", with: "'\(folder)/a.md'")
        .replacing("ERRORS", with: "'\(folder)/errors'"),
    ]
    try process.run()
    process.waitUntilExit()
    let errors = try? String(contentsOfFile: folder + "/errors", encoding: .utf8)
    return (process.terminationStatus, errors ?? "")
  }

  @Test(arguments: commands) func G7_aClosedOutputIsToldAtOnce(command: String) throws {
    for others in ["", "<&-"] {
      let run = try shell("timeout 20 HEADCOUNT \(command) \(others) >&- 2>ERRORS </dev/null")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("cannot write: standard output is closed"))
      #expect(try shell("timeout 20 HEADCOUNT \(command) >&- 2>&- \(others)").status == 1)
    }
    let reading = try shell("timeout 20 HEADCOUNT \(command) 1</dev/null 2>ERRORS </dev/null")
    #expect(reading.status == 1)
    #expect(reading.errors.hasPrefix("cannot write: "))
  }

  @Test(arguments: commands) func G7_theOtherStreamsMayBeClosed(command: String) throws {
    for closed in ["<&-", "2>&- </dev/null", "<&- 2>&-"] {
      #expect(try shell("timeout 20 HEADCOUNT \(command) \(closed) >/dev/null").status == 0)
    }
  }

  @Test(arguments: commands.filter { !$0.hasPrefix("'") && !$0.hasPrefix("open") })
  func G7_aFullDeviceIsTold(command: String) throws {
    let run = try shell("HEADCOUNT \(command) >/dev/full 2>ERRORS </dev/null")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("cannot write: No space left on device"))
  }

  @Test(arguments: ["</tmp", "0>/dev/null", "0>&1"]) func G7_anInputThatCannotBeReadIsTold(
    input: String
  ) throws {
    let run = try shell(
      "set -o pipefail; timeout 20 HEADCOUNT '\(Program.small)' 2>ERRORS \(input) | cat >/dev/null")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("cannot read standard input: "))
  }

  // MARK: Nobody reads

  /// The program with an output that is full and stays so; it is sent a signal as soon as it
  /// answers signals. Returns how it ended; -1 by the signal itself.
  private func stalled(
    _ arguments: [String], input: String = "", signal: Int32, isMessages: Bool = false,
    isNonBlocking: Bool = false
  ) throws -> Int32 {
    let pipe = Pipe()
    let end = pipe.fileHandleForWriting.fileDescriptor
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
    while unsafe write(end, "x", 1) == 1 {}
    _ = fcntl(end, F_SETFL, isNonBlocking ? O_NONBLOCK : 0)
    let process = Process()
    process.executableURL = URL(filePath: try builtProgram("headcount"))
    process.arguments = arguments
    let lines = Pipe()
    lines.fileHandleForWriting.write(Data(input.utf8))
    try lines.fileHandleForWriting.close()
    process.standardInput = lines
    process.standardOutput = isMessages ? FileHandle.nullDevice : pipe
    process.standardError = isMessages ? pipe : FileHandle.nullDevice
    try process.run()
    let deadline = Date.now + 20
    var isSent = false
    while process.isRunning, Date.now < deadline {
      if !isSent, handles(signal: signal, process.processIdentifier) {
        isSent = kill(process.processIdentifier, signal) == 0
      }
      usleep(5000)
    }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  @Test(arguments: [SIGINT, SIGTERM]) func G8_aStalledOutputCanBeLeft(signal: Int32) throws {
    let small = Program.small
    for arguments in [
      ["run", small, "--futures", "5"], ["do", small, "show"], ["check", small], ["--help"],
      ["schema"],
    ] {
      #expect(try stalled(arguments, signal: signal) == 130, "\(arguments)")
    }
    #expect(try stalled([small], input: "show\n", signal: signal) == 130)
    #expect(try stalled(["schema"], signal: signal, isNonBlocking: true) == 130)
    #expect(try stalled(["check", "nowhere.yaml"], signal: signal, isMessages: true) == 130)
  }

  @Test func G8_aStalledTerminalCanBeLeft() throws {
    let terminal = try PseudoTerminal(
      builtProgram("headcount"), ["schema"], environment: ["NO_COLOR": "1"])
    try terminal.waitUntilItHandles(signal: SIGINT)
    terminal.send(signal: SIGINT)
    #expect(try terminal.waitForExit(reading: false) == .status(130))
  }
}

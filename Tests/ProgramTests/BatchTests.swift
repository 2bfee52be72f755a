import Foundation
import TerminalTesting
import Testing

/// The program in scripts and pipes.
@Suite(.timeLimit(.minutes(2))) struct BatchTests {
  @Test func printsAForecastAndNothingElse() throws {
    let run = try Program(["run", Program.small, "--futures", "20"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("小组 Small team\n═══"))
    #expect(run.output.hasSuffix(" · run 20 seed 1 · model 2\n"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test(arguments: ["text", "markdown", "csv", "json", "html"]) func formats(format: String) throws
  {
    let run = try Program(["run", Program.small, "--futures", "5", "--format", format])
    #expect(run.status == 0)
    let beginning = [
      "text": "小组", "markdown": "# 小组", "csv": "week,measure,site,family,stage,tier,cause,mean",
      "json": "{\n  \"scenario\"", "html": "<!doctype html>",
    ]
    #expect(run.output.lowercased().hasPrefix(beginning[format] ?? "-"))
  }

  @Test func checkPrintsProblemsForPrograms() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let small = try String(contentsOfFile: Program.small, encoding: .utf8)
    try small.write(toFile: folder + "/small.yaml", atomically: true, encoding: .utf8)
    try "extends: small.yaml\nhorizn: 52 weeks\nstart: 2027年1月4日\n"
      .write(toFile: folder + "/odd.yaml", atomically: true, encoding: .utf8)
    let run = try Program([
      "check", folder + "/small.yaml", folder + "/odd.yaml", folder + "/none.yaml", "--format",
      "json",
    ])
    #expect(run.status == 3 && run.errors == "")
    struct Found: Decodable {
      struct Both: Decodable { var en, zh: String }
      struct Problem: Decodable {
        var code: String?
        var severity: String
        var file: String?
        var line, column, endLine, endColumn: Int?
        var message: Both
        var suggestions: [String]
      }
      var format: Int
      var problems: [Problem]
    }
    let found = try JSONDecoder().decode(Found.self, from: Data(run.output.utf8))
    #expect(found.format == 1)
    #expect(found.problems.map(\.code) == ["E120", "E122", "E101"])
    #expect(found.problems.allSatisfy { $0.severity == "error" })
    let field = found.problems[0]
    #expect((field.line, field.column, field.endColumn) == (2, 1, 7))
    #expect(field.message.en == "unknown field" && field.message.zh == "没有这个字段")
    #expect(field.suggestions == ["horizon"] && found.problems[1].suggestions == ["2027-01-04"])
    let fine = try Program(["check", Program.small, "--format", "json"])
    #expect(fine.status == 0 && fine.output.contains("\"problems\": []"))
  }

  @Test func threadsDoNotShow() throws {
    let runs = try ["1", "2", "3", "8"].map { threads in
      try Program([
        "run", Program.small, "--futures", "300", "--format", "json", "--threads", threads,
      ]).output
    }
    #expect(Set(runs).count == 1)
  }

  /// The C library picks other mathematics on an older processor, other words in another place.
  @Test func neitherProcessorNorPlaceShow() throws {
    let worlds = [
      [:], ["TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8"], ["LC_ALL": "C"],
      ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-FMA,-AVX2,-AVX2_Usable,-FMA_Usable"],
    ]
    let runs = try worlds.map { environment in
      try Program(
        ["run", Program.small, "--futures", "200", "--format", "json"], environment: environment
      ).output
    }
    #expect(Set(runs).count == 1)
  }

  @Test func writesAFile() throws {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Program([
      "run", Program.small, "--futures", "5", "--format", "json", "--output", path,
    ])
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{\n"))
    let refused = try Program(["run", Program.small, "--futures", "5", "--output", "/nowhere/x"])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("there is no such folder"))
  }

  @Test func neverWritesOverTheScenario() throws {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).yaml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.copyItem(atPath: Program.small, toPath: path)
    let run = try Program(["run", path, "--futures", "1,0", "--output", path])
    #expect(run.status == 2)
    let refused = try Program(["run", path, "--futures", "5", "--output", path])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("the scenario was read from this file"))
    #expect(FileManager.default.contentsEqual(atPath: path, andPath: Program.small))
  }

  @Test func G1_outputReplacesOnlyWhatItWrote() throws {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "precious".write(toFile: path, atomically: true, encoding: .utf8)
    let run = ["run", Program.small, "--futures", "3", "--output", path]
    let refused = try Program(run)
    #expect(refused.status == 1 && refused.errors.contains("--force"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    #expect(try Program(run + ["--force"]).status == 0)
    #expect(try Program(run).status == 0)
    // Even by force not the scenario itself.
    let copy = path + ".yaml"
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: Program.small, toPath: copy)
    #expect(try Program(["run", copy, "--output", copy, "--force"]).status == 1)
    #expect(FileManager.default.contentsEqual(atPath: copy, andPath: Program.small))
  }

  @Test func G2_replayEnds0And4And1() throws {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    // The day of the file is that of the source where one is told, in written files alone.
    let written = try Program(
      ["run", Program.small, "--futures", "3", "--output", path],
      environment: ["SOURCE_DATE_EPOCH": "86400"])
    #expect(written.status == 0 && written.output.isEmpty && written.errors.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(" on 1970-01-02 as text"))
    let same = try Program(["replay", path])
    #expect(same.status == 0 && same.output.contains("the same") && same.errors.isEmpty)
    // Without a seal, as it goes to a pipe, an edit shows as a difference.
    let piped = try Program(["run", Program.small, "--futures", "3"]).output
    #expect(!piped.contains("written by"))
    try piped.replacing("people", with: "peeple").write(
      toFile: path, atomically: true, encoding: .utf8)
    let different = try Program(["replay", path])
    #expect(different.status == 4 && different.output.contains("+ people"))
    #expect(try Program(["do", Program.small, "replay \(path)"]).status == 4)
    #expect(try Program(["replay", Program.small]).status == 1)
    #expect(try Program(["replay", path + "-no"]).status == 1)
  }

  @Test func G10_aTableInAPipeIsATableAlone() throws {
    let run = ["run", Program.small, "--futures", "3", "--format", "csv"]
    let plain = try Program(run)
    #expect(plain.status == 0 && plain.output.hasPrefix("week,"))
    #expect(!plain.output.contains("replay") && plain.errors.hasPrefix("replay: "))
    for environment in [
      ["LC_ALL": "zh_CN.UTF-8"], ["LC_ALL": "", "LANG": "zh_CN.UTF-8"],
      ["LC_ALL": "", "LC_CTYPE": "zh_TW.UTF-8", "LANG": "C.UTF-8"],
    ] {
      #expect(try Program(run, environment: environment).output == "\u{FEFF}" + plain.output)
    }
    #expect(try Program(run + ["--excel"]).output == "\u{FEFF}" + plain.output)
    let english = ["LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"]
    #expect(try Program(run, environment: english).output == plain.output)
  }

  @Test func aMisspeltCommandWithArgumentsIsKnown() throws {
    #expect(try Program(["rnu", "x"]).errors.contains("Did you mean run?"))
  }

  @Test func anUnknownOptionIsNamed() throws {
    let errors = try Program(["do", Program.small, "run 5", "--format", "html"]).errors
    #expect(errors.contains("--format") && !errors.contains("Did you mean do"))
  }

  @Test(arguments: [
    [], ["--help"], ["run", "--help"], ["schema"], ["check", Program.small],
    ["do", Program.small, "run 5", "table", "quit", "nonsense"],
  ]) func ends0(arguments: [String]) throws {
    #expect(try Program(arguments).status == 0)
  }

  @Test(arguments: [
    ["run"], ["run", Program.small, "--futures", "0"], ["run", Program.small, "--futures", "1e12"],
    ["run", Program.small, "--format", "pdf"], ["run", Program.small, "--threads", "0"],
    ["run", Program.small, "--nonsense"], ["chekc"], ["check"], ["notebook", "check"],
  ]) func ends2OnUsage(arguments: [String]) throws {
    let run = try Program(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors != "")
  }

  @Test func ends3OnProblemsOfAScenario() throws {
    for arguments in [["check"], ["run"], ["do"], []] {
      let tail = arguments == ["do"] ? ["show"] : []
      let run = try Program(arguments + ["nowhere.yaml"] + tail)
      #expect(run.status == 3)
      #expect(run.output == "")
      #expect(run.errors.contains("there is no such file"))
    }
  }

  @Test func aScriptStopsAtTheFirstRefusedLine() throws {
    let run = try Program([Program.small], input: "# script\nshow title\nrnu\nshow start\n")
    #expect(run.status == 1)
    #expect(run.output == "title: 小组 Small team\n")
    #expect(run.errors.hasPrefix("stdin:3:1: unknown command [E501]\n  3 | rnu\n    | ^\n"))
  }

  @Test(arguments: ["", "quit\n", "# end"]) func G9_aScriptSaysWhatIsLost(end: String) throws {
    let run = try Program([Program.small], input: "set about x\nshow about\n" + end)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("about: x\n"))
    #expect(run.errors == "1 change was not saved.\n")
    #expect(try Program([Program.small], input: "set about x\nundo\n" + end).errors == "")
  }

  @Test func aScriptWithoutALastLineEndRunsWhole() throws {
    let run = try Program([], input: "\u{FEFF}load \(Program.small)\r\nshow title")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("title: 小组 Small team\n"))
  }

  @Test func aNotebookThatDiffersEnds4AndIsNotWritten() throws {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).md"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = "```{code-cell} headcount\n:id: a\n\nload \(Program.small)\nrun 5\n```\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let check = try Program(["notebook", "check", path])
    #expect(check.status == 4)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(try Program(["notebook", "update", path]).status == 0)
    #expect(try Program(["notebook", "check", path]).status == 0)
    let run = try Program(["notebook", "run", path])
    #expect(run.output.hasPrefix("[a]\n小组 Small team"))
    try text.replacing("run 5", with: "rnu").write(toFile: path, atomically: true, encoding: .utf8)
    let broken = try Program(["notebook", "update", path])
    #expect(broken.status == 1)
    #expect(broken.errors.contains(":5:1: unknown command"))
  }

  @Test(arguments: [["run", Program.small, "--futures", "5"], ["check", Program.small]])
  func aFullDiskIsTold(arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: try builtProgram("headcount"))
    process.arguments = arguments
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(told.hasPrefix("cannot write: "))
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let program = try builtProgram("headcount")
    process.arguments = [
      "-c",
      "'\(program)' run '\(Program.small)' --futures 5 --format json | head -1 > /dev/null",
    ]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }
}

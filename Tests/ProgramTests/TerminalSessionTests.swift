import Foundation
import TerminalTesting
import Testing

/// The sandbox on a terminal, as a person meets it.
@Suite(.serialized, .timeLimit(.minutes(2))) struct TerminalSessionTests {
  private let home = FileManager.default.temporaryDirectory.path + "/home-\(UUID().uuidString)"

  private func terminal(_ arguments: [String] = [Program.small]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      builtProgram("headcount"), arguments, environment: ["HOME": home, "NO_COLOR": "1"], rows: 40)
    try terminal.wait(for: "the prompt", until: \.bracketsPastes)
    return terminal
  }

  @Test func greetsAndAnswers() throws {
    let terminal = try terminal()
    try terminal.wait(text: "小组 Small team · 2 sites, 1 job family, 2 tiers")
    try terminal.wait(line: "small-team>", column: 12)
    terminal.type("show title" + Key.enter)
    try terminal.wait(text: "title: 小组 Small team")
    try terminal.wait(line: "small-team>", column: 12)
    terminal.type("rnu" + Key.enter)
    try terminal.wait(text: "did you mean run?")
    try terminal.wait(line: "small-team>", column: 12)
    terminal.type(Key.control("d"))
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func completes() throws {
    let terminal = try terminal()
    terminal.type("set sta" + Key.tab)
    try terminal.wait(text: "Stages, in the order in which tenure leads through them")
    terminal.type("g" + Key.tab + "no" + Key.tab + "lea" + Key.tab)
    try terminal.wait(line: "small-team> set stages.novice.leaving", column: 38)
    terminal.type(Key.tab)
    try terminal.wait(text: "6% to 9%/month")
  }

  @Test func runsAndPlots() throws {
    let terminal = try terminal()
    terminal.type("run 50" + Key.enter)
    try terminal.wait(text: " · run 50 seed 1 · model 2")
    terminal.type("plot ready at south" + Key.enter)
    try terminal.wait(text: "8 of 10 futures")
    try terminal.wait(line: "small-team>", column: 12)
  }

  @Test func followsACareerByPressingEnter() throws {
    let terminal = try terminal()
    terminal.type("career new old-hands number 20" + Key.enter)
    try terminal.wait(text: "No. 20 on 4 Jan 2027")
    terminal.type(Key.enter)
    try terminal.wait(text: "No. 20 on 1 Feb 2027")
    terminal.type("career odds" + Key.enter)
    try terminal.wait(text: "No. 20: the odds from 1 Feb 2027")
    try terminal.wait(text: "1,000 copies with fresh luck")
    // What was done last is no step: Enter does nothing.
    terminal.type(Key.enter + "career back" + Key.enter)
    try terminal.wait(line: "small-team>", column: 12)
    terminal.type("career step 4 months" + Key.enter)
    try terminal.wait(text: "No. 20 on 3 May 2027")
    // The end of input means nothing before the prompt is back.
    try terminal.wait(line: "small-team>", column: 12)
    terminal.type(Key.control("d"))
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func controlCStopsARunAndMoreGoesOn() throws {
    let terminal = try terminal()
    terminal.type("run 10000000" + Key.enter)
    try terminal.wait(text: "/ 10,000,000 futures")
    terminal.type(Key.control("c"))
    try terminal.wait(text: "stopped: ")
    try terminal.wait(line: "small-team>", column: 12)
    terminal.type("quit" + Key.enter)
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func tellsThatAResultIsPartial() throws {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let terminal = try PseudoTerminal(
      builtProgram("headcount"),
      [
        "run", Program.small, "--futures", "10,000,000", "--format", "csv", "--output", path,
      ], environment: ["HOME": home], columns: 160)
    try terminal.wait(text: "Ctrl-C stops and keeps what was played")
    terminal.type(Key.control("c"))
    try terminal.wait(text: " of 10,000,000 futures: \(path) holds a partial result")
    #expect(try terminal.waitForExit() == .status(130))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    #expect(lines.first?.hasSuffix(",futures") == true)
  }

  @Test func G6_aPasteRunsToTheFirstRefusal() throws {
    let terminal = try terminal()
    terminal.paste("show title\r\nrnu\r\nshow start\r\n\r\n# 注释\r\nshow 宿迁\r\nshow about\r\n")
    terminal.type(Key.enter)
    try terminal.wait(text: "Not run: show start; # 注释; show 宿迁; and 1 more")
    try terminal.wait(line: "small-team>", column: 12)
    #expect(terminal.screen.lines.contains("small-team> rnu"))
    #expect(!terminal.screen.text.contains("start: "))
  }

  @Test func G6_controlCEndsAPaste() throws {
    let terminal = try terminal()
    terminal.paste("show title\nrun 10000000\nshow start")
    terminal.type(Key.enter)
    try terminal.wait(text: "/ 10,000,000 futures")
    terminal.type(Key.control("c"))
    try terminal.wait(text: "Not run: show start")
    try terminal.wait(line: "small-team>", column: 12)
    #expect(!terminal.screen.text.contains("start: "))
  }

  @Test func G6_quitInAPasteLeavesOrAsks() throws {
    let first = try terminal()
    first.paste("show title\nquit\nshow start")
    first.type(Key.enter)
    try first.wait(text: "Not run: show start")
    #expect(try first.waitForExit() == .status(0))
    let second = try terminal()
    second.paste("set about x\nquit\nquit")
    second.type(Key.enter)
    try second.wait(text: "Not run: quit")
    try second.wait(line: "small-team>", column: 12)
    second.type("show about" + Key.enter)
    try second.wait(text: "about: x")
  }

  @Test(arguments: ["quit" + Key.enter, Key.control("d"), "EXIT" + Key.enter])
  func G9_leavingAsksOnce(leaving: String) throws {
    let terminal = try terminal()
    terminal.type("set about x" + Key.enter)
    try terminal.wait(text: "→")
    try terminal.wait(line: "small-team>", column: 12)
    terminal.type(leaving)
    try terminal.wait(text: "1 change was not saved")
    try terminal.wait(line: "small-team>", column: 12)
    terminal.type(leaving)
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func endsAsATerminatedProgram() throws {
    let terminal = try terminal()
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .status(130))
  }

  @Test func historyStaysBetweenSessions() throws {
    let first = try terminal()
    first.type("show title" + Key.enter)
    try first.wait(text: "title: ")
    try first.wait(line: "small-team>", column: 12)
    first.type(Key.control("d"))
    #expect(try first.waitForExit() == .status(0))
    let second = try terminal()
    try second.wait(line: "small-team>", column: 12)
    second.type(Key.up)
    try second.wait(line: "small-team> show title", column: 22)
    let path = home + "/.local/state/headcount/history"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
}

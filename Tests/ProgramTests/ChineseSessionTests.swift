import Foundation
import TerminalTesting
import Testing
import Text

/// The sandbox on a terminal, as somebody meets it who reads and types Chinese.
@Suite(.serialized, .timeLimit(.minutes(3))) struct ChineseSessionTests {
  private let home = FileManager.default.temporaryDirectory.path + "/home-\(UUID().uuidString)"
  private static let phase3 =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    + "/Scenarios/suqian-phase-3.yaml"
  private let prompt = "suqian-phase-3>"

  private func terminal(
    _ more: [String: String] = [:], columns: Int = 80, signs: SignWidth = .narrow,
    answers: Bool = true
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      builtProgram("headcount"), [Self.phase3],
      environment: ["HOME": home, "NO_COLOR": "1", "LC_ALL": "zh_CN.UTF-8"].merging(more) { $1 },
      columns: columns, rows: 40, signs: signs, answers: answers)
    try terminal.wait(for: "the prompt", until: \.bracketsPastes)
    return terminal
  }

  /// Waits for the prompt with nothing behind it.
  private func rest(_ terminal: PseudoTerminal, seconds: Double = 30) throws {
    try terminal.wait(line: prompt, column: prompt.count + 1, seconds: seconds)
  }

  @Test func greetsInChinese() throws {
    let terminal = try terminal()
    try terminal.wait(text: "宿迁三期 · 2 个职场、3 个岗位类别、5 个职级")
    try rest(terminal)
    #expect(!terminal.screen.text.contains("Type help"))
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.UTF-8", "C.UTF-8"])
  func hanCharactersAreEditedWhole(locale: String) throws {
    let terminal = try terminal(["LC_ALL": locale, "LC_MESSAGES": ""])
    try rest(terminal)
    let start = prompt.count + 1
    terminal.type("table people at 三期")
    try terminal.wait(line: prompt + " table people at 三期", column: start + 20)
    terminal.type(Key.backspace)
    try terminal.wait(line: prompt + " table people at 三", column: start + 18)
    terminal.type("期" + Key.left + Key.left + Key.delete)
    try terminal.wait(line: prompt + " table people at 期", column: start + 16)
    terminal.type("三" + Key.home)
    try terminal.wait(line: prompt + " table people at 三期", column: start)
    terminal.type(Key.end + Key.control("w"))
    try terminal.wait(line: prompt + " table people at", column: start + 16)
  }

  @Test func tabKnowsTitles() throws {
    let terminal = try terminal()
    terminal.type("plan 三" + Key.tab)
    try terminal.wait(line: prompt + " plan phase-3", column: prompt.count + 14)
    terminal.type(Key.control("u") + "set stages." + Key.tab)
    try terminal.wait(text: "novice")
    for title in ["新人期", "成长期", "稳定期", "成熟期"] {
      try terminal.wait(text: title)
    }
  }

  @Test func searchIsInChinese() throws {
    let terminal = try terminal()
    try rest(terminal)
    terminal.type("help 奖金" + Key.enter)
    try terminal.wait(text: "提到奖金的地方：")
    try rest(terminal)
    terminal.type(Key.control("r") + "奖")
    try terminal.wait(text: "（查找 奖）：help 奖金")
    terminal.type("励")
    try terminal.wait(text: "（没有找到 奖励）：")
  }

  @Test func historyRecallsHan() throws {
    let terminal = try terminal()
    try rest(terminal)
    terminal.type("help 奖金" + Key.enter)
    try terminal.wait(text: "提到奖金的地方：")
    try rest(terminal)
    terminal.type(Key.up)
    try terminal.wait(line: prompt + " help 奖金", column: prompt.count + 10)
    terminal.type(Key.backspace + Key.backspace + "招聘" + Key.enter)
    try terminal.wait(text: "提到招聘的地方：")
  }

  @Test func fullWidthSignsAreTaken() throws {
    let terminal = try terminal()
    try rest(terminal)
    terminal.type("show　stages．novice．leaving" + Key.enter)
    try terminal.wait(text: "全角字符已按半角处理")
    try rest(terminal)
  }

  @Test func controlCStopsInChinese() throws {
    let terminal = try terminal()
    try rest(terminal)
    terminal.type("run 1000000" + Key.enter)
    try terminal.wait(text: "/ 1,000,000 次推演", seconds: 60)
    terminal.type(Key.control("c"))
    try terminal.wait(text: "已停止", seconds: 60)
    try rest(terminal)
  }

  @Test func aMeasureInChineseIsMet() throws {
    let terminal = try terminal()
    try rest(terminal)
    terminal.type("run 2" + Key.enter)
    try terminal.wait(text: "重算：suqian-phase-3.yaml", seconds: 60)
    try terminal.wait(text: " · run 2 seed 1 · 模型 ")
    try rest(terminal)
    terminal.type("table 离职" + Key.enter)
    try terminal.wait(text: "是否指 leavers")
    terminal.type("table 人数 every quarter" + Key.enter)
    try terminal.wait(text: "2027年一季度")
  }

  // MARK: - Signs that fonts differ on

  /// What `show` draws is ASCII or wide characters where signs are two columns wide.
  @Test func aWideTerminalIsAsked() throws {
    let terminal = try terminal(signs: .wide)
    try rest(terminal)
    terminal.type("signs" + Key.enter)
    try terminal.wait(text: "与汉字同宽（两列）")
    try rest(terminal)
    terminal.type("run 2" + Key.enter)
    try terminal.wait(text: "模型 ", seconds: 60)
    try rest(terminal)
    // The answer of signs names one.
    let lines = terminal.screen.lines.filter { !$0.contains("“─”") }
    #expect(lines.contains { $0.hasPrefix("--------") })
    #expect(!lines.joined().contains { "─═│–".contains($0) })
  }

  @Test func aNarrowTerminalIsAsked() throws {
    let terminal = try terminal()
    try rest(terminal)
    terminal.type("signs" + Key.enter)
    try terminal.wait(text: "与字母同宽（一列）")
    #expect(terminal.screen.reports.count == 1)
  }

  @Test func whoDoesNotAnswerIsTold() throws {
    let terminal = try terminal(signs: .wide, answers: false)
    try rest(terminal)
    terminal.type("signs ask" + Key.enter)
    try terminal.wait(text: "终端没有回答")
    try rest(terminal)
    terminal.type("signs wide" + Key.enter)
    try terminal.wait(text: "与汉字同宽（两列）")
    try rest(terminal)
    terminal.type("signs wdie" + Key.enter)
    try terminal.wait(text: "是否指 wide？")
  }

  /// An answer that comes when the question is long given up is no key that somebody pressed.
  @Test func aLateAnswerIsNoKey() throws {
    let terminal = try terminal(answers: false)
    try rest(terminal)
    terminal.type("\u{1B}[40;2R")
    terminal.type("help 奖")
    try terminal.wait(line: prompt + " help 奖", column: prompt.count + 8)
    // Keys that begin like it stay keys.
    terminal.type(Key.left + Key.left + "x")
    try terminal.wait(line: prompt + " helpx 奖", column: prompt.count + 6)
  }

  @Test func aVariableSaysIt() throws {
    let terminal = try terminal(["HEADCOUNT_SIGNS": "wide"], signs: .wide, answers: false)
    try rest(terminal)
    terminal.type("signs" + Key.enter)
    try terminal.wait(text: "与汉字同宽（两列）")
    #expect(terminal.screen.reports.isEmpty)
  }

  @Test func nobodyIsAskedInEnglish() throws {
    let terminal = try terminal(["LC_ALL": "C.UTF-8"])
    try rest(terminal)
    #expect(terminal.screen.reports.isEmpty)
  }
}

/// What the program says of its use, in Chinese.
@Suite(.timeLimit(.minutes(2))) struct ChineseUsageTests {
  private func run(_ arguments: [String]) throws -> Program {
    try Program(arguments, environment: ["LC_ALL": "zh_CN.UTF-8"])
  }

  @Test(arguments: [
    ["--help"], ["run", "--help"], ["help", "notebook"], ["notebook", "check", "-h"],
    ["do", "--help"], ["notebook"], ["replay", "--help"], ["schema", "--help"],
  ]) func helpIsChinese(arguments: [String]) throws {
    let run = try run(arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("用法：headcount"))
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "default", "Show", "See ", "help information"] {
      #expect(!run.output.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    (["run"], "缺少 <情景文件>"), (["run", "a", "b"], "headcount run 后面多了：b"),
    (["run", "a", "--futures", "x"], "--futures 须为 1 至 10,000,000 的整数，不能是 x"),
    (["run", "a", "--futures"], "--futures <次数>：缺少值"), (["run", "a", "--bad"], "没有选项 --bad"),
    (["run", "a", "--ouput", "x"], "是否指 --output？"),
    (["run", "a", "--seed", "-1"], "--seed <数字>：缺少值"),
    (["run", "a", "--format", "pdf"], "--format 只能是 text、markdown、csv、json 或 html，不能是 pdf"),
    (["run", "a", "--force=yes"], "--force 后面不用写值：yes"), (["notebook", "foo"], "没有命令 foo"),
    (["notebook", "chek"], "是否指 check？"), (["chek", "a"], "没有命令 chek。是否指 check？"),
    (["--threads", "0"], "--threads 须为 1 至 1,024 的整数，不能是 0"),
    (["run", "a", "--language", "fr"], "--language 只能是 en 或 zh，不能是 fr"),
  ]) func misuseIsToldInChinese(arguments: [String], words: String) throws {
    let run = try run(arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("错误：") && run.errors.contains(words), "\(run.errors)")
    #expect(!run.errors.contains("Usage") && !run.errors.contains("Error"))
  }

  @Test func aWrittenAnswerIsReadBackInEitherLanguage() throws {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).html"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let written = try run([
      "run", Program.small, "--futures", "3", "--format", "html", "--output", path,
    ])
    #expect(written.status == 0)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("写出，格式 html · 校验和 ") && !page.contains("written by"))
    for language in ["zh_CN.UTF-8", "C.UTF-8"] {
      let replay = try Program(["replay", path], environment: ["LC_ALL": language])
      #expect(replay.status == 0, "\(replay.output)\(replay.errors)")
    }
    // It is known as one's own, and may be replaced.
    let again = try run([
      "run", Program.small, "--futures", "3", "--format", "html", "--output", path,
    ])
    #expect(again.status == 0)
    try page.replacing("人数", with: "人頭").write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try run(["replay", path]).status == 1)
  }
}

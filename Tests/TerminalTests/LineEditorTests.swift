import Glibc
import TerminalTesting
import Testing

/// The line editor as a person meets it: a demo program on a pseudo-terminal, judged by what the
/// screen shows and where the cursor stands.
@Suite(.timeLimit(.minutes(2))) struct LineEditorTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The demo, once it shows `prompt` with the cursor behind it.
  private func demo(
    _ environment: [String: String] = [:], prompt: String = "demo>", columns: Int = 80,
    rows: Int = 24
  ) throws -> PseudoTerminal {
    let variables = ["DEMO_HISTORY": folder.path("history")].merging(environment) { $1 }
    let terminal = try PseudoTerminal(
      builtProgram("editdemo"), environment: variables, columns: columns, rows: rows)
    try terminal.wait(line: prompt)
    try terminal.wait(for: "bracketed paste", until: \.bracketsPastes)
    return terminal
  }

  // MARK: Typing and editing

  @Test func takesALine() throws {
    let terminal = try demo()
    terminal.type("echo hello")
    try terminal.wait(line: "demo> echo hello", column: 16)
    terminal.type(Key.enter)
    try terminal.wait(screen: "demo> echo hello\n<echo hello>\ndemo>", column: 6)
  }

  @Test func takesChineseAndLatin() throws {
    let terminal = try demo()
    terminal.type("宿迁 é ü")
    try terminal.wait(line: "demo> 宿迁 é ü", column: 14)
    terminal.type(Key.enter)
    try terminal.wait(text: "<宿迁 é ü>")
  }

  @Test func insertsBeforeAWideCharacter() throws {
    let terminal = try demo()
    terminal.type("宿迁" + Key.left + Key.left)
    try terminal.wait(line: "demo> 宿迁", column: 6)
    terminal.type("a")
    try terminal.wait(line: "demo> a宿迁", column: 7)
    terminal.type("成")
    try terminal.wait(line: "demo> a成宿迁", column: 9)
    terminal.type(Key.right + Key.backspace)
    try terminal.wait(line: "demo> a成迁", column: 9)
    terminal.type(Key.home + Key.delete)
    try terminal.wait(line: "demo> 成迁", column: 6)
    terminal.type(Key.end + "!" + Key.enter)
    try terminal.wait(text: "<成迁!>")
  }

  @Test func editsALineOfSeveralRows() throws {
    let terminal = try demo(columns: 20)
    terminal.type("宿迁宿迁宿迁宿迁")
    // 14 columns are left beside the prompt: seven characters, then the next row.
    try terminal.wait(for: "a second row", until: { $0.lines[1] == "迁" && $0.column == 2 })
    terminal.type(Key.home + "x")
    try terminal.wait(for: "the text moved on") {
      $0.lines[0] == "demo> x宿迁宿迁宿迁" && $0.lines[1] == "宿迁" && $0.row == 0 && $0.column == 7
    }
    terminal.type(Key.end)
    try terminal.wait(for: "the end") { $0.row == 1 && $0.column == 4 }
    terminal.type(Key.control("c"))
    try terminal.wait(screen: "demo> x宿迁宿迁宿迁\n宿迁^C\ndemo>", column: 6)
  }

  @Test func dropsBytesThatAreNotUTF8() throws {
    let terminal = try demo()
    terminal.type(bytes: [0x61, 0xFF, 0xE5, 0x62, 0x63, 0x0D])
    try terminal.wait(text: "<a")
    try terminal.wait(line: "demo>", column: 6)
  }

  // MARK: Prompt

  @Test func keepsTheCursorRightAfterAColoredChinesePrompt() throws {
    let terminal = try demo(["DEMO_PROMPT": "宿迁> "], prompt: "宿迁>")
    #expect(terminal.bytes.text.contains("\u{1B}[1m"))
    terminal.type("ab" + Key.left)
    try terminal.wait(line: "宿迁> ab", column: 7)
  }

  @Test func usesNoColorUnderNoColor() throws {
    let terminal = try demo(["NO_COLOR": "1"])
    #expect(!terminal.bytes.text.contains("\u{1B}[1m"))
  }

  @Test func showsAPromptThatCannotSteerTheTerminal() throws {
    let terminal = try demo(["DEMO_PROMPT": "a\u{1B}[2Jb> "], prompt: "a\\u{1B}[2Jb>")
    try terminal.wait(line: "a\\u{1B}[2Jb>", column: 13)
  }

  @Test(arguments: ["dumb", "no-such-terminal"]) func isAbsentWhereNothingCanBeEdited(
    kind: String
  ) throws {
    let terminal = try PseudoTerminal(builtProgram("editdemo"), environment: ["TERM": kind])
    try terminal.wait(screen: "no editor", column: 0)
    terminal.type("宿迁\n")
    try terminal.wait(text: "<宿迁>")
    terminal.type("half" + Key.control("c"))
    try terminal.wait(text: "interrupted")
    terminal.type(Key.control("d"))
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.screen.lines[0] == "no editor")
  }

  // MARK: Completion

  @Test func completesAUniqueWord() throws {
    let terminal = try demo()
    terminal.type("lo" + Key.tab)
    try terminal.wait(line: "demo> load", column: 11)
    terminal.type("宿迁二" + Key.tab)
    try terminal.wait(line: "demo> load 宿迁二期.yaml", column: 25)
    terminal.type(Key.enter)
    try terminal.wait(text: "<load 宿迁二期.yaml >")
  }

  @Test func listsSeveralWithTheirMeanings() throws {
    let terminal = try demo()
    terminal.type("load 宿" + Key.tab)
    try terminal.wait(
      screen: """
        demo> load 宿迁
        宿迁一期.yaml  第一期
        宿迁二期.yaml  第二期 · 两个站点
        demo> load 宿迁
        """, column: 15)
    terminal.type("一" + Key.tab)
    try terminal.wait(line: "demo> load 宿迁一期.yaml", column: 25)
  }

  @Test func completesInTheMiddleOfALine() throws {
    let terminal = try demo()
    terminal.type("lo 宿迁" + String(repeating: Key.left, count: 3) + Key.tab)
    try terminal.wait(line: "demo> load 宿迁", column: 10)
    terminal.type(Key.control("c"))
    try terminal.wait(line: "demo>", column: 6)
    terminal.type("load x成都" + Key.left + Key.left + Key.left + Key.tab)
    try terminal.wait(for: "the list") {
      $0.lines.contains("plain.yaml") && $0.line != "plain.yaml"
    }
    try terminal.wait(line: "demo> load x成都", column: 11)
  }

  @Test func movesOverWhatIsAlreadyThere() throws {
    let terminal = try demo()
    terminal.type("load 宿迁一期.yaml x" + String(repeating: Key.left, count: 8))
    try terminal.wait(line: "demo> load 宿迁一期.yaml x", column: 17)
    terminal.type(Key.tab)
    try terminal.wait(line: "demo> load 宿迁一期.yaml x", column: 24)
  }

  @Test func listsBelowALineOfSeveralRows() throws {
    let terminal = try demo(columns: 30, rows: 12)
    terminal.type("load 宿" + String(repeating: "中", count: 12))
    terminal.type(String(repeating: Key.left, count: 12) + Key.tab)
    // The line takes two rows, is painted again under the list, and the cursor is where it was.
    try terminal.wait(
      screen: """
        demo> load 宿迁中中中中中中中
        中中中中中
        宿迁一期.yaml  第一期
        宿迁二期.yaml  第二期 · 两个…
        demo> load 宿迁中中中中中中中
        中中中中中
        """, column: 15)
    #expect(terminal.screen.row == 4)
  }

  @Test func countsWhatALongListLeavesOut() throws {
    let terminal = try demo(rows: 12)
    terminal.type("many " + Key.tab)
    try terminal.wait(text: "… and 91 more")
    try terminal.wait(line: "demo> many item", column: 15)
  }

  @Test func ringsTheBellWhenNothingFits() throws {
    let terminal = try demo()
    terminal.type("zz" + Key.tab)
    try terminal.wait(for: "bell") { $0.bells == 1 }
    try terminal.wait(line: "demo> zz", column: 8)
  }

  // MARK: Interruption

  @Test func dropsTheLineOnCtrlC() throws {
    let terminal = try demo()
    terminal.type("echo 宿迁" + Key.left)
    try terminal.wait(line: "demo> echo 宿迁", column: 13)
    terminal.type(Key.control("c"))
    try terminal.wait(screen: "demo> echo 宿迁^C\ndemo>", column: 6)
    terminal.type("echo" + Key.enter)
    try terminal.wait(text: "<echo>")
  }

  @Test func stopsARunOnCtrlC() throws {
    let terminal = try demo()
    terminal.type("run 60" + Key.enter)
    try terminal.wait(text: "/ 6,000 steps")
    terminal.type(Key.control("c"))
    try terminal.wait(screen: "demo> run 60\nstopped\ndemo>", column: 6)
  }

  @Test func drawsNoBarIntoAFileButStillStops() throws {
    let (program, file) = (try builtProgram("editdemo"), folder.path("messages"))
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "'\(program)' 2>'\(file)'"])
    try terminal.wait(line: "demo>", column: 6)
    terminal.type("run 60" + Key.enter)
    try terminal.wait(for: "the next row") { $0.row == 1 }
    terminal.type(Key.control("c"))
    try terminal.wait(screen: "demo> run 60\nstopped\ndemo>", column: 6)
    #expect(try folder.text("messages") == "")
  }

  @Test func erasesTheBarAtTheEndOfARun() throws {
    let terminal = try demo(["LC_ALL": "C"])
    terminal.type("run 1" + Key.enter)
    try terminal.wait(text: "[###")
    try terminal.wait(screen: "demo> run 1\ndone after 100 steps\ndemo>", column: 6)
  }

  @Test func leavesIgnoredWhatIsToBeIgnored() throws {
    let program = try builtProgram("editdemo")
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "trap '' INT; exec '\(program)'"])
    try terminal.wait(line: "demo>", column: 6)
    terminal.type("ab")
    // The terminal drops keys not yet read when Ctrl-C is pressed.
    try terminal.wait(line: "demo> ab", column: 8)
    terminal.type(Key.control("c") + "c")
    try terminal.wait(line: "demo> abc", column: 9)
  }

  @Test func endsWhenTheTerminalIsGone() throws {
    let program = try builtProgram("editdemo")
    let file = folder.path("status")
    let script = "trap '' HUP; '\(program)'; echo $? >'\(file)'"
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script])
    try terminal.wait(line: "demo>", column: 6)
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .status(0))
    #expect(try folder.text("status") == "0\n")
  }

  @Test func endsOnSIGTERM() throws {
    let terminal = try demo()
    terminal.type("echo")
    try terminal.wait(line: "demo> echo")
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.screen.text == "demo> echo\nterminated")
    #expect(!terminal.screen.bracketsPastes)
  }

  @Test func endsOnCtrlDOnlyOnAnEmptyLine() throws {
    let terminal = try demo()
    terminal.type("ab" + Key.left + Key.control("d"))
    try terminal.wait(line: "demo> a", column: 7)
    terminal.type(Key.backspace + Key.control("d"))
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.screen.lines.contains("bye"))
  }

  // MARK: History

  @Test func recallsEntriesWhole() throws {
    let terminal = try demo()
    try terminal.enter("load 宿迁一期.yaml", answer: "<load 宿迁一期.yaml>")
    try terminal.enter("run 0", answer: "done after 0 steps")
    terminal.type(Key.up + Key.up)
    try terminal.wait(line: "demo> load 宿迁一期.yaml", column: 24)
    terminal.type(Key.down)
    try terminal.wait(line: "demo> run 0", column: 11)
    terminal.type(Key.down)
    try terminal.wait(line: "demo>", column: 6)
  }

  @Test func remembersBetweenSessions() throws {
    let first = try demo()
    try first.enter("echo 宿迁", answer: "<echo 宿迁>")
    first.type(Key.control("d"))
    _ = try first.waitForExit()
    let second = try demo()
    second.type(Key.up)
    try second.wait(line: "demo> echo 宿迁", column: 15)
  }

  @Test func searchesTheHistory() throws {
    let terminal = try demo()
    try terminal.enter("echo 宿迁 one", answer: "<echo 宿迁 one>")
    try terminal.enter("echo two", answer: "<echo two>")
    terminal.type(Key.control("r") + "宿")
    try terminal.wait(line: "(search 宿): echo 宿迁 one", column: 18)
    terminal.type(Key.enter)
    try terminal.wait(for: "the line once more") { screen in
      screen.lines.count { $0 == "<echo 宿迁 one>" } == 2
    }
  }

  /// Characters whose code ends like that of a control: 期 U+671F, 一 U+4E00, 不 U+4E0D (Enter),
  /// 上 U+4E0A (a new line), 七 U+4E03 (Ctrl-C), 六 U+516D for one that does not.
  @Test(arguments: ["期", "一", "不", "上", "七", "六"])
  func searchesForAnyCharacter(character: String) throws {
    let terminal = try demo()
    try terminal.enter("echo 第\(character)个 x", answer: "<echo 第\(character)个 x>")
    try terminal.enter("echo 第个", answer: "<echo 第个>")
    terminal.type(Key.control("r") + "第" + character)
    try terminal.wait(line: "(search 第\(character)): echo 第\(character)个 x", column: 20)
    terminal.type("个")
    try terminal.wait(line: "(search 第\(character)个): echo 第\(character)个 x", column: 22)
    terminal.type(Key.right + Key.right + "!")
    try terminal.wait(line: "demo> echo 第\(character)!个 x", column: 16)
    terminal.type(Key.enter)
    try terminal.wait(text: "<echo 第\(character)!个 x>")
  }

  @Test func searchesOlderLinesAndBack() throws {
    let terminal = try demo()
    for name in ["四期 a", "三期", "四期 b"] {
      try terminal.enter("echo \(name)", answer: "<echo \(name)>")
    }
    terminal.type("ab" + Key.left + Key.control("r"))
    try terminal.wait(line: "(search): ab", column: 11)
    terminal.type("四期")
    try terminal.wait(line: "(search 四期): echo 四期 b", column: 20)
    terminal.type(Key.control("r"))
    try terminal.wait(line: "(search 四期): echo 四期 a", column: 20)
    // There is none older: the line stays.
    terminal.type(Key.control("r") + " ")
    try terminal.wait(line: "(search 四期 ): echo 四期 a", column: 21)
    // A newer one is found as well.
    terminal.type("b")
    try terminal.wait(line: "(search 四期 b): echo 四期 b", column: 22)
    terminal.type("x")
    try terminal.wait(line: "(not found: 四期 bx):", column: 22)
    // Enter has nothing to run, so it does nothing.
    terminal.type(Key.enter + Key.backspace + Key.backspace + Key.backspace + Key.backspace)
    try terminal.wait(line: "(search 四): echo 四期 b", column: 18)
    terminal.type(Key.backspace + "三")
    try terminal.wait(line: "(search 三): echo 三期", column: 18)
    terminal.type(Key.control("g"))
    try terminal.wait(line: "demo> ab", column: 7)
    terminal.type("-" + Key.enter)
    try terminal.wait(text: "<a-b>")
  }

  @Test func keepsTheLineFoundOnEsc() throws {
    let terminal = try demo()
    try terminal.enter("echo 宿迁 one", answer: "<echo 宿迁 one>")
    terminal.type(Key.control("r") + "one")
    try terminal.wait(line: "(search one): echo 宿迁 one", column: 24)
    terminal.type("\u{1B}")
    try terminal.wait(line: "demo> echo 宿迁 one", column: 16)
    terminal.type(Key.end + "!" + Key.enter)
    try terminal.wait(text: "<echo 宿迁 one!>")
  }

  @Test func searchesOnALineOfSeveralRows() throws {
    let terminal = try demo(columns: 20)
    terminal.type("echo 宿迁宿迁宿迁四期" + Key.enter)
    try terminal.wait(line: "demo>", column: 6)
    terminal.type("0123456789012345678" + Key.control("r") + "四")
    try terminal.wait(for: "the line found on two rows") {
      $0.lines.contains("(search 四): echo 宿") && $0.line == "迁宿迁宿迁四期" && $0.column == 10
    }
    terminal.type(Key.control("c"))
    try terminal.wait(for: "the line as it was") {
      $0.lines.contains("demo> 01234567890123") && $0.line == "45678" && $0.column == 5
    }
  }

  @Test func leavesASearchOnCtrlC() throws {
    let terminal = try demo()
    try terminal.enter("echo two", answer: "<echo two>")
    terminal.type("echo 三" + Key.control("r") + "tw")
    try terminal.wait(line: "(search tw): echo two", column: 18)
    terminal.type(Key.control("c"))
    try terminal.wait(line: "demo> echo 三", column: 13)
    terminal.type(Key.control("c"))
    try terminal.wait(for: "a fresh prompt") {
      $0.lines[2] == "demo> echo 三^C" && $0.lines[3] == "demo>" && $0.column == 6
    }
    terminal.type("echo three" + Key.enter)
    try terminal.wait(text: "<echo three>")
  }

  @Test func saysWhyHistoryIsNotKept() throws {
    unsafe symlink("/etc/passwd", folder.path("history"))
    let terminal = try demo()
    #expect(terminal.screen.text.contains("is a symbolic link"))
    try terminal.enter("echo", answer: "<echo>")
    terminal.type(Key.up)
    try terminal.wait(line: "demo> echo", column: 10)
  }

  // MARK: The terminal's modes

  @Test func showsWhatWasTypedDuringARunAtThePrompt() throws {
    let terminal = try demo()
    terminal.type("run 1" + Key.enter)
    try terminal.wait(text: "/ 100 steps")
    terminal.type("echo 宿迁" + Key.enter)
    try terminal.wait(
      screen: """
        demo> run 1
        done after 100 steps
        demo> echo 宿迁
        <echo 宿迁>
        demo>
        """, column: 6)
  }

  @Test func leavesTheTerminalAsItWas() throws {
    let program = try builtProgram("editdemo")
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "stty -g; '\(program)'; stty -g"], columns: 200)
    try terminal.wait(line: "demo>", column: 6)
    terminal.type(Key.control("d"))
    #expect(try terminal.waitForExit() == .status(0))
    let modes = terminal.screen.lines.filter { $0.contains(":") }
    #expect(modes.count == 2 && modes.first == modes.last)
    #expect(!terminal.screen.bracketsPastes)
  }

  @Test func stopsAndGoesOnLikeAnyJob() throws {
    let program = try builtProgram("editdemo")
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "-i"], environment: ["PS1": "sh> ", "HISTFILE": "/dev/null"])
    try terminal.wait(line: "sh>")
    terminal.type("'\(program)'" + Key.enter)
    try terminal.wait(line: "demo>", column: 6)
    terminal.type("echo 宿迁" + Key.left)
    try terminal.wait(line: "demo> echo 宿迁", column: 13)
    terminal.type(Key.control("z"))
    try terminal.wait(line: "sh>")
    terminal.type("fg" + Key.enter)
    try terminal.wait(line: "demo> echo 宿迁", column: 13)
    terminal.type("x" + Key.enter)
    try terminal.wait(text: "<echo 宿x迁>")
  }

  // MARK: Pasting and resizing

  /// Lines of all kinds of line end, blanks around them, a tab, and what would steer a terminal.
  @Test func G6_aPasteIsLinesThatWaitForEnter() throws {
    let terminal = try demo()
    terminal.paste("echo 宿迁\r\n   say\u{1B}[2J\tthat\u{202E} \r\n\necho b\n\n")
    try terminal.wait(screen: "demo> echo 宿迁\nsay [2J that\necho b", column: 6)
    terminal.type(Key.enter)
    try terminal.wait(
      screen: """
        demo> echo 宿迁
        <echo 宿迁>
        demo> say [2J that
        <say [2J that>
        demo> echo b
        <echo b>
        demo>
        """, column: 6)
    // Each is a line of the history.
    terminal.type(Key.up + Key.up)
    try terminal.wait(line: "demo> say [2J that", column: 18)
  }

  @Test func G6_aPasteJoinsWhatStandsInTheLine() throws {
    let terminal = try demo()
    terminal.type("成都" + Key.left)
    terminal.paste("宿\n迁")
    try terminal.wait(screen: "demo> 成宿\n迁都", column: 2)
    // It can be edited before Enter, wherever the cursor then stands.
    terminal.type("x" + Key.home + "y")
    try terminal.wait(screen: "demo> y成宿\n迁x都", column: 7)
    terminal.type(Key.enter)
    try terminal.wait(screen: "demo> y成宿\n<y成宿>\ndemo> 迁x都\n<迁x都>\ndemo>", column: 6)
  }

  @Test(arguments: ["echo a", "echo a\n", "\r\necho a\r", "\u{FEFF}echo\u{A0}a\n\n"])
  func G6_aPasteOfOneLineIsText(pasted: String) throws {
    let terminal = try demo()
    terminal.paste(pasted)
    try terminal.wait(line: "demo> echo a", column: 12)
    terminal.type("b" + Key.enter)
    try terminal.wait(screen: "demo> echo ab\n<echo ab>\ndemo>", column: 6)
  }

  @Test func G6_whatIsPastedBehindAWordKeepsItsSpace() throws {
    let terminal = try demo()
    terminal.type("echo")
    terminal.paste(" a  b")
    try terminal.wait(line: "demo> echo a  b", column: 15)
  }

  @Test func G6_aCommentInAPasteHidesNothing() throws {
    let terminal = try demo()
    terminal.paste("# note\necho a\n\n# end")
    terminal.type(Key.enter)
    try terminal.wait(
      screen: "demo> # note\n<# note>\ndemo> echo a\n<echo a>\ndemo> # end\n<# end>\ndemo>",
      column: 6)
  }

  @Test func G6_theRestOfAPasteCanBeGivenUp() throws {
    let terminal = try demo()
    terminal.paste("echo a\ndrop\necho b\necho c")
    terminal.type(Key.enter)
    try terminal.wait(line: "demo>", column: 6)
    try terminal.wait(text: #"dropped ["echo b", "echo c"]"#)
  }

  @Test func G6_controlCDuringALineEndsThePaste() throws {
    let terminal = try demo()
    terminal.paste("sleep 100\ndrop")
    terminal.type(Key.enter)
    try terminal.wait(text: "steps")
    terminal.type(Key.control("c"))
    try terminal.wait(text: "stopped")
  }

  @Test func G6_aThousandLinesAreAThousandLines() throws {
    let terminal = try demo()
    terminal.paste(
      (1...1000).map { "echo \($0) " + String(repeating: "x", count: 80) }
        .joined(separator: "\r") + "\r")
    terminal.type(Key.home + Key.enter)
    try terminal.wait(text: "<echo 1000 xxxx", seconds: 30)
    try terminal.wait(line: "demo>", column: 6)
    for number in [1, 2, 500, 999] {
      #expect(terminal.bytes.text.contains("<echo \(number) x"))
    }
  }

  @Test func G6_completesInTheLineOfTheCursor() throws {
    let terminal = try demo()
    terminal.paste("echo a\nlo")
    terminal.type(Key.tab)
    try terminal.wait(screen: "demo> echo a\nload", column: 5)
  }

  @Test func followsTheWindowSize() throws {
    let terminal = try demo()
    terminal.type("echo 0123456789")
    try terminal.wait(line: "demo> echo 0123456789")
    terminal.resize(columns: 30, rows: 10)
    terminal.type("宿迁宿迁宿迁")
    try terminal.wait(for: "a second row") {
      $0.lines[0] == "demo> echo 0123456789宿迁宿迁" && $0.lines[1] == "宿迁" && $0.column == 4
    }
    terminal.type(Key.home)
    try terminal.wait(for: "the first row") { $0.row == 0 && $0.column == 6 }
  }

  // MARK: Printing

  @Test func showsControlCharactersOfResultsEscaped() throws {
    let terminal = try demo()
    terminal.type("crash" + Key.enter)
    try terminal.wait(text: #"\u{1B}]0;evil\u{7}red"#)
  }
}

extension PseudoTerminal {
  /// Enters a line and waits for its answer and the next prompt: what is typed before a prompt
  /// shows is echoed by the terminal itself.
  fileprivate func enter(_ line: String, answer: String) throws {
    type(line + Key.enter)
    try wait(for: "answer \"\(answer)\" and a prompt") {
      $0.row > 0 && $0.lines[$0.row - 1] == answer && $0.line == "demo>" && $0.column == 6
    }
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

import ArgumentParser
import Glibc
import Report
import Terminal
import Text

/// The program: its commands, and how it ends.
@main struct Headcount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headcount",
    abstract: Phrase(
      "Forecast a customer-service workforce: who will be there, and how sure that is.",
      "客服人力推演沙盘：预测届时有多少人、把握有多大。"
    ).spoken,
    discussion: Phrase(
      """
      headcount Scenarios/small-team.yaml opens the sandbox. A script of its commands can be \
      piped in: headcount Scenarios/small-team.yaml < script.

      --language en or --language zh chooses the language; else LC_ALL, LC_MESSAGES or LANG does.

      HEADCOUNT_SIGNS=wide or narrow says how wide the terminal draws signs such as · and ─; unless \
      told, a Chinese terminal is asked.

      Exit codes: 0 done, 1 failed, 2 usage, 3 the scenario has problems, 4 the output of a \
      notebook differs, or a replayed answer, 130 interrupted.
      """,
      """
      headcount Scenarios/small-team.yaml 打开沙盘。也可从管道输入命令脚本：\
      headcount Scenarios/small-team.yaml < script。

      语言用 --language en 或 --language zh 指定；不写则依次看 LC_ALL、LC_MESSAGES、LANG。

      终端把“·”“─”等符号画成几列，用 HEADCOUNT_SIGNS=wide（两列）或 narrow（一列）说明；不写则在启动时询问终端。

      退出码：0 完成；1 失败；2 用法有误；3 情景文件有问题；4 笔记本输出或重算结果与原来不同；\
      130 已中断。
      """
    ).spoken,
    version: Version.text,
    subcommands: [
      Open.self, Run.self, Check.self, Do.self, Replay.self, NotebookCommand.self, PrintSchema.self,
    ],
    defaultSubcommand: Open.self)

  static func main() {
    let console = Console.shared
    var status: Int32 = 0
    do {
      // Before anything is computed that could not be told.
      guard console.results.isWritable else {
        console.complain(
          line: Phrase(
            "cannot write: standard output is closed, or not open for writing",
            "无法写出：标准输出已关闭，或没有打开供写入"))
        throw Ending.failed
      }
      if console.arguments == ["--version"] {
        // The parser would first describe all commands, which takes longer than the rest.
        try console.write(Version.text + "\n")
      } else if [["--help"], ["-h"], ["help"]].contains(console.arguments) {
        // What the parser would find, once it has read all commands.
        throw CleanExit.helpRequest()
      } else {
        var command = try parseAsRoot(console.arguments)
        try command.run()
      }
    } catch {
      status = answer(error, on: console).status
    }
    // What was to be told of another ending was told to nobody.
    Glibc.exit(Interruption.leftUnwritten ? Ending.interrupted.status : status)
  }

  /// Shows what was asked for beside the commands, such as help, or says how the program was used
  /// wrongly.
  private static func answer(_ error: any Error, on console: Console) -> Ending {
    if let ending = error as? Ending { return ending }
    let reading = Usage.program?.reading(console.arguments)
    guard exitCode(for: error) != .success else {
      do throws(Ending) {
        if let reading, reading.asksForHelp {
          try console.show(reading.command.page)
        } else {
          try console.write(fullMessage(for: error) + "\n")
        }
        return .done
      } catch {
        return error
      }
    }
    // What is no word of the parser's own is a phrase already.
    let fault = reading?.fault ?? Phrase(written: message(for: error))
    console.complain(line: Phrase("Error: \(fault)", "错误：\(fault)"))
    if let command = reading?.command {
      console.complain(Document { Block.listing(command.lines) })
      let asked = command.name + " --help"
      console.complain(line: Phrase("See \(asked).", "详见 \(asked)。"))
    }
    return .usage
  }
}

public import ArgumentParser
import Questions
import Report
public import Sandbox
import Schema
import Simulation
import Text

extension Format: ExpressibleByArgument {}

/// `headcount run SCENARIO`: one forecast.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: Phrase(
      "Play futures of a scenario and print the forecast.", "推演一个情景，输出预测。"
    ).spoken)

  @Argument(
    help: .said("The scenario.", "情景文件。", value: "scenario", "情景文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Option(help: .said("Futures to play.", "推演次数。", value: "number", "次数"))
  var futures = "1000"

  @Option(
    help: .said(
      "Whose luck; the same seed gives the same numbers on any machine.",
      "随机种子；种子相同，在任何机器上数字都相同。", value: "number", "数字"))
  var seed = "1"

  @Option(help: .said("How the forecast is written.", "预测的输出格式。", value: "format", "格式"))
  var format = Format.text

  @Option(
    help: .said(
      "The file to write instead of standard output.", "写入的文件；不写则输出到屏幕。",
      value: "file", "文件"))
  var output: String?

  @Flag(help: .said("Replace the file whatever is in it.", "覆盖已有文件，不论内容。"))
  var force = false

  @Flag(
    help: .said("Begin a table so that Excel reads Chinese in it.", "让 Excel 正确显示表中的中文。"))
  var excel = false

  @Option(help: .threads)
  var threads: String?

  /// The numbers that were typed.
  private func numbers() throws -> (futures: Int, seed: Int, threads: Int?) {
    let most = Player.Limits.mostFutures
    // A seed is written into results, whose whole numbers have 63 bits.
    return (
      try whole(futures, in: 1...most, of: "--futures"),
      try whole(seed, in: 0...Int.max, of: "--seed"), try positive(threads)
    )
  }

  func validate() throws { _ = try numbers() }

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    let console = Console.shared
    let (futures, seed, threads) = try numbers()
    var environment = console.environment(threads: threads)
    environment.isForExcel = environment.isForExcel || excel
    environment.archive = Archive(keeps: false)
    environment.overHint = Phrase("add --force", "加上 --force")
    var shell = Shell(console: console, environment: environment)
    try shell.load(scenario)
    if let output {
      try told { () throws(Problem) in
        try shell.session.refuseReplacing(output, over: force, in: environment)
      }
    }
    let reply = shell.session.perform("run \(futures) seed \(seed)", in: environment)
    if let refusal = reply.refusal {
      console.complain(refusal)
      throw refusal.ending
    }
    guard let forecast = shell.session.forecast else {
      console.complain(
        line: Phrase(
          "stopped before the first future was played: nothing was written",
          "尚未完成任何一次推演即停止：没有写出任何内容"))
      throw Ending.interrupted
    }
    if let output {
      try told { () throws(Problem) in
        try shell.session.export(format, to: output, over: force, in: environment)
      }
    } else if format == .text {
      try console.show(reply.document)
    } else if let page = shell.session.page(format, in: environment) {
      try console.write(page.text)
      // A table has no place for it.
      if let identity = page.identity { console.complain(identity) }
    }
    if forecast.isPartial {
      console.complain(line: partialNotice(forecast))
      throw Ending.interrupted
    }
  }

  /// Does something with a file; a problem ends the program.
  private func told(_ body: () throws(Problem) -> Void) throws(Ending) {
    do throws(Problem) {
      try body()
    } catch {
      Console.shared.complain(Refusal(Problems([error])))
      throw .failed
    }
  }

  private func partialNotice(_ forecast: Forecast) -> Phrase {
    let (played, asked) = (forecast.futures, forecast.asked)
    let place = output.map { Phrase(written: $0) } ?? Phrase("the output", "输出")
    return Phrase(
      "stopped after \(played) of \(asked) futures: \(place) holds a partial result",
      "已停止：\(asked) 次推演只完成 \(played) 次，\(place)只是部分结果")
  }
}

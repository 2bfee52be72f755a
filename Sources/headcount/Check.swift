import ArgumentParser
import Sandbox
import Schema
import Terminal
import Text

/// `headcount check SCENARIO…`: every problem of every file.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Phrase(
      "Look for problems in scenarios; all are shown, each with a next step.",
      "检查情景文件：列出全部问题，并说明怎么改。"
    ).spoken)

  @Argument(
    help: .said("The scenarios.", "可以有多个。", value: "scenario", "情景文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenarios: [String]

  @Option(
    help: .said("text, or json for programs.", "text；或 json，供程序读取。"))
  var format = ProblemFormat.text

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    switch format {
    case .text: try tell()
    case .json: try write()
    }
  }

  /// One object with everything that was found, in both languages.
  private func write() throws {
    let console = Console.shared
    let environment = console.environment()
    var findings: [JSON] = []
    var omitted = 0
    var ending: Ending?
    for path in scenarios {
      if Interruption.shouldStop { throw Ending.interrupted }
      do throws(Refusal) {
        findings += try World(loading: path, in: environment).findings
      } catch {
        findings += error.problems.json
        omitted += error.problems.omitted
        ending = error.ending
      }
    }
    try console.write(JSON.findings(findings, omitted: omitted).text() + "\n")
    if let ending { throw ending }
  }

  private func tell() throws {
    let console = Console.shared
    let environment = console.environment()
    var ending: Ending?
    for path in scenarios {
      if Interruption.shouldStop { throw Ending.interrupted }
      let world: World
      do throws(Refusal) {
        world = try World(loading: path, in: environment)
      } catch {
        console.complain(error)
        ending = error.ending
        continue
      }
      let summary = world.summary
      try console.write(line: Phrase("\(path): no problems. \(summary)", "\(path)：没有问题。\(summary)"))
      for note in world.notes { try console.write(line: note.indented) }
      for line in world.remarks.joined() { try console.write(line: line.indented) }
      console.complain(world.warningDocument)
    }
    if let ending { throw ending }
  }
}

/// How check tells what it finds.
enum ProblemFormat: String, CaseIterable, ExpressibleByArgument {
  /// In sentences, each problem with its line.
  case text
  /// One object, for editors and CI.
  case json
}

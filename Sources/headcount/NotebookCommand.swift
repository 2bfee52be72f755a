import ArgumentParser
import Report
import Sandbox
import Schema
import Text

/// `headcount notebook check|update|run FILE…`
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: Phrase(
      "Run notebooks: Markdown with cells of commands.", "运行笔记本：含命令单元的 Markdown 文件。"
    ).spoken,
    subcommands: [CheckNotebook.self, UpdateNotebook.self, RunNotebook.self])
}

struct CheckNotebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Phrase(
      "Run notebooks and show where their outputs differ; nothing is written.",
      "运行笔记本，指出输出有何不同；不写入文件。"
    ).spoken)

  @Argument(
    help: .said("The notebooks.", "可以有多个。", value: "notebook", "笔记本"),
    completion: .file(extensions: ["md"]))
  var files: [String]

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    var ending: Ending?
    for file in files {
      try play(file) { notebook, answers, console in
        let differences = notebook.differences(from: answers)
        try console.show(differences)
        if !differences.blocks.isEmpty { ending = .different }
      }
    }
    if let ending { throw ending }
  }
}

struct UpdateNotebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: Phrase(
      "Run notebooks and write their outputs into them, unless a cell is refused.",
      "运行笔记本，并将输出写回；有单元无法执行时不写。"
    ).spoken)

  @Argument(
    help: .said("The notebooks.", "可以有多个。", value: "notebook", "笔记本"),
    completion: .file(extensions: ["md"]))
  var files: [String]

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    for file in files {
      try play(file) { notebook, answers, console in
        do throws(Problem) {
          try notebook.update(with: answers)
        } catch {
          console.complain(Refusal(Problems([error])))
          throw Ending.failed
        }
      }
    }
  }
}

struct RunNotebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: Phrase(
      "Run notebooks and print the outputs of their cells.", "运行笔记本，显示各单元的输出。"
    ).spoken)

  @Argument(
    help: .said("The notebooks.", "可以有多个。", value: "notebook", "笔记本"),
    completion: .file(extensions: ["md"]))
  var files: [String]

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    for file in files {
      try play(file) { _, answers, console in
        for answer in answers where !answer.lines.isEmpty {
          try console.write("[\(answer.cell.id)]\n" + answer.lines.joined(separator: "\n") + "\n\n")
        }
      }
    }
  }
}

/// Runs a notebook and hands on its answers, if no cell was refused.
private func play(
  _ file: String, _ body: (Notebook, [Notebook.Answer], Console) throws -> Void
) throws {
  let console = Console.shared
  let notebook: Notebook
  do throws(Problems) {
    notebook = try Notebook(reading: file)
  } catch {
    console.complain(Refusal(error))
    throw Ending.failed
  }
  if notebook.cells.isEmpty {
    console.complain(line: Phrase("\(file): no cells", "\(file)：没有命令单元"))
  }
  let play = notebook.played(in: console.environment())
  if let refusal = play.refusal {
    console.complain(refusal)
    throw refusal.ending
  }
  if play.isInterrupted { throw Ending.interrupted }
  try body(notebook, play.answers, console)
}

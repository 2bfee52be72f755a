import Report
import Schema
import Text
import Workforce

extension Command {
  static let help = Command(
    "help", .session, usage: "[command | path]", arguments: 0...1,
    summary: "Explain the commands, one of them, or a value of the scenario",
    examples: ["help", "help set", "help stages", "help stages.novice.leaving"]
  ) { typing in
    Command.all.map { Completion($0.name, $0.summary) } + typing.paths
  } action: { session, call throws(Refusal) in
    guard let word = call.words.first else { return Reply(overview) }
    if let command = Command.named(word.text) { return Reply(command.page) }
    let steps = Node.steps(word.text)
    guard let help = Scenario.schema.shape.help(at: steps), !steps.isEmpty else {
      throw call.noTopic(word, session)
    }
    let present = session.world?.inEffect.value(at: steps)?.text
    var lines = help.text.split(separator: "\n").map(String.init)
    lines += Scenario.schema.shape.at(steps)?.uncertainForms ?? []
    if let present { lines.insert("  now: \(present)", at: 1) }
    return Reply { Block.listing(lines) }
  }

  /// All commands by group, and the little there is to know besides.
  private static var overview: Document {
    let width = all.map(\.name.count).max() ?? 0
    func lines(_ group: Group) -> [String] {
      all.filter { $0.group == group }.map {
        "  \($0.name.padded(to: width))  \($0.summary)"
      }
    }
    return Document {
      for group in Group.allCases { Block.listing([group.rawValue] + lines(group)) }
      Block.listing([
        "help COMMAND explains one and gives examples; help stages explains a part of the",
        "scenario, and so does every other path. Tab completes commands, paths, values and",
        "files. A line that begins with # is a comment. A word with spaces goes in \"…\".",
      ])
      Block.listing([
        "To begin:",
        "  load Scenarios/small-team.yaml", "  run 200", "  plot people by stage",
        "  set stages.novice.leaving -20%", "  run",
      ])
    }
  }

  private var page: Document {
    Document {
      Block.heading(grammar, level: 3)
      summary + "."
      if !details.isEmpty { details }
      Block.listing(["For example:"] + examples.map { "  " + $0 })
    }
  }
}

extension Call {
  /// The refusal of a topic that is neither a command nor a path.
  fileprivate func noTopic(_ word: Word, _ session: Session) -> Refusal {
    guard let shape = Scenario.schema.shape.fieldNames else { return refusal("no such topic") }
    let near = Spelling.nearest(to: word.text, among: Command.all.map(\.name) + shape)
    if near.isEmpty, let world = session.world, word.text.contains(".") {
      return noPath(word, in: world)
    }
    return refusal(
      "neither a command nor a part of a scenario", at: word, near: near,
      next: "help lists the commands; show lists the parts.")
  }
}

extension Shape {
  /// How a number that is not known well is written; nothing where none can be.
  fileprivate var uncertainForms: [String] {
    guard case .quantity(_, let examples) = self, examples.contains(where: { $0.contains(" to ") })
    else { return [] }
    return [
      "  not known well: A to B (a 90 % interval), uniform(A, B), triangular(A, B, C),",
      "    normal(mean, sd)" + (examples[0].contains("%") ? ", beta(a, b)" : ""),
    ]
  }

  /// The names of the fields of a record.
  fileprivate var fieldNames: [String]? {
    if case .record(let fields) = self { fields.members.map(\.name) } else { nil }
  }
}

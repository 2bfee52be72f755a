import Report
import Schema
import Text
import Workforce

extension Command {
  static let help = Command(
    "help", .session, usage: "[command | measure | path | word]", arguments: 0...20,
    summary: "Explain a command, a measure or a value, or find a word",
    details: """
      A word that is none of these is looked for in what commands, measures and parts of the \
      scenario say of themselves. help measures lists what table and plot show.
      """,
    examples: ["help", "help set", "help leavers", "help stages.novice.leaving", "help bonus"]
  ) { typing in
    guard typing.earlier.isEmpty else { return [] }
    return Command.all.map { Completion($0.name, $0.summary) } + typing.paths
      + CareerPart.short.map { Completion($0.rawValue, $0.meaning) }
      + Topic.measures.filter { Command.named($0.word) == nil }
  } action: { session, call throws(Refusal) in
    guard let word = call.words.first else { return Reply(overview) }
    if let command = Command.named(word.text) { return Reply(command.page) }
    if call.words.count == 1, CareerPart(short: word.text) != nil {
      return Reply(Command.career.page)
    }
    let topic = Topic(word.text, session)
    if call.words.count == 1, let document = topic.document { return Reply(document) }
    let search = Topic.search(call.words.map(\.text))
    guard !search.isEmpty else { throw call.noTopic(word, session) }
    let asked = call.words.map(\.text).joined(separator: " ")
    return Reply {
      Block.listing(
        [Phrase("\(asked) is spoken of in:", "提到 \(asked) 的地方：")] + Topic.lines(search, most: 16))
    }
  }

  /// All commands by group, and the little there is to know besides.
  private static var overview: Document {
    let width = all.map(\.name.count).max() ?? 0
    func lines(_ group: Group) -> [Phrase] {
      all.filter { $0.group == group }.map { command in
        command.summary.map { "  \(command.name.padded(to: width))  \($0)" }
      }
    }
    return Document {
      for group in Group.allCases { Block.listing([group.title] + lines(group)) }
      Block.listing([
        "What to type for a question:",
        "  what will happen?              run, then table, plot, cost or staffing",
        "  what would a change do?        try levers.pay-rise 5%; help levers",
        "  whom to hire, and from when?   plan SITE ready 95% confidence 90%",
        "  why is a week short?           explain gap; why they leave: explain leaving",
        "  what matters most?             sensitivity leavers; survey",
        "  what reaches a target?         goal leavers 140 by levers.pay-rise",
        "  what becomes of one person?    career new, then step, odds, choose, file, back",
      ])
      "help COMMAND explains one and gives examples; help measures lists what is counted; help "
        + "stages, or another path, explains a part of the scenario; help bonus finds a word. Tab "
        + "completes commands, paths, values and files. A line that begins with # is a comment. "
        + "A word with spaces goes in \"…\". Where something has a title, a word of the title names "
        + "it as well: table people at 三期. Several lines that are pasted run one by one after "
        + "Enter, up to the first that is refused."
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
      Phrase("\(summary).", "\(summary)。")
      if !details.isEmpty { details }
      Block.listing(["For example:"] + examples.map { "  " + $0 })
    }
  }
}

extension Call {
  /// The refusal of a topic that is neither a command nor a path.
  fileprivate func noTopic(_ word: Word, _ session: Session) -> Refusal {
    let names = Command.all.map(\.name) + Topic.parts + Topic.measures.map(\.word)
    let near = Spelling.nearest(to: word.text, among: names)
    if near.isEmpty, let world = session.world, word.text.contains(".") {
      return noPath(word, in: world)
    }
    return refusal(
      "neither a command, a measure nor a part of a scenario", at: word, near: near,
      next: "help lists the commands, help measures what is counted, show the parts.")
  }
}

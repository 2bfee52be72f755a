import Report
import Schema
import Text
import Workforce

extension Command {
  static let help = Command(
    "help", .session,
    .optional(.takes(.topic)),
    summary: Phrase(
      "Explain a command, a measure or a value, or find a word", "说明命令、指标或数值，或查找一个词"),
    details: Phrase(
      """
      A word that is none of these is looked for in what commands, measures and parts of the \
      scenario say of themselves. help measures lists what table and plot show.
      """,
      """
      不是命令、指标或路径的词，就在命令、指标和情景各部分的说明里查找。help measures 列出 table 和 plot 能看的指标。
      """),
    examples: ["help", "help set", "help leavers", "help stages.novice.leaving", "help bonus"]
  ) { session, call throws(Refusal) in
    guard let word = call.words.first else { return Reply(overview) }
    if let command = Command.named(word.text) { return Reply(command.page) }
    if call.words.count == 1, let page = FaultCatalogue.document(of: word.text) {
      return Reply(page)
    }
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
      Block.listing([Phrase("What to type for a question:", "想问什么，输入什么：")] + questions)
      Phrase(
        """
        help COMMAND explains one and gives examples; help measures lists what is counted; help \
        stages, or another path, explains a part of the scenario; help bonus finds a word; help \
        E120 explains a problem that ends in [E120]. Tab \
        completes commands, paths, values and files. A line that begins with # is a comment. A \
        word with spaces goes in "…". Where something has a title, a word of the title names it as \
        well: table people at 三期. Several lines that are pasted run one by one after Enter, up to \
        the first that is refused.
        """,
        """
        help 加命令名，查看说明和例子；help measures 列出全部指标；help stages 或其他路径，说明情景的一部分；\
        help 奖金 查找一个词；help E120 说明结尾是 [E120] 的问题。Tab 键补全命令、路径、值和文件名。以 # 开头的行是注释。含空格的词放在引号里。\
        有标题的，用标题里的词也可以指称：table people at 三期。全角标点和数字按半角处理，引号内的除外。\
        粘贴多行时，按回车后逐行执行，遇到无法执行的一行就停下。
        """)
      Block.listing([
        Phrase("To begin:", "从这里开始："),
        Phrase(verbatim: "  load Scenarios/small-team.yaml"), Phrase(verbatim: "  run 200"),
        Phrase(verbatim: "  plot people by stage"),
        Phrase(verbatim: "  set stages.novice.leaving -20%"), Phrase(verbatim: "  run"),
      ])
    }
  }

  /// Questions, each with what to type for it.
  private static var questions: [Phrase] {
    let rows: [(question: Phrase, typed: Phrase)] = [
      (
        Phrase("what will happen?", "会发生什么？"),
        Phrase("run, then table, plot, cost or staffing", "run，然后 table、plot、cost 或 staffing")
      ),
      (
        Phrase("what would a change do?", "改动有什么影响？"),
        Phrase("try levers.pay-rise 5%; help levers", "try levers.pay-rise 5%；help levers")
      ),
      (
        Phrase("whom to hire, and from when?", "招多少人，何时开始？"),
        Phrase("plan SITE ready 95% confidence 90%", "plan 职场 ready 95% confidence 90%")
      ),
      (
        Phrase("why is a week short?", "某周为何缺人？"),
        Phrase(
          "explain gap; why they leave: explain leaving", "explain gap；为何离职：explain leaving")
      ),
      (
        Phrase("what matters most?", "什么最要紧？"),
        Phrase("sensitivity leavers; survey", "sensitivity leavers；survey")
      ),
      (
        Phrase("what reaches a target?", "怎样达到目标？"),
        Phrase(verbatim: "goal leavers 140 by levers.pay-rise")
      ),
      (
        Phrase("what becomes of one person?", "一名员工会怎样？"),
        Phrase(
          "career new, then step, odds, choose, file, back",
          "career new，然后 step、odds、choose、file、back")
      ),
    ]
    return rows.map { row in
      .each { language in
        let width = rows.map { $0.question.said(in: language).displayWidth }.max() ?? 0
        let question = row.question.said(in: language).padded(to: width)
        return "  \(question)   \(row.typed.said(in: language))"
      }
    }
  }

  /// What may stand for each value of the usage line.
  private var meanings: [Phrase] {
    let slots: [Slot] = syntax.slots.filter { !$0.meaning.isEmpty }
    return slots.map { (slot: Slot) -> Phrase in
      Phrase.each { language in
        let width = slots.map { $0.name.said(in: language).displayWidth }.max() ?? 0
        let name = slot.name.said(in: language).padded(to: width)
        return "  " + name + "   " + slot.meaning.said(in: language)
      }
    }
  }

  private var page: Document {
    Document {
      Block.heading(grammar, level: 3)
      Phrase("\(summary).", "\(summary)。")
      if !details.isEmpty { details }
      if !meanings.isEmpty { Block.listing(meanings) }
      Block.listing([Phrase("For example:", "例如：")] + examples.written.map(\.indented))
    }
  }
}

extension Argument where Value == String {
  /// What help is asked of.
  fileprivate static let topic = text(
    Phrase("command | measure | path | word", "命令 | 指标 | 路径 | 词"), .empty, .anyWords,
    key: "topic"
  ) { typing in
    guard typing.earlier.isEmpty else { return [] }
    return Command.all.map { Completion($0.name, $0.summary) } + typing.paths
      + CareerPart.short.map { Completion($0.rawValue, $0.meaning) }
      + Topic.measures.filter { Command.named($0.word) == nil }
      + FaultCatalogue.completions(of: typing.word)
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
      LineFault.noTopic, at: word, near: near)
  }
}

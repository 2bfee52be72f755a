import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let career = Command(
    "career", .people,
    usage: Phrase(
      "new [name] [number n] | step [time] | odds | choose [what] | file | back",
      "new [名称] [number 序号] | step [时长] | odds | choose [选项] | file | back"),
    arguments: 0...5, need: .world, ground: .life,
    summary: Phrase("Follow one person month by month", "逐月跟随一名员工的职业路径"),
    details: Phrase(
      """
      new begins with the first class of newcomers, or with those of a job family, an entry of \
      intake or a group of people; number says which of them. It is a life in the first future \
      of the seed, among the colleagues there; looking on changes nothing. step lives a month, or \
      a time such as 3 months; on a terminal, Enter does. odds shows what becomes of a thousand \
      copies from here, each with luck of its own. choose lists what can be chosen (to try for a \
      review or not, to take a course, a side role or a move or to leave it), or chooses and \
      shows how the odds move. back takes back a step or a choice. file prints the growth file; \
      export FORMAT FILE career writes it. While somebody is followed, step, odds, choose, file \
      and back do the same without career before them.
      """,
      """
      new 从第一个入职批次开始，也可指定岗位类别、intake 中的一项或一组在岗人员，number 说明是其中第几人。\
      这段经历发生在当前随机种子的第一次推演里，周围就是那里的同事；旁观不会改变任何结果。step 前进一个月，\
      或一段时间，如 3 months；在终端按回车键也行。odds 从此刻起复制一千个分身、各凭运气，看会走到哪里。\
      choose 列出可选事项（是否参加晋升评审，接受或放弃课程、兼职岗、转岗），或作出选择并显示概率怎样变化。\
      back 撤回一步或一次选择。file 显示成长档案，export 格式 文件 career 把它写入文件。跟随期间，\
      step、odds、choose、file、back 前面可以不写 career。
      """),
    examples: [
      "career new", "career step", "career step 3 months", "career odds", "career choose",
      "career file", "career back", "step", "odds",
    ]
  ) {
    $0.careerWords
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    guard let word = call.words.first else {
      let lived = try session.life(for: call)
      return session.answer(lived.career.present, lived)
    }
    guard let part = CareerPart(rawValue: word.text.lowercased()) else {
      let names = CareerPart.allCases.map(\.rawValue)
      throw call.notUnderstood(
        word, expected: .oneOf(names), near: Spelling.nearest(to: word.text, among: names))
    }
    try part.refuseMore(in: call)
    switch part {
    case .new: return try session.begin(in: world, by: call)
    case .step: return try session.step(by: call)
    case .odds: return try session.odds(by: call)
    case .choose: return try session.choose(by: call)
    case .back: return try session.back(by: call)
    case .file:
      let lived = try session.life(for: call)
      return session.answer(lived.career.growthFile, lived)
    }
  }
}

extension Command {
  /// The line that shows the growth file.
  static let careerFile = "career file"
}

/// What can be done with a career.
enum CareerPart: String, CaseIterable {
  case new, step, odds, choose, file, back

  /// Those that need no `career` before them.
  static let short: [CareerPart] = [.step, .odds, .choose, .file, .back]

  /// The part that a word alone calls.
  init?(short word: String) {
    guard let part = Self.short.first(where: { $0.rawValue == word.lowercased() }) else {
      return nil
    }
    self = part
  }

  var meaning: Phrase {
    switch self {
    case .new: Phrase("begin with a newcomer, or somebody of a name", "从一名新员工或指定人员开始")
    case .step: Phrase("live a month, or another time", "前进一个月或一段时间")
    case .odds: Phrase("what may become of the person from here", "从此刻起可能走到哪里")
    case .choose:
      Phrase("what can be chosen, and what it does to the odds", "可选事项，以及对概率的影响")
    case .file: Phrase("the growth file", "成长档案")
    case .back: Phrase("take back a step or a choice", "撤回一步或一次选择")
    }
  }

  /// How many words may follow.
  private var most: Int {
    switch self {
    case .new: 3
    case .step, .choose: 2
    case .odds, .file, .back: 0
    }
  }

  fileprivate func refuseMore(in call: Call) throws(Refusal) {
    guard call.words.count > most + 1 else { return }
    throw call.refusal(
      Phrase("more words than career \(rawValue) takes", "career \(rawValue) 后面多了词"),
      at: call.words[most + 1])
  }
}

extension Typing {
  fileprivate var careerWords: [Completion] {
    guard let first = earlier.first else {
      return CareerPart.allCases.map { Completion($0.rawValue, $0.meaning) }
    }
    let number = Completion("number", Phrase("which of them", "第几人"))
    switch (CareerPart(rawValue: first), earlier.count) {
    case (.new, 1): return origins + [number]
    case (.new, 2) where earlier[1] != "number": return [number]
    case (.step, 1):
      return ["1", "3", "6", "12"].map { Completion($0, Phrase("months", "个月")) }
    case (.step, 2): return ["months", "weeks", "years"].map { Completion($0) }
    case (.choose, 1):
      var seen: Set<String> = []
      return choices.map { Completion($0.verb) }.filter { seen.insert($0.word).inserted }
    case (.choose, 2): return choices.filter { $0.verb == earlier[1] }.map(\.object)
    default: return []
    }
  }

  /// Job families, entries of the intake and groups of people.
  private var origins: [Completion] {
    let scenario = session.world?.scenario
    return (scenario?.namesOfOrigins ?? []).map {
      Completion($0.key, $0.meaning, title: scenario?.families[named: $0.key]?.title)
    }
  }

  private var choices: [(verb: String, object: Completion)] {
    guard let career = session.lived?.career else { return [] }
    return career.choices.map { choice in
      let words = choice.words.split(separator: " ", maxSplits: 1).map(String.init)
      return (words[0], Completion(words.last ?? "", career.meaning(of: choice)))
    }
  }
}

extension Session {
  /// A career, the world it is lived in, and how it came to where it is.
  struct Lived: Sendable {
    var career: Career
    var world: World
    var seed: UInt64
    /// The lines that began it and led on.
    var lines: [String]
  }

  /// What Enter does after a step.
  private static let nextMonth = "career step"

  /// The career of now.
  func life(for call: Call) throws(Refusal) -> Lived {
    guard let lived else {
      throw call.refusal(
        Phrase("there is no career yet", "还没有跟随任何人"),
        next: Phrase("Begin one: career new", "请先开始：career new"))
    }
    return lived
  }

  fileprivate mutating func begin(in world: World, by call: Call) throws(Refusal) -> Reply {
    var words = call.words.dropFirst()
    var (name, number) = (String?.none, 1)
    if let word = words.first, word.text != "number" {
      name = word.text
      words.removeFirst()
    }
    if let word = words.popFirst() {
      guard word.text == "number" else {
        throw call.notUnderstood(word, near: ["number"])
      }
      guard let value = words.popFirst() else {
        throw call.refusal(Phrase("the number is missing", "缺少序号"))
      }
      guard words.isEmpty, let whole = NumberText.whole(value.text), whole > 0 else {
        throw call.refusal(
          Phrase("not a number", "不是数字"), at: value,
          expected: Phrase("a whole number, 1 or more", "不小于 1 的整数"))
      }
      number = whole
    }
    let player = call.environment.player(seed: seed)
    do throws(Career.Fault) {
      let career = try Career(world.scenario, of: name, number: number, by: player)
      lived = Lived(career: career, world: world, seed: seed, lines: [call.line.trimmed])
      enter = Self.nextMonth
      return Reply(career.present)
    } catch {
      if case .unplayable(let unplayable) = error { throw world.refusal(unplayable) }
      let problem = error.problem
      throw call.refusal(
        problem, at: call.words.first { $0.text == problem.found?.english } ?? call.words[0])
    }
  }

  fileprivate mutating func step(by call: Call) throws(Refusal) -> Reply {
    var lived = try life(for: call)
    let span = try call.span()
    do throws(Career.Fault) {
      let events = try lived.career.step(span)
      lived.lines.append(call.line.trimmed)
      self.lived = lived
      if !lived.career.isOver, !lived.career.isAtTheEnd { enter = Self.nextMonth }
      return answer(lived.career.document(of: events), lived)
    } catch {
      throw call.refusal(error.problem, at: call.words[0])
    }
  }

  fileprivate mutating func back(by call: Call) throws(Refusal) -> Reply {
    var lived = try life(for: call)
    let taken: Career.Choice?
    do throws(Career.Fault) {
      taken = try lived.career.back()
    } catch {
      throw call.refusal(error.problem, at: call.words[0])
    }
    lived.lines.append(call.line.trimmed)
    self.lived = lived
    let note: [Block] =
      taken.map { [.prose(Phrase("Taken back: \($0.words).", "已撤回：\($0.words)。"))] } ?? []
    return answer(Document(blocks: note + lived.career.present.blocks), lived)
  }

  fileprivate mutating func odds(by call: Call) throws(Refusal) -> Reply {
    var lived = try life(for: call)
    let odds = try lived.odds(by: call)
    self.lived = lived
    guard odds.fates.futures > 0 else { return .stoppedAtOnce }
    var reply = answer(lived.career.document(of: odds), lived)
    reply.futures = odds.fates.futures
    reply.isInterrupted = odds.isPartial
    return reply
  }

  fileprivate mutating func choose(by call: Call) throws(Refusal) -> Reply {
    var lived = try life(for: call)
    guard call.words.count > 1 else { return answer(lived.career.choiceList, lived) }
    let words = call.words.dropFirst().map(\.text).joined(separator: " ")
    var chosen = lived
    let choice: Career.Choice
    do throws(Career.Fault) {
      choice = try chosen.career.choose(words)
    } catch {
      throw call.refusal(error.problem, at: call.words[1])
    }
    let before = try lived.odds(by: call)
    guard !before.isPartial else { return .stoppedAtOnce }
    chosen.career.keepBars(of: lived.career)
    chosen.lines.append(call.line.trimmed)
    let after = try chosen.odds(by: call)
    guard !after.isPartial else { return .stoppedAtOnce }
    self.lived = chosen
    return answer(chosen.career.document(of: choice, before: before, after: after), chosen)
  }

  fileprivate func answer(_ document: Document, _ lived: Lived) -> Reply {
    let note: [Block] =
      lived.world.root == world?.root
      ? []
      : [
        .note(
          Phrase(
            "This life is of the world before its last change: career new begins another.",
            "这段经历属于上次改动之前的情景，重新开始请输入 career new。"))
      ]
    return Reply(Document(blocks: document.blocks + note))
  }
}

extension Session.Lived {
  /// The odds from here, watched and stoppable.
  fileprivate mutating func odds(by call: Call) throws(Refusal) -> Odds {
    if career.isOver || career.isAtTheEnd {
      throw call.refusal(
        career.isOver
          ? Phrase("nobody is there any more", "此人已经离开")
          : Phrase("the forecast ends here", "预测到此为止"), at: call.words[0],
        next: career.isOver
          ? Phrase(
            "career back goes back; career new begins another.",
            "career back 退回，career new 另选一人。")
          : Phrase(
            "career back goes back; set horizon 260 weeks, then career new, shows a longer life.",
            "career back 退回；要看更久，先 set horizon 260 weeks，再 career new。"))
    }
    let player = call.environment.player(seed: career.seed)
    do throws(Unplayable) {
      return try career.odds(by: player)
    } catch {
      throw world.refusal(error)
    }
  }
}

extension Reply {
  fileprivate static var stoppedAtOnce: Reply {
    var reply = Reply {
      Phrase("Stopped before the odds were known: nothing was changed.", "概率还没算出就停止了，一切不变。")
    }
    (reply.isInterrupted, reply.isBare) = (true, true)
    return reply
  }
}

extension Call {
  /// The time after the first word: a month where there is none.
  fileprivate func span() throws(Refusal) -> Span {
    var typed = words.count > 1 ? words[1...].map(\.text).joined(separator: " ") : "1 month"
    // A life goes by months where nothing else is said.
    if let months = NumberText.whole(typed), months > 0 { typed += " months" }
    do throws(Problems) {
      return try Kind<Span>.quantity(1...36_525).read(Node(.scalar(typed)))
    } catch {
      guard var problem = error.all.first else { throw Refusal(error) }
      problem.place = nil
      problem.next =
        problem.next
        ?? Phrase("Write a time, such as career step 3 months.", "请写一段时间，例如 career step 3 months。")
      throw refusal(problem, at: words[1])
    }
  }
}

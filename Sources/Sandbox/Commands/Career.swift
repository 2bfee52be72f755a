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
    .optional(.choice(CareerPart.allCases.map(\.syntax))), need: .world, ground: .life,
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
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    guard let part = call.keywords.first.flatMap(CareerPart.init(rawValue:)) else {
      let lived = try session.life(for: call)
      return session.answer(lived.career.present, lived)
    }
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

  /// The part that a line calls by its first word. To go back is also a command: that of the career
  /// is meant while somebody is followed and no name stands behind it.
  init?(short words: [Word], in session: Session) {
    guard let first = words.first, let part = CareerPart(short: first.text) else { return nil }
    guard part != .back || (session.lived != nil && words.count == 1) else { return nil }
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

  /// What may follow it, with its own word.
  fileprivate var syntax: Syntax {
    let word = Syntax.word(rawValue, meaning)
    return switch self {
    case .new:
      [
        word, .optional(.takes(.origin)),
        .optional(.option(Keyword("number", Phrase("which of them", "第几人")), .ordinal)),
      ]
    case .step: [word, .optional(.takes(.span))]
    case .choose: [word, .optional(.takes(.choice))]
    case .odds, .file, .back: word
    }
  }
}

extension Argument where Value == String {
  /// Where a life begins.
  fileprivate static let origin = text(
    Phrase("name", "名称"),
    Phrase(
      "a job family, an entry of intake or a group of people", "岗位类别、intake 中的一项，或一组在岗人员"),
    key: "origin"
  ) { $0.origins }

  /// A time to be lived.
  fileprivate static let span = text(
    Phrase("time", "时长"),
    Phrase("months where no unit is written, or 6 weeks", "不写单位为月，也可写 6 weeks"),
    .words, key: "span"
  ) { typing in
    typing.earlier.count == 1
      ? ["1", "3", "6", "12"].map { Completion($0, Phrase("months", "个月")) }
      : typing.earlier.count == 2
        ? ["months", "weeks", "years"].map { Completion($0) } : []
  }

  /// What is chosen.
  fileprivate static let choice = text(
    Phrase("what", "选项"), Phrase("as choose lists it", "写法见 choose 列出的选项"), .anyWords,
    key: "choice"
  ) { typing in
    guard typing.earlier.count > 1 else {
      var seen: Set<String> = []
      return typing.choices.map { Completion($0.verb) }.filter { seen.insert($0.word).inserted }
    }
    return typing.earlier.count > 2
      ? [] : typing.choices.filter { $0.verb == typing.earlier[1] }.map(\.object)
  }
}

extension Argument where Value == Int {
  /// Which of the people of a group.
  fileprivate static let ordinal = count(
    Phrase("n", "序号"), Phrase("which of them, from 1", "第几人，从 1 数起"), key: "ordinal")
}

extension Typing {
  /// Job families, entries of the intake and groups of people.
  fileprivate var origins: [Completion] {
    let scenario = session.world?.scenario
    return (scenario?.namesOfOrigins ?? []).map {
      Completion($0.key, $0.meaning, title: scenario?.families[named: $0.key]?.title)
    }
  }

  fileprivate var choices: [(verb: String, object: Completion)] {
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
      throw call.refusal(StateFault.noCareer)
    }
    return lived
  }

  fileprivate mutating func begin(in world: World, by call: Call) throws(Refusal) -> Reply {
    let (name, number) = (try call[.origin], try call[.ordinal] ?? 1)
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
        problem, at: call.words.first { $0.text == problem.found?.written } ?? call.words[0])
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
    guard let words = try call[.choice] else { return answer(lived.career.choiceList, lived) }
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
        career.isOver ? StateFault.lifeIsOver : .forecastEnds, at: call.words[0])
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
    var typed = try self[.span] ?? "1 month"
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
      throw refusal(problem, at: word(Argument<String>.span))
    }
  }
}

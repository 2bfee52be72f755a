import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let goal = Command(
    "goal", .whatIf,
    [
      .response, .takes(.target), .optional(.word("days", Phrase("the unit of a time", "时间的单位"))),
      .word("by", Phrase("the path to be turned", "要调的路径")),
      .takes(.path), .optional([.word("from"), .takes(.low), .word("to"), .takes(.high)]),
    ], need: .world, ground: .futures,
    summary: Phrase(
      "Find the setting of a number that brings a measure to a value", "目标求解：一个参数取多少，指标才能达到目标值"),
    details: Phrase(
      """
      measure is one of table's, with at SITE and at opening, at end or at a date behind \
      it; without a day the stock at the end or the flow of all weeks. ready … at opening 95% \
      asks for readiness in 95% of futures. Every setting is played in the same futures, as many \
      as in the last run, at first 400; the answer is checked in 1,000 fresh ones. Without from \
      and to, settings up to four times the present one are looked at; ends may be changes of it, \
      as set takes them. After pause the settings hold from that Monday on. Ctrl-C stops with \
      the nearest so far.
      """,
      """
      指标与 table 相同，后面可接 at 职场，以及 at opening、at end 或 at 日期；不写日期时，存量看期末，流量看全部各周合计。\
      ready … at opening 95% 表示 95% 的推演就绪。每个取值都在同一组推演里试，次数同上次 run，首次 400 次；答案再用 \
      1,000 次全新推演检验。不写 from 和 to 时，最多找到现值的四倍；两端也可以写成改动，写法同 set。pause 之后，各取值都从那个星期一起生效。Ctrl-C 停止，\
      保留目前最接近的结果。
      """),
    examples: [
      "run 50", "goal leavers 9 by stages.novice.leaving",
      "goal ready at south at opening 60% by intake.first.size from 4 to 20",
    ]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let futures = session.forecast?.asked ?? 400
    let request = try call.goal(of: world, in: session)
    let goal = try world.goal(request, futures: futures, seed: session.seed, by: call)
    guard let goal else { return .stopped }
    var reply = Reply(goal.document)
    reply.futures = futures
    reply.isInterrupted = goal.isPartial
    return reply
  }
}

extension World {
  /// Seeks a goal, watched and stoppable.
  fileprivate func goal(
    _ request: GoalRequest, futures: Int, seed: UInt64, by call: Call
  ) throws(Refusal) -> GoalSeek? {
    do throws(GoalSeek.Failure) {
      return try GoalSeek(request, futures: futures, by: call.environment.player(seed: seed))
    } catch {
      if case .unplayable(let unplayable, at: nil) = error { throw refusal(unplayable) }
      // The file is as it was: what is wrong is what a setting would make of it.
      let word = call.words.first { $0.text == request.dial.path } ?? call.words[0]
      let place = Call.place(of: word, in: call.line)
      throw Refusal(
        Problems(
          error.problems(turning: request.dial).map { problem in
            var problem = problem
            problem.place = place
            return problem
          }))
    }
  }

  /// The number at a path, to be turned.
  func dial(
    _ word: Word, like example: Node?, in session: Session, by call: Call
  ) throws(Refusal) -> ScenarioDial {
    let steps = try call.steps(of: word, in: root)
    guard Scenario.schema.shape.at(steps) != nil, !steps.isEmpty else {
      throw call.noPath(word, in: self)
    }
    do throws(Problem) {
      return try ScenarioDial(
        steps.joined(separator: "."), in: root, sources: sources, like: example,
        during: session.paused.map { Dates(from: $0) })
    } catch {
      throw call.refusal(error, at: word)
    }
  }
}

extension Syntax {
  /// A measure, where and when: what a question is about.
  static let response: Syntax = [
    .takes(.measure),
    .repeated(
      .option(Keyword("at", also: ["in"], Phrase("a site, or a day", "职场或日期")), .moment)),
  ]
}

extension Argument where Value == String {
  fileprivate static let target = text(
    Phrase("value", "目标值"), Phrase("a number, such as 2,500 or 95%", "数字，例如 2,500 或 95%"),
    key: "target")
  fileprivate static let low = text(
    Phrase("value", "值"), Phrase("as in the file, or a change of it", "写法同文件，或增减"),
    .before("to"), key: "low")
  fileprivate static let high = text(
    low.slot.name, low.slot.meaning, .anyWords, key: "high")
}

extension Call {
  fileprivate func goal(of world: World, in session: Session) throws(Refusal) -> GoalRequest {
    guard let target = word(Argument.target), let path = word(Argument.path) else {
      throw notUnderstood(words.first)
    }
    var response = try response(in: world.scenario)
    let value = try self.target(target, &response)
    if says("days"), response.unit != Measure.Unit.days.name(in: nil) {
      throw refusal(LineFault.notInDays(unit: response.unit), at: target)
    }
    var ends: (from: Node, to: Node)?
    if let low = try self[.low], let high = try self[.high] { ends = (Node(low), Node(high)) }
    let dial = try world.dial(path, like: ends?.to, in: session, by: self)
    do throws(Problem) {
      return try GoalRequest(response, target: value, by: dial, between: ends)
    } catch {
      throw refusal(error, at: word(Argument.low))
    }
  }

  /// A target; one in per cent asks of people ready in which share of futures they are enough.
  private func target(_ word: Word, _ response: inout Response) throws(Refusal) -> Double {
    let isPercent = word.text.hasSuffix("%")
    guard let number = NumberText.decimal(isPercent ? String(word.text.dropLast()) : word.text)
    else {
      throw refusal(LineFault.noTarget, at: word)
    }
    let isMeasuredInPercent =
      switch response.kind {
      case .measure(let measure): measure.description.unit == .percent
      case .readiness: false
      }
    guard isPercent, !isMeasuredInPercent else { return number }
    guard response.kind == .measure(.ready), response.site != nil else {
      throw refusal(LineFault.notInPercent(unit: response.unit), at: word)
    }
    guard number > 0, number < 100 else {
      throw refusal(LineFault.noShareOfFutures, at: word)
    }
    response = response.readiness
    return number / 100
  }
}

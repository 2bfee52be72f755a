import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let sweep = Command(
    "sweep", .whatIf,
    [
      .axis(.first),
      .optional([.word("and", Phrase("a second number: a grid", "第二个数：列成网格")), .axis(.second)]),
      .options([.responseFor, .futuresPlayed]),
    ], need: .world, ground: .futures,
    summary: Phrase(
      "Try a number step by step: what comes of each setting", "逐档试算：把一个数一档一档调过去，看各档结果"),
    details: Phrase(
      """
      Every setting is played in the same futures, so that what differs is the setting. A setting is \
      written as for set, with its unit, or as a change of what is there; the step has the unit of \
      the present value, and a part of a hundred may be in points. A belief is moved as a whole, \
      its middle to the setting. and with a second path makes a grid. Without for, the \
      answer tells leavers, people at the end, who is ready at openings and how surely, and cost; \
      for takes a measure of table's, with at SITE and at opening, at end or at a date behind it. As \
      many futures as the last run, at most \(Sweep.usualFutures); futures asks for others. At most \
      \(Sweep.mostSettings) settings. After pause the settings hold from that Monday on. Ctrl-C keeps those that are \
      done. Nothing is changed.
      """,
      """
      每一档都用同一组推演，差别就是这一档带来的。取值写法同 set，要带单位，也可以写成改动；步长的单位与当前值相同，\
      百分数也可用 points。写成区间的数整体平移，所写的值是它的中间值。and 后面写第二个路径，结果列成二维表。不写 for 时，看离职人数、\
      期末人数、各职场开业当日的就绪人数和准时就绪概率、总费用；for 后面写指标（同 table），可接 at 职场、at opening、\
      at end 或 at 日期。推演次数同上次 run，最多 \(Sweep.usualFutures) 次，要更多可写 futures。合计至多 \
      \(Sweep.mostSettings) 档。pause 之后，各档都从那个星期一起生效。Ctrl-C 停止时保留已完成的各档。情景不变。
      """),
    examples: [
      "sweep stages.novice.leaving from 2%/month to 10%/month step 2%/month futures 20",
      "sweep levers.pay-rise from 0% to 10% step 5% for leavers futures 20",
      """
      sweep levers.pay-rise from 0% to 10% step 5% and intake.first.size from 4 to 8 step 2 for \
      ready at south at opening futures 20
      """,
    ]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    var axes = [try call.axis(.first, of: world, in: session)]
    if call.word(SweepArguments.second.path) != nil {
      axes.append(try call.axis(.second, of: world, in: session))
    }
    if let obstacle = Sweep.obstacle(to: axes) {
      throw call.refusal(
        obstacle,
        at: call.word(SweepArguments.second.path) ?? call.word(SweepArguments.first.step))
    }
    let responses =
      call.word(Argument<Measure>.measure) == nil
      ? world.scenario.headlines : [try call.response(in: world.scenario)]
    let futures = try call.futures(session, most: Sweep.usualFutures)
    let player = call.environment.player(seed: session.seed)
    let found: Sweep?
    do throws(Sweep.Failure) {
      found = try Sweep(axes, of: responses, in: world.scenario, futures: futures, by: player)
    } catch {
      throw call.refusal(error, sweeping: axes, in: world)
    }
    guard let found else { return .stopped }
    var reply = Reply(found.document)
    reply.futures = found.futures
    reply.isInterrupted = found.isPartial
    return reply
  }
}

/// What is typed for one number that is swept.
private struct SweepArguments: Sendable {
  let path: Argument<String>
  let low: Argument<String>
  let high: Argument<String>
  let step: Argument<String>

  static let first = SweepArguments("")
  static let second = SweepArguments("second ")

  private init(_ key: String) {
    let value = (
      Phrase("value", "值"), Phrase("as in the file, or a change of it", "写法同文件，或增减")
    )
    path = Argument.path.keyed(key + "path")
    low = .text(value.0, value.1, .before("to"), key: key + "low")
    high = .text(value.0, value.1, .before("step"), key: key + "high")
    step = .text(
      Phrase("size", "步长"), Phrase("in the unit of the value, such as 2%", "单位与值相同，如 2%"),
      .words, key: key + "step")
  }
}

extension Syntax {
  /// `PATH from VALUE to VALUE step SIZE`
  fileprivate static func axis(_ arguments: SweepArguments) -> Syntax {
    [
      .takes(arguments.path), .word("from"), .takes(arguments.low), .word("to"),
      .takes(arguments.high), .word("step"), .takes(arguments.step),
    ]
  }

  /// `for MEASURE at …`
  fileprivate static let responseFor: Syntax = [
    .word("for", Phrase("what is looked at", "看哪个指标")), .response,
  ]

  /// `futures N`
  static let futuresPlayed = Syntax.option(
    Keyword("futures", Phrase("how many", "推演次数")), .futuresAsked)
}

extension Argument where Value == Int {
  /// A number of futures behind its word.
  fileprivate static let futuresAsked = Argument(
    Phrase("n", "次数"), futures.slot.meaning, key: "futures asked", offers: futures.slot.offers,
    read: futures.read)
}

extension Call {
  /// The futures that were asked for; else as many as the last run, but no more than some.
  func futures(_ session: Session, most: Int) throws(Refusal) -> Int {
    if let futures = try self[.futuresAsked] {
      guard futures > 1 else {
        throw refusal(LineFault.oneFuture, at: word(Argument.futuresAsked))
      }
      return futures
    }
    return min(most, max(2, session.forecast?.asked ?? most))
  }

  fileprivate func axis(
    _ arguments: SweepArguments, of world: World, in session: Session
  ) throws(Refusal) -> SweepAxis {
    guard let path = word(arguments.path), let low = try self[arguments.low],
      let high = try self[arguments.high], let step = try self[arguments.step]
    else { throw notUnderstood(words.first) }
    let dial = try world.dial(path, like: Node(high), in: session, by: self)
    do throws(SweepAxis.Wrong) {
      return try SweepAxis(dial, from: Node(low), to: Node(high), step: Node(step))
    } catch {
      switch error {
      case .from(let problem): throw refusal(problem, at: word(arguments.low))
      case .to(let problem): throw refusal(problem, at: word(arguments.high))
      case .step(let problem): throw refusal(problem, at: word(arguments.step))
      }
    }
  }

  /// Why a sweep is not played, at the path that was turned: the file is as it was, and what is wrong
  /// is what a setting would make of it.
  fileprivate func refusal(
    _ failure: Sweep.Failure, sweeping axes: [SweepAxis], in world: World
  ) -> Refusal {
    guard !failure.settings.isEmpty else { return world.refusal(failure.reason) }
    let place = (word(SweepArguments.first.path) ?? words.first).map {
      Call.place(of: $0, in: line)
    }
    let settings = zip(axes, failure.settings).map { axis, amount in
      "\(axis.dial.path) \(axis.dial.text(amount))"
    }.written.all
    return Refusal(
      Problems(
        world.problems(failure.reason).map { problem in
          var problem = problem
          problem.place = place
          problem.message = Phrase(
            "\(problem.message), with \(settings)", "\(problem.message)（取 \(settings) 时）")
          return problem
        }))
  }
}

extension World {
  /// What is wrong with a scenario that a question made of this one.
  func problems(_ reason: Untried) -> [Problem] {
    switch reason {
    case .unreadable(let problems): problems.all
    case .unplayable(let unplayable): [problem(unplayable)]
    }
  }

  /// Why this world is not played, placed.
  func refusal(_ reason: Untried) -> Refusal {
    Refusal(Problems(problems(reason).map(placed), in: sources))
  }
}

import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let pause = Command(
    "pause", .whatIf,
    .choice([
      .word("off", Phrase("changes hold all the time again", "改动恢复为从期初生效")),
      [
        .optional(.keyword(Keyword("at", isFiller: true))), .takes(.pauseDay),
        .options([
          .option(Keyword("in", Phrase("p10, p50 or p90", "p10、p50 或 p90")), .quantile),
          .option(Keyword("future", Phrase("one by its number", "按编号选一次推演")), .futureNumber),
        ]),
      ],
    ]), need: .world, ground: .futures,
    summary: Phrase(
      "Stop the world on a day, look at it, and change what comes after", "把推演停在某一天：看当时的情形，再改之后的安排"),
    details: Phrase(
      """
      The forecast is looked at on the first Monday that is not before the day, in the future with \
      the middle number of leavers by then, or in another: in p90, future 37. From then on set and \
      try change what comes after that Monday; the weeks before stay the same to the last bit. So \
      a class can decide what to do, run, and compare: branch NAME names where it stands, back \
      returns there for another way, compare sets the ways against each other; pause again at a \
      later day looks at what became of the same future.
      """,
      """
      日期不是星期一的，停在下一个星期一。展示的是到那天离职人数居中的一次推演，也可另选：in p90、future 37。此后 set \
      和 try 只影响那个星期一以后，之前各周完全不变。上课时可以停下来让大家做决定，再 run 看结果：branch 名称 给当前方案起名，\
      back 回到那里另选一种做法，compare 对比各方案；换个更晚的日期再 pause，看同一次推演后来怎样。
      """),
    examples: [
      "pause at 2027-03-01", "branch march", "set stages.novice.leaving -20%", "back", "pause off",
    ]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    guard let monday = try call[.pauseDay] else {
      session.paused = nil
      return Reply { Phrase("Changes hold all the time again.", "已取消暂停，改动恢复为从期初生效。") }
    }
    var choice = Standstill.Choice.quantile(try call[.quantile] ?? 0.5)
    if let number = try call[.futureNumber] { choice = .number(number) }
    let futures = session.forecast?.asked ?? 200
    let player = call.environment.player(seed: session.seed)
    let found = try world.asking { () throws(Unplayable) in
      try Standstill(of: world.scenario, on: monday, choice, futures: futures, by: player)
    }
    guard let found else { return .stopped }
    session.paused = monday
    var reply = Reply(found.document)
    reply.futures = found.futures > 0 ? found.futures : nil
    return reply
  }
}

extension Argument where Value == Day {
  /// The Monday on which a forecast is looked at.
  fileprivate static let pauseDay = Argument(
    Phrase("date", "日期"), Phrase("a day within the forecast", "预测期内的某一天"), key: "pause"
  ) { typed throws(Problem) in
    guard let day = Day(typed.text) else {
      let day = typed.text.typedForm.flatMap { Day($0) }.map { [$0.iso] }
      throw LineFault.noDate.problem(found: typed.text, near: day ?? [])
    }
    let monday = day.mondayOnOrAfter
    guard let scenario = typed.scenario, monday > scenario.start,
      monday < scenario.start + 7 * scenario.weeks
    else {
      let (start, weeks) = (typed.scenario?.start ?? day, typed.scenario?.weeks ?? 2)
      throw LineFault.outside(from: (start + 1).iso, to: (start + (7 * (weeks - 1))).iso).problem(
        found: typed.text)
    }
    return monday
  }
}

extension Argument where Value == Double {
  /// Which future of all, by who has left.
  fileprivate static let quantile = Argument(
    Phrase(verbatim: "p10 | p50 | p90"),
    Phrase("few leavers so far, the middle, many", "离职少、居中、离职多"), key: "quantile",
    offers: { _ in ["p10", "p50", "p90"].map { Completion($0) } }
  ) { typed throws(Problem) in
    let known = ["p10": 0.1, "p50": 0.5, "p90": 0.9]
    guard let share = known[typed.text.lowercased()] else {
      throw LineFault.notUnderstood.problem(
        found: typed.text, expected: .oneOf(["p10", "p50", "p90"]))
    }
    return share
  }
}

extension Argument where Value == Int {
  /// A future by its number.
  fileprivate static let futureNumber = Argument.count(
    Phrase("n", "编号"), Phrase("a future, from 1 on", "第几次推演，从 1 起"), key: "future")
}

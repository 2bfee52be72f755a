import Answers
import Questions
import Report
import Schema
import Simulation
import Text

extension Command {
  static let run = Command(
    "run", .forecast,
    [
      .optional(
        .choice([
          .option(
            Keyword("until", Phrase("how well means are to be known", "均值要准到多少")), .precision),
          .takes(.futures),
        ])),
      .optional(.option(Keyword("seed", Phrase("whose luck", "用哪一份运气")), .seed)),
    ],
    need: .world, ground: .forecast,
    summary: Phrase(
      "Play futures of the scenario and show the forecast", "推演情景，查看预测"),
    details: Phrase(
      """
      Without a number, as many futures as the last time, at first 1,000. The same seed is the \
      same luck: a run can be repeated to the last digit on any machine. Ctrl-C stops and keeps \
      what was played; more goes on. until 2% plays until the means of people at the end, leavers and \
      cost are known within 2 % of themselves and the chance of each site to be ready within 3 points, \
      which is looked at after 200, 400, 800 … futures.
      """,
      """
      不写次数时与上次相同，首次 1,000 次。同一随机种子就是同样的运气，在任何机器上结果都一位不差。\
      Ctrl-C 停止并保留已完成的推演，more 继续。\
      until 2%：推演到期末人数、离职人数和总费用的均值误差都不超过 2%、各职场按时就绪的概率误差不超过 3 个百分点为止，\
      分别在 200、400、800……次时检查。
      """),
    examples: ["run 50", "run 50 seed 7", "run until 10%"]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    if let precision = try call[.precision] {
      return try session.run(until: precision, seed: try call[.seed] ?? session.seed, by: call)
    }
    let futures = try call[.futures] ?? session.forecast?.asked ?? World.usualFutures
    let seed = try call[.seed] ?? session.seed
    let forecast = try world.forecast(futures: futures, seed: seed, in: call.environment)
    session.seed = seed
    return session.keep(forecast, of: world)
  }

  static let more = Command(
    "more", .forecast, .optional(.takes(.futures)), need: .forecast,
    ground: .forecast,
    summary: Phrase("Play more futures of the same forecast", "为同一预测增加推演次数"),
    details: Phrase(
      """
      Without a number, the rest of a run that was stopped, or as many again. The result is the \
      same as if all had been played at once.
      """,
      "不写次数时，补完中途停止的推演，或再加同样多次。结果与一次全部推演完相同。"),
    examples: ["run 50", "more 50"]
  ) { session, call throws(Refusal) in
    guard let world = session.world, let forecast = session.forecast else { return Reply() }
    guard !session.isStale else {
      throw Refusal(
        StateFault.stale.problem())
    }
    var target = forecast.isPartial ? forecast.asked : forecast.futures * 2
    if let further = try call[.futures] { target = forecast.futures + further }
    guard target <= Player.Limits.mostFutures else {
      throw call.refusal(StateFault.tooManyFutures)
    }
    let player = call.environment.player(seed: forecast.seed)
    let more = try world.asking { () throws(Unplayable) in
      try forecast.played(to: target, by: player)
    }
    return session.keep(more, of: world)
  }
}

extension Argument where Value == Precision {
  /// How well means are to be known.
  fileprivate static let precision = width(
    Phrase("of a mean, 0.1% to 50%, such as 2%", "均值的误差，0.1% 至 50%，如 2%"), else: .noPrecision)

  /// How well differences are to be known.
  static let precisionOfDifferences = width(
    Phrase("of the mean as it is, 0.1% to 50%, such as 2%", "相对现状均值的误差，0.1% 至 50%，如 2%"),
    else: .noPrecisionOfDifferences)

  private static func width(_ meaning: Phrase, else fault: LineFault) -> Argument {
    Argument(
      Phrase("share", "误差"), meaning, key: "precision",
      offers: { _ in ["1%", "2%", "5%"].map { Completion($0) } }
    ) { typed throws(Problem) in
      guard typed.text.hasSuffix("%"),
        let number = NumberText.decimal(String(typed.text.dropLast())), (0.1...50).contains(number)
      else {
        throw fault.problem(found: typed.text)
      }
      return Precision(share: number / 100)
    }
  }
}

extension Session {
  /// Plays until means are known well enough, and says how well.
  fileprivate mutating func run(
    until precision: Precision, seed: UInt64, by call: Call
  ) throws(Refusal) -> Reply {
    guard let world else { return Reply() }
    let player = call.environment.player(seed: seed)
    let forecast = try world.asking { () throws(Unplayable) in
      try Forecast(world.scenario, seed: seed, asked: Precision.looks[0])
        .played(until: precision, by: player)
    }
    self.seed = seed
    var reply = keep(forecast, of: world)
    if !forecast.isPartial {
      reply.document.blocks.append(.prose(precision.sentence(of: forecast)))
    }
    return reply
  }

  /// Keeps a forecast and shows it.
  fileprivate mutating func keep(_ forecast: Forecast, of world: World) -> Reply {
    var reply = Reply {
      Phrase(
        "Stopped before the first future was played: nothing was changed.", "第一次推演还没完成就停止了，一切不变。")
    }
    if forecast.futures > 0 {
      played = Played(forecast: forecast, world: world)
      reply = Reply(forecast.document)
    } else {
      reply.isBare = true
    }
    reply.isInterrupted = forecast.isPartial
    return reply
  }
}

import Answers
import Questions
import Report
import Schema
import Simulation
import Text

extension Command {
  static let run = Command(
    "run", .forecast, usage: Phrase("[futures] [seed n]", "[次数] [seed 种子]"), arguments: 0...3,
    need: .world,
    ground: .forecast,
    summary: Phrase(
      "Play futures of the scenario and show the forecast", "推演情景，查看预测"),
    details: Phrase(
      """
      Without a number, as many futures as the last time, at first 1,000. The same seed is the \
      same luck: a run can be repeated to the last digit on any machine. Ctrl-C stops and keeps \
      what was played; more goes on.
      """,
      """
      不写次数时与上次相同，首次 1,000 次。同一随机种子就是同样的运气，在任何机器上结果都一位不差。\
      Ctrl-C 停止并保留已完成的推演，more 继续。
      """),
    examples: ["run 50", "run 50 seed 7"]
  ) { typing in
    let seed = Completion("seed", Phrase("whose luck", "用哪一份运气"))
    return switch typing.earlier.last {
    case "seed": []
    case nil: ["100", "1000", "10000"].map { Completion($0, Phrase("futures", "次推演")) } + [seed]
    default: typing.earlier.contains("seed") ? [] : [seed]
    }
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    var words = call.words[...]
    var futures = session.forecast?.asked ?? World.usualFutures
    var seed = session.seed
    if let word = words.first, word.text != "seed" {
      futures = try call.futures(word)
      words.removeFirst()
    }
    if let word = words.first {
      guard word.text == "seed" else {
        throw call.notUnderstood(word, near: ["seed"])
      }
      guard words.count == 2 else {
        throw call.refusal(Phrase("the number of the seed is missing", "缺少随机种子的数字"))
      }
      seed = try call.seed(words[words.startIndex + 1])
    }
    let forecast = try world.forecast(futures: futures, seed: seed, in: call.environment)
    session.seed = seed
    return session.keep(forecast, of: world)
  }

  static let more = Command(
    "more", .forecast, usage: Phrase("[futures]", "[次数]"), arguments: 0...1, need: .forecast,
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
        Problem(
          Phrase("the world was changed since this forecast", "预测之后情景改过"),
          next: Phrase("run makes a new one; undo goes back.", "run 重新预测，undo 退回改动。"))
      )
    }
    var target = forecast.isPartial ? forecast.asked : forecast.futures * 2
    if let word = call.words.first { target = forecast.futures + (try call.futures(word)) }
    guard target <= Player.Limits.mostFutures else {
      throw call.refusal(
        Phrase("more futures than are played", "推演次数太多"),
        expected: Phrase(
          "at most \(Player.Limits.mostFutures) together", "合计最多 \(Player.Limits.mostFutures) 次"),
        next: Phrase(
          "Their error is far below any error of the assumptions by then.",
          "到这个次数，推演的误差早已远小于假设本身的误差。"))
    }
    let player = call.environment.player(seed: forecast.seed)
    let more = try world.asking { () throws(Unplayable) in
      try forecast.played(to: target, by: player)
    }
    return session.keep(more, of: world)
  }
}

extension Session {
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

extension Call {
  /// A number of futures.
  func futures(_ word: Word) throws(Refusal) -> Int {
    guard let futures = NumberText.whole(word.text),
      (1...Player.Limits.mostFutures).contains(futures)
    else {
      throw refusal(
        Phrase("not a number of futures", "不是推演次数"), at: word,
        expected: Phrase(
          "a whole number from 1 to \(Player.Limits.mostFutures)",
          "1 至 \(Player.Limits.mostFutures) 的整数"))
    }
    return futures
  }

  /// A seed.
  func seed(_ word: Word) throws(Refusal) -> UInt64 {
    let seed = UInt64(word.text) ?? NumberText.whole(word.text).flatMap(UInt64.init(exactly:))
    guard let seed else {
      throw refusal(
        Phrase("not a seed", "不是随机种子"), at: word,
        expected: Phrase("a whole number, 0 or more", "不小于 0 的整数"))
    }
    return seed
  }
}

import Answers
import Questions
import Report
import Schema
import Simulation
import Text

extension Command {
  static let run = Command(
    "run", .forecast, usage: "[futures] [seed n]", arguments: 0...3, need: .world,
    ground: .forecast,
    summary: "Play futures of the scenario and show the forecast",
    details: """
      Without a number, as many futures as the last time, at first 1,000. The same seed is the \
      same luck: a run can be repeated to the last digit on any machine. Ctrl-C stops and keeps \
      what was played; more goes on.
      """,
    examples: ["run 50", "run 50 seed 7"]
  ) { typing in
    switch typing.earlier.last {
    case "seed": []
    case nil:
      ["100", "1000", "10000"].map { Completion($0, "futures") } + [
        Completion("seed", "whose luck")
      ]
    default: typing.earlier.contains("seed") ? [] : [Completion("seed", "whose luck")]
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
        throw call.refusal("not understood", at: word, near: ["seed"])
      }
      guard words.count == 2 else { throw call.refusal("the number of the seed is missing") }
      seed = try call.seed(words[words.startIndex + 1])
    }
    let forecast = try world.forecast(futures: futures, seed: seed, in: call.environment)
    session.seed = seed
    return session.keep(forecast, of: world)
  }

  static let more = Command(
    "more", .forecast, usage: "[futures]", arguments: 0...1, need: .forecast, ground: .forecast,
    summary: "Play more futures of the same forecast",
    details: """
      Without a number, the rest of a run that was stopped, or as many again. The result is the \
      same as if all had been played at once.
      """,
    examples: ["run 50", "more 50"]
  ) { session, call throws(Refusal) in
    guard let world = session.world, let forecast = session.forecast else { return Reply() }
    guard !session.isStale else {
      throw Refusal(
        Problem(
          "the world was changed since this forecast", next: "run makes a new one; undo goes back.")
      )
    }
    var target = forecast.isPartial ? forecast.asked : forecast.futures * 2
    if let word = call.words.first { target = forecast.futures + (try call.futures(word)) }
    guard target <= Player.Limits.mostFutures else {
      throw call.refusal(
        "more futures than are played",
        expected: "at most \(Player.Limits.mostFutures.words) together",
        next: "Their error is far below any error of the assumptions by then.")
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
    var reply = Reply { "Stopped before the first future was played: nothing was changed." }
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
        "not a number of futures", at: word,
        expected: "a whole number from 1 to \(Player.Limits.mostFutures.words)")
    }
    return futures
  }

  /// A seed.
  func seed(_ word: Word) throws(Refusal) -> UInt64 {
    let seed = UInt64(word.text) ?? NumberText.whole(word.text).flatMap(UInt64.init(exactly:))
    guard let seed else {
      throw refusal("not a seed", at: word, expected: "a whole number, 0 or more")
    }
    return seed
  }
}

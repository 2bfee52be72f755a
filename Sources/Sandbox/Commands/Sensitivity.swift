import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let sensitivity = Command(
    "sensitivity", .whatIf, usage: "measure [at site] [at opening | at end | at date]",
    arguments: 1...5, need: .world, ground: .futures,
    summary: "Show which uncertain number drives a measure; the rest is luck",
    details: """
      Each uncertain number is drawn once in a future. Its share is the part of the variance over \
      futures that goes with it alone; what goes with none is luck, or numbers that act together. \
      As many futures as the last run, at first 1,000.
      """,
    examples: ["run 200", "sensitivity leavers", "sensitivity ready at south at opening"]
  ) { typing in
    switch typing.earlier.last {
    case nil: typing.responses
    case "at", "in": typing.moments
    default: [Completion("at", "a site, or a day")]
    }
  } action: { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let futures = session.forecast?.asked ?? World.usualFutures
    guard futures >= Sensitivity.fewestFutures else {
      throw call.refusal(
        "too few futures to share out their variance",
        expected: "\(Sensitivity.fewestFutures) or more", next: "Play more first: run 1000")
    }
    let response = try call.response(call.words, in: world.scenario)
    let player = call.environment.player(seed: session.seed)
    let found = try world.asking { () throws(Unplayable) in
      try Sensitivity(response, in: world.scenario, futures: futures, by: player)
    }
    guard let found else { return .stopped }
    var reply = Reply(found.document)
    reply.futures = found.futures
    reply.isInterrupted = found.isPartial
    return reply
  }
}

import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let sensitivity = Command(
    "sensitivity", .whatIf,
    .response, need: .world, ground: .futures,
    summary: Phrase(
      "Show which uncertain number drives a measure; the rest is luck",
      "敏感性分析：哪个不确定的数值左右指标，其余是运气"),
    details: Phrase(
      """
      Each uncertain number is drawn once in a future. Its share is the part of the variance over \
      futures that goes with it alone; what goes with none is luck, or numbers that act together. \
      As many futures as the last run, at first 1,000.
      """,
      """
      每个不确定的数值在一次推演里取一次值。它的份额，是各次推演间方差里由它单独带来的部分；剩下的是运气，或几个数值共同的作用。\
      推演次数与上次 run 相同，首次 1,000 次。
      """),
    examples: ["run 200", "sensitivity leavers", "sensitivity ready at south at opening"]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let futures = session.forecast?.asked ?? World.usualFutures
    guard futures >= Sensitivity.fewestFutures else {
      throw call.refusal(StateFault.tooFewFutures(fewest: Sensitivity.fewestFutures))
    }
    let response = try call.response(in: world.scenario)
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

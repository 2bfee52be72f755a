import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let survey = Command(
    "survey", .whatIf, need: .world, ground: .futures,
    summary: "Rank what to fix first: its weight on leaving, and discontent",
    details: """
      The weight of each thing is what the model says: the leavers that one standard step of it \
      avoids, in paired runs, as many futures as the last run, at most 200. How content people \
      are is asked of them: survey.pay and so on hold the shares. Above both means is kept up; \
      what weighs much and contents few is fixed first.
      """,
    examples: ["set survey {pay: 55%, growth: 40%}", "survey", "help survey"]
  ) { session, call throws(Refusal) in
    guard let world = session.world else { return Reply() }
    let futures = min(SurveyMatrix.mostFutures, max(2, session.forecast?.asked ?? .max))
    let player = call.environment.player(seed: session.seed)
    let matrix = try world.asking { () throws(Unplayable) in
      try SurveyMatrix(world.scenario, futures: futures, by: player)
    }
    var reply = Reply(matrix.document)
    reply.futures = matrix.futures
    reply.isInterrupted = matrix.isPartial
    return reply
  }
}

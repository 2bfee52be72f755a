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
    summary: Phrase(
      "Rank what to fix first: its weight on leaving, and discontent",
      "满意度矩阵：按对流失的权重和不满程度，排出先改什么"),
    details: Phrase(
      """
      The weight of each thing is what the model says: the leavers that one standard step of it \
      avoids, in paired runs, as many futures as the last run, at most 200. How content people \
      are is asked of them: survey.pay and so on hold the shares. Above both means is kept up; \
      what weighs much and contents few is fixed first.
      """,
      """
      每一项的权重由模型给出：该项提高一个标准差，能少流失多少人。用配对推演比较，次数与上次 run 相同，最多 200 次。\
      员工有多满意是问出来的：survey.pay 等各项填满意率。两者都高于平均的继续保持，权重大而满意率低的优先改进。
      """),
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

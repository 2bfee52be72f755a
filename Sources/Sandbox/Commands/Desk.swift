import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let desk = Command(
    "desk", .forecast, need: .forecast, ground: .forecast,
    summary: Phrase(
      "Show what waits at the HR desk, and whose start it puts off",
      "查看 HR 服务台积压多少、要等多久、推迟了多少人入职"),
    details: Phrase(
      """
      For the one most useful remedy use explain desk; to try one, such as papers sent three \
      working days ahead, try hr.desk.ahead 3 days.
      """,
      "哪种办法最管用，用 explain desk；试一种办法，如提前三个工作日送材料，用 try hr.desk.ahead 3 days。"),
    examples: ["run 50", "desk"]
  ) { session, call throws(Refusal) in
    guard let played = session.played else { return Reply() }
    let (forecast, world) = (played.forecast, played.world)
    guard var document = forecast.desk() else { return Reply(Document.noDesk) }
    let player = call.environment.player(seed: forecast.seed)
    let figures = try world.asking { () throws(Unplayable) in
      try HRFigures(forecast, by: player)
    }
    if let figures { document.blocks += figures.blocks }
    var reply = Reply(document)
    reply.isInterrupted = figures == nil
    return reply
  }
}

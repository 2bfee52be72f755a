import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let staffing = Command(
    "staffing", .forecast, .optional(.takes(.site)), need: .forecast, ground: .forecast,
    summary: Phrase(
      "Show what contacts require, who is there and what they achieve", "查看咨询量需要多少人、在岗多少人、服务水平如何"),
    details: Phrase(
      "Service levels are printed with their definition. For one measure at any place use table.",
      "服务水平都注明口径。只看某处的一个指标，用 table。"),
    examples: ["run 50", "staffing"]
  ) { session, call throws(Refusal) in
    guard let forecast = session.forecast else { return Reply() }
    guard forecast.hasDemand else {
      return Reply(
        Document {
          Phrase(
            """
            The scenario says nothing of contacts, so seats say how many people are needed. With \
            demand and service in it, contacts do; help demand shows how they are written.
            """,
            "情景里没有写咨询量，需要多少人由席位决定。写上 demand 和 service，就由咨询量决定；help demand 说明写法。")
        })
    }
    let site = try call[.site]
    return Reply(forecast.staffing(site: site))
  }
}

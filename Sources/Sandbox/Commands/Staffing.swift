import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let staffing = Command(
    "staffing", .forecast, usage: "[site]", arguments: 0...1, need: .forecast, ground: .forecast,
    summary: "Show what contacts require, who is there and what they achieve",
    details:
      "Service levels are printed with their definition. For one measure at any place use table.",
    examples: ["run 50", "staffing"]
  ) { typing in
    typing.sites
  } action: { session, call throws(Refusal) in
    guard let forecast = session.forecast else { return Reply() }
    guard forecast.hasDemand else {
      return Reply(
        Document {
          "The scenario says nothing of contacts, so seats say how many people are needed. "
            + "With demand and service in it, contacts do; help demand shows how they are written."
        })
    }
    let site = try call.site(of: forecast.scenario)
    return Reply(forecast.staffing(site: site))
  }
}

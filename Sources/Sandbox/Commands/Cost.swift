import Answers
import Questions
import Report
import Simulation

extension Command {
  static let cost = Command(
    "cost", .forecast, usage: "[site]", arguments: 0...1, need: .forecast, ground: .forecast,
    summary: "Show what the forecast costs, by part and for each filled seat",
    details:
      "Pay is by tier (tiers.*.pay); hiring, training, trainers and desks are in recruiting.*, "
      + "on-costs and what a leaver costs in costs.*. What has no price is not counted.",
    examples: ["run 50", "cost"]
  ) { typing in
    typing.sites
  } action: { session, call throws(Refusal) in
    guard let forecast = session.forecast else { return Reply() }
    let site = try call.site(of: forecast.scenario)
    return Reply(forecast.cost(site: site))
  }
}

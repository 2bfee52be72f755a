import Answers
import Questions
import Report
import Simulation
import Text

extension Command {
  static let cost = Command(
    "cost", .forecast, .optional(.takes(.site)), need: .forecast, ground: .forecast,
    summary: Phrase(
      "Show what the forecast costs, by part and for each filled seat", "查看预测的成本：分项金额、每个到岗席位的成本"),
    details: Phrase(
      """
      Pay is by tier (tiers.*.pay); hiring, training, trainers and desks are in recruiting.*, \
      on-costs and what a leaver costs in costs.*. What has no price is not counted.
      """,
      """
      薪酬按职级（tiers.*.pay）；招聘、培训、培训师和席位见 recruiting.*，社保公积金等用工成本和每名离职者\
      的代价见 costs.*。没有定价的不计。
      """),
    examples: ["run 50", "cost"]
  ) { session, call throws(Refusal) in
    guard let forecast = session.forecast else { return Reply() }
    let site = try call[.site]
    return Reply(forecast.cost(site: site))
  }
}

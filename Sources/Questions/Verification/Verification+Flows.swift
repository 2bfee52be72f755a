import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Verification {
  /// The simulation itself against what theory knows, with the interval that its futures leave.
  static var flows: [Check] {
    [
      within(
        Phrase("200 people, 5%/week leave: after 20 weeks", "200 人，每周流失 5%：20 周后"),
        expected: 71.697,
        intake: "{date: 2027-01-04, size: 200}", leaving: "5%/week", measure: .people, week: 20,
        source: Phrase(
          "a class: Binomial(n, (1 − q)^k), mean 200 × 0.95^20",
          "一个入职批次：Binomial(n, (1 − q)^k)，均值 200 × 0.95^20")),
      within(
        Phrase("200 people, 6%/month leave: gone in 4 weeks", "200 人，每月流失 6%：4 周内离职"),
        expected: 11.068, intake: "{date: 2027-01-04, size: 200}", leaving: "6%/month",
        measure: .leavers, week: nil, weeks: 4,
        source: Phrase(
          "a rate by the month: 200 × (1 − 0.94^(28 / 30.4375))",
          "按月的流失率：200 × (1 − 0.94^(28 / 30.4375))")),
      within(
        Phrase(
          "Poisson(10) a week, 10%/week leave: week 30", "每周入职 Poisson(10)，每周流失 10%：第 30 周"),
        expected: 86.184,
        intake: "{date: 2027-01-04, size: 10, varies: poisson, every: 1 week}", leaving: "10%/week",
        measure: .people, week: 30,
        source: Phrase(
          "Poisson hires: Poisson(h Σ S), h = 10, S = 0.9^k, k = 1…30",
          "泊松入职：Poisson(h Σ S)，h = 10，S = 0.9^k，k = 1…30")),
    ]
  }

  /// Plays a small world and asks whether the expected mean lies within four standard errors.
  private static func within(
    _ subject: Phrase, expected: Double, intake: String, leaving: String, measure: Measure,
    week: Int?, weeks: Int = 40, source: Phrase
  ) -> Check {
    let text = """
      title: verification
      start: 2027-01-04
      horizon: \(weeks) weeks
      sites: {site: {seats: 1000}}
      families: {family: {}}
      stages: {stage: {leaving: \(leaving)}}
      causes: {cause: {share: 100%}}
      tiers: {tier: {}}
      intake: {class: {site: site, family: family, \(intake.dropFirst())}
      """
    guard let root = try? Node(yaml: text, file: "verification"),
      let scenario = try? Scenario.schema.read(root), let found = mean(scenario, measure, week)
    else {
      return Check(
        subject, "\(expected)", found: Phrase("not read", "未能读取"), source: source, holds: false)
    }
    let (value, low, high) = (rounded(found.value), rounded(found.low), rounded(found.high))
    return Check(
      subject, rounded(expected),
      found: Phrase("\(value) (\(low) to \(high))", "\(value)（\(low) 至 \(high)）"),
      source: source, holds: found.low <= expected && expected <= found.high)
  }

  private static func mean(_ scenario: Scenario, _ measure: Measure, _ week: Int?) -> Estimate? {
    let forecast = try? Forecast(scenario, seed: 1, asked: 4000)
      .played(to: 4000, by: Player(seed: 1, threads: 1))
    guard let forecast, let series = forecast.compiled.layout.index(of: measure) else { return nil }
    let distribution = forecast.outcome.distribution(series, week: week ?? forecast.compiled.weeks)
    guard let mean = distribution.mean, let error = distribution.standardError else { return nil }
    return Estimate(
      value: mean, low: mean - 4 * error, high: mean + 4 * error, confidence: .ninetyFive)
  }

  private static func rounded(_ value: Double) -> String {
    NumberText.show((value * 100).rounded() / 100)
  }
}

import Schema
import Simulation
public import Statistics
import Workforce

/// What more training costs against less of it, and what it does: the same futures with and
/// without.
public struct TrainingReturn: Sendable, Hashable {
  /// What more training does to a number, and what one of it costs.
  public struct Effect: Sendable, Hashable {
    /// How many more there are with more training.
    public let more: Estimate
    /// The cost of one more, in the currency; nil where the futures cannot tell that there are
    /// more.
    public let costOfOne: Estimate?

    /// Whether the futures can tell that there are more or fewer.
    public var isTold: Bool { more.isTold }
  }

  /// Whether the scenario with less training has none.
  public let isAgainstNone: Bool
  /// Cost of courses, prizes and side roles, in the currency.
  public let cost: Estimate
  /// People with the credits that a review asks for, at the close.
  public let qualified: Effect
  /// Promotions.
  public let promotions: Effect
  /// Leavers avoided.
  public let staying: Effect
  /// What comes back of the cost because leavers avoided need not be replaced, with 1 for all; nil
  /// without `recruiting.cost-per-hire` and `costs.leaver`, or where no leaver is avoided.
  public let shareBack: Estimate?
}

extension Comparison {
  /// What training costs and does, where the two scenarios differ in what they say of it; nil
  /// where the futures cannot tell a difference of cost.
  public var trainingReturn: TrainingReturn? {
    let sums = result.sums.training
    guard differsInTraining, let cost = Estimate(meanOfFirstOf: sums.costAndQualified),
      cost.low > 0 || cost.high < 0
    else { return nil }
    let sign: Double = cost.value > 0 ? 1 : -1
    guard let qualified = effect(.qualified, sums.costAndQualified, times: sign),
      let promotions = effect(.promotions, sums.costAndPromotions, times: sign),
      let staying = effect(.leavers, sums.costAndLeavers, times: -sign)
    else { return nil }
    let less = sign > 0 ? result.first : result.second
    let replacing = (sign > 0 ? second : first).costOfReplacing
    return TrainingReturn(
      isAgainstNone: TrainingSums.costs.allSatisfy { measure in
        compiled.layout.index(of: measure).flatMap { less.close($0).mean } ?? 0 == 0
      },
      cost: cost.scaled(by: sign / 100), qualified: qualified, promotions: promotions,
      staying: staying,
      shareBack: replacing > 0
        ? staying.costOfOne.map {
          Estimate(
            value: replacing / $0.value, low: replacing / $0.high, high: replacing / $0.low,
            confidence: $0.confidence)
        } : nil)
  }

  /// Whether the scenarios say different things of training. A pay rise keeps people, who then
  /// study: that is no return on training.
  private var differsInTraining: Bool {
    let changes = Scenario.schema.write(second).differences(from: Scenario.schema.write(first))
    return changes.contains { change in
      ["courses", "study", "side-roles", "levers.study"].contains { change.path.hasPrefix($0) }
    }
  }

  /// - Parameter sign: 1 where the second scenario has more training and more is better.
  private func effect(
    _ measure: Measure, _ pairs: JointSums, times sign: Double
  ) -> TrainingReturn.Effect? {
    guard let series = compiled.layout.index(of: measure),
      let change = difference(series, week: compiled.weeks)?.estimate
    else { return nil }
    let more = change.scaled(by: sign)
    // Cost and effect are both second minus first; leavers are counted against the effect.
    let one = Estimate(quotientOf: pairs).map { $0.scaled(by: measure == .leavers ? -0.01 : 0.01) }
    return TrainingReturn.Effect(
      more: more, costOfOne: one.flatMap { more.low > 0 && $0.low > 0 ? $0 : nil })
  }
}

extension Scenario {
  /// What a leaver and the newcomer in their place cost, in the currency.
  fileprivate var costOfReplacing: Double {
    (recruiting.costPerHire?.number ?? 0) + (costs.leaver?.number ?? 0)
  }
}

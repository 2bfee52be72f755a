import Workforce

/// Poaching: a hazard of its own, in proportion to the rank of the tier.
struct PoachingFactor: Sendable {
  private let rate: CompiledScenario.Number

  init?(_ poaching: Poaching, _ numbers: inout Numbers) {
    guard !poaching.rate.isKnown(as: 0) else { return nil }
    rate = numbers.add(poaching.rate)
  }

  /// Hazard per week: 0 in the first tier, the whole rate in the last.
  func hazard(tier: Int, of tiers: Int, _ values: borrowing Column<Double>) -> Double {
    tiers > 1 ? values[rate] * Double(tier) / Double(tiers - 1) : 0
  }
}

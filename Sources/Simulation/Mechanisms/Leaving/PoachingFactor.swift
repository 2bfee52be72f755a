import Workforce

/// Poaching: a hazard of its own, in proportion to the rank of the tier or to the credits of the
/// person.
struct PoachingFactor: Sendable {
  private let rate: CompiledScenario.Number
  /// From how many credits on the whole rate holds; nil where it goes by tier.
  private let credits: Int?

  init?(_ poaching: Poaching, _ numbers: inout Numbers) {
    guard !poaching.rate.isKnown(as: 0) else { return nil }
    rate = numbers.add(poaching.rate)
    credits = poaching.credits
  }

  /// Hazard per week: 0 in the first tier, the whole rate in the last; 0 where it goes by credits.
  func hazard(tier: Int, of tiers: Int, _ values: borrowing Column<Double>) -> Double {
    credits == nil && tiers > 1 ? values[rate] * Double(tier) / Double(tiers - 1) : 0
  }

  /// What those with credits are taken by; nobody where it goes by tier.
  func demand(_ values: borrowing Column<Double>) -> QualifiedDemand {
    credits.map { QualifiedDemand(rate: values[rate], full: Double($0)) } ?? QualifiedDemand()
  }
}

/// What other employers want of those with credits: rate × min(1, credits ÷ full).
struct QualifiedDemand: BitwiseCopyable, Sendable {
  /// Hazard per week of who has all the credits; 0 for nobody.
  var rate = 0.0
  var full = 1.0

  /// Hazard per week of somebody with so many credits.
  @inline(__always)
  func hazard(credits: Int) -> Double { rate * min(1, Double(credits) / full) }
}

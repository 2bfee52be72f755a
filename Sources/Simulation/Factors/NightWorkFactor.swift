import Randomness
import Workforce

/// Night work: a dose for a site whose work is all at night, in proportion for less.
struct NightWorkFactor: Sendable {
  private let size: Plan.Number
  let cause: Int?
  /// By site.
  private let shares: [Plan.Number]

  init?(_ sites: [Site], _ effect: Effect, _ cause: Int?, _ numbers: inout Numbers) {
    guard sites.contains(where: { !$0.nightWork.isKnown(as: 0) }) else { return nil }
    (size, self.cause) = (numbers.add(effect.size), cause)
    shares = sites.map { numbers.add($0.nightWork) }
  }

  func multiplier(site: Int, _ values: borrowing Column<Double>) -> Double {
    Portable.exp(values[size] * values[shares[site]])
  }

  func act(
    on standing: inout Multipliers, at place: Int, site: Int, _ values: borrowing Column<Double>
  ) {
    standing.multiply(place, cause, by: multiplier(site: site, values))
  }
}

import Randomness
import Workforce

/// Amenities or recognition: a dose for each per cent of pay that is spent on a person.
struct BenefitFactor: Sendable {
  /// Minor units spent on a person in a week.
  let perWeek: Int64
  private let size: Plan.Number
  let cause: Int?

  init?(_ spent: Pay?, _ effect: Effect, _ cause: Int?, _ numbers: inout Numbers) {
    guard let spent, spent.number > 0 else { return nil }
    perWeek = Int64(spent.magnitude.rounded())
    (size, self.cause) = (numbers.add(effect.size), cause)
  }

  func multiplier(pay: Double, _ values: borrowing Column<Double>) -> Double {
    Portable.exp(values[size] * 100 * Double(perWeek) / pay)
  }

  /// What is spent, in per cent of pay.
  ///
  /// - Parameter pay: Minor units per week.
  func percent(of pay: Double) -> Double { 100 * Double(perWeek) / pay }

  func act(
    on standing: inout Multipliers, at place: Int, pay: Double, _ values: borrowing Column<Double>
  ) {
    standing.multiply(place, cause, by: multiplier(pay: pay, values))
  }
}

extension Future {
  /// Adds what benefits and programmes cost for everybody who is here on the week's Monday; who comes or goes
  /// within the week adds or takes off pro rata (`earn`).
  mutating func payBenefits() {
    guard hasBenefits else { return }
    for cell in 0..<cells.count {
      ledger.add(
        ledger.value(of: .people, in: cell) &* figures.cells[cell].benefitsPerWeek,
        to: .incentives, in: cell)
    }
  }
}

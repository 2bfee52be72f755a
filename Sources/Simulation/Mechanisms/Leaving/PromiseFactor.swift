import Randomness
import Workforce

/// The promise gap: more newcomers come, and each leaves sooner for a time.
struct PromiseFactor: PersonalFactor {
  let size: CompiledScenario.Number
  let lasts: CompiledScenario.Number
  private let showUp: CompiledScenario.Number
  private let satisfaction: CompiledScenario.Number?
  let cause: Int?
  let path = "effects.promise-gap.size"
  /// Tenths of pay promised too much.
  private let dose: Double

  init?(_ levers: Levers, _ effect: PromiseEffect, _ cause: Int?, _ numbers: inout Numbers) {
    guard levers.promiseGap.number > 0 else { return nil }
    dose = 10 * levers.promiseGap.magnitude
    (size, lasts) = (numbers.add(effect.size), numbers.add(effect.lasts))
    (showUp, self.cause) = (numbers.add(effect.showUp), cause)
    satisfaction =
      effect.satisfaction.isKnown(as: 0) ? nil : numbers.add(effect.satisfaction)
  }

  func multiplier(_ values: borrowing Column<Double>) -> Double {
    Portable.exp(values[size] * dose)
  }

  /// The share of those invited who start: the odds, not the share, are multiplied, so that it
  /// stays a share.
  func showUp(_ share: Double, _ values: borrowing Column<Double>) -> Double {
    share.withOdds(times: odds(values))
  }

  /// Whether it does anything to how content those served are.
  var touchesSatisfaction: Bool { satisfaction != nil }

  /// A share of satisfied customers, served by somebody who minds.
  func satisfied(_ share: Double, _ values: borrowing Column<Double>) -> Double {
    guard let satisfaction else { return share }
    return share.withOdds(times: Portable.exp(values[satisfaction] * dose))
  }

  /// What the odds of coming are multiplied by: of showing up, or through a funnel of accepting.
  func odds(_ values: borrowing Column<Double>) -> Double {
    Portable.exp(values[showUp] * dose)
  }
}

extension Future {
  /// The day on which a promise is forgotten.
  @inline(__always)
  func misledEnd(of row: Int) -> Int32 {
    people.circumstances[row].contains(.misled)
      ? figures.end(of: figures.misled, from: people.startDay[row]) : .max
  }
}

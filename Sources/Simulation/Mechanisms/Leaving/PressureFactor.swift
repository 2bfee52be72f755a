import Randomness
import Workforce

/// How pressed those on a floor were in a week.
struct Pressure: BitwiseCopyable {
  /// The share of their hours in which they were busy.
  var occupancy = 0.0
  /// The share of the hours needed that nobody gave.
  var missing = 0.0

  /// Everybody busy all the time, and nobody there: more than there can be.
  static let most = Pressure(occupancy: 1, missing: 1)
}

/// Last week's pressure: a dose for each ten points of occupancy above what is comfortable, and
/// one for each tenth of the hours that was missing.
struct PressureFactor: Sendable {
  private let comfortable: Double
  private let occupancy: CompiledScenario.Number
  private let missing: CompiledScenario.Number
  let cause: Int?

  /// Of leaving.
  init?(leaving coupling: Coupling?, _ cause: Int?, _ numbers: inout Numbers) {
    guard let coupling, coupling.pressesOnLeaving else { return nil }
    self.init(
      coupling.comfortable, coupling.leaving.occupancy, coupling.leaving.missing, cause, &numbers)
  }

  /// Of handle time.
  init?(handleTime coupling: Coupling?, _ numbers: inout Numbers) {
    guard let coupling, coupling.on, coupling.handleTime.on else { return nil }
    self.init(
      coupling.comfortable, coupling.handleTime.occupancy, coupling.handleTime.missing, nil,
      &numbers)
  }

  private init?(
    _ comfortable: Share, _ occupancy: Uncertain<Change>, _ missing: Uncertain<Change>,
    _ cause: Int?, _ numbers: inout Numbers
  ) {
    guard !occupancy.isKnown(as: 0) || !missing.isKnown(as: 0) else { return nil }
    (self.comfortable, self.cause) = (comfortable.magnitude, cause)
    (self.occupancy, self.missing) = (numbers.add(occupancy), numbers.add(missing))
  }

  func multiplier(_ pressure: Pressure, _ values: borrowing Column<Double>) -> Double {
    Portable.exp(
      values[occupancy] * 10 * max(0, pressure.occupancy - comfortable)
        + values[missing] * 10 * pressure.missing)
  }

  /// A bound on the multiplier under any pressure.
  func most(_ values: borrowing Column<Double>) -> Double {
    Portable.exp(
      max(0, values[occupancy]) * 10 * (1 - comfortable) + max(0, values[missing]) * 10)
  }
}

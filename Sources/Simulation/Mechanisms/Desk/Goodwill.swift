import Randomness
import Workforce

/// Goodwill lost by waiting for HR: a dose for each working day beyond the promise, for a time.
struct GoodwillFactor: Sendable {
  let size: CompiledScenario.Number
  let lasts: CompiledScenario.Number
  /// The part of it that is left where people are told when their matter will be done.
  let part: Double
  /// More working days than this are no worse.
  static let mostDays = 20

  init?(_ desk: ServiceDesk?, _ numbers: inout Numbers) {
    guard let desk, !desk.goodwill.isKnown(as: 0) else { return nil }
    (size, lasts) = (numbers.add(desk.goodwill), numbers.add(desk.lasts))
    part = desk.expectation == .told ? 0.5 : 1
  }
}

extension GoodwillFactor {
  /// The logarithm of what so many working days beyond the promise multiply leaving by.
  func logarithm(days: Int, _ values: borrowing Column<Double>) -> Double {
    values[size] * part * Double(min(days, Self.mostDays))
  }
}

extension Future {
  /// Somebody new minds having waited for so many working days beyond the promise.
  mutating func slight(_ row: Int, by days: Int, on day: Int) {
    guard let goodwill = compiled.factors.goodwill else { return }
    let logarithm = goodwill.logarithm(days: days, figures.values)
    guard logarithm != 0 else { return }
    mechanisms.desk[row] = TimedWeight(
      logarithm: logarithm, until: figures.end(of: figures.slighted, from: Int32(day)))
    if people.identity[row] == witness.person {
      let slight = mechanisms.desk[row]
      witness.entry?.slight = slight
    }
    quicken(row, by: Portable.exp(logarithm), on: day % 7)
  }

  /// The day on which somebody has forgotten it.
  @inline(__always)
  func slightEnd(of row: Int) -> Int32 { mechanisms.desk[row].until }

  /// Somebody has forgotten it.
  mutating func endSlight(of row: Int, on offset: Int) {
    let logarithm = mechanisms.desk[row].logarithm
    mechanisms.desk[row] = TimedWeight()
    quicken(row, by: Portable.exp(-logarithm), on: offset)
  }

  /// Those already here whose letters, questions and colleagues' papers were late: nobody knows
  /// which of them, so that all mind by their mean.
  ///
  /// - Returns: whether it differs from the week before.
  mutating func refreshGoodwill(week: Int) -> Bool {
    guard let goodwill = compiled.factors.goodwill else { return false }
    let sum = mechanisms.desk.slights(inWeeksBefore: week)
    guard sum != 0 || figures.hazards.everybody != 1 else { return false }
    let people = Double(ledger.value(ofSeries: compiled.peopleSeries))
    let most = Portable.exp(
      goodwill.logarithm(days: GoodwillFactor.mostDays, figures.values).magnitude)
    // To a thousandth: finer changes are not worth giving everybody another hazard.
    let mean = people > 0 ? 1 + (1000 * sum / people).rounded() / 1000 : 1
    return figures.hazards.takeEverybody(times: min(max(mean, 1 / most), most))
  }
}

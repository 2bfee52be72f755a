import Randomness
import Workforce

/// Onboarding: each part that is done weighs on a newcomer's leaving for a time, and costs.
struct OnboardingFactor: Sendable {
  private let sizes: [CompiledScenario.Number]
  let lasts: CompiledScenario.Number
  /// Minor units for each who starts.
  let cost: Int64

  init?(_ onboarding: Onboarding?, _ numbers: inout Numbers) {
    guard let onboarding, !onboarding.parts.isEmpty else { return nil }
    sizes = onboarding.parts.map { numbers.add($0.part.leaving) }
    lasts = numbers.add(onboarding.lasts)
    cost = onboarding.parts.reduce(0) { $0 + Int64(($1.part.cost?.magnitude ?? 0).rounded()) }
  }

  /// The logarithm of what leaving is multiplied by.
  func logarithm(_ values: borrowing Column<Double>) -> Double {
    var sum = 0.0
    for size in sizes { sum += values[size] }
    return sum
  }
}

/// What onboarding does for each person.
struct Welcomes: ~Copyable {
  private var ofPeople: PersonColumn<TimedWeight>

  init(_ compiled: CompiledScenario) {
    ofPeople = PersonColumn(
      repeating: TimedWeight(), isKept: compiled.factors.onboarding != nil)
  }

  @inline(__always)
  mutating func open(_ row: Int) { ofPeople.open(row) }
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) { ofPeople.copy(row, to: place) }

  mutating func goOn(isKept: Bool, rows: Int) { ofPeople.goOn(isKept: isKept, rows: rows) }

  subscript(row: Int) -> TimedWeight {
    @inline(__always) get { ofPeople[row] }
    set { ofPeople[row] = newValue }
  }
}

extension Future {
  /// Somebody who starts on a day is welcomed.
  mutating func welcome(_ row: Int, in cell: Int, on day: Int) {
    guard let onboarding = compiled.factors.onboarding else { return }
    if onboarding.cost > 0 { ledger.spend(onboarding.cost, on: .onboarding, in: cell) }
    let logarithm = onboarding.logarithm(figures.values)
    guard logarithm != 0 else { return }
    mechanisms.welcomes[row] = TimedWeight(
      logarithm: logarithm, until: figures.end(of: figures.welcomed, from: Int32(day)))
    quicken(row, by: Portable.exp(logarithm), on: day % 7)
  }

  /// The day on which it works no longer.
  @inline(__always)
  func welcomeEnd(of row: Int) -> Int32 { mechanisms.welcomes[row].until }

  /// It works no longer.
  mutating func endWelcome(of row: Int, on offset: Int) {
    let logarithm = mechanisms.welcomes[row].logarithm
    mechanisms.welcomes[row] = TimedWeight()
    quicken(row, by: Portable.exp(-logarithm), on: offset)
  }
}

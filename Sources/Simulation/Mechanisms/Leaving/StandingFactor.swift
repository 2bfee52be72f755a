import Randomness
import Workforce

/// A driver that acts in all weeks: at every place of a kind, a size and a dose.
struct StandingFactor: Sendable {
  private struct Pull: Sendable {
    /// Of the effect, and of what it is an effect of.
    let paths: [String]
    let size: CompiledScenario.Number
    let dose: Dose

    /// Minor units spent on a person in a week.
    var perWeek: Int64 { if case .percentOfPay(let spent) = dose { Int64(spent) } else { 0 } }

    func logarithm(pay: Double, _ values: borrowing Column<Double>) -> Double {
      switch dose {
      case .times(let times): values[size] * times
      case .number(let number): values[size] * values[number]
      case .percentOfPay(let spent): values[size] * 100 * spent / pay
      case .market(let market, let pay): values[size] * Portable.log(values[market] / values[pay])
      }
    }
  }

  private enum Dose: Sendable {
    case times(Double)
    case number(CompiledScenario.Number)
    /// Minor units a week.
    case percentOfPay(Double)
    /// What others pay, and what is paid before any rise: minor units a week.
    case market(CompiledScenario.Number, over: CompiledScenario.Number)
  }

  let driver: LeavingDriver
  let cause: Int?
  let places: LeavingDriver.Standing.Places
  /// By place; nil where it does not act.
  private let pulls: [Pull?]
  /// How many stages and tiers there are.
  private let (stages, tiers): (Int, Int)

  init(
    _ driver: LeavingDriver, _ standing: LeavingDriver.Standing, _ cause: Int?,
    stages: Int, tiers: Int, _ numbers: inout Numbers
  ) {
    (self.driver, self.cause, places) = (driver, cause, standing.places)
    (self.stages, self.tiers) = (stages, tiers)
    // One number may pull at several places, and is drawn once.
    var known: [String: CompiledScenario.Number] = [:]
    func number(_ believed: Believed) -> CompiledScenario.Number {
      if let number = known[believed.assumption.path] { return number }
      let number = numbers.add(believed)
      known[believed.assumption.path] = number
      return number
    }
    pulls = standing.pulls.map { pull in
      guard let pull else { return nil }
      let size = number(pull.size)
      let dose: Dose =
        switch pull.dose {
        case .times(let times): .times(times)
        case .number(let believed): .number(number(believed))
        case .percentOfPay(let spent): .percentOfPay(spent)
        case .market(let market, let pay): .market(number(market), over: number(pay))
        }
      return Pull(
        paths: [pull.size.assumption.path, pull.dose.path ?? "levers.\(driver.key)"], size: size,
        dose: dose)
    }
  }

  /// What is believed of a dose at the first place where it acts.
  var size: CompiledScenario.Number? { pulls.lazy.compactMap(\.self).first?.size }

  /// What leaving is multiplied by somewhere.
  ///
  /// - Parameter pay: Of the place, minor units per week.
  func multiplier(
    site: Int, stage: Int, tier: Int, pay: Double, _ values: borrowing Column<Double>
  ) -> Double {
    let place = place(site: site, stage: stage, tier: tier)
    return pulls[place].map { Portable.exp($0.logarithm(pay: pay, values)) } ?? 1
  }

  private func place(site: Int, stage: Int, tier: Int) -> Int {
    switch places {
    case .everywhere: 0
    case .sites: site
    case .stages: stage
    case .tiers: tier
    case .cells: (site * stages + stage) * tiers + tier
    }
  }

  /// The multiplier of every place, with the paths of the effect and of its lever.
  func all(
    pay: borrowing Column<Double>, _ values: borrowing Column<Double>
  ) -> [(paths: [String], most: Double)] {
    var all: [(paths: [String], most: Double)] = []
    for (place, pull) in pulls.enumerated() {
      guard let pull else { continue }
      let pay = places == .tiers || places == .cells ? pay[place] : 1
      let multiplier = Portable.exp(pull.logarithm(pay: pay, values))
      all.append((pull.paths, multiplier))
    }
    return all
  }

  /// Minor units that it spends on a person somewhere in a week; 0 where it spends nothing.
  func perWeek(site: Int, stage: Int, tier: Int) -> Int64 {
    pulls[place(site: site, stage: stage, tier: tier)]?.perWeek ?? 0
  }

  /// Whether it spends anything anywhere.
  var spends: Bool { pulls.contains { ($0?.perWeek ?? 0) > 0 } }
}

extension Future {
  /// Adds what benefits and programmes cost for everybody who is here on the week's Monday; who
  /// comes or goes within the week adds or takes off pro rata (`earn`).
  mutating func payBenefits() {
    for cell in 0..<cells.count {
      ledger.benefit(
        ledger.value(of: .people, in: cell) &* figures.cells[cell].benefitsPerWeek, in: cell)
    }
  }
}

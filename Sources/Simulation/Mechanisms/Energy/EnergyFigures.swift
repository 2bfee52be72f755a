import Randomness
import Workforce

/// What energy is in one future.
struct EnergyFigures: ~Copyable {
  /// By cell: the mean score.
  private(set) var means: Column<Double>
  /// By place of `PayRises`: what levers add to it.
  private var points: Column<Double>
  /// Points of a standard deviation of what is the person's own, and of what comes and goes.
  private(set) var own = 0.0
  private(set) var passing = 0.0
  private(set) var process = Autoregression(correlation: 0, after: 1)

  private var lastGap = Int32.min
  private var lastWeights = (0.0, 0.0)

  /// As the process jumps; most people jump over the same gap.
  @inline(__always)
  mutating func jump(from value: Double, over gap: Int32, noise: Double) -> Double {
    if gap != lastGap {
      let correlation = process.correlation(over: gap)
      (lastGap, lastWeights) = (
        gap, (correlation, (1 - correlation * correlation).squareRoot())
      )
    }
    return lastWeights.0 * value + lastWeights.1 * noise
  }

  init(_ compiled: CompiledScenario) {
    means = Column(repeating: 0, count: compiled.energy == nil ? 0 : compiled.cells.count)
    points = Column(repeating: 0, count: compiled.energy == nil ? 0 : compiled.payRises.count)
  }

  mutating func draw(
    _ compiled: CompiledScenario, _ values: borrowing Column<Double>,
    _ skill: borrowing SkillFigures
  ) {
    guard let energy = compiled.energy else { return }
    lastGap = .min
    let spread = values[energy.spread]
    own = spread * values[energy.own].squareRoot()
    passing = spread * (1 - values[energy.own]).squareRoot()
    process = Autoregression(correlation: values[energy.persistence], after: Period.month)
    let cells = compiled.cells
    for place in 0..<points.count {
      points[place] = points(of: energy, at: place, compiled, values)
    }
    for cell in 0..<cells.count {
      let (family, stage) = (cells.family(of: cell), cells.stage(of: cell))
      means[cell] =
        100
        * (energy.weight * skill.satisfaction(family: family, stage: stage)
          + (1 - energy.weight) * skill.resolution(family: family, stage: stage))
        + points[compiled.payRises.place(of: cell, in: cells)]
    }
  }

  /// What levers add to the score of somebody at a place of `PayRises`.
  private func points(
    of energy: CompiledScenario.Energy, at place: Int, _ compiled: CompiledScenario,
    _ values: borrowing Column<Double>
  ) -> Double {
    let (spot, tier) = place.quotientAndRemainder(dividingBy: compiled.tiers.count)
    let (site, stage) = spot.quotientAndRemainder(dividingBy: compiled.stages.count)
    let rise = compiled.payRises[place]
    guard let pay = compiled.tiers[tier].pay.map({ values[$0] * rise }), pay > 0 else { return 0 }
    let factors = compiled.factors
    let levers = [LeavingDriver.recognition, .ceremonies, .ideaMarket].map(factors.standing)
    var points = 0.0
    for (lever, number) in zip(levers, energy.levers) {
      guard let lever else { continue }
      // Spent on a person, in per cent of pay.
      points +=
        values[number] * (100 * Double(lever.perWeek(site: site, stage: stage, tier: tier)) / pay)
    }
    return points
  }
}

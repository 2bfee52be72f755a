import Randomness
import Workforce

extension Future {
  /// Starts the classes of the week.
  mutating func startClasses(week: Int) {
    while nextClass < plan.classes.count, plan.classes[nextClass].day < (week + 1) * 7 {
      start(plan.classes[nextClass], on: plan.classes[nextClass].day - week * 7)
      nextClass += 1
    }
  }

  private mutating func start(_ group: Plan.IntakeClass, on offset: Int) {
    let cell = cells.cell(site: group.site, family: group.family, stage: 0, tier: group.tier)
    let conditions = figures.cells[cell]
    let day = Int32(group.day)
    let end = conditions.stageEnd
    let showUp = showUp(group)
    let trainingDays = figures.trainingDays(from: cell, of: cells)
    for ordinal in 0..<invited(to: group) {
      let identity = Entity.identity(group.key, UInt64(group.day), UInt64(ordinal))
      let words = luck.block(.joining, entity: identity)
      guard Bernoulli.holds(words.word1, probability: showUp) else { continue }
      let circumstances = newcomer(identity, family: group.family, on: offset)
      // The days before the start are not at risk: what the week will take for them is given.
      let hazardBefore =
        figures.hazards[cell, circumstances] * WorkingWeek.sharePassed(at: offset)
      enter(
        identity, cell: cell, clock: Exponential.unit(Uniform.unit(words.word0)) + hazardBefore,
        startDay: day, stageEndDay: end == .max ? .max : day + end, tierDay: day,
        circumstances: circumstances)
      ledger.add(1, to: .starters, in: cell)
      earn(1, in: cell, from: offset)
      payForStarter(in: cell, trainingDays: trainingDays)
    }
  }

  /// The share of those invited who start.
  @inline(__always)
  private func showUp(_ group: Plan.IntakeClass) -> Double {
    let share = figures.values[group.showUp]
    return plan.factors.promise?.showUp(share, figures.values) ?? share
  }

  private func invited(to group: Plan.IntakeClass) -> Int {
    let size = figures.values[group.size]
    guard group.isPoisson else { return Int(size.rounded()) }
    let stream = luck.stream(
      .classSize, entity: Entity.identity(group.key, UInt64(group.day), 0))
    return (try? Poisson(mean: size))?.sample(stream) ?? 0
  }

  /// Adds (or takes off) the rest of the week's work and pay of somebody in a cell.
  @inline(__always)
  mutating func earn(_ change: Int64, in cell: Int, from offset: Int) {
    let conditions = figures.cells[cell]
    if conditions.takesContacts {
      ledger.add(change &* Int64(WorkingWeek.daysLeft(from: offset)), to: .working, in: cell)
    }
    ledger.add(change &* (conditions.payPerWeek &* Int64(7 - offset) / 7), to: .pay, in: cell)
    if hasBenefits {
      ledger.add(
        change &* (conditions.benefitsPerWeek &* Int64(7 - offset) / 7), to: .incentives, in: cell)
    }
  }
}

import Randomness
public import Workforce

/// One thing that acts on a person's leaving in a week.
public struct Influence: Hashable, Sendable {
  /// What acts.
  public enum Kind: Hashable, Sendable {
    /// The person's tier.
    case tier
    /// A driver.
    case driver(LeavingDriver)
  }

  /// What acts.
  public let kind: Kind
  /// What all leaving is multiplied by.
  public let multiplier: Double
}

extension Future {
  /// What multiplies a person's leaving in a week, each as if it were the last to act.
  func influences(on person: Person, week: Int) -> [Influence] {
    let (cell, shares) = (person.cell, CauseShares(stage: cells.stage(of: person.cell), compiled))
    let (site, stage, tier) = (
      cells.site(of: cell), cells.stage(of: cell), cells.tier(of: cell)
    )
    var all: [Influence] = []
    func add(_ kind: Influence.Kind, _ multiplier: Double, _ cause: Int? = nil) {
      guard multiplier != 1 else { return }
      all.append(Influence(kind: kind, multiplier: shares.whole(multiplier, of: cause)))
    }
    let factors = compiled.factors
    add(.tier, figures.values[compiled.tiers[tier].leaving])
    let paid = compiled.payRises.place(site: site, stage: stage, tier: tier)
    let pay = figures.hazards.pay[paid]
    for factor in factors.standing {
      add(
        .driver(factor.driver),
        factor.multiplier(site: site, stage: stage, tier: tier, pay: pay, figures.values),
        factor.cause)
    }
    let season = figures.hazards.seasons.means(week, place: paid)
    let takesContacts = figures.cells[cell].takesContacts
    if takesContacts { add(.driver(.bonus), season.bonus, factors.bonus?.cause) }
    add(.driver(.workload), season.work, factors.workload?.cause)
    if takesContacts {
      add(.driver(.pressure), figures.hazards.pressure[site], factors.pressure?.cause)
    }
    // What all hazards are multiplied by is named by itself, below.
    let everybody = figures.hazards.everybody
    let credits = Int(person.file?.credits ?? 0)
    let poached = figures.hazards.poached(tier: tier, credits: credits)
    let own =
      figures.hazards[cell, person.circumstances, credits: credits] / everybody - poached
    guard own > 0 else { return all }
    for (circumstance, driver, _) in factors.personal {
      guard person.circumstances.contains(circumstance) else { continue }
      let without = person.circumstances.subtracting(circumstance)
      let other = figures.hazards[cell, without, credits: credits] / everybody - poached
      add(.driver(driver), own / other)
    }
    add(.driver(.poaching), 1 + poached / own)
    add(
      .driver(.waiting),
      everybody * Portable.exp(person.slight?.logarithm ?? 0))
    add(.driver(.onboarding), Portable.exp(person.welcome?.logarithm ?? 0))
    add(.driver(.channel), Portable.exp(person.recruit?.weight ?? 0))
    return all
  }
}

/// What a multiplier of one cause does to all leaving of a stage.
private struct CauseShares {
  let stage: Int
  let runningShares: [Double]
  let causes: Int

  init(stage: Int, _ compiled: CompiledScenario) {
    (self.stage, runningShares, causes) = (stage, compiled.causeShares, compiled.causes)
  }

  func whole(_ multiplier: Double, of cause: Int?) -> Double {
    guard let cause else { return multiplier }
    let index = stage * causes + cause
    let share = runningShares[index] - (cause == 0 ? 0 : runningShares[index - 1])
    return 1 + share * (multiplier - 1)
  }
}

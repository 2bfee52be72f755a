/// One thing that acts on a person's leaving in a week.
public struct Influence: Hashable, Sendable {
  /// What acts.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// What the tier, or a lever, does to everybody of a kind.
    case tier, pay, amenities, recognition, ceremonies, ideaMarket, nightWork
    /// What is done for the people of a phase, and of a stage.
    case programmes, development
    /// What is so in some weeks.
    case bonus, workload
    /// What is so of the person.
    case mentor, promise, stagnation, refusal, reward
    /// Other employers: beside all the rest.
    case poaching
  }

  /// What acts.
  public let kind: Kind
  /// What all leaving is multiplied by.
  public let multiplier: Double
}

extension Future {
  /// What multiplies a person's leaving in a week, each as if it were the last to act.
  func influences(on person: Person, week: Int) -> [Influence] {
    let (cell, shares) = (person.cell, CauseShares(stage: cells.stage(of: person.cell), plan))
    let tier = cells.tier(of: cell)
    var all: [Influence] = []
    func add(_ kind: Influence.Kind, _ multiplier: Double?, _ cause: Int? = nil) {
      guard let multiplier, multiplier != 1 else { return }
      all.append(Influence(kind: kind, multiplier: shares.whole(multiplier, of: cause)))
    }
    let factors = plan.factors
    add(.tier, figures.values[plan.tiers[tier].leaving])
    add(.pay, factors.pay?.multiplier(figures.values), factors.pay?.cause)
    let pay = figures.hazards.pay[tier]
    add(
      .amenities, factors.amenities?.multiplier(pay: pay, figures.values), factors.amenities?.cause)
    add(
      .recognition, factors.recognition?.multiplier(pay: pay, figures.values),
      factors.recognition?.cause)
    add(
      .ceremonies, factors.ceremonies?.multiplier(pay: pay, figures.values),
      factors.ceremonies?.cause)
    add(
      .ideaMarket, factors.ideaMarket?.multiplier(pay: pay, figures.values),
      factors.ideaMarket?.cause)
    add(
      .nightWork,
      factors.nightWork?.multiplier(site: cells.site(of: cell), figures.values),
      factors.nightWork?.cause)
    add(.programmes, factors.programmes?.leaving(tier: tier, figures.values)?.multiplier)
    add(
      .development,
      factors.development?.multiplier(stage: cells.stage(of: cell), figures.values))
    let season = figures.hazards.seasons.means(week, tier: tier)
    if figures.cells[cell].takesContacts { add(.bonus, season.bonus, factors.bonus?.cause) }
    add(.workload, season.work, factors.workload?.cause)
    let poached = figures.hazards.poached[tier]
    let own = figures.hazards[cell, person.circumstances] - poached
    guard own > 0 else { return all }
    for (circumstance, kind) in Circumstances.influences {
      guard person.circumstances.contains(circumstance) else { continue }
      let without = person.circumstances.subtracting(circumstance)
      add(kind, own / (figures.hazards[cell, without] - poached))
    }
    add(.poaching, 1 + poached / own)
    return all
  }
}

/// What a multiplier of one cause does to all leaving of a stage.
private struct CauseShares {
  let stage: Int
  let runningShares: [Double]
  let causes: Int

  init(stage: Int, _ plan: Plan) {
    (self.stage, runningShares, causes) = (stage, plan.causeShares, plan.causes)
  }

  func whole(_ multiplier: Double, of cause: Int?) -> Double {
    guard let cause else { return multiplier }
    let index = stage * causes + cause
    let share = runningShares[index] - (cause == 0 ? 0 : runningShares[index - 1])
    return 1 + share * (multiplier - 1)
  }
}

extension Circumstances {
  fileprivate static let influences: [(Circumstances, Influence.Kind)] = [
    (.mentored, .mentor), (.misled, .promise), (.stagnant, .stagnation),
    (.refused, .refusal), (.rewarded, .reward),
  ]
}

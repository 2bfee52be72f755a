import Randomness
import Workforce

/// How fast people leave in a week, by cell and circumstances: the stage's and the tier's hazard,
/// scaled cause by cause by all that acts on it, and beside it poaching.
///
/// What effects would drive past `LeavingOutOfRange.hazard` in some future is held there.
///
/// A hazard is base × (1 + Σ share × (multiplier − 1)) over the causes: where nothing acts it is
/// the base itself, to the last bit.
struct Hazards: ~Copyable {
  private let cells: Cells
  private let factors: Factors
  private let payRises: PayRises
  /// By stage and cause: share of the stage's leaving.
  private let shares: [Double]
  private let runningShares: [Double]
  private let takesContacts: [Bool]
  /// How many circumstances there are; 1 where no factor belongs to persons.
  private let kinds: Int
  /// Those of them that somebody can be in: without what a scenario has no factor for.
  private let possible: [Int]
  /// By site, stage and tier: what acts in all weeks.
  private var standing: Multipliers
  /// By place of `PayRises`, twice: those who take no contacts, and those who do; what acts in
  /// some weeks.
  private var dated: Multipliers
  /// By site, twice, as `dated`: what last week's pressure does.
  private var pressed: Multipliers
  /// By site: what is in `pressed`; whether it has changed since the hazards were worked out.
  private(set) var pressure: Column<Double>
  private var isPressedAnew = false
  /// By circumstances.
  private var personal: Multipliers
  /// By place of `PayRises`: minor units a week.
  private(set) var pay: Column<Double>
  /// By stage: what is done for the people of a stage multiplies leaving by.
  private var developed: Column<Double>
  /// By tier: hazard of being poached, where that goes by tier.
  private var poached: Column<Double>
  /// What those with credits are poached by, where that goes by credits.
  private(set) var sought = QualifiedDemand()
  /// By site, stage, tier and circumstances: what the base is multiplied by.
  private var scales: Column<Double>
  /// By cell and circumstances.
  private var perWeek: Column<Double>
  /// What happens on the days of the forecast.
  private(set) var seasons: Seasons
  /// What all of them are multiplied by.
  private(set) var everybody = 1.0
  /// Whether hazards are held at the limit; not where they are judged by it.
  var isHeld = true

  init(_ compiled: CompiledScenario) {
    // Read from the compiled scenario and not from what is being made: Swift 6.3 releases a stored reference
    // once too often when an unfinished value that cannot be copied is read.
    let (allCells, allFactors, causes) = (compiled.cells, compiled.factors, compiled.causes)
    let (kinds, rises) = (allFactors.kinds, compiled.payRises)
    runningShares = compiled.causeShares
    shares = compiled.causeShares.indices.map { index in
      compiled.causeShares[index] - (index % causes == 0 ? 0 : compiled.causeShares[index - 1])
    }
    takesContacts = compiled.stages.map(\.takesContacts)
    standing = Multipliers(
      places: allCells.sites * allCells.stages * allCells.tiers, causes: causes)
    dated = Multipliers(places: 2 * rises.count, causes: causes)
    pressed = Multipliers(places: 2 * allCells.sites, causes: causes)
    pressure = Column(repeating: 1, count: allCells.sites)
    personal = Multipliers(places: kinds, causes: causes)
    pay = Column(repeating: 0, count: rises.count)
    developed = Column(repeating: 1, count: allCells.stages)
    poached = Column(repeating: 0, count: allCells.tiers)
    scales = Column(
      repeating: 1, count: allCells.sites * allCells.stages * allCells.tiers * kinds)
    perWeek = Column(repeating: 0, count: allCells.count * kinds)
    seasons = Seasons(compiled)
    let flags = allFactors.flags.rawValue
    possible = (0..<kinds).filter { UInt8(truncatingIfNeeded: $0) & ~flags == 0 }
    self.kinds = kinds
    cells = allCells
    factors = allFactors
    payRises = rises
  }

  /// The hazard of a week.
  @inline(__always)
  subscript(cell: Int, circumstances: Circumstances) -> Double {
    everybody * perWeek[cell &* kinds &+ Int(circumstances.rawValue)]
  }

  /// The hazard of a week of somebody with so many credits.
  @inline(__always)
  subscript(cell: Int, circumstances: Circumstances, credits credits: Int) -> Double {
    guard sought.rate > 0, credits > 0 else { return self[cell, circumstances] }
    let own = perWeek[cell &* kinds &+ Int(circumstances.rawValue)]
    let all = own + sought.hazard(credits: credits)
    guard isHeld, !(all <= LeavingOutOfRange.hazard) else { return everybody * all }
    return everybody * max(own, LeavingOutOfRange.hazard)
  }

  /// The hazard of being poached in a week, of somebody of a tier with so many credits.
  @inline(__always)
  func poached(tier: Int, credits: Int) -> Double {
    poached[tier] + sought.hazard(credits: credits)
  }

  // MARK: - Of a future and of a week

  /// Works out what holds in one future; the first week has yet to be refreshed.
  mutating func draw(_ values: borrowing Column<Double>, tiers: [CompiledScenario.Tier]) {
    guard factors.act else { return }
    everybody = 1
    standing.removeAll()
    pressed.removeAll()
    pressure.fill(0..<pressure.count, with: 1)
    personal.removeAll()
    sought = factors.poaching?.demand(values) ?? QualifiedDemand()
    for tier in 0..<cells.tiers {
      poached[tier] = factors.poaching?.hazard(tier: tier, of: cells.tiers, values) ?? 0
      for site in 0..<cells.sites {
        for stage in 0..<cells.stages {
          let place = (site * cells.stages + stage) * cells.tiers + tier
          let paid = payRises.place(site: site, stage: stage, tier: tier)
          pay[paid] = tiers[tier].pay.map { values[$0] * payRises[paid] } ?? 0
          for factor in factors.standing where factor.places != .stages {
            let multiplier = factor.multiplier(
              site: site, stage: stage, tier: tier, pay: pay[paid], values)
            standing.multiply(place, factor.cause, by: multiplier)
          }
        }
      }
    }
    if let bonus = factors.bonus {
      for place in 0..<pay.count {
        seasons.setBonus(bonus.multipliers(values, pay: pay[place]), place: place)
      }
    }
    for kind in 0..<kinds {
      let circumstances = Circumstances(rawValue: UInt8(kind))
      for (circumstance, _, factor) in factors.personal
      where circumstances.contains(circumstance) {
        personal.multiply(kind, factor.cause, by: factor.multiplier(values))
      }
    }
    for stage in 0..<developed.count {
      developed[stage] = 1
      for factor in factors.standing where factor.places == .stages {
        developed[stage] *= factor.multiplier(site: 0, stage: stage, tier: 0, pay: 1, values)
      }
    }
    seasons.draw(values)
  }

  /// Says how pressed each site was, which those who take contacts there mind.
  mutating func press(_ pressures: [Pressure], _ values: borrowing Column<Double>) {
    guard let factor = factors.pressure else { return }
    for site in pressures.indices {
      press(factor.multiplier(pressures[site], values), on: site, factor.cause)
    }
  }

  /// Puts the largest multiplier of pressure on every site, for a bound on all weeks.
  mutating func pressMost(_ values: borrowing Column<Double>) {
    guard let factor = factors.pressure else { return }
    for site in 0..<cells.sites { press(factor.most(values), on: site, factor.cause) }
  }

  private mutating func press(_ multiplier: Double, on site: Int, _ cause: Int?) {
    guard multiplier != pressure[site] else { return }
    for cause in 0..<shares.count / cells.stages { pressed[2 * site + 1, cause] = 1 }
    pressed.multiply(2 * site + 1, cause, by: multiplier)
    (pressure[site], isPressedAnew) = (multiplier, true)
  }

  /// Multiplies everybody's hazards in the weeks to come.
  ///
  /// - Returns: whether it was something else before.
  mutating func takeEverybody(times: Double) -> Bool {
    guard times != everybody else { return false }
    everybody = times
    return true
  }

  /// Works out the hazards of a week.
  ///
  /// - Returns: whether anything differs from the week before.
  mutating func refresh(
    week: Int, _ conditions: borrowing Column<Conditions>, isNew: Bool
  ) -> Bool {
    guard week == 0 || isNew || isPressedAnew || seasons.isChange(week) else { return false }
    isPressedAnew = false
    if seasons.act { seasons.average(week, into: &dated) }
    if factors.act { refreshScales() }
    // Cells in their order: no place has to be worked out.
    let block = cells.stages * cells.tiers
    var cell = 0
    for site in 0..<cells.contracts * cells.sites {
      for _ in 0..<cells.families {
        var place = site % cells.sites * block
        for _ in 0..<cells.stages {
          for tier in 0..<cells.tiers {
            let (base, poached) = (conditions[cell].hazardPerWeek, poached[tier])
            for kind in possible {
              perWeek[cell * kinds + kind] = held(
                base * scales[place * kinds + kind] + poached, base: base)
            }
            (cell, place) = (cell + 1, place + 1)
          }
        }
      }
    }
    return true
  }

  /// A hazard that is past the limit is held there, unless the base is beyond it by itself.
  @inline(__always)
  private func held(_ hazard: Double, base: Double) -> Double {
    // So written that what is no number is held, too.
    guard isHeld, !(hazard <= LeavingOutOfRange.hazard),
      base <= LeavingOutOfRange.hazard || hazard.isNaN
    else {
      return hazard
    }
    return LeavingOutOfRange.hazard
  }

  private mutating func refreshScales() {
    let causes = shares.count / cells.stages
    for site in 0..<cells.sites {
      for stage in 0..<cells.stages {
        for tier in 0..<cells.tiers {
          let place = (site * cells.stages + stage) * cells.tiers + tier
          for kind in possible { scales[place * kinds + kind] = 1 }
          for cause in 0..<causes {
            let share = shares[stage * causes + cause]
            let multiplier = multiplier(cause, at: place, site, stage, tier)
            for kind in possible {
              scales[place * kinds + kind] += share * (multiplier * personal[kind, cause] - 1)
            }
          }
        }
      }
    }
  }

  /// What acts on a cause in a cell, whoever the person is.
  @inline(__always)
  private func multiplier(
    _ cause: Int, at place: Int, _ site: Int, _ stage: Int, _ tier: Int
  ) -> Double {
    let paid = payRises.place(site: site, stage: stage, tier: tier)
    return standing[place, cause] * dated[2 * paid + (takesContacts[stage] ? 1 : 0), cause]
      * developed[stage]
      * pressed[2 * site + (takesContacts[stage] ? 1 : 0), cause]
  }

  /// Puts the hazard of the week at the first so many rows.
  func give(
    _ hazard: inout Column<Double>, first count: Int, cell: borrowing Column<Int32>,
    circumstances: borrowing Column<Circumstances>
  ) {
    let (kinds, everybody) = (kinds, everybody)
    perWeek.read { perWeek in
      cell.read { cell in
        circumstances.read { circumstances in
          hazard.write { hazard in
            for row in 0..<count {
              hazard[row] =
                everybody
                * perWeek[
                  Int(cell[row]) &* kinds &+ Int(circumstances[row].rawValue)]
            }
          }
        }
      }
    }
  }

  // MARK: - The largest

  /// The largest multiplier of each effect at any place and on any day, with the paths of the
  /// effect and of what it is an effect of.
  func strongest(_ values: borrowing Column<Double>) -> [(paths: [String], most: Double)] {
    let days = seasons.mosts
    var all = [
      (["effects.bonus.hold", "levers.peak-bonus"], days.hold),
      (["effects.bonus.cliff", "levers.peak-bonus"], days.cliff),
      (["effects.workload.size", "peaks"], days.work),
    ]
    for factor in factors.standing { all += factor.all(pay: pay, values) }
    for (_, _, factor) in factors.personal {
      all.append(([factor.path], factor.multiplier(values)))
    }
    if let pressure = factors.pressure { all.append((["coupling.leaving"], pressure.most(values))) }
    return mostPoached > LeavingOutOfRange.hazard ? [(["effects.poaching.rate"], .infinity)] : all
  }

  /// The largest hazard of being poached.
  var mostPoached: Double {
    var most = sought.rate
    for tier in 0..<cells.tiers { most = max(most, poached[tier]) }
    return most
  }

  /// The largest hazard of a cell in the week at hand, in any circumstances and with all credits.
  func largest(of cell: Int) -> Double {
    var most = 0.0
    for kind in possible {
      let hazard = perWeek[cell * kinds + kind]
      if hazard.isNaN { return hazard }
      most = max(most, hazard + sought.rate)
    }
    return most
  }

  // MARK: - Causes

  /// The cause that a uniform number stands for, in proportion to the hazards of all causes.
  func cause(
    _ uniform: Double, of cell: Int, _ circumstances: Circumstances, credits: Int, stage: Int,
    tier: Int, base: Double
  ) -> Int {
    let causes = shares.count / cells.stages
    let first = stage * causes
    guard factors.act else {
      var cause = 0
      while cause < causes - 1, uniform >= runningShares[first + cause] { cause += 1 }
      return cause
    }
    let kind = Int(circumstances.rawValue)
    guard base > 0 else { return Cause.poached(after: causes) }
    let site = cells.site(of: cell)
    let place = (site * cells.stages + stage) * cells.tiers + tier
    let own = scales[place * kinds + kind]
    let poached = poached(tier: tier, credits: credits)
    let uniform = uniform * (own + poached / base)
    var (cause, correction) = (0, 0.0)
    while cause < causes {
      let multiplier = multiplier(cause, at: place, site, stage, tier) * personal[kind, cause]
      correction += shares[first + cause] * (multiplier - 1)
      if uniform < runningShares[first + cause] + correction { return cause }
      cause += 1
    }
    return poached > 0 ? Cause.poached(after: causes) : causes - 1
  }
}

/// Causes that the model makes, after those of the scenario, in the order of
/// `Scenario.modelCauses`.
enum Cause {
  static func failedTest(after causes: Int) -> Int { causes }
  static func poached(after causes: Int) -> Int { causes + 1 }
  static func lowEnergy(after causes: Int) -> Int { causes + 2 }
}

import Randomness
import Workforce

/// What the days of a forecast bring in one future: bonuses awaited and just paid, and work.
///
/// A week's multiplier is the mean of its days': time at risk counts by calendar days.
struct Seasons: ~Copyable {
  private let bonus: BonusFactor?
  private let workload: WorkloadFactor?
  private let tiers: Int
  private let causes: Int
  /// By day: bonuses awaited, bonuses just paid, doses of work.
  private var awaited: Column<Int32>
  private var recent: Column<Int32>
  private var doses: Column<Double>
  /// By tier.
  private var bonuses: Column<BonusFactor.Multipliers>
  private var logarithmOfWork = 0.0
  /// By week, whether it differs from the one before.
  private var changes: Column<Bool>
  /// Kept for the week at hand, by day: what work multiplies leaving by, and what bonuses do.
  private var ofWork = Column(repeating: 1.0, count: 7)
  private var ofBonus = Column(repeating: 1.0, count: 7)

  init(_ plan: Plan) {
    (bonus, workload) = (plan.factors.bonus, plan.factors.workload)
    (tiers, causes) = (plan.cells.tiers, plan.causes)
    let days = bonus == nil && workload == nil ? 0 : plan.weeks * 7
    awaited = Column(repeating: 0, count: days)
    recent = Column(repeating: 0, count: days)
    doses = Column(repeating: 0, count: days)
    bonuses = Column(repeating: BonusFactor.Multipliers(), count: tiers)
    changes = Column(repeating: false, count: days / 7)
  }

  /// Whether any day differs from others.
  var act: Bool { doses.count > 0 }

  /// Whether a week differs from the one before.
  func isChange(_ week: Int) -> Bool { act && changes[week] }

  mutating func setBonus(_ multipliers: BonusFactor.Multipliers, tier: Int) {
    bonuses[tier] = multipliers
  }

  mutating func draw(_ values: borrowing Column<Double>) {
    guard act else { return }
    awaited.fill(0..<awaited.count, with: 0)
    recent.fill(0..<recent.count, with: 0)
    doses.fill(0..<doses.count, with: 0)
    bonus?.mark(awaited: &awaited, recent: &recent, values)
    workload?.mark(&doses, values)
    logarithmOfWork = workload?.logarithm(values) ?? 0
    for week in 1..<max(1, changes.count) {
      changes[week] = (7 * week..<7 * week + 7).contains { !isSame($0, $0 - 7) }
    }
  }

  private func isSame(_ day: Int, _ other: Int) -> Bool {
    awaited[day] == awaited[other] && recent[day] == recent[other] && doses[day] == doses[other]
  }

  /// The largest multipliers of any day: of bonuses awaited, of bonuses paid, and of work.
  var mosts: (hold: Double, cliff: Double, work: Double) {
    var (hold, cliff, work) = (1.0, 1.0, 1.0)
    for day in 0..<doses.count {
      for tier in 0..<tiers {
        hold = max(hold, Self.power(bonuses[tier].hold, awaited[day]))
        cliff = max(cliff, Self.power(bonuses[tier].cliff, recent[day]))
      }
      work = max(work, Portable.exp(logarithmOfWork * doses[day]))
    }
    return (hold, cliff, work)
  }

  // MARK: - A week

  /// Puts the mean multipliers of a week at the places (tier, without and with contacts).
  mutating func average(_ week: Int, into dated: inout Multipliers) {
    for day in 0..<7 { ofWork[day] = Portable.exp(logarithmOfWork * doses[7 * week + day]) }
    for tier in 0..<tiers {
      for takesContacts in 0...1 {
        for day in 0..<7 {
          ofBonus[day] = takesContacts == 1 ? ofBonuses(tier, day: 7 * week + day) : 1
        }
        for cause in 0..<causes {
          let hasBonus = bonus.map { $0.cause == nil || $0.cause == cause } ?? false
          let hasWork = workload.map { $0.cause == nil || $0.cause == cause } ?? false
          dated[2 * tier + takesContacts, cause] = mean(bonus: hasBonus, work: hasWork)
        }
      }
    }
  }

  private func ofBonuses(_ tier: Int, day: Int) -> Double {
    Self.power(bonuses[tier].hold, awaited[day]) * Self.power(bonuses[tier].cliff, recent[day])
  }

  private static func power(_ multiplier: Double, _ count: Int32) -> Double {
    count == 0 ? 1 : count == 1 ? multiplier : Portable.pow(multiplier, Double(count))
  }

  /// The mean over the days, as a running one, so that the mean of equal numbers is their number.
  private func mean(bonus: Bool, work: Bool) -> Double {
    var mean = 0.0
    for day in 0..<7 {
      let multiplier = (bonus ? ofBonus[day] : 1) * (work ? ofWork[day] : 1)
      mean += (multiplier - mean) / Double(day + 1)
    }
    return mean
  }
}

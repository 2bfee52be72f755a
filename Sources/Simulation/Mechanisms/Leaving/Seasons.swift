import Randomness
import Workforce

/// What the days of a forecast bring in one future: bonuses awaited and just paid, and work.
///
/// A week's multiplier is the mean of its days': time at risk counts by calendar days.
struct Seasons: ~Copyable {
  private let factors: Factors
  private let places: Int
  private let causes: Int
  /// By day: bonuses awaited, bonuses just paid, doses of work.
  private var awaited: Column<Int32>
  private var recent: Column<Int32>
  private var doses: Column<Double>
  /// By place of `PayRises`: what one bonus multiplies leaving by while it is awaited, and after it was paid.
  private var hold: Column<Double>
  private var cliff: Column<Double>
  private var logarithmOfWork = 0.0
  /// By week, whether it differs from the one before.
  private var changes: Column<Bool>
  /// Kept for the week at hand, by day: what work multiplies leaving by, and what bonuses do.
  private var ofWork: Column<Double>
  private var ofBonus: Column<Double>

  init(_ compiled: CompiledScenario) {
    // Read from locals: see `Hazards.init`.
    let (allFactors, places) = (compiled.factors, compiled.payRises.count)
    let days = allFactors.bonus == nil && allFactors.workload == nil ? 0 : compiled.weeks * 7
    factors = allFactors
    self.places = places
    causes = compiled.causes
    awaited = Column(repeating: 0, count: days)
    recent = Column(repeating: 0, count: days)
    doses = Column(repeating: 0, count: days)
    hold = Column(repeating: 1, count: places)
    cliff = Column(repeating: 1, count: places)
    ofWork = Column(repeating: 1, count: 7)
    ofBonus = Column(repeating: 1, count: 7)
    changes = Column(repeating: false, count: days / 7)
  }

  /// Whether any day differs from others.
  var act: Bool { doses.count > 0 }

  /// Whether a week differs from the one before.
  func isChange(_ week: Int) -> Bool { act && changes[week] }

  mutating func setBonus(_ multipliers: (hold: Double, cliff: Double), place: Int) {
    (hold[place], cliff[place]) = multipliers
  }

  mutating func draw(_ values: borrowing Column<Double>) {
    guard act else { return }
    awaited.fill(0..<awaited.count, with: 0)
    recent.fill(0..<recent.count, with: 0)
    doses.fill(0..<doses.count, with: 0)
    factors.bonus?.mark(awaited: &awaited, recent: &recent, values)
    factors.workload?.mark(&doses, values)
    logarithmOfWork = factors.workload?.logarithm(values) ?? 0
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
    // Most days are like the day before.
    for day in 0..<doses.count where day == 0 || !isSame(day, day - 1) {
      for place in 0..<places {
        hold = max(hold, Self.power(self.hold[place], awaited[day]))
        cliff = max(cliff, Self.power(self.cliff[place], recent[day]))
      }
      work = max(work, Portable.exp(logarithmOfWork * doses[day]))
    }
    return (hold, cliff, work)
  }

  // MARK: - A week

  /// Puts the mean multipliers of a week at the places (of pay, without and with contacts).
  mutating func average(_ week: Int, into dated: inout Multipliers) {
    let (bonus, workload) = (factors.bonus, factors.workload)
    for day in 0..<7 { ofWork[day] = Portable.exp(logarithmOfWork * doses[7 * week + day]) }
    for place in 0..<places {
      for takesContacts in 0...1 {
        for day in 0..<7 {
          ofBonus[day] = takesContacts == 1 ? ofBonuses(place, day: 7 * week + day) : 1
        }
        for cause in 0..<causes {
          let hasBonus = bonus.map { $0.cause == nil || $0.cause == cause } ?? false
          let hasWork = workload.map { $0.cause == nil || $0.cause == cause } ?? false
          dated[2 * place + takesContacts, cause] = mean(bonus: hasBonus, work: hasWork)
        }
      }
    }
  }

  /// The mean multipliers of a week: of bonuses for those at a place who take contacts, of work
  /// for everybody.
  func means(_ week: Int, place: Int) -> (bonus: Double, work: Double) {
    guard act else { return (1, 1) }
    let days = 7 * week..<7 * week + 7
    return (
      days.reduce(0) { $0 + ofBonuses(place, day: $1) } / 7,
      days.reduce(0) { $0 + Portable.exp(logarithmOfWork * doses[$1]) } / 7
    )
  }

  private func ofBonuses(_ place: Int, day: Int) -> Double {
    Self.power(self.hold[place], awaited[day]) * Self.power(self.cliff[place], recent[day])
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

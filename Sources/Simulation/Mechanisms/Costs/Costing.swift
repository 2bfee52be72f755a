import Workforce

/// The series from which a week's costs are counted, by site.
struct Costing: ~Copyable {
  private var prices: Prices
  private let series: CostSeries
  /// All weeks so far, by site and then in all: minor units, and weeks of filled seats.
  private var cost: Column<Int64>
  private var seated: Column<Int64>
  /// By site: the day from which its desks are paid for, and what all of them cost in a week.
  private let rented: [Int]
  private var desksPerWeek: Column<Double>

  init(_ compiled: CompiledScenario) {
    (prices, series) = (compiled.prices, CostSeries(compiled.layout))
    cost = Column(repeating: 0, count: compiled.sites.count + 1)
    seated = Column(repeating: 0, count: compiled.sites.count + 1)
    rented = compiled.sites.map(\.rented)
    desksPerWeek = Column(repeating: 0, count: compiled.sites.count)
  }

  /// Begins a future whose numbers are drawn.
  mutating func begin(_ compiled: CompiledScenario, _ figures: borrowing Figures) {
    goOn(compiled, figures)
    clearTotals()
  }

  /// From now on this costs what it costs in a scenario.
  mutating func goOn(_ compiled: CompiledScenario, _ figures: borrowing Figures) {
    prices = compiled.prices
    for (index, site) in compiled.sites.enumerated() {
      desksPerWeek[index] = figures.values[site.seats].rounded() * prices.deskPerWeek
    }
  }

  /// Begins what is added up over several weeks anew.
  mutating func clearTotals() {
    cost.fill(0..<cost.count, with: 0)
    seated.fill(0..<seated.count, with: 0)
  }

  /// Counts what follows from the week's people and pay, then the week's whole cost.
  mutating func count(week: Int, in ledger: inout Ledger) {
    let sites = cost.count - 1
    var (costOfAll, seatedOfAll) = (Int64(0), Int64(0))
    for site in 0..<sites {
      countSite(site, week: week, in: &ledger)
      var sum: Int64 = 0
      for part in series.parts { sum &+= ledger.value(ofSeries: part + site) }
      ledger.add(sum, toSeries: series.cost + site)
      let places = ledger.value(ofSeries: series.seated + site)
      costOfAll &+= sum
      seatedOfAll &+= places
      cost[site] &+= sum
      seated[site] &+= places
      ledger.add(Self.quotient(sum, places), toSeries: series.perSeat + site)
    }
    cost[sites] &+= costOfAll
    seated[sites] &+= seatedOfAll
    ledger.add(costOfAll, toSeries: series.cost - 1)
    ledger.add(Self.quotient(costOfAll, seatedOfAll), toSeries: series.perSeat - 1)
  }

  private func countSite(_ site: Int, week: Int, in ledger: inout Ledger) {
    func add(_ amount: Double, to first: Int?) {
      guard let first else { return }
      let amount = Int64(amount.rounded())
      ledger.add(amount, toSeries: first + site)
      ledger.add(amount, toSeries: first - 1)
    }
    let starters = ledger.value(ofSeries: series.starters + site)
    let trainees = ledger.learners[site] + starters
    add(Double(ledger.value(ofSeries: series.pay + site)) * prices.onCosts, to: series.onCosts)
    add(
      (Double(trainees) / prices.traineesPerTrainer).rounded(.up) * prices.trainerPerWeek,
      to: series.trainers)
    // A desk costs the same whether anybody sits at it, and once where shifts share it.
    let days = min(7, max(0, 7 * (week + 1) - rented[site]))
    add(desksPerWeek[site] * Double(days) / 7, to: series.desks)
    // HR serves everybody: each site bears its part of the people.
    let (here, all) = (
      ledger.value(ofSeries: series.people + site), ledger.value(ofSeries: series.people - 1)
    )
    let part = all > 0 ? Double(here) / Double(all) : site == 0 ? 1 : 0
    add(prices.hrPerWeek * part, to: series.hr)
  }

  /// Writes what a filled seat cost in a week, over all weeks.
  func finish(in ledger: inout Ledger) {
    let sites = cost.count - 1
    for site in 0..<sites {
      ledger.setTotal(Self.quotient(cost[site], seated[site]), ofSeries: series.perSeat + site)
    }
    ledger.setTotal(Self.quotient(cost[sites], seated[sites]), ofSeries: series.perSeat - 1)
  }

  /// What each of so many comes to; 0 where there are none.
  private static func quotient(_ amount: Int64, _ count: Int64) -> Int64 {
    count > 0 ? Int64((Double(amount) / Double(count)).rounded()) : 0
  }
}

/// Where each measure's series by site begin; that of all sites stands just before.
private struct CostSeries {
  let people: Int
  let starters: Int
  let seated: Int
  let pay: Int
  let onCosts: Int?
  let trainers: Int?
  let desks: Int?
  let hr: Int?
  let cost: Int
  let perSeat: Int
  /// What makes up the cost.
  let parts: [Int]

  init(_ layout: Layout) {
    func first(_ measure: Measure) -> Int? { layout.row(of: measure, by: .site).first }
    func always(_ measure: Measure) -> Int { first(measure) ?? 0 }
    (people, starters) = (always(.people), always(.starters))
    (seated, pay) = (always(.seated), always(.pay))
    (cost, perSeat) = (always(.cost), always(.costPerSeat))
    (onCosts, trainers, desks) = (first(.onCosts), first(.trainers), first(.desks))
    hr = first(.hrStaff)
    parts = Measure.costs.compactMap(first)
  }
}

extension Future {
  /// Counts what finding a newcomer and training them costs, on the day they start: both are
  /// booked in advance, whoever drops out.
  mutating func payForStarter(in cell: Int, trainingDays: Int32) {
    if compiled.prices.hire > 0 { ledger.add(compiled.prices.hire, to: .hiring, in: cell) }
    guard compiled.prices.trainingPerWeek > 0 else { return }
    let cost = compiled.prices.trainingPerWeek * Double(trainingDays) / 7
    ledger.add(Int64(cost.rounded()), to: .training, in: cell)
  }

  /// Counts what a leaver costs.
  mutating func payForLeaver(in cell: Int) {
    if compiled.prices.leaver > 0 { ledger.add(compiled.prices.leaver, to: .departures, in: cell) }
  }
}

/// The means that are kept by place: of how well people work, and of their energy.
struct Ratings: ~Copyable {
  /// What share of contacts people on the floor settle at once. Between `scoreWork` and `close`
  /// it holds the week at hand (`Means.mean(site:family:)`).
  var resolution: Means
  var satisfaction: Means
  /// Seconds, by contacts.
  var handleTime: Means
  /// Points, at assessments.
  var energy: Means
  /// By cell: people, and those of them who mind a promise of pay; of the week at hand.
  private var people: Column<Int32>
  private var misled: Column<Int32>

  init(_ compiled: CompiledScenario) {
    resolution = Means(.resolution, compiled)
    satisfaction = Means(.satisfaction, compiled)
    handleTime = Means(.handleTime, compiled)
    energy = Means(.energy, compiled)
    let isCounted = ([compiled] + compiled.successors).contains {
      $0.factors.promise?.touchesSatisfaction == true
    }
    people = Column(repeating: 0, count: isCounted ? compiled.cells.count : 0)
    misled = Column(repeating: 0, count: isCounted ? compiled.cells.count : 0)
  }

  /// Counts who minds a promise of pay.
  mutating func countMisled(_ roster: borrowing Roster, cells: Int) {
    people.fill(0..<cells, with: 0)
    misled.fill(0..<cells, with: 0)
    for row in 0..<roster.count {
      let cell = Int(roster.cell[row])
      people[cell] &+= 1
      if roster.circumstances[row].contains(.misled) { misled[cell] &+= 1 }
    }
  }

  /// The share of the people of a cell who do; 0 where nobody is.
  func shareMisled(in cell: Int) -> Double {
    people[cell] > 0 ? Double(misled[cell]) / Double(people[cell]) : 0
  }

  mutating func clear() {
    resolution.clear()
    satisfaction.clear()
    handleTime.clear()
    energy.clear()
  }

  /// Begins the means over several weeks anew.
  mutating func clearTotals() {
    resolution.clearTotals()
    satisfaction.clearTotals()
    handleTime.clearTotals()
    energy.clearTotals()
  }

  mutating func close(in ledger: inout Ledger) {
    resolution.close(in: &ledger)
    satisfaction.close(in: &ledger)
    handleTime.close(in: &ledger)
    energy.close(in: &ledger)
  }

  func finish(in ledger: inout Ledger) {
    resolution.finish(in: &ledger)
    satisfaction.finish(in: &ledger)
    handleTime.finish(in: &ledger)
    energy.finish(in: &ledger)
  }
}

/// A weighted mean by place (everything, sites, families, families at sites), week by week and
/// over all weeks. A mean over several places is one of all that was added, never one of means.
struct Means {
  private struct Sum {
    var sum = 0.0
    var weight = 0.0

    mutating func add(_ value: Double, weight: Double) {
      sum += value * weight
      self.weight += weight
    }

    var mean: Double? { weight > 0 ? sum / weight : nil }
  }

  private let sites: Int
  private let families: Int
  /// By place; none where the measure is not kept.
  private let series: [Int]
  /// Ticks of one unit of what is added.
  private let ticks: Double
  private var week: [Sum]
  private var total: [Sum]
  /// What a week in which nothing is added has: what was last.
  private var latest: [Int64]

  init(_ measure: Measure, _ compiled: CompiledScenario) {
    (sites, families) = (compiled.sites.count, compiled.families.count)
    let cuts: [[Dimension]] = [[], [.site], [.family], [.site, .family]]
    series = cuts.flatMap { compiled.layout.row(of: measure, by: $0) }
    let description = measure.description
    ticks = Double(description.unit.ticks) * (description.unit == .percent ? 100 : 1)
    week = Array(repeating: Sum(), count: series.count)
    total = week
    latest = Array(repeating: 0, count: series.count)
  }

  mutating func clear() {
    for place in series.indices { (week[place], total[place], latest[place]) = (Sum(), Sum(), 0) }
  }

  /// Begins the means over several weeks anew.
  mutating func clearTotals() { for place in series.indices { total[place] = Sum() } }

  /// Adds a value at a place, where the measure is kept.
  mutating func add(_ value: Double, weight: Double = 1, site: Int, family: Int) {
    guard !series.isEmpty else { return }
    week[0].add(value, weight: weight)
    week[1 + site].add(value, weight: weight)
    week[1 + sites + family].add(value, weight: weight)
    week[place(site, family)].add(value, weight: weight)
  }

  /// The mean of the week at hand; nil where nothing was added.
  func mean(site: Int, family: Int) -> Double? {
    series.isEmpty ? nil : week[place(site, family)].mean
  }

  private func place(_ site: Int, _ family: Int) -> Int {
    1 + sites + families + site * families + family
  }

  /// Hands the week's means to the ledger and begins anew.
  mutating func close(in ledger: inout Ledger) {
    for place in series.indices {
      if let mean = week[place].mean { latest[place] = Int64((mean * ticks).rounded()) }
      ledger.add(latest[place], toSeries: series[place])
      total[place].sum += week[place].sum
      total[place].weight += week[place].weight
      week[place] = Sum()
    }
  }

  /// Hands the means of all weeks to the ledger.
  func finish(in ledger: inout Ledger) {
    for place in series.indices {
      ledger.setTotal(
        Int64(((total[place].mean ?? 0) * ticks).rounded()), ofSeries: series[place])
    }
  }
}

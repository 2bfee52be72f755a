import Workforce

/// What is a quotient or a quantile of a funnel: times to fill, waits, ability, cost of those hired.
struct FunnelSums: ~Copyable {
  /// Longest time to fill that is told apart, in days.
  private static let longest = 1023

  private let (sites, steps, channels): (Int, Int, Int)
  /// By site, and then everywhere: days, and requisitions filled, of the week and of all.
  private var week: Column<Int64>
  private var all: Column<Int64>
  /// By place and days: requisitions.
  private var days: Column<Int32>
  /// By step, and then all: evenings in line of those who got a slot, and how many they are.
  private var waits: Column<Int64>
  private var waitsOfAll: Column<Int64>
  /// By site, by channel, and then all: ability of those who started, and how many they are.
  private var ability: Column<Double>
  private var starters: Column<Int64>
  /// By channel and then all, since the start: who came, stayed 90 days, left before.
  private var hired: Column<Int64>
  private var stayed: Column<Int64>
  private var left: Column<Int64>
  /// For Little's law, by site and step: evenings counted line by line, and person by person.
  private(set) var evenings: Column<Int64>
  private(set) var waited: Column<Int64>

  private let fills: [Int]
  private let quantiles: [[Int]]
  private let waitSeries: [Int]
  private let abilitySeries: [Int]
  private let costSeries: [Int]
  private let stayerSeries: [Int]

  init(_ compiled: CompiledScenario) {
    let (funnel, layout) = (compiled.funnel, compiled.layout)
    sites = funnel.isOn ? compiled.sites.count : 0
    (steps, channels) = (funnel.steps.count, funnel.channels.count)
    let places = funnel.isOn ? sites + 1 : 0
    week = Column(repeating: 0, count: 2 * places)
    all = Column(repeating: 0, count: 2 * places)
    days = Column(repeating: 0, count: places * (Self.longest + 1))
    waits = Column(repeating: 0, count: 2 * (steps + 1))
    waitsOfAll = Column(repeating: 0, count: 2 * (steps + 1))
    let abilities = funnel.isOn ? 1 + sites + channels : 0
    ability = Column(repeating: 0, count: abilities)
    starters = Column(repeating: 0, count: abilities)
    hired = Column(repeating: 0, count: channels + 1)
    stayed = Column(repeating: 0, count: channels + 1)
    left = Column(repeating: 0, count: channels + 1)
    evenings = Column(repeating: 0, count: sites * steps)
    waited = Column(repeating: 0, count: sites * steps)
    func row(_ measure: Measure, _ dimensions: Dimension...) -> [Int] {
      dimensions.flatMap { layout.row(of: measure, by: $0) }
        + (layout.index(of: measure).map { [$0] } ?? [])
    }
    fills = row(.timeToFill, .site)
    quantiles = [Measure.fillP10, .fillP50, .fillP90].map { row($0, .site) }
    waitSeries = row(.stepWait, .step)
    abilitySeries = row(.ability, .site, .channel)
    costSeries = row(.costPerStarter, .channel)
    stayerSeries = row(.costPerStayer, .channel)
  }

  mutating func clear() {
    week.fill(0..<week.count, with: 0)
    waits.fill(0..<waits.count, with: 0)
    evenings.fill(0..<evenings.count, with: 0)
    waited.fill(0..<waited.count, with: 0)
    clearTotals()
  }

  /// Begins what is added up over several weeks anew.
  mutating func clearTotals() {
    all.fill(0..<all.count, with: 0)
    days.fill(0..<days.count, with: 0)
    waitsOfAll.fill(0..<waitsOfAll.count, with: 0)
    ability.fill(0..<ability.count, with: 0)
    starters.fill(0..<starters.count, with: 0)
    for place in 0...channels {
      (hired[place], stayed[place], left[place]) = (0, 0, 0)
    }
  }

  /// A requisition is filled after so many days.
  mutating func fill(after days: Int, site: Int) {
    let days = max(0, days)
    for place in [site, sites] {
      week[2 * place] += Int64(days)
      week[2 * place + 1] += 1
      self.days[place * (Self.longest + 1) + min(days, Self.longest)] += 1
    }
  }

  /// Evenings in line of those whose turn has come on a day: of all of them, and of those who are
  /// still here, who get a slot.
  struct Waits {
    fileprivate var all: Int64 = 0
    fileprivate var here: Int64 = 0
    fileprivate var people: Int64 = 0

    /// Somebody's turn has come after so many evenings.
    @inline(__always)
    mutating func add(_ evenings: Int32, isHere: Bool) {
      all &+= Int64(evenings)
      here &+= isHere ? Int64(evenings) : 0
      people &+= isHere ? 1 : 0
    }
  }

  /// Some had their turn.
  mutating func add(_ some: Waits, site: Int, step: Int) {
    waits[2 &* step] &+= some.here
    waits[2 &* step &+ 1] &+= some.people
    waited[site &* steps &+ step] &+= some.all
  }

  /// Somebody has left a line, by whatever way.
  @inline(__always)
  mutating func leaveLine(after evenings: Int32, site: Int, step: Int) {
    waited[site &* steps &+ step] &+= Int64(evenings)
  }

  /// So many are in a line in the evening.
  @inline(__always)
  mutating func evening(_ people: Int, site: Int, step: Int) {
    evenings[site &* steps &+ step] &+= Int64(people)
  }

  /// Somebody starts.
  mutating func start(_ ability: Double, site: Int, channel: Int) {
    for place in [site, sites + channel, sites + channels] {
      self.ability[place] += ability
      starters[place] += 1
    }
    for place in [channel, channels] { hired[place] += 1 }
  }

  /// Somebody is still here after 90 days, or left before.
  mutating func reach90(_ isHere: Bool, channel: Int) {
    for place in [channel, channels] {
      if isHere { stayed[place] += 1 } else { left[place] += 1 }
    }
  }

  /// Hands the week's quotients to the ledger.
  mutating func close(in ledger: inout Ledger) {
    for (place, series) in fills.enumerated() {
      ledger.add(Self.tenths(week[2 * place], week[2 * place + 1]), toSeries: series)
    }
    for place in 0..<week.count {
      all[place] += week[place]
      week[place] = 0
    }
    for step in 0..<steps {
      waits[2 * steps] += waits[2 * step]
      waits[2 * steps + 1] += waits[2 * step + 1]
    }
    for (place, series) in waitSeries.enumerated() {
      ledger.add(Self.tenths(waits[2 * place], waits[2 * place + 1]), toSeries: series)
    }
    for place in 0..<waits.count {
      waitsOfAll[place] += waits[place]
      waits[place] = 0
    }
  }

  /// Writes what all weeks came to.
  ///
  /// - Parameter spent: What each channel cost, since the start.
  func finish(_ spent: borrowing Column<Int64>, in ledger: inout Ledger) {
    for (place, series) in fills.enumerated() {
      ledger.setTotal(Self.tenths(all[2 * place], all[2 * place + 1]), ofSeries: series)
    }
    for (series, quantile) in zip(quantiles, [0.1, 0.5, 0.9]) {
      for (place, series) in series.enumerated() {
        ledger.setTotal(10 * daysToFill(quantile, place), ofSeries: series)
      }
    }
    for (place, series) in waitSeries.enumerated() {
      ledger.setTotal(
        Self.tenths(waitsOfAll[2 * place], waitsOfAll[2 * place + 1]), ofSeries: series)
    }
    for (place, series) in abilitySeries.enumerated() where starters[place] > 0 {
      let mean = ability[place] / Double(starters[place])
      ledger.setTotal(Int64((100 * mean).rounded()), ofSeries: series)
    }
    func cost(_ place: Int) -> Double {
      guard place == channels else { return Double(spent[place]) }
      var all: Int64 = 0
      for channel in 0..<channels { all += spent[channel] }
      return Double(all)
    }
    for (place, series) in costSeries.enumerated() where hired[place] > 0 {
      ledger.setTotal(
        Int64((cost(place) / Double(hired[place])).rounded()), ofSeries: series)
    }
    // Of those whose 90th day lies within the forecast, so many stay.
    for (place, series) in stayerSeries.enumerated() where stayed[place] > 0 && hired[place] > 0 {
      let share = Double(stayed[place]) / Double(stayed[place] + left[place])
      ledger.setTotal(
        Int64((cost(place) / Double(hired[place]) / share).rounded()), ofSeries: series)
    }
  }

  /// The days within which a share of the requisitions were filled; 0 where none was.
  private func daysToFill(_ quantile: Double, _ place: Int) -> Int64 {
    let wanted = (quantile * Double(all[2 * place + 1]) - 1e-9).rounded(.up)
    guard wanted > 0 else { return 0 }
    var (day, seen) = (0, 0.0)
    while day < Self.longest {
      seen += Double(days[place * (Self.longest + 1) + day])
      if seen >= wanted { break }
      day += 1
    }
    return Int64(day)
  }

  /// A mean in tenths; 0 of nothing.
  private static func tenths(_ sum: Int64, _ count: Int64) -> Int64 {
    count > 0 ? Int64((10 * Double(sum) / Double(count)).rounded()) : 0
  }
}

/// What happens in a funnel in a week, counted by site, step and channel, and handed to the ledger as
/// the week closes.
struct FunnelTally: ~Copyable {
  /// What is counted one by one.
  enum Event: Int, CaseIterable {
    case applied, reached, withdrew, missed, turnedDown, declined, wentOn
    case failedToShow, foundFull, hired, stayed, offered

    var measure: Measure {
      switch self {
      case .applied: .applicants
      case .reached: .reached
      case .withdrew: .withdrew
      case .missed: .missed
      case .turnedDown: .turnedDown
      case .declined: .declined
      case .wentOn: .wentOn
      case .failedToShow: .noShows
      case .foundFull: .turnedAway
      case .hired: .hired
      case .stayed: .stayed
      case .offered: .offers
      }
    }
  }

  private let (sites, steps, channels): (Int, Int, Int)
  /// By event, site, step and channel.
  private var counts: Column<Int32>
  /// By the same: where the series of a place begin among `series`; one more for the end.
  private let firsts: [Int32]
  private let series: [Int32]

  init(_ compiled: CompiledScenario) {
    let funnel = compiled.funnel
    let (sites, steps, channels) = (
      compiled.sites.count, max(1, funnel.steps.count), max(1, funnel.channels.count)
    )
    (self.sites, self.steps, self.channels) = (sites, steps, channels)
    guard funnel.isOn else {
      counts = Column(repeating: 0, count: 0)
      (firsts, series) = ([], [])
      return
    }
    counts = Column(repeating: 0, count: Event.allCases.count * sites * steps * channels)
    var (firsts, series): ([Int32], [Int32]) = ([], [])
    for event in Event.allCases {
      let cuts = compiled.layout.cuts(of: event.measure)
      for place in 0..<sites * steps * channels {
        firsts.append(Int32(series.count))
        for cut in cuts {
          let at = cut.map { dimension in
            switch dimension {
            case .site: place / (steps * channels)
            case .step: place / channels % steps
            case .channel: place % channels
            default: 0
            }
          }
          series +=
            compiled.layout.index(of: event.measure, cut: cut, at: at).map { [Int32($0)] }
            ?? []
        }
      }
    }
    firsts.append(Int32(series.count))
    (self.firsts, self.series) = (firsts, series)
  }

  mutating func clear() { counts.fill(0..<counts.count, with: 0) }

  @inline(__always)
  mutating func add(_ event: Event, site: Int, step: Int = 0, channel: Int32, _ number: Int32 = 1) {
    let place =
      ((event.rawValue &* sites &+ site) &* steps &+ step) &* channels &+ Int(channel)
    counts[place] &+= number
  }

  /// Hands the week's counts to the ledger and begins anew.
  mutating func close(in ledger: inout Ledger) {
    for place in 0..<counts.count where counts[place] != 0 {
      let count = Int64(counts[place])
      for index in Int(firsts[place])..<Int(firsts[place + 1]) {
        ledger.add(count, toSeries: Int(series[index]))
      }
      counts[place] = 0
    }
  }
}

/// An amount that is counted by site and one other thing, and rounded to whole ticks as the week
/// closes; what rounding leaves goes to the next week.
struct FunnelAmount: ~Copyable {
  private let width: Int
  private var amounts: Column<Double>
  /// What has been handed over, by the other thing.
  private(set) var totals: Column<Int64>
  private let firsts: [Int32]
  private let series: [Int32]

  /// - Parameters:
  ///   - dimension: The other thing: `step` or `channel`.
  ///   - width: How many of it there are.
  init(_ measure: Measure, by dimension: Dimension, _ width: Int, _ compiled: CompiledScenario) {
    let sites = compiled.funnel.isOn ? compiled.sites.count : 0
    self.width = width
    amounts = Column(repeating: 0, count: sites * width)
    totals = Column(repeating: 0, count: width)
    var (firsts, series): ([Int32], [Int32]) = ([], [])
    for place in 0..<sites * width {
      firsts.append(Int32(series.count))
      for cut in compiled.layout.cuts(of: measure) {
        let at = cut.map { $0 == .site ? place / width : $0 == dimension ? place % width : 0 }
        series += compiled.layout.index(of: measure, cut: cut, at: at).map { [Int32($0)] } ?? []
      }
    }
    firsts.append(Int32(series.count))
    (self.firsts, self.series) = (firsts, series)
  }

  mutating func clear() {
    amounts.fill(0..<amounts.count, with: 0)
    clearTotals()
  }

  mutating func clearTotals() { totals.fill(0..<totals.count, with: 0) }

  /// Adds ticks.
  @inline(__always)
  mutating func add(_ ticks: Double, site: Int, _ other: Int) {
    amounts[site &* width &+ other] += ticks
  }

  /// What will be handed over of a thing as the week closes.
  mutating func close(in ledger: inout Ledger) {
    for place in 0..<amounts.count where amounts[place] != 0 {
      let whole = Int64(amounts[place].rounded())
      guard whole != 0 else { continue }
      for index in Int(firsts[place])..<Int(firsts[place + 1]) {
        ledger.add(whole, toSeries: Int(series[index]))
      }
      totals[place % width] &+= whole
      amounts[place] -= Double(whole)
    }
  }
}

import Queueing
import Staffing

/// The counts behind service level, abandonment, wait and occupancy, by place: everything, sites,
/// families, and families at sites.
///
/// A share over several places or weeks is a quotient of sums, never a mean of shares. Where
/// families have service levels of different definitions, each counts by its own.
struct Shares {
  private struct Counts {
    var answered = 0.0
    var counted = 0.0
    var contacts = 0.0
    var abandoned = 0.0
    var secondsWaited = 0.0
    var waitsCapped = 0.0
    var busyHours = 0.0
    var hours = 0.0

    mutating func add(_ other: Counts) {
      answered += other.answered
      counted += other.counted
      contacts += other.contacts
      abandoned += other.abandoned
      secondsWaited += other.secondsWaited
      waitsCapped += other.waitsCapped
      busyHours += other.busyHours
      hours += other.hours
    }
  }

  private static let measures: [Measure] = [
    .serviceLevel, .abandonment, .wait, .waitsCapped, .occupancy,
  ]

  private let sites: Int
  private let families: Int
  private var week: [Counts]
  private var total: [Counts]
  /// By place and measure.
  private let series: [Int]

  init(_ compiled: CompiledScenario) {
    (sites, families) = (compiled.sites.count, compiled.families.count)
    let cuts: [[Dimension]] = [[], [.site], [.family], [.site, .family]]
    let rows = Self.measures.map { measure in
      cuts.flatMap { compiled.layout.row(of: measure, by: $0) }
    }
    series = rows[0].indices.flatMap { place in rows.map { $0[place] } }
    week = Array(repeating: Counts(), count: rows[0].count)
    total = week
  }

  mutating func clear() {
    for place in week.indices { (week[place], total[place]) = (Counts(), Counts()) }
  }

  /// Begins the shares over several weeks anew.
  mutating func clearTotals() { for place in total.indices { total[place] = Counts() } }

  /// Adds what a family achieved at a site.
  mutating func add(
    _ found: WeekOfService, _ definition: ServiceLevelDefinition, site: Int, family: Int
  ) {
    let level = found.serviceLevel(definition)
    let counts = Counts(
      answered: level.answered, counted: level.of, contacts: found.contacts,
      abandoned: found.abandoned, secondsWaited: found.secondsWaited,
      waitsCapped: found.waitsCapped, busyHours: found.busyHours, hours: found.hours)
    week[0].add(counts)
    week[1 + site].add(counts)
    week[1 + sites + family].add(counts)
    week[1 + sites + families + site * families + family].add(counts)
  }

  /// Hands the week's shares to the ledger and begins anew.
  mutating func close(in ledger: inout Ledger) {
    for place in week.indices {
      for offset in 0..<Self.measures.count {
        ledger.add(
          Self.ticks(offset, week[place]), toSeries: series[place * Self.measures.count + offset])
      }
      total[place].add(week[place])
      week[place] = Counts()
    }
  }

  /// Hands the shares of all weeks to the ledger.
  func finish(in ledger: inout Ledger) {
    for place in total.indices {
      for offset in 0..<Self.measures.count {
        ledger.setTotal(
          Self.ticks(offset, total[place]), ofSeries: series[place * Self.measures.count + offset])
      }
    }
  }

  /// One of `measures` in its ticks: tenths of a per cent, and of a second.
  private static func ticks(_ measure: Int, _ counts: Counts) -> Int64 {
    func quotient(_ part: Double, _ whole: Double, of unit: Double, empty: Double) -> Int64 {
      Int64((unit * (whole > 0 ? part / whole : empty)).rounded())
    }
    return switch measure {
    case 0: quotient(counts.answered, counts.counted, of: 1000, empty: 1)
    case 1: quotient(counts.abandoned, counts.contacts, of: 1000, empty: 0)
    case 2: quotient(counts.secondsWaited, counts.contacts, of: 10, empty: 0)
    case 3: quotient(counts.waitsCapped, counts.contacts, of: 1000, empty: 0)
    default: quotient(counts.busyHours, counts.hours, of: 1000, empty: 0)
    }
  }
}

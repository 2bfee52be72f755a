import Queueing
import Staffing

/// A week that is the same in every half-hour.
let even = WeekShape(
  weekdays: Array(repeating: 1, count: 7),
  intervals: Array(repeating: Array(repeating: 1, count: 48), count: 7))

/// A centre's week: closed at night, quieter on Sundays, a peak before noon.
let weekdays = [0.17, 0.16, 0.15, 0.15, 0.15, 0.13, 0.09]
let intervals = (0..<7).map { day in
  (0..<48).map { interval in
    guard (16..<44).contains(interval) else { return 0.0 }
    let hour = Double(interval) / 2
    return 20 + 60 / (1 + (hour - 11) * (hour - 11) / 4) + 30 / (1 + (hour - 20) * (hour - 20))
  }
}
let busy = WeekShape(weekdays: weekdays, intervals: intervals)

func terms(
  _ shape: WeekShape = even, patience: Double? = 300, share: Double = 0.8, within: Double = 20,
  _ definition: ServiceLevelDefinition = .offered, ceiling: Double = 1, atOnce: Int = 1,
  slowing: Double = 0
) throws -> Terms {
  try Terms(
    shape: shape, patience: patience.map { try Patience(meanSeconds: $0) } ?? .unlimited,
    target: StaffingTarget(
      ServiceLevelTarget(share: share, thresholdSeconds: within, definition: definition),
      occupancyCeiling: ceiling),
    atOnce: atOnce, slowing: slowing)
}

func floor(
  _ terms: Terms, handleTimes: ClosedRange<Double> = 180...240, erlangs: Double = 60
) throws -> Floor {
  try Floor(terms, handleTimesSeconds: handleTimes, largestErlangs: erlangs)
}

/// Every interval of a week on its own, to check their joining against.
func apart(
  weekdays: [Double], intervals: [[Double]]
) -> [(share: Double, intervals: Double)] {
  let total = weekdays.reduce(0, +)
  return (0..<7).flatMap { day in
    let sum = intervals[day].reduce(0, +)
    return intervals[day].filter { $0 > 0 }.map { ($0 / sum * weekdays[day] / total, 1.0) }
  }
}

extension Terms {
  /// The fewest people that meet the target in one interval, computed anew.
  func people(contacts: Double, handleTimeSeconds: Double) throws -> Int {
    let places = try Queue(
      load: Load(
        contacts: contacts, handleTimeSeconds: handleTimeSeconds * stretch,
        intervalSeconds: WeekShape.intervalSeconds), patience: patience
    ).staff(for: target)
    return (places + atOnce - 1) / atOnce
  }
}

extension Floor {
  func hoursNeeded(
    contacts: Double, handleTimeSeconds: Double, days: DayFactors? = nil
  ) -> Double {
    hoursNeeded(
      WeekOfContacts(contacts: contacts, handleTimeSeconds: handleTimeSeconds, days: days))
  }

  /// What its people achieve who give so many hours, at a site with desks for all of them and of
  /// whom any number can be there at once.
  func service(
    contacts: Double, handleTimeSeconds: Double, hours: Double, days: DayFactors? = nil
  ) -> WeekOfService {
    let week = WeekOfContacts(
      contacts: contacts, handleTimeSeconds: handleTimeSeconds, days: days)
    let site = HalfHours([terms.shape])
    var seating = Seating([site])
    seating.begin(isUneven: days != nil)
    seating.add(week, to: self, atDesk: 0, peaksOf: nil)
    seating.staff(0, hours: hours, heads: .infinity)
    seating.spread(site, desks: .infinity)
    return seating.service(0, week, at: self, of: site)
  }
}

public import Queueing

/// One family's queue, made ready to be asked again and again: how many people a week needs, and
/// what those present achieve.
///
/// People present are spread over the open half-hours as the half-hours need them, so that being
/// short is felt evenly. Whoever is on the floor takes any of the family's contacts of the site.
///
/// It never changes and its tables are large: one object, read by all threads.
public final class Floor: Sendable {
  /// What each day's contacts are multiplied by, Monday first.
  public typealias DayFactors = InlineArray<7, Double>

  /// What is asked for.
  public let terms: Terms
  let curve: StaffingCurve
  let table: PerformanceTable

  /// The most entries of the table behind a floor: 10 MB, were all of them needed.
  static let mostEntries = 600_000.0

  /// A floor whose half-hours mostly see mean handle times in a range and loads up to a number of
  /// erlangs. Beyond them answers are computed anew: as right, and some ten times as slow.
  ///
  /// Its tables are shared by all floors of the process that ask the same of a queue, and filled as
  /// they are looked at, so that a floor costs next to nothing until then. The ranges are widened
  /// to round numbers: a lever turned a little finds the tables that are there.
  /// - Throws: what `Queueing` cannot compute.
  public init(
    _ terms: Terms, handleTimesSeconds: ClosedRange<Double>, largestErlangs: Double
  ) throws(QueueingProblem) {
    self.terms = terms
    let shortest = max(1, (handleTimesSeconds.lowerBound / 20).rounded(.down) * 20)
    let longest = max(1, (handleTimesSeconds.upperBound / 20).rounded(.up) * 20)
    var erlangs = 10.0
    while erlangs < largestErlangs, erlangs < 100_000 { erlangs *= 1.2 }
    // A wider range would take slices that are hardly ever looked at.
    let places = shortest * terms.stretch...min(longest, 2.5 * shortest) * terms.stretch
    let spread = places.upperBound / places.lowerBound
    let perServer =
      44
      * max(
        1,
        (terms.patience.meanSeconds.isFinite ? terms.patience.meanSeconds : 0)
          / places.lowerBound
      ).squareRoot() * ((spread - 1) * 10 + 2)
    let wanted = (erlangs * terms.stretch + 3 * erlangs.squareRoot() + 10) * 1.1
    let most = Int(max(10, min(wanted, Self.mostEntries / perServer)))
    table = try Self.table(
      TableKey(
        patience: terms.patience, thresholdSeconds: terms.thresholdSeconds,
        handleTimesSeconds: places, most: most))
    curve = Self.curve(
      CurveKey(
        patience: terms.patience, target: terms.target, handleTimesSeconds: places, most: most))
  }

  // MARK: - What is needed

  /// Hours on the floor that a week of contacts needs.
  ///
  /// - Parameters:
  ///   - contacts: contacts of the week, spread by the shape's classes.
  ///   - handleTimeSeconds: mean handle time of those on the floor, with one contact at once.
  ///   - days: what each day's contacts are multiplied by, Monday first; nil for an even week.
  /// - Returns: hours; infinite where the load is more than can be computed.
  public func hoursNeeded(
    contacts: Double, handleTimeSeconds: Double, days: DayFactors? = nil
  ) -> Double {
    var hours = 0.0
    let handleTime = handleTimeSeconds * terms.stretch
    guard let slice = try? curve.slice(handleTimeSeconds: handleTime) else { return .infinity }
    forEachClass(days) { share, intervals in
      hours += peopleNeeded(contacts * share, slice) * intervals * Self.intervalHours
    }
    return hours
  }

  /// People to employ for so many hours on the floor, when a share of paid time is `available`
  /// (1 less shrinkage): hours ÷ paid hours ÷ available.
  public func peopleEmployed(hours: Double, available: Double) -> Double {
    hours / terms.hoursPerWeek / available
  }

  @inline(__always)
  private func peopleNeeded(_ contacts: Double, _ slice: StaffingCurve.Slice) -> Double {
    let erlangs = contacts / WeekShape.intervalSeconds * slice.handleTimeSeconds
    guard let places = try? curve.servers(erlangs: erlangs, slice) else { return .infinity }
    return Double((places + terms.atOnce - 1) / terms.atOnce)
  }

  // MARK: - What is achieved

  /// What people who are on the floor for so many hours of a week achieve.
  ///
  /// - Parameters: as for `hoursNeeded`; `hours` on the floor, without shrinkage, 0 or more.
  public func service(
    contacts: Double, handleTimeSeconds: Double, hours: Double, days: DayFactors? = nil
  ) -> WeekOfService {
    unsafe withUnsafeTemporaryAllocation(of: Double.self, capacity: terms.shape.mostClasses) {
      unsafe $0.initialize(repeating: 0)
      var people = unsafe $0.mutableSpan
      return service(
        contacts: contacts, handleTimeSeconds: handleTimeSeconds, hours: hours, days: days,
        people: &people)
    }
  }

  /// - Parameter people: room for the people needed in each class.
  private func service(
    contacts: Double, handleTimeSeconds: Double, hours: Double, days: DayFactors?,
    people: inout MutableSpan<Double>
  ) -> WeekOfService {
    var week = WeekOfService()
    guard contacts > 0 else {
      week.hours = hours
      return week
    }
    let handleTime = handleTimeSeconds * terms.stretch
    guard let slice = try? curve.slice(handleTimeSeconds: handleTime) else {
      week.lose(contacts, hours: hours)
      return week
    }
    var needed = 0.0
    var position = 0
    forEachClass(days) { share, intervals in
      people[position] = peopleNeeded(contacts * share, slice)
      needed += people[position] * intervals * Self.intervalHours
      position += 1
    }
    guard needed < .infinity else {
      week.lose(contacts, hours: hours)
      return week
    }
    week.neededHours = needed
    let ratio = hours / needed
    let tabled = table.slice(handleTimeSeconds: handleTime)
    position = 0
    forEachClass(days) { share, intervals in
      let offered = contacts * share
      let present = ratio * people[position]
      position += 1
      let found = table.performance(
        erlangs: offered / WeekShape.intervalSeconds * handleTime,
        people: min(present * Double(terms.atOnce), Load.largestErlangs), tabled)
      week.add(found, contacts: offered * intervals)
      week.busyHours += found.occupancy * present * intervals * Self.intervalHours
    }
    week.hours = hours
    return week
  }

  private static let intervalHours = WeekShape.intervalSeconds / 3600

  /// Calls a body with each class's share of the week's contacts and its number of intervals.
  @inline(__always)
  private func forEachClass(_ days: DayFactors?, _ body: (Double, Double) -> Void) {
    let shape = terms.shape
    guard let days else {
      for group in shape.week { body(group.share, group.intervals) }
      return
    }
    for day in 0..<7 where days[day] > 0 {
      for group in shape.days[day] {
        body(group.share * shape.weekdays[day] * days[day], group.intervals)
      }
    }
  }
}

/// What a week's contacts and people met, in counts: shares are taken when all is added up, so that
/// a share over weeks is one of contacts and not a mean of shares.
public struct WeekOfService: Hashable, Sendable {
  /// Contacts that arrived.
  public private(set) var contacts = 0.0
  /// Contacts answered within the threshold.
  public private(set) var answeredInTime = 0.0
  /// Contacts that gave up.
  public private(set) var abandoned = 0.0
  /// Contacts that gave up within the threshold.
  public private(set) var abandonedInTime = 0.0
  /// Seconds waited by all contacts together.
  public private(set) var secondsWaited = 0.0
  /// Hours people were busy.
  public internal(set) var busyHours = 0.0
  /// Hours people were on the floor.
  public internal(set) var hours = 0.0
  /// Hours on the floor at which the target would have been met.
  public internal(set) var neededHours = 0.0

  /// A week without contacts.
  public init() {}

  /// Adds contacts that met a performance.
  ///
  /// Where nobody gives up and the line grows without end, a contact is taken to wait for the
  /// whole half-hour: the half-hour ends before the line does.
  mutating func add(_ performance: Performance, contacts: Double) {
    self.contacts += contacts
    answeredInTime += contacts * performance.answeredInTime
    abandoned += contacts * performance.abandoned
    abandonedInTime += contacts * performance.abandonedInTime
    let longest = WeekShape.intervalSeconds
    switch performance.meanWait {
    case .seconds(let seconds): secondsWaited += contacts * min(seconds, longest)
    case .unbounded: secondsWaited += contacts * longest
    }
  }

  /// Counts contacts of which so many come that nobody could ever answer a part worth naming.
  mutating func lose(_ contacts: Double, hours: Double) {
    (self.contacts, abandoned, abandonedInTime) = (contacts, contacts, 0)
    secondsWaited = contacts * WeekShape.intervalSeconds
    (self.hours, busyHours) = (hours, hours)
    // No number would be enough; this one leaves next to nothing answered.
    neededHours = max(1, hours) * 1e9
  }

  /// The counts whose quotient is the service level under a definition.
  public func serviceLevel(
    _ definition: ServiceLevelDefinition
  ) -> (answered: Double, of: Double) {
    switch definition {
    case .offered: (answeredInTime, contacts)
    case .served: (answeredInTime, contacts - abandoned)
    case .withoutShortAbandons: (answeredInTime, contacts - abandonedInTime)
    case .answeredOrAbandoned: (answeredInTime + abandonedInTime, contacts)
    }
  }
}

public import Queueing

/// One family's queue, made ready to be asked again and again: how many people a week needs, and
/// what those present achieve.
///
/// Whoever is on the floor takes any of the family's contacts of the site. Who is on it when is
/// said by `Seating`.
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

  /// Hours on the floor that a week of contacts needs; infinite where the load is more than can be
  /// computed.
  public func hoursNeeded(_ week: WeekOfContacts) -> Double {
    var hours = 0.0
    guard let slice = slice(of: week) else { return .infinity }
    forEachClass(week.days) { _, share, intervals in
      hours += peopleNeeded(week.contacts * share, slice) * intervals * WeekShape.intervalHours
    }
    return hours
  }

  /// People to employ: as many as give so many hours on the floor, and of whom so many can be there
  /// at once. Nobody is on the floor for longer than the lines are open, however long they are paid.
  ///
  /// - Parameters:
  ///   - hours: on the floor, in a week.
  ///   - peak: people on the floor in the busiest half-hour.
  ///   - available: the share of paid time that shrinkage leaves.
  public func peopleEmployed(hours: Double, peak: Double = 0, available: Double) -> Double {
    max(hours / terms.hoursOnFloor, peak) / available
  }

  /// Fills in, class by class, what a week brings and needs.
  ///
  /// - Parameters:
  ///   - classes: room for `WeekShape.mostClasses` from `base` on.
  /// - Returns: hours on the floor, and people in the busiest class; infinite where the load is
  ///   more than can be computed.
  func need(
    _ week: WeekOfContacts, in classes: inout MutableSpan<Seating.Class>, from base: Int
  ) -> (hours: Double, most: Double) {
    var need = (hours: 0.0, most: 0.0)
    guard let slice = slice(of: week) else { return (.infinity, .infinity) }
    forEachClass(week.days) { place, share, intervals in
      let contacts = week.contacts * share
      let people = peopleNeeded(contacts, slice)
      classes[base + place] = Seating.Class(contacts: contacts, people: people)
      need.hours += people * intervals * WeekShape.intervalHours
      need.most = max(need.most, people)
    }
    return need
  }

  /// Where a week's handle time lies; nil where nothing can be computed for it.
  @inline(__always)
  func slice(of week: WeekOfContacts) -> StaffingCurve.Slice? {
    try? curve.slice(handleTimeSeconds: week.handleTimeSeconds * terms.stretch)
  }

  /// People needed on the floor in a half-hour of so many contacts.
  @inline(__always)
  func peopleNeeded(_ contacts: Double, _ slice: StaffingCurve.Slice) -> Double {
    let erlangs = contacts / WeekShape.intervalSeconds * slice.handleTimeSeconds
    guard let places = try? curve.servers(erlangs: erlangs, slice) else { return .infinity }
    return Double((places + terms.atOnce - 1) / terms.atOnce)
  }

  // MARK: - What is achieved

  /// Where a week's handle time lies among what people achieve.
  func achieved(in week: WeekOfContacts) -> PerformanceTable.Slice {
    table.slice(handleTimeSeconds: week.handleTimeSeconds * terms.stretch)
  }

  /// Adds what so many people achieve in half-hours that are alike.
  @inline(__always)
  func serve(
    _ half: Seating.Class, people: Double, intervals: Double, handleTimeSeconds: Double,
    _ slice: PerformanceTable.Slice, in week: inout WeekOfService
  ) {
    let found = table.performance(
      erlangs: half.contacts / WeekShape.intervalSeconds * handleTimeSeconds * terms.stretch,
      people: min(people * Double(terms.atOnce), Load.largestErlangs), slice)
    let hours = intervals * WeekShape.intervalHours
    week.add(found, contacts: half.contacts * intervals)
    week.busyHours += found.occupancy * people * hours
    week.hours += people * hours
    week.missingHours += max(0, half.people - people) * hours
  }

  /// Calls a body with each class's place, its share of the week's contacts and its number of
  /// half-hours.
  @inline(__always)
  func forEachClass(_ days: DayFactors?, _ body: (Int, Double, Double) -> Void) {
    let shape = terms.shape
    var place = 0
    guard let days else {
      for group in shape.week {
        body(place, group.share, group.intervals)
        place += 1
      }
      return
    }
    for day in 0..<7 {
      for group in shape.days[day] {
        body(place, group.share * shape.weekdays[day] * days[day], group.intervals)
        place += 1
      }
    }
  }
}

/// The contacts that come to a floor in a week.
public struct WeekOfContacts: Sendable {
  /// How many, spread by the shape of the floor's terms.
  public var contacts: Double
  /// Mean handle time of those on the floor, with one contact at once.
  public var handleTimeSeconds: Double
  /// What each day's contacts are multiplied by, Monday first; nil for an even week.
  public var days: Floor.DayFactors?

  /// The contacts of a week.
  public init(contacts: Double, handleTimeSeconds: Double, days: Floor.DayFactors? = nil) {
    (self.contacts, self.handleTimeSeconds, self.days) = (contacts, handleTimeSeconds, days)
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
  /// Hours that half-hours needed beyond those given in them.
  public internal(set) var missingHours = 0.0
  /// Contacts that wait for longer than a half-hour, or without end: their wait counts as one.
  public private(set) var waitsCapped = 0.0

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
    case .seconds(let seconds) where seconds <= longest: secondsWaited += contacts * seconds
    case .seconds, .unbounded:
      secondsWaited += contacts * longest
      waitsCapped += contacts
    }
  }

  /// Counts contacts of which so many come that nobody could ever answer a part worth naming.
  mutating func lose(_ contacts: Double, hours: Double) {
    (self.contacts, abandoned, abandonedInTime) = (contacts, contacts, 0)
    secondsWaited = contacts * WeekShape.intervalSeconds
    waitsCapped = contacts
    (self.hours, busyHours) = (hours, hours)
    // No number would be enough; this one leaves next to nothing answered.
    neededHours = max(1, hours) * 1e9
    missingHours = neededHours - hours
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

/// How a week's contacts are spread over half-hours, with like half-hours taken together.
///
/// Half-hours of the same load need the same people, so each load is computed once. Loads within
/// a few per cent of each other are joined as well: what is needed and what is achieved hardly
/// change between them (`mostSpread`; the tests hold the error against every half-hour alone).
public struct WeekShape: Hashable, Sendable {
  /// Length of an interval, in seconds.
  public static let intervalSeconds = 1800.0
  /// Length of an interval, in hours.
  static let intervalHours = intervalSeconds / 3600
  /// Intervals in a day.
  public static let intervalsPerDay = 48
  /// How far the loads joined to one class may lie apart: the largest over the smallest.
  public static let mostSpread = 1.1

  /// Half-hours with about the same load.
  public struct Class: Hashable, Sendable {
    /// The share of the week's contacts (or of the day's, in `days`) in each of them.
    public let share: Double
    /// How many they are.
    public let intervals: Double
  }

  /// Shares of the week's contacts by day, Monday first; they make 1.
  public let weekdays: [Double]
  /// The classes of a whole week in which no day stands out.
  public let week: [Class]
  /// The classes of each day, as shares of that day's contacts.
  public let days: [[Class]]
  /// By half-hour of the week, from Monday 0:00 on: the share of its day's contacts, and its class
  /// among those of the week and of its day; no class where no contacts come.
  let shares: [Double]
  let classOfWeek: [Int?]
  let classOfDay: [Int?]

  /// A shape from the weight of each day and of each interval within it; 0 is closed.
  ///
  /// A day without weight has no contacts; neither has a day whose intervals all weigh nothing.
  /// - Precondition: 7 days of 48 intervals, all weights finite and not negative.
  public init(weekdays: [Double], intervals: [[Double]]) {
    precondition(weekdays.count == 7 && intervals.count == 7)
    precondition(intervals.allSatisfy { $0.count == Self.intervalsPerDay })
    precondition((weekdays + intervals.flatMap(\.self)).allSatisfy { $0 >= 0 && $0 < .infinity })
    let sums = intervals.map { $0.reduce(0, +) }
    let open = (0..<7).map { sums[$0] > 0 ? weekdays[$0] : 0 }
    let total = open.reduce(0, +)
    let ofWeek = total > 0 ? open.map { $0 / total } : open
    let ofDay = (0..<7).map { day in
      intervals[day].map { ofWeek[day] > 0 ? $0 / sums[day] : 0 }
    }
    let joinedDays = ofDay.map { Self.joined($0, spread: Self.mostSpread) }
    let joinedWeek = Self.joined(
      (0..<7).flatMap { day in ofDay[day].map { $0 * ofWeek[day] } }, spread: Self.mostSpread)
    self.weekdays = ofWeek
    shares = ofDay.flatMap(\.self)
    (week, classOfWeek) = joinedWeek
    days = joinedDays.map(\.classes)
    classOfDay = joinedDays.flatMap(\.places)
    mostClasses = max(week.count, days.reduce(0) { $0 + $1.count })
  }

  /// The most classes that a week can have, whether its days are alike or not.
  let mostClasses: Int

  /// The largest share of a week's contacts that falls into one interval.
  public var largestShare: Double { week.map(\.share).max() ?? 0 }

  /// Shares joined from the largest down, and the class of each share that is not 0; a class has
  /// the mean of its shares, so that nothing is lost.
  static func joined(_ shares: [Double], spread: Double) -> (classes: [Class], places: [Int?]) {
    var classes: [Class] = []
    var places: [Int?] = Array(repeating: nil, count: shares.count)
    var (sum, count, largest) = (0.0, 0, 0.0)
    func close() {
      if count > 0 { classes.append(Class(share: sum / Double(count), intervals: Double(count))) }
    }
    for (place, share) in shares.enumerated().filter({ $0.element > 0 })
      .sorted(by: { ($1.element, $0.offset) < ($0.element, $1.offset) })
    {
      if count == 0 || largest > share * spread {
        close()
        (sum, count, largest) = (0, 0, share)
      }
      places[place] = classes.count
      sum += share
      count += 1
    }
    close()
    return (classes, places)
  }
}

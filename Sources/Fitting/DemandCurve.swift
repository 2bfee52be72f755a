import Randomness
import Statistics
import Workforce

/// What the model of contacts says of a week in the past: base × growth × season × peaks, as
/// `Demand` states it. A week's season and peaks are means over its days.
struct DemandCurve {
  /// What is known beforehand, and is not fitted.
  struct Given {
    /// The logarithm gained in a week.
    var growthPerWeek: Double?
    /// Factors, January first.
    var season: [Double]?

    /// Nothing is known.
    static let nothing = Given()
  }

  /// A peak as the past met it.
  struct Peak {
    var key: String
    /// The days it lasted, each time.
    var times: [Range<Day>]
    /// What it multiplied contacts by, where that is known.
    var factor: Double?

    func contains(_ day: Day) -> Bool { times.contains { $0.contains(day) } }
  }

  /// Where the growth stands among the parameters; nil where it is given or cannot be told.
  let growth: Int?
  /// Where the levels stand: twelve months, or one.
  let levels: Range<Int>
  /// Where the peaks stand.
  let peaks: Range<Int>
  /// The peaks that are fitted.
  let fitted: [Peak]
  private let known: [Peak]
  private let given: Given
  private let origin: Day
  private let weekdays: [Double]

  /// The curve for a stretch of time.
  ///
  /// - Parameters:
  ///   - origin: The Monday at which growth is 1.
  ///   - weekdays: What a day of the week is multiplied by; the mean is 1.
  ///   - hasGrowth: Whether the time is long enough to tell growth.
  ///   - hasSeason: Whether it is long enough to tell a season from growth.
  init(
    origin: Day, weekdays: [Double], hasGrowth: Bool, hasSeason: Bool, peaks met: [Peak],
    given: Given
  ) {
    (self.origin, self.weekdays, self.given) = (origin, weekdays, given)
    (fitted, known) = (met.filter { $0.factor == nil }, met.filter { $0.factor != nil })
    growth = hasGrowth && given.growthPerWeek == nil ? 0 : nil
    let first = growth == nil ? 0 : 1
    levels = first..<first + (hasSeason && given.season == nil ? 12 : 1)
    peaks = levels.upperBound..<levels.upperBound + fitted.count
  }

  /// Whether contacts have a level for each month.
  var hasSeason: Bool { levels.count == 12 }

  /// The logarithm of the contacts of a week and its slopes.
  func point(_ week: ContactHistory.Week, _ parameters: [Double]) -> RobustFit.Point {
    // Growth holds for a week by its first day; for what is longer, as much later as it is longer.
    let time = (Double(week.start - origin) + Double(week.length - 7) / 2) / 7
    var slopes = [Double](repeating: 0, count: peaks.upperBound)
    var sum = 0.0
    for day in week.told {
      let month = day.date.month - 1
      let level = levels.lowerBound + (hasSeason ? month : 0)
      let on = fitted.indices.filter { fitted[$0].contains(day) }.map { peaks.lowerBound + $0 }
      let height = ([level] + on).reduce(0) { $0 + parameters[$1] }
      let contacts = weekdays[day.weekday] * factor(day, month) * Portable.exp(height)
      sum += contacts
      for parameter in [level] + on { slopes[parameter] += contacts }
    }
    // A day of a weekday that usually has no contacts weighs nothing.
    sum = max(sum, 1e-9)
    for index in slopes.indices { slopes[index] /= sum }
    if let growth { slopes[growth] = time }
    let rate = growth.map { parameters[$0] } ?? given.growthPerWeek ?? 0
    return RobustFit.Point(value: rate * time + Portable.log(sum / 7), slopes: slopes)
  }

  /// What is known to multiply the contacts of a day.
  private func factor(_ day: Day, _ month: Int) -> Double {
    known.reduce(given.season?[month] ?? 1) { $1.contains(day) ? $0 * ($1.factor ?? 1) : $0 }
  }
}

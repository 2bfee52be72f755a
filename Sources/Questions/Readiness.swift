import Schema
import Simulation
public import Statistics
public import Workforce

/// Whether a new building will be ready on its day.
public struct Readiness: Sendable {
  /// Where the site stands among the scenario's.
  public let site: Int
  /// The day its first seats can be used.
  public let opening: Day
  /// The place of its count among `CompiledScenario.countedDays`.
  public let week: Int
  /// The share of futures in which neither people nor desks are short then, with its interval.
  public let onTime: Estimate
  /// The first day that is counted (Mondays and the opening) on which the site is open and not
  /// short: in one future of ten, in half of
  /// them, in nine of ten. Nil for not before the close.
  public let readyBy: (p10: Day?, p50: Day?, p90: Day?)
  /// Share of futures in which the site is not ready before the close.
  public let never: Estimate
}

extension Forecast {
  /// Readiness of every site that opens within the forecast.
  public var readiness: [Readiness] {
    scenario.sites.enumerated().compactMap { index, site in
      guard let opening = site.value.opening,
        let week = compiled.countedDays.place(of: opening),
        let unready = compiled.layout.index(of: .unready, cut: [.site], at: [index])
      else { return nil }
      let first = outcome.readyWeek[index]
      let onTime = outcome.distribution(unready, week: week)
      guard let share = onTime.share(atLeast: 1), let late = first.share(atLeast: late),
        let probability = Estimate(
          successes: futures - Int((share * Double(futures)).rounded()), of: futures),
        let never = Estimate(successes: Int((late * Double(futures)).rounded()), of: futures)
      else { return nil }
      return Readiness(
        site: index, opening: opening, week: week, onTime: probability,
        readyBy: (
          day(first, 0.1, opening), day(first, 0.5, opening), day(first, 0.9, opening)
        ), never: never)
    }
  }

  private var late: Int64 { Int64(compiled.weeks + 1) }

  /// A quantile of the first ready week as a day; the later of two neighbours, as it must be one.
  private func day(_ weeks: Distribution, _ p: Double, _ opening: Day) -> Day? {
    guard let week = weeks.quantile(p), week <= Double(compiled.weeks) else { return nil }
    return max(opening, compiled.monday(of: Int(week.rounded(.up))))
  }
}

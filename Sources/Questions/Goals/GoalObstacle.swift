import Schema
public import Simulation
import Statistics
import Workforce

/// What keeps a response from its target, whatever the number is set to.
public enum GoalObstacle: Sendable, Hashable {
  /// Nothing: it is there at every setting that was looked at.
  case reached
  /// Job families of the site lack people even at the best of the settings; the most first.
  case families([Shortage])
  /// So many are missing at the site even at the best of the settings, in the mean.
  case people(Double)
  /// Those who are ready have no place: so many seats are open, in the mean.
  case seats(Double)
  /// The busiest half-hour lacks so many desks, in the mean, whoever is there.
  case desks(Double)
  /// So many people more are there on the day, in the mean, and still in training.
  case training(Double)
  /// Nobody whom it brings starts before the day.
  case tooLate
  /// It acts on another site.
  case elsewhere(site: String)
  /// It does nothing to the response in any future; it moves these.
  case untouched(moves: [Measure])

  /// A job family that lacks people.
  public struct Shortage: Sendable, Hashable {
    /// Its place among the scenario's.
    public let family: Int
    /// How many are missing, in the mean.
    public let missing: Double
    /// The share of futures in which anybody is.
    public let share: Double
    /// Whether the number changes how many are missing.
    public let isMoved: Bool
    /// The entries of the intake that bring people of this family to the site.
    public let intake: [String]
  }
}

extension GoalObstacle {
  /// What stands between a request and its target, seen from both ends of the settings.
  ///
  /// - Parameter trials: The settings played, in order.
  /// - Returns: nil where it was stopped.
  static func all(
    of request: GoalRequest, _ trials: [GoalSeek.Trial], play: (Double?) -> EndOfRange?
  ) -> [GoalObstacle]? {
    guard let first = trials.first, let last = trials.last else { return [] }
    let response = request.response
    let values = trials.map(\.response.value)
    if response.kind == .readiness
      ? values.allSatisfy({ $0 >= request.target }) : values.allSatisfy({ $0 == request.target })
    {
      return [.reached]
    }
    guard let low = play(first.amount), let high = play(last.amount) else { return nil }
    let better = low.missing <= high.missing ? (low, high) : (high, low)
    var found: [GoalObstacle] = []
    if response.asksWhoIsMissing {
      let short = better.0.shortages(against: better.1, beyond: 1 - request.target, request)
      if !short.isEmpty {
        found.append(.families(short))
      } else if better.0.missing > 0, differ(low.ready, high.ready) {
        found.append(.people(better.0.missing))
      }
    }
    if response.kind == .readiness, better.0.desksMissing > 0 {
      found.append(.desks(better.0.desksMissing))
    }
    // Who has no place is not seated, however many are ready.
    let fuller = mean(low.ready) > mean(high.ready) ? low : high
    if response.kind == .measure(.seated), values.allSatisfy({ $0 < request.target }),
      differ(fuller.seated, fuller.ready)
    {
      found.append(.seats(fuller.seats))
    }
    guard !differ(low.response, high.response) else { return found }
    if let site = response.site.map({ low.scenario.sites[$0].key }),
      let other = low.scenario.site(of: request.dial.path), other != site
    {
      return found + [.elsewhere(site: other)]
    }
    guard found.isEmpty else { return found }
    if response.site != nil, !differ(low.starters, high.starters),
      differ(low.allStarters, high.allStarters)
    {
      return [.tooLate]
    }
    if response.asksWhoIsReady, differ(low.people, high.people) {
      return [.training(abs(mean(high.people) - mean(low.people)))]
    }
    guard low.response == high.response else { return [] }
    return [
      .untouched(
        moves: Measure.allCases.filter { differ(low.totals[$0] ?? [], high.totals[$0] ?? []) })
    ]
  }

  /// What one end of the settings came to, future by future, in ticks.
  struct EndOfRange {
    let scenario: Scenario
    var response: [Int64] = []
    var people: [Int64] = []
    /// Starters at the site up to the day, and anywhere in all weeks.
    var starters: [Int64] = []
    var allStarters: [Int64] { totals[.starters] ?? [] }
    var ready: [Int64] = []
    var seated: [Int64] = []
    /// Seats open, in the mean.
    var seats = 0.0
    /// People missing, and desks missing in the busiest half-hour, in the mean.
    var missing = 0.0
    var desksMissing = 0.0
    /// By family, people required and ready.
    var families: [(required: [Int64], ready: [Int64])] = []
    var totals: [Measure: [Int64]] = [:]

    /// Plays a scenario; nil where it was stopped, or cannot be played.
    init?(_ scenario: Scenario, _ response: Response, futures: Int, by player: Player) {
      self.scenario = scenario
      let (place, at): ([Dimension], [Int]) = response.site.map { ([.site], [$0]) } ?? ([], [])
      func here(
        _ measure: Measure, _ weeks: Range<Int>, _ family: Int? = nil
      ) -> Statistic {
        let cut = place + (family == nil ? [] : [.family])
        return Statistic(measure, cut, at + (family.map { [$0] } ?? []), weeks: weeks)
      }
      func then(_ measure: Measure, _ family: Int? = nil) -> Statistic {
        response.statistic(
          of: measure, place + (family == nil ? [] : [.family]),
          at + (family.map { [$0] } ?? []))
      }
      let stocks = [Measure.people, .ready, .seated, .seats, .short, .desksShort].map {
        then($0)
      }
      let starters = here(.starters, 0..<response.week)
      let required = scenario.families.indices.map { then(.required, $0) }
      let readyByFamily = scenario.families.indices.map { then(.ready, $0) }
      let closes = Measure.allCases.map { Statistic($0, week: scenario.weeks) }
      let asked = [response.statistic, starters] + stocks + required + readyByFamily + closes
      guard let rows = try? player.rows(of: Playable(scenario), asked, futures: futures),
        rows.futures == futures
      else { return nil }
      self.response = rows[response.statistic]
      (people, ready, seated) = (rows[stocks[0]], rows[stocks[1]], rows[stocks[2]])
      (seats, missing) = (mean(rows[stocks[3]]), mean(rows[stocks[4]]))
      desksMissing = mean(rows[stocks[5]])
      self.starters = rows[starters]
      families = zip(required, readyByFamily).map { (rows[$0], rows[$1]) }
      for (measure, close) in zip(Measure.allCases, closes) { totals[measure] = rows[close] }
    }

    /// Families that lack people in more than a share of the futures; none where seats say how many
    /// are needed.
    func shortages(
      against other: EndOfRange, beyond share: Double, _ request: GoalRequest
    ) -> [Shortage] {
      guard let site = request.response.site.map({ scenario.sites[$0].key }),
        scenario.contactsCome(to: site)
      else { return [] }
      return families.indices.compactMap { family in
        let short = short(family)
        let part = Double(short.count { $0 > 0 }) / Double(max(1, short.count))
        guard part > max(0, share) else { return nil }
        let key = scenario.families[family].key
        return Shortage(
          family: family, missing: mean(short), share: part,
          isMoved: differ(short, other.short(family)),
          intake: scenario.intake.filter { $0.value.site == site && $0.value.family == key }
            .map(\.key))
      }.sorted { $0.missing > $1.missing }
    }

    private func short(_ family: Int) -> [Int64] {
      zip(families[family].required, families[family].ready).map { max(0, $0 - $1) }
    }
  }
}

/// Whether the futures can tell two settings apart. Another number of people is other luck for some
/// of the rest, so that not all that differs was moved.
private func differ(_ first: [Int64], _ second: [Int64]) -> Bool {
  Estimate(meanOf: Distribution(zip(first, second).map { $1 - $0 }))?.isTold ?? false
}

extension Response {
  /// Whether it is about people who are missing at a site.
  fileprivate var asksWhoIsMissing: Bool { kind == .readiness || kind == .measure(.short) }

  /// Whether people in training do not count in it.
  fileprivate var asksWhoIsReady: Bool {
    asksWhoIsMissing || kind == .measure(.ready) || kind == .measure(.seated)
  }
}

extension Scenario {
  /// The site that a number of the scenario belongs to; nil for none.
  fileprivate func site(of path: String) -> String? {
    let steps = Node.steps(path)
    guard steps.count > 1 else { return nil }
    return switch steps[0] {
    case "sites": steps[1]
    case "intake": intake[named: steps[1]]?.site
    case "people": people[named: steps[1]]?.site
    default: nil
    }
  }
}

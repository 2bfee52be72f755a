import Schema
import Workforce

/// One thing taken out of a scenario, to see by a paired run what it does to a week.
public enum Counterfactual: Sendable, Hashable, CaseIterable {
  /// Nobody leaves of their own will.
  case leaving
  /// Everybody invited starts.
  case noShows
  /// Everybody passes the tests of the stages.
  case failedTests
  /// The site's classes come four weeks earlier.
  case lateClasses
  /// The site's classes are a tenth larger.
  case smallClasses
  /// Contacts do not grow.
  case growth
  /// Every month is like every other.
  case season
  /// No day stands out.
  case peaks
  /// What is settled is settled at once.
  case repeats
  /// Everybody is as fast as the experienced.
  case inexperience
  /// Robots make nothing longer and take nothing.
  case robots
  /// No paid time is lost.
  case lostTime

  /// Whether it changes who is ready, and not how many are needed.
  public var isOfPeople: Bool {
    switch self {
    case .leaving, .noShows, .failedTests, .lateClasses, .smallClasses: true
    default: false
    }
  }

  /// Days by which classes come earlier.
  public static let earlierDays = 28

  /// All that can be taken out at a site, each with the scenario without it.
  static func causes(
    in scenario: Scenario, site: String
  ) -> [(cause: Counterfactual, without: Scenario)] {
    allCases.compactMap { cause in
      cause.taken(from: scenario, site: site).map { (cause: cause, without: $0) }
    }
  }

  /// The scenario without it, at a site, or everywhere; nil where there is nothing to take out.
  func taken(from scenario: Scenario, site: String?) -> Scenario? {
    scenario.changedThroughout { take(from: &$0, site: site) }
  }

  /// - Returns: whether there was anything to take out.
  private func take(from without: inout Scenario, site: String?) -> Bool {
    let start = without.start
    let places = without.demand.indices.filter { index in
      without.demand[index].value.sites.contains {
        (site == nil || $0.key == site) && $0.value.magnitude > 0
      }
    }
    let families = Set(places.map { without.demand[$0].value.family })
    let services = without.service.indices.filter { families.contains(without.service[$0].key) }
    let classes = without.intake.indices.filter {
      site == nil || without.intake[$0].value.site == site
    }
    var isChanged = false
    /// Changes the entries at some places of a table where that changes anything.
    func change<Value>(
      _ table: inout [Named<Value>], _ places: [Int], _ change: (inout Value) -> Bool
    ) {
      for place in places where change(&table[place].value) { isChanged = true }
    }
    switch self {
    case .leaving:
      change(&without.stages, Array(without.stages.indices)) { $0.leaving.clear("%/month") }
      isChanged = without.effects.poaching.rate.clear("%/month") || isChanged
    case .noShows:
      change(&without.intake, classes) { $0.showUp.fill(100, "%") }
    case .failedTests:
      change(&without.stages, Array(without.stages.indices)) { $0.pass.fill(100, "%") }
      change(&without.families, Array(without.families.indices)) { family in
        guard family.pass != nil else { return false }
        family.pass = nil
        return true
      }
    case .lateClasses:
      change(&without.intake, classes) { series in
        guard !series.keepsUp else { return false }
        // Never before the forecast: a class that is due already cannot come earlier.
        let days = min(Self.earlierDays, series.date - start)
        series.date = series.date + -days
        series.until = series.until.map { $0 + -days }
        return days > 0
      }
    case .smallClasses:
      change(&without.intake, classes) { series in
        guard let size = series.size?.scaled(by: 1.1), size != series.size else { return false }
        series.size = size
        return true
      }
    case .growth:
      change(&without.demand, places) { channel in
        let wasDoubling = channel.doubling != nil
        channel.doubling = nil
        return channel.growth.clear("%/month") || wasDoubling
      }
    case .season:
      change(&without.demand, places) { channel in
        var isChanged = false
        for month in channel.season.indices where channel.season[month].fill(1, "") {
          isChanged = true
        }
        return isChanged
      }
    case .peaks:
      change(&without.demand, places) { channel in
        let had = !channel.peaks.isEmpty
        channel.peaks = []
        return had
      }
    case .repeats:
      change(&without.demand, places) { $0.resolution.fill(100, "%") }
    case .robots:
      change(&without.demand, places) { channel in
        let had = channel.robots != nil
        channel.robots = nil
        return had
      }
    case .inexperience:
      change(&without.service, services) { service in
        let had = !service.stages.isEmpty
        service.stages = []
        return had
      }
    case .lostTime:
      change(&without.service, services) { service in
        let had = !service.shrinkage.isEmpty
        service.shrinkage = []
        return had
      }
    }
    return isChanged
  }
}

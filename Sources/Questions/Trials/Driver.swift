import Schema
import Simulation
import Text
public import Workforce

/// Something in a scenario that brings a figure about and can be taken out of it (驱动因素): what
/// stands in the way of people, what asks for them, leaving in each stage, and each influence on it.
public enum Driver: Sendable, Hashable {
  /// Something that keeps people from being ready, or asks for more of them.
  case circumstance(Counterfactual)
  /// Leaving in a stage, by its place among the scenario's.
  case stage(Int)
  /// An influence on leaving.
  case influence(LeavingDriver)

  /// Circumstances that bring figures about; the others are ways to do better, and leaving is told
  /// stage by stage.
  private static let circumstances: [Counterfactual] = [
    .noShows, .failedTests, .growth, .season, .peaks, .repeats, .robots, .inexperience, .lostTime,
  ]

  /// All that can be taken out of a scenario, at a site or everywhere.
  public static func all(in scenario: Scenario, at site: Int? = nil) -> [Driver] {
    let all =
      circumstances.map(Driver.circumstance) + scenario.stages.indices.map(Driver.stage)
      + LeavingDriver.all.map(Driver.influence)
    return all.filter { $0.taken(from: scenario, at: site) != nil }
  }

  /// The scenario without it; nil where there is nothing to take out.
  ///
  /// - Parameter site: where contacts and classes are looked at; nil for everywhere.
  public func taken(from scenario: Scenario, at site: Int? = nil) -> Scenario? {
    switch self {
    case .circumstance(let circumstance):
      return circumstance.taken(from: scenario, site: site.map { scenario.sites[$0].key })
    case .influence(let influence): return influence.removed(from: scenario)
    case .stage(let index):
      return scenario.changedThroughout {
        $0.stages.indices.contains(index) && $0.stages[index].value.leaving.clear("%/month")
      }
    }
  }

  /// The word by which it is typed, that is no path of the scenario.
  public func key(in scenario: Scenario) -> String {
    switch self {
    case .circumstance(let circumstance): circumstance.key
    case .stage(let index): "leaving-in-" + scenario.stages[index].key
    case .influence(let influence):
      influence.key == "onboarding" ? "onboarding-effect" : influence.key
    }
  }
}

extension Counterfactual {
  /// The word by which it is typed.
  fileprivate var key: String {
    switch self {
    case .leaving: "leaving"
    case .noShows: "no-shows"
    case .failedTests: "failed-tests"
    case .lateClasses: "late-classes"
    case .smallClasses: "small-classes"
    case .growth: "contact-growth"
    case .season: "season"
    case .peaks: "peak-days"
    case .repeats: "repeats"
    case .inexperience: "inexperience"
    case .robots: "robots"
    case .lostTime: "lost-time"
    }
  }
}

import Questions
import Sandbox
import Simulation
import Testing
import Workforce

/// A floor that is short of people gets shorter in `spiral.yaml`, as its comments say.
@Suite struct SpiralTests {
  /// The share of futures in which, at the close, more than a tenth of those needed is missing.
  private func spirals(_ change: (inout Scenario) -> Void = { _ in }) throws -> Double {
    let path = Place.package + "Scenarios/spiral.yaml"
    var scenario = try World(loading: path, in: Environment(threads: 2)).scenario
    change(&scenario)
    let plan = Plan(scenario)
    let outcome = Run(plan, seed: 1, threads: 2).outcome(futures: 0..<200)
    let short = try #require(plan.layout.index(of: .short))
    return try #require(outcome.distribution(short, week: plan.weeks).share { $0 > 23 })
  }
}

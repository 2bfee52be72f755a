import PhraseTesting
import Questions
import Sandbox
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

/// A floor that is short of people gets shorter in `spiral.yaml`, as its comments say.
@Suite struct SpiralTests {
  /// The share of futures in which, at the close, more than a tenth of those needed is missing.
  private func spirals(_ change: (inout Scenario) -> Void = { _ in }) throws -> Double {
    let path = Place.package + "Scenarios/spiral.yaml"
    var scenario = try World(loading: path, in: Environment(threads: 2)).scenario
    change(&scenario)
    let compiled = CompiledScenario(scenario)
    let outcome = Run(compiled, seed: 1, threads: 2).outcome(futures: 0..<100)
    let short = try #require(compiled.layout.index(of: .short))
    return try #require(outcome.distribution(short, week: compiled.weeks).share(atLeast: 23))
  }

  @Test func theFloorSpiralsAndItsLeverStopsIt() throws {
    let coupled = try spirals()
    #expect(coupled > 0.3 && coupled < 0.7)
    #expect(try spirals { $0.coupling?.on = false } < 0.02)
    #expect(try spirals { $0.coupling?.leaving.on = false } < 0.05)
    let summer = try spirals { scenario in
      for index in scenario.intake.indices where scenario.intake[index].key == "spring" {
        scenario.intake[index].value.until = Day("2027-10-31")
      }
    }
    #expect(summer < coupled / 3)
  }
}

import PhraseTesting
import Randomness
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

@testable import Questions

@Suite struct YieldTests {
  @Test func isTheProductOfWhatIsKnown() throws {
    let scenario = try Samples.scenario(Samples.building(leaving: "10%/month"))
    let yield = Yield(
      scenario, family: 0, tier: 0, showUp: Uncertain(try #require(Share(number: 80, suffix: "%"))),
      readyBy: 70, seed: 1)
    // Seven weeks before, at a hazard that takes 10 % in 30.4375 days.
    let stays = Portable.pow(0.9, 49 / 30.4375)
    #expect(abs(yield.byWeek[3] - 0.8 * 0.6 * stays) < 1e-9)
    #expect(yield.byWeek[8] == 0)
    #expect(yield.latestWeek == 7)
    #expect(yield.trainingDays == 15)
  }

  @Test func agreesWithTheSimulation() throws {
    let scenario = try Samples.scenario(
      Samples.building(
        pass: "70% to 95%", leaving: "5% to 12%/month",
        intake: "{a: {site: new, family: voice, date: 2027-01-18, size: 400, show-up: 80% to 95%}}"
      ))
    let yield = Yield(
      scenario, family: 0, tier: 0, showUp: scenario.intake[0].value.showUp, readyBy: 70, seed: 1,
      futures: 300)
    let compiled = CompiledScenario(scenario)
    let outcome = Run(compiled, seed: 1, threads: 2).outcome(futures: 0..<300)
    let ready = try #require(compiled.layout.index(of: .ready))
    let mean = try #require(outcome.distribution(ready, week: 10).mean)
    // The same beliefs are drawn, so that only binomial luck is left: √(400 · ¼ / 1000) at most.
    #expect(abs(mean - 400 * yield.byWeek[2]) < 4 * (400 * 0.25 / 300).squareRoot())
  }
}

import PhraseTesting
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// Numbers that are not known: drawn once per future, from a stream of their own.
@Suite struct UncertainNumbersTests {
  /// A number of the plan in many futures, in the engine's unit.
  private func draws(_ text: String, _ path: String, count: Int) throws -> [Double] {
    let compiled = try sketch(text)
    let number = try #require(compiled.assumptions.firstIndex { $0.path == path })
    var future = Future(compiled: compiled, seed: 3)
    return (0..<count).map {
      future.begin(UInt64($0))
      return future.figures.values[number]
    }
  }

  @Test(arguments: [
    ("sites: {main: {seats: 100, target: 60% to 80%}}", "sites.main.target", 0.6, 0.8),
    ("sites: {main: {seats: 80 to 120}}", "sites.main.seats", 80, 120),
    ("tiers: {one: {leaving: 0.5 to 2}}", "tiers.one.leaving", 0.5, 2),
  ])
  func intervalsHoldNinetyPercent(
    text: String, path: String, low: Double, high: Double
  ) throws {
    let all = try draws(text, path, count: 10_000)
    // Standard error of a share of 5 % among 10,000: 0.22 %.
    #expect(abs(Double(all.count { $0 < low }) / 10_000 - 0.05) < 0.008)
    #expect(abs(Double(all.count { $0 > high }) / 10_000 - 0.05) < 0.008)
  }

  @Test func aRateIsDrawnAsItIsWritten() throws {
    // Weekly hazards of 5 % and 9 % a week.
    let all = try draws(
      "stages: {all: {leaving: 5% to 9%/week}}", "stages.all.leaving", count: 10_000)
    #expect(abs(Double(all.count { $0 < 0.05129329438755058 }) / 10_000 - 0.05) < 0.008)
    #expect(abs(Double(all.count { $0 > 0.09431067947124129 }) / 10_000 - 0.05) < 0.008)
  }

  @Test func aStreamDependsOnThePathAlone() throws {
    let alone = try draws(
      "sites: {main: {seats: 100, target: 60% to 80%}}", "sites.main.target", count: 50)
    let crowd = try draws(
      """
      sites: {first: {seats: 10 to 20}, main: {seats: 80 to 120, target: 60% to 80%}}
      stages: {all: {leaving: 5% to 9%/week}}
      """, "sites.main.target", count: 50)
    #expect(alone == crowd)
    let other = try draws(
      "sites: {main: {seats: 100}, more: {seats: 9, target: 60% to 80%}}", "sites.more.target",
      count: 50)
    #expect(zip(alone, other).allSatisfy { $0 != $1 })
  }

  /// One draw holds for the whole future: the weeks of a future stand together.
  @Test func oneDrawHoldsForAFuture() throws {
    func spread(_ leaving: String) throws -> Double {
      let compiled = try sketch(
        """
        stages: {all: {leaving: "\(leaving)"}}
        people: {old: {site: main, family: voice, tier: one, count: 400, stages: {all: 100%}}}
        """)
      return compiled.outcome(300).close(compiled.series(.people)).standardDeviation ?? 0
    }
    #expect(try spread("uniform(1%/week, 9%/week)") > 3 * spread("5%/week"))
  }
}

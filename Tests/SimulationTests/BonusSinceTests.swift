import PhraseTesting
import Randomness
import Schema
import Testing
import Text
import Workforce

@testable import Simulation

/// A bonus acts from the day on which there is one.
@Suite struct BonusSinceTests {
  /// A hazard of 4 % a week; a bonus was, or is, paid a week before the start, and in February.
  private func hazards(_ since: String, peaks: String) throws -> [Double] {
    let compiled = try sketch(
      """
      horizon: 12 weeks
      stages: {all: {leaving: 4%/week}}
      tiers: {one: {pay: "1,000 CNY/month"}}
      people: {old: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
      peaks: {\(peaks)}
      levers: {peak-bonus: "1,000 CNY"\(since)}
      effects: {bonus: {hold: -50%, cliff: 100%, lasts: 14 days}}
      """)
    var future = Future(compiled: compiled, seed: 1)
    future.begin(0)
    return (0..<compiled.weeks).map { week in
      future.turn(week)
      return future.figures.hazards[0, []] / -Portable.log1p(-0.04)
    }
  }

  /// Paid on Monday 28 December, a week before the start: felt for two weeks from then on.
  private static let before = "autumn: {from: 11-01, to: 11-12, paid: 12-28}"
  private static let after = "winter: {from: 01-11, to: 01-17, paid: 02-01}"

  @Test func D7_aNewBonusWasNotPaidBefore() throws {
    #expect(try hazards("", peaks: Self.before).allSatisfy { abs($0 - 1) < 1e-12 })
    #expect(
      try hazards(", bonus-since: 2027-01-04", peaks: Self.before).allSatisfy {
        abs($0 - 1) < 1e-12
      })
  }

  @Test func D7_anOldOneActsWhereTheScenarioSaysSo() throws {
    for since in ["2026-12-28", "2026-01-01"] {
      let factors = try hazards(", bonus-since: \(since)", peaks: Self.before)
      #expect(abs(factors[0] - 2) < 1e-12 && abs(factors[1] - 1) < 1e-12, "\(since)")
    }
    #expect(try abs(hazards(", bonus-since: 2026-12-29", peaks: Self.before)[0] - 1) < 1e-12)
  }

  /// What is paid after the start is awaited, from the day on which there is a bonus.
  @Test func D7_aBonusIsAwaitedSinceThereIsOne() throws {
    func rounded(_ since: String) throws -> [Double] {
      try hazards(since, peaks: Self.after).prefix(7).map { ($0 * 1e9).rounded() / 1e9 }
    }
    #expect(try rounded("") == [1, 0.5, 0.5, 0.5, 2, 2, 1])
    #expect(try rounded(", bonus-since: 2027-01-18") == [1, 1, 0.5, 0.5, 2, 2, 1])
    #expect(try rounded(", bonus-since: 2027-02-01") == [1, 1, 1, 1, 2, 2, 1])
    #expect(try rounded(", bonus-since: 2027-02-02") == [1, 1, 1, 1, 1, 1, 1])
  }

  /// A bonus that begins after all payments is hardly meant.
  @Test(arguments: [("2027-02-01", 0), ("2027-02-02", 1), ("2030-01-01", 1)])
  func D7_aBonusThatIsNeverPaidIsTold(since: String, warnings: Int) throws {
    let scenario = try sketchedScenario(
      """
      people: {old: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
      tiers: {one: {pay: "1,000 CNY/month"}}
      stages: {all: {leaving: 1%/week}}
      peaks: {\(Self.after)}
      levers: {peak-bonus: "1,000 CNY", bonus-since: \(since)}
      """)
    #expect(scenario.warnings.count { $0.path == "levers.bonus-since" } == warnings)
  }

  /// Nor is it paid before there is one.
  @Test func D7_itCostsNothingBefore() throws {
    for (since, paid) in [("2027-02-01", 40_00 * 1000), ("2027-02-02", 0)] as [(String, Int64)] {
      let film = Film(
        try sketch(
          """
          people: {old: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
          tiers: {one: {pay: "1,000 CNY/month"}}
          stages: {all: {leaving: 0%/week}}
          peaks: {\(Self.after)}
          levers: {peak-bonus: "1,000 CNY", bonus-since: \(since)}
          """))
      #expect(film.value(.incentives, week: film.compiled.weeks) == paid)
    }
  }
}

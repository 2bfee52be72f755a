import Questions
import Randomness
import Simulation
import Statistics
import Testing
import Workforce

@Suite struct SensitivityTests {
  /// Independent numbers, evenly spread over 0...1.
  private func numbers(_ count: Int, _ purpose: UInt64) -> [Double] {
    (0..<count).map {
      Uniform.unit(
        Luck(seed: 7, future: UInt64($0)).block(Purpose(purpose), entity: Entity.stableHash("x"))
          .word0)
    }
  }

  @Test func sharesOfALinearSumAreThoseOfItsVariances() throws {
    let (a, b, luck) = (numbers(4_000, 901), numbers(4_000, 902), numbers(4_000, 903))
    let sum = zip(zip(a, b), luck).map { 3 * $0.0 + $0.1 + 2 * $1 }
    for (number, share) in [(a, 9.0 / 14), (b, 1.0 / 14), (luck, 4.0 / 14)] {
      let found = try #require(VarianceShare(of: sum, by: number).estimate)
      #expect(abs(found.value - share) < 0.04)
      #expect(found.high - found.low < 0.12)
    }
  }

  @Test func intervalsCoverTheShare() {
    let runs = 40
    let covering = (0..<UInt64(runs)).count { run in
      let (a, luck) = (numbers(500, 1_000 + 2 * run), numbers(500, 1_001 + 2 * run))
      let found = VarianceShare(of: zip(a, luck).map { $0 + $1 }, by: a).estimate
      return found.map { $0.low < 0.5 && 0.5 < $0.high } ?? false
    }
    // 95 % of 40 are 38; fewer than 33 would be seen once in a thousand times.
    #expect(covering >= 33)
  }

  @Test func whatHasNoPartHasNoShare() throws {
    let (a, b) = (numbers(2_000, 904), numbers(2_000, 905))
    let found = try #require(VarianceShare(of: a, by: b).estimate)
    #expect(abs(found.value) < 0.01)
    #expect(found.low < 0 && found.high > 0)
  }

  @Test func whatTurnsIsFoundToo() throws {
    // No line goes through a parabola around its middle.
    let a = numbers(2_000, 906)
    let found = VarianceShare(of: a.map { ($0 - 0.5) * ($0 - 0.5) }, by: a)
    #expect(try #require(found.share) > 0.95)
  }

  @Test func whatNeverVariesHasNoShares() {
    let share = VarianceShare(of: Array(repeating: 2, count: 100), by: numbers(100, 907))
    #expect(share.share == nil && share.estimate == nil)
  }

  @Test func theRateOfLeavingDrivesLeavers() throws {
    let scenario = try Samples.scenario(
      Samples.building(
        leaving: "2% to 20%/month",
        people: "{staff: {site: old, family: voice, tier: entry, count: 50, "
          + "stages: {working: 100%}}}"))
    let found = try #require(
      try Sensitivity(
        Response(.leavers, in: scenario), in: scenario, futures: 300,
        by: Player(seed: 1, threads: 2))
    )
    let first = try #require(found.drivers.first)
    #expect(first.path == "stages.working.leaving")
    #expect(first.share.value > 0.7)
    #expect(first.atLow < first.atHigh)
    let rest = try #require(found.rest)
    #expect(rest.value > 0 && rest.value < 0.3)
    // Nobody is in training.
    #expect(found.drivers.count == 1 && found.untold == 1)
  }
}

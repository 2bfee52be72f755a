import PhraseTesting
import Questions
import Randomness
import Simulation
import Statistics
import Testing
import Text
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

  // MARK: - Few futures

  /// Of a sum of independent normal numbers with the shares 0.6, 0.25 and 0.15, each share is right
  /// in the mean at a hundred values, too: what the bins do not resolve is not lost.
  @Test(arguments: [100, 200, 300])
  func E12_sharesOfALinearModelAreNotBiased(count: Int) throws {
    let runs = 120
    var sums = [0.0, 0.0, 0.0]
    for run in 0..<UInt64(runs) {
      let parts = (0..<3 as Range<UInt64>).map { normals(count, 5_000 + 3 * run + $0) }
      let values = (0..<count).map {
        0.6.squareRoot() * parts[0][$0] + 0.5 * parts[1][$0] + 0.15.squareRoot() * parts[2][$0]
      }
      for part in 0..<3 {
        sums[part] += try #require(VarianceShare(of: values, by: parts[part]).share)
      }
    }
    for (sum, share) in zip(sums, [0.6, 0.25, 0.15]) {
      // One share at 100 values varies by about 0.08: the mean of 120 by 0.007.
      #expect(abs(sum / Double(runs) - share) < 0.02, "\(count)")
    }
  }

  /// A number that acts as a rate does, by its exponential: the mean over samples of 150 is that of
  /// 20,000.
  @Test func E12_fewFuturesAgreeWithMany() throws {
    func share(_ count: Int, _ purpose: UInt64) throws -> Double {
      let (rate, luck) = (normals(count, purpose), normals(count, purpose + 1))
      let values = zip(rate, luck).map { Portable.exp(0.35 * $0) + 0.3 * $1 }
      return try #require(VarianceShare(of: values, by: rate).share)
    }
    let many = try share(20_000, 9_000)
    let few = try (0..<100 as Range<UInt64>).reduce(0.0) { try $0 + share(150, 9_100 + 2 * $1) }
    #expect(abs(few / 100 - many) < 0.02)
  }

  /// Luck has no share in the mean, however few futures there are.
  @Test func E12_luckHasNoShareInTheMean() throws {
    let sum = try (0..<200 as Range<UInt64>).reduce(0.0) {
      try $0
        + #require(
          VarianceShare(of: normals(100, 11_000 + 2 * $1), by: normals(100, 11_001 + 2 * $1)).share)
    }
    #expect(abs(sum / 200) < 0.012)
  }

  /// Independent standard normal numbers.
  private func normals(_ count: Int, _ purpose: UInt64) -> [Double] {
    (0..<count).map {
      Luck(seed: 7, future: UInt64($0)).normal(Purpose(purpose), entity: Entity.stableHash("x"))
    }
  }
}

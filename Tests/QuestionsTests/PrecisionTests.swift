import PhraseTesting
import Simulation
import Statistics
import Testing
import Workforce

@testable import Questions

/// Runs that stop when enough is known.
@Suite struct PrecisionTests {
  private func player(_ seed: UInt64, threads: Int = 2) -> Player {
    Player(seed: seed, threads: threads)
  }

  /// A site of two dozen, and another that is ready in some futures.
  private static func team() throws -> Scenario {
    try Samples.scenario(
      Samples.building(
        seats: 9, leaving: "4% to 7%/month",
        intake: """
          {new: {site: new, family: voice, date: 2027-01-18, size: 17},
           old: {site: old, family: voice, date: 2027-01-11, every: 4 weeks, size: 3}}
          """,
        people: "{a: {site: old, family: voice, tier: entry, count: 24, stages: {working: 100%}}}"))
  }

  @Test func `it stops at the first look at which all is known`() throws {
    let scenario = try Self.team()
    let precision = Precision(share: 0.1)
    let forecast = try Forecast(scenario, seed: 1, asked: 200).played(
      until: precision, by: player(1))
    #expect(Precision.looks.contains(forecast.futures))
    let isEnough = precision.known(in: forecast).allSatisfy { $0.isEnough }
    #expect(isEnough)
    for look in Precision.looks where look < forecast.futures {
      let earlier = try Forecast(scenario, seed: 1, asked: look).played(to: look, by: player(1))
      let wasEnough = precision.known(in: earlier).allSatisfy { $0.isEnough }
      #expect(!wasEnough)
    }
    // The same as if so many had been asked for, whatever the threads.
    let plain = try Forecast(scenario, seed: 1, asked: forecast.futures)
      .played(to: forecast.futures, by: player(1, threads: 1))
    #expect(plain.outcome == forecast.outcome)
  }

  @Test func `more precision takes more futures`() throws {
    let scenario = try Self.team()
    let counts = try [0.2, 0.02, 0.008].map { share in
      try Forecast(scenario, seed: 1, asked: 200)
        .played(until: Precision(share: share), by: player(1)).futures
    }
    #expect(counts == counts.sorted())
    #expect(counts[0] < counts[2])
  }

  /// Blind: each repetition has luck of its own; the truth is the mean of very many.
  @Test func `an interval at the stop covers as it says`() throws {
    let scenario = try Self.team()
    let leavers = try #require(Playable(scenario).compiled.layout.index(of: .leavers))
    let truth = try #require(
      Forecast(scenario, seed: 9_999, asked: 6_000).played(to: 6_000, by: player(9_999))
        .outcome.close(leavers).mean)
    let repetitions = 120
    var covered = 0
    for seed in 1...UInt64(repetitions) {
      let forecast = try Forecast(scenario, seed: seed, asked: 200).played(
        until: Precision(share: 0.07), by: player(seed))
      let estimate = try #require(Estimate(meanOf: forecast.outcome.close(leavers)))
      if estimate.low <= truth, truth <= estimate.high { covered += 1 }
    }
    let share = Double(covered) / Double(repetitions)
    #expect((0.895...0.995).contains(share), "\(share)")
  }
}

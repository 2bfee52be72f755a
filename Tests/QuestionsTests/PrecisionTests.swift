import PhraseTesting
import Simulation
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
    let counts = try [0.2, 0.02].map { share in
      try Forecast(scenario, seed: 1, asked: 200)
        .played(until: Precision(share: share), by: player(1)).futures
    }
    #expect(counts[0] <= counts[1])
  }
}

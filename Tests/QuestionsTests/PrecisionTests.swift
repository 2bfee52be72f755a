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
    let counts = try [0.2, 0.02].map { share in
      try Forecast(scenario, seed: 1, asked: 200)
        .played(until: Precision(share: share), by: player(1)).futures
    }
    #expect(counts[0] <= counts[1])
  }

  // MARK: - Pairs

  /// The same team, from which fewer leave.
  private static func steadier() throws -> Scenario {
    try Samples.scenario(
      Samples.building(
        seats: 9, leaving: "3.5% to 6%/month",
        intake: """
          {new: {site: new, family: voice, date: 2027-01-18, size: 17},
           old: {site: old, family: voice, date: 2027-01-11, every: 4 weeks, size: 3}}
          """,
        people: "{a: {site: old, family: voice, tier: entry, count: 24, stages: {working: 100%}}}"))
  }

  @Test func `pairs stop at the first look at which all differences are known`() throws {
    let (team, other) = (try Self.team(), try Self.steadier())
    let precision = Precision(share: 0.1)
    let found = try Comparison(team, other, until: precision, by: player(1))
    #expect(Precision.looksAtPairs.contains(found.futures) && !found.isPartial)
    let isEnough = precision.known(in: found).allSatisfy { $0.isEnough }
    #expect(isEnough && precision.known(in: found).count >= 3)
    for look in Precision.looksAtPairs where look < found.futures {
      let earlier = try Comparison(team, other, futures: look, by: player(1))
      let wasEnough = precision.known(in: earlier).allSatisfy { $0.isEnough }
      #expect(!wasEnough)
    }
    // The same as if so many had been asked for, whatever the threads.
    let plain = try Comparison(team, other, futures: found.futures, by: player(1, threads: 1))
    #expect(plain.result == found.result)
  }

  /// Stopped early or with many futures of other luck: both intervals hold one difference.
  @Test func `an answer stopped early agrees with one of many futures`() throws {
    let (team, other) = (try Self.team(), try Self.steadier())
    let early = try Comparison(team, other, until: Precision(share: 0.1), by: player(1))
    let many = try Comparison(team, other, futures: 4 * early.futures, by: player(77))
    for measure in [Measure.people, .leavers] {
      let series = try #require(early.compiled.layout.index(of: measure))
      let (a, b) = (
        try #require(early.difference(series, week: early.compiled.weeks)).estimate,
        try #require(many.difference(series, week: many.compiled.weeks)).estimate
      )
      #expect(a.low <= b.high && b.low <= a.high, "\(measure): \(a), \(b)")
      #expect(b.high - b.low < a.high - a.low)
    }
    #expect(early.changesOfReadiness.count == 1)
  }

  /// Where no pair differs, the chance of a difference is still not known to be nothing.
  @Test func `no pair that differs is no certainty`() throws {
    let team = try Self.team()
    let same = try Comparison(team, team, futures: 100, by: player(1))
    let change = try #require(same.changesOfReadiness.first)
    #expect(change.change == 0 && change.within > Precision.ofReadiness)
    let more = try Comparison(team, team, until: Precision(share: 0.02), by: player(1))
    #expect(more.futures == 200)
  }

  /// How often an interval of an answer that was stopped early holds what many futures come to.
  @Test func `intervals of what was stopped early cover`() throws {
    #if DEBUG
      let (repetitions, futures, least) = (6, 400, 4)
    #else
      let (repetitions, futures, least) = (400, 20_000, 366)
    #endif
    let (team, other) = (try Self.team(), try Self.steadier())
    let truth = try Comparison(team, other, futures: futures, by: player(90_001))
    let series = try #require(truth.compiled.layout.index(of: .leavers))
    let mean = try #require(truth.difference(series, week: truth.compiled.weeks)).estimate.value
    var covered = 0
    for seed in 1...UInt64(repetitions) {
      let found = try Comparison(team, other, until: Precision(share: 0.05), by: player(seed))
      let estimate = try #require(found.difference(series, week: found.compiled.weeks)).estimate
      covered += (estimate.low...estimate.high).contains(mean) ? 1 : 0
    }
    #expect(covered >= least, "\(covered) of \(repetitions)")
  }
}

import PhraseTesting
import Testing
import Text

@testable import Simulation

/// Few people, and people who begin anew.
@Suite struct SmallTeamTests {
  // MARK: - Service

  private func redeployed(_ more: String) throws -> CompiledScenario {
    try sketch(
      """
      horizon: 60 weeks
      sites: {main: {seats: 2000}}
      families: {voice: {}, chat: {}}
      stages:
        training: {length: 10 days, leaving: 0%/month, takes-contacts: no}
        novice: {length: 36 months, leaving: 0%/month, satisfaction: 95%, resolution: 95%}
        old: {leaving: 0%/month, satisfaction: 50%, resolution: 50%}
      tiers: {one: {}, two: {}}
      energy: {every: 1 month, low: 60 points, spread: 1 points, pass: 0%, redeploy-to: chat}
      people:
        all:
          {site: main, family: voice, tier: one, count: 100, longest: 10 years, stages: {old: 100%}}
      \(more)
      """)
  }

  @Test(arguments: ["12 months", "200 days"])
  func H7_whoBeginsAnewKeepsTheService(tenure: String) throws {
    let compiled = try redeployed(
      "reviews: {up: {from: one, to: two, on: [09-30], eligibility: {tenure: \(tenure)}}}")
    let film = Film(compiled)
    #expect(film.value(.redeployed, week: 60) == 100)
    #expect(film.value(.promotions, week: 60) == 100)
  }

  /// A career says since when somebody is here as it did before; copies keep the service.
  @Test func H7_aCareerKeepsTheService() throws {
    let compiled = try redeployed(
      "reviews: {up: {from: one, to: two, on: [09-30], eligibility: {tenure: 12 months}}}")
    let before = try #require(Life(compiled, seed: 1, from: .group(0), ordinal: 5, to: 1))
    let after = try #require(Life(compiled, seed: 1, from: .group(0), ordinal: 5, to: 20))
    #expect(after.events.contains { $0.kind == .redeployed(family: 1) })
    #expect(after.now?.startDay == before.firstDay && after.firstDay == before.firstDay)
    var bars = ScoresToBeat(for: after)
    let fates = Run(compiled, seed: 1, threads: 2).fates(
      of: after, copies: 5, futures: 4, weeks: [50], bars: &bars, control: Control())
    #expect(fates.counts.allSatisfy { $0[0][1] == 5 })
  }

  // MARK: - Prizes

  private func team(_ levers: String, pass: String = "50%", people: Int = 4) throws -> Film {
    Film(
      try sketch(
        """
        horizon: 104 weeks
        tiers: {one: {pay: 1000 CNY/week}}
        people: {all: {site: main, family: voice, tier: one, count: \(people), stages: {all: 100%}}}
        courses:
          a: {credits: 10, every: 4 weeks, pass: \(pass)}
          b: {credits: 10, every: 4 weeks, pass: \(pass)}
          c: {credits: 10, every: 4 weeks, pass: \(pass)}
        study: {courses-per-year: 4, fail-threshold: 100%}
        levers: {\(levers)}
        """))
  }

  /// A tenth of four is nobody: one wins all the same, whenever anybody has earned credits.
  @Test func H10_somebodyWinsWhereAnybodyEarned() throws {
    let film = try team("study-prize: 8000 CNY")
    let prizes = film.value(.prizes, week: 104)
    #expect(prizes > 0 && prizes % 800_000 == 0)
    for week in 0..<104 { #expect(film.value(.prizes, week: week) <= 800_000) }
    #expect(prizes / 800_000 <= film.value(.passed, week: 104))
  }

  /// Where nobody passes nobody can win, and nobody studies for it.
  @Test func H10_noEffectWhereNobodyCanWin() throws {
    let (with, without) = (
      try team("study-prize: 8000 CNY", pass: "0%", people: 40),
      try team("", pass: "0%", people: 40)
    )
    #expect(with.value(.exams, week: 104) == without.value(.exams, week: 104))
    #expect(with.value(.prizes, week: 104) == 0)
    let (worth, plain) = (try team("study-prize: 8000 CNY", people: 40), try team("", people: 40))
    #expect(worth.value(.exams, week: 104) > plain.value(.exams, week: 104))
  }

  /// The same of a bonus that is a contest.
  @Test(arguments: [(4, 1), (14, 1), (40, 4)]) func H10_oneOfFewWinsTheBonus(
    people: Int, winners: Int64
  ) throws {
    let film = Film(
      try sketch(
        """
        tiers: {one: {pay: 1000 CNY/week}}
        people:
          all: {site: main, family: voice, tier: one, count: \(people), stages: {all: 100%}}
        peaks: {rush: {from: 01-11, to: 01-14, paid: 01-20}}
        levers: {peak-bonus: 500 CNY, bonus-winners: 10%}
        """))
    #expect(film.value(.incentives, week: 12) == 50_000 * winners)
  }
}

import PhraseTesting
import Statistics
import Testing
import Text

@testable import Simulation

/// What levers cost, to the minor unit.
@Suite struct LeverCostTests {
  /// Forty people who stay; 1,000 CNY a month are 22,998 minor units a week.
  private static let team = """
    stages: {new: {length: 20 weeks, leaving: 0%/week}, old: {leaving: 0%/week}}
    tiers: {one: {pay: "1,000 CNY/month"}}
    people: {old: {site: main, family: voice, tier: one, count: 40, stages: {old: 100%}}}
    """
  private static let pay: Int64 = 22_998

  private func film(_ more: String, team: String = Self.team) throws -> Film {
    Film(try sketch(team + "\n" + more))
  }

  @Test func aBonusIsPaidOnItsDay() throws {
    let film = try film(
      """
      peaks:
        one: {from: 01-11, to: 01-14, paid: 01-21}
        two: {from: 02-11, to: 02-14, paid: 02-21}
        never: {from: 02-11, to: 02-14}
      levers: {peak-bonus: 800 CNY}
      """)
    for week in 0..<12 {
      let paid: Int64 = week == 2 || week == 6 ? 40 * 80_000 : 0
      #expect(film.value(.incentives, week: week) == paid)
    }
    #expect(film.value(.incentives, week: 12) == 80 * 80_000)
    #expect(film.value(.pay, week: 12) == 12 * 40 * Self.pay)
  }

  /// A fifth of 41 people at two sites are 8, wherever they sit.
  @Test func aContestHasAShareOfWinners() throws {
    let film = try film(
      """
      sites: {main: {seats: 100}, other: {seats: 100}}
      people:
        old: {site: main, family: voice, tier: one, count: 38, stages: {old: 100%}}
        few: {site: other, family: voice, tier: one, count: 3, stages: {old: 100%}}
      peaks: {one: {from: 01-11, to: 01-14, paid: 01-21}}
      levers: {peak-bonus: 800 CNY, bonus-winners: 20%}
      """,
      team: Self.team.replacing(
        "people: {old: {site: main, family: voice, tier: one, count: 40, stages: {old: 100%}}}",
        with: ""))
    #expect(film.value(.incentives, week: 12) == 8 * 80_000)
  }

  /// Only who takes contacts, and is still there on the day, gets the bonus.
  @Test func whoIsGoneOrInTrainingGetsNone() throws {
    let team = """
      stages:
        new: {length: 200 weeks, leaving: 10%/week, takes-contacts: no}
        old: {leaving: 10%/week}
      tiers: {one: {pay: "1,000 CNY/month"}}
      people: {old: {site: main, family: voice, tier: one, count: 40, stages: {new: 50%, old: 50%}}}
      peaks: {one: {from: 01-11, to: 01-14, paid: 02-15}}
      levers: {peak-bonus: 800 CNY}
      """
    let film = try film("", team: team)
    // The day is the Monday of the seventh week.
    #expect(film.value(.incentives, week: 6) == 80_000 * film.value(.ready, week: 6))
    #expect(film.value(.ready, week: 6) < 20)
    let later = try self.film("", team: team.replacing("paid: 02-15", with: "paid: 02-21"))
    #expect(later.value(.incentives, week: 6) < 80_000 * later.value(.ready, week: 6))
    #expect(later.value(.incentives, week: 6) >= 80_000 * later.value(.ready, week: 7))
  }

  @Test func benefitsCostByThePersonAndWeek() throws {
    let film = try film("levers: {amenities: 60 CNY/month, recognition: 20 CNY/month}")
    #expect(film.value(.incentives, week: 12) == 12 * 40 * (1380 + 460))
    // Somebody who starts on a Wednesday costs five days of the week.
    let more = try self.film(
      """
      levers: {amenities: 60 CNY/month}
      intake: {new: {site: main, family: voice, date: 2027-01-13, size: 1}}
      """)
    #expect(more.value(.incentives, week: 1) == 40 * 1380 + 1380 * 5 / 7)
  }

  @Test func payIsRaisedForAll() throws {
    let film = try film("levers: {pay-rise: 5%}")
    // 1,050 CNY a month: 24,147.8 minor units a week.
    #expect(film.value(.pay, week: 0) == 40 * 24_148)
    #expect(film.value(.incentives, week: 12) == 0)
  }

  /// Five newcomers for four weeks, a tenth of a mentor's week each: ten days in all, worth ten
  /// days of pay and missing from work.
  @Test func mentorsGiveTheirTime() throws {
    let intake = "\nintake: {new: {site: main, family: voice, date: 2027-01-04, size: 5}}"
    let without = try film(intake)
    let with = try film(
      "levers: {mentors: 100%}\neffects: {mentor: {lasts: 28 days, size: 0%}}" + intake)
    #expect(with.value(.working, week: 12) == without.value(.working, week: 12) - 10)
    let cost = with.value(.incentives, week: 12)
    #expect(abs(cost - 10 * Self.pay / 5) <= 4)
    #expect(with.value(.incentives, week: 3) > 0)
    #expect(with.value(.incentives, week: 4) == 0)
  }

  /// One old hand has one newcomer at a time.
  @Test func mentorsAreFew() throws {
    let film = try film(
      """
      people: {old: {site: main, family: voice, tier: one, count: 2, stages: {old: 100%}}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 5}}
      levers: {mentors: 100%, mentor-time: 50%}
      """,
      team: Self.team.replacing(
        "people: {old: {site: main, family: voice, tier: one, count: 40, stages: {old: 100%}}}",
        with: ""))
    // Two newcomers, half a week each: five days.
    #expect(film.value(.incentives, week: 0) == Self.pay)
  }

  @Test func theCostOfAComparisonIsPayAndIncentives() throws {
    let text = Self.team + "\npeaks: {one: {from: 01-11, to: 01-14, paid: 01-21}}"
    let (first, second) = (
      try sketch(text), try sketch(text + "\nlevers: {peak-bonus: 800 CNY, pay-rise: 5%}")
    )
    let run = try #require(PairedRun(first, second, seed: 1, threads: 2))
    let pairs = run.result(futures: 0..<10).sums.costAndLeavers
    #expect(pairs.count == 10)
    #expect(pairs.firstMean == Double(40 * 80_000 + 12 * 40 * (24_148 - 22_998)))
    #expect(pairs.secondMean == 0)
  }
}

/// Effects that drive leaving out of range are found before anything is played.
@Suite struct ExcessTests {
  private func excess(_ more: String, leaving: String = "4%/week") throws -> LeavingOutOfRange? {
    try sketch(
      """
      stages: {all: {leaving: \(leaving)}}
      tiers: {one: {pay: "1,000 CNY/month"}, two: {pay: "1,000 CNY/month"}}
      \(more)
      """
    ).excess
  }

  private func night(_ size: String) -> String {
    "sites: {main: {seats: 100, night-work: 100%}}\neffects: {night-work: {size: \"\(size)\"}}"
  }

  @Test func whatStaysInRangeIsNoExcess() throws {
    #expect(try excess("") == nil)
    #expect(try excess(night("900%")) == nil)
    // The stage's own doing, not an effect's.
    #expect(try excess("", leaving: "60%/week") == nil)
  }

  @Test func anEffectIsNamed() throws {
    let excess = try #require(try excess(night("900%"), leaving: "10%/week"))
    #expect(excess.paths.first == "effects.night-work.size")
    #expect(abs(excess.share - (1 - Fit.power(0.9, 10))) < 1e-12)
  }

  @Test func aSingleWeekIsEnough() throws {
    let peak = """
      peaks: {rush: {from: 03-01, to: 03-07, workload: 2}}
      effects: {workload: {size: 50%}, night-work: {size: 10%}}
      """
    #expect(try excess(peak)?.paths.first == "effects.workload.size")
    #expect(try excess(peak.replacing("03-01, to: 03-07", with: "05-01, to: 05-07")) == nil)
  }

  @Test func poachingIsNamed() throws {
    #expect(
      try excess("effects: {poaching: {rate: 20%/day}}")?.paths.first == "effects.poaching.rate")
  }

  /// The middle decides, 300 % here: 4 × 8.3 % is a third of what the limit is. In the futures
  /// that go further leaving is held at the limit, and the first of them is told.
  @Test func E14_theMiddleOfABeliefDecidesAndTheTailIsHeld() throws {
    let stage = "stages: {all: {leaving: 8%/week}}\n"
    let compiled = try sketch(stage + night("uniform(0%, 900%)"))
    #expect(compiled.excess == nil)
    let first = try #require(compiled.firstHeld(seed: 1, futures: 0..<200))
    #expect(compiled.firstHeld(seed: 1, futures: 0..<first) == nil)
    #expect(compiled.firstHeld(seed: 1, futures: first..<200) == first)
    #expect(try sketch(stage + night("300%")).firstHeld(seed: 1, futures: 0..<200) == nil)
    #expect(try sketch(stage + night("uniform(800%, 900%)")).excess != nil)
  }

  /// Half of 100,000 leave in a week and no more, where a belief with a small middle reaches far.
  @Test func E14_noMoreThanHalfLeaveInAWeek() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 8%/week}}
      people: {a: {site: main, family: voice, tier: one, count: 100000, stages: {all: 100%}}}
      sites: {main: {seats: 100, night-work: 100%}}
      effects: {night-work: {size: "triangular(0%, 0%, 900%)"}}
      """)
    let held = try #require(compiled.firstHeld(seed: 1, futures: 0..<2000))
    let outcome = Run(compiled, seed: 1, threads: 1).outcome(futures: held..<held + 1)
    let series = try #require(compiled.layout.index(of: .leavers))
    // Of the first week; five standard deviations of a binomial number are 791.
    let leavers = [0, 1].compactMap { outcome.distribution(series, week: $0).minimum }.max() ?? 0
    #expect(abs(Double(leavers) - 50_000) < 800)
  }
}

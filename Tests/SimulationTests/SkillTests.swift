import PhraseTesting
import Randomness
import Testing
import Text

@testable import Simulation

/// What people on the floor achieve, and what developing them does.
@Suite struct SkillTests {
  /// Thirty novices and ten old hands who stay.
  private static let team = """
    horizon: 4 weeks
    families: {voice: {}, chat: {}}
    stages:
      training: {length: 1 day, leaving: 0%/week, takes-contacts: no}
      novice:
        {length: 500 weeks, leaving: 0%/week, satisfaction: 80%, resolution: 60%, families: {chat: {satisfaction: 75%}}}
      old: {leaving: 0%/week, satisfaction: 90%, resolution: 100%}
    tiers: {one: {pay: "1,000 CNY/month"}}
    people:
      a: {site: main, family: voice, tier: one, count: 40, stages: {novice: 75%, old: 25%}}
      b: {site: main, family: chat, tier: one, count: 40, stages: {novice: 100%}}
    """

  private func film(_ more: String = "", development: String = "") throws -> Film {
    let compiled = development.isEmpty ? "" : ", development: {\(development)}"
    let text = Self.team.replacing("75%}}}\n  old", with: "75%}}\(compiled)}\n  old")
    return Film(try sketch(text + "\n" + more))
  }

  @Test func everybodyCountsByWork() throws {
    let film = try film()
    #expect(film.value(.satisfaction, [.family], [0], week: 0) == 825)
    #expect(film.value(.resolution, [.family], [0], week: 0) == 700)
    #expect(film.value(.satisfaction, [.family], [1], week: 3) == 750)
    #expect(film.value(.satisfaction, [.site, .family], [0, 0], week: 3) == 825)
    // 78.75 %, to the tenth above or below.
    #expect([787, 788].contains(film.value(.satisfaction, week: 4)))
  }

  /// Whoever takes twice as long counts for half as many contacts: (15 × 0.8 + 10 × 0.9) / 25.
  @Test func whoTakesLongerCountsForLess() throws {
    let film = try film(
      """
      demand: {calls: {family: voice, sites: {main: 100%}, contacts: 1000/week}}
      service: {voice: {handle-time: 180 seconds, stages: {novice: 2}}}
      """)
    #expect(film.value(.satisfaction, [.family], [0], week: 0) == 840)
    // The harmonic mean: 40 / (30 / 2 + 10) = 1.6.
    #expect(film.value(.handleTime, week: 0) == 2880)
  }

  @Test func nothingIsKeptWhereNothingIsSaid() throws {
    let compiled = try sketch()
    #expect(compiled.layout.index(of: .satisfaction) == nil)
    #expect(compiled.layout.index(of: .energy) == nil)
  }

  /// Odds of 4 to 1 become 5 to 1; a fifth of 30 × 5 days of work goes; each costs 70 CNY a week.
  @Test func developmentMovesAndCosts() throws {
    let film = try film(
      development: "cost: 70 CNY/week, time: 8 hours/week, satisfaction: 25%, resolution: 50%")
    #expect(film.value(.incentives, week: 0) == 70 * 7000)
    #expect(film.value(.working, week: 0) == 400 - 70)
    // 24 weeks of novices' work at 5/6, 10 of old hands' at 9/10.
    #expect(film.value(.satisfaction, [.family], [0], week: 0) == 853)
    #expect(film.value(.resolution, [.family], [0], week: 0) == 783)
    let plain = try self.film()
    #expect(plain.value(.incentives, week: 4) == 0 && plain.value(.working, week: 0) == 400)
  }

  /// Rounding loses no time: an hour of 40 for 30 people is 3.75 days a week.
  @Test func roundedTimeIsKept() throws {
    let film = try film(development: "time: 1 hour/week")
    #expect(film.value(.working, [.family], [0], week: 4) == 4 * 200 - 15)
  }

  @Test func developmentShortensHandleTime() throws {
    let film = try film(
      """
      demand: {calls: {family: voice, sites: {main: 100%}, contacts: 1000/week}}
      service: {voice: {handle-time: 180 seconds, stages: {novice: 2}}}
      """, development: "handle-time: -50%")
    #expect(film.value(.handleTime, week: 0) == 1800)
  }

  /// Leaving of the stage is scaled, as a binomial number of those who stay shows.
  @Test func developmentHoldsPeople() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 4%/week, development: {leaving: -50%}}}
      people: {old: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
      """)
    let people = compiled.outcome(Futures.many).distribution(compiled.series(.people), week: 8)
    #expect(Fit.chiSquare(people, Fit.binomial(40, Portable.pow(0.96, 4))) < 1)
  }

  @Test func switchedOffIsAbsent() throws {
    let all = """
      cost: 70 CNY/week, time: 3 hours/week, satisfaction: 25%, resolution: 5%, leaving: -20%, \
      handle-time: -9%
      """
    let (absent, off) = (try film(), try film(development: "on: no, " + all))
    let stopped = try film("programme: {on: no, parts: [development]}", development: all)
    let on = try film(development: all)
    for week in 0...4 {
      for series in absent.compiled.layout.series.indices {
        let value = absent.value(ofSeries: series, week: week)
        #expect(off.value(ofSeries: series, week: week) == value)
        #expect(stopped.value(ofSeries: series, week: week) == value)
      }
    }
    #expect(on.value(.incentives, week: 0) > 0)
  }

  /// Development holds the people of its own stage, and nobody else.
  @Test func developmentHoldsItsStageAlone() throws {
    let compiled = try sketch(
      """
      stages:
        young: {length: 30 weeks, leaving: 4%/week, development: {leaving: -50%}}
        old: {leaving: 4%/week}
      people: {b: {site: main, family: voice, tier: one, count: 40, stages: {old: 100%}}}
      intake: {a: {site: main, family: voice, date: 2027-01-04, size: 40}}
      """)
    let outcome = compiled.outcome(Futures.many / 3)
    for (stage, weeks) in [4, 8].enumerated() {
      let people = outcome.distribution(compiled.series(.people, [.stage], [stage]), week: 8)
      #expect(Fit.chiSquare(people, Fit.binomial(40, Fit.power(0.96, weeks))) < 1)
    }
  }
}

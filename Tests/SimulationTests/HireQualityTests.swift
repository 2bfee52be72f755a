import PhraseTesting
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// What the ability of those hired, the promise made to them and the way they came do.
@Suite struct HireQualityTests {
  private func world(
    _ steps: String = "talk: {pass: 30%, validity: 0.5}, offer: {accept: 80%}",
    channel: String = "", recruiting: String = "", levers: String = "{}", gap: String = "10%"
  ) throws -> CompiledScenario {
    try sketch(
      """
      horizon: 40 weeks
      sites: {main: {seats: 1000}}
      stages: {new: {length: 13 weeks, leaving: 3%/week}, old: {leaving: 1%/week}}
      people: {old: {site: main, family: voice, tier: one, count: 60, stages: {old: 100%}}}
      recruiting:
        lead-time: 4 weeks
        class-size: 1000
        steps: {\(steps)}
        channels: {boards: {market: town, reach: 2%\(channel)}}
        markets: {town: {people: 2000, sites: {main: 100%}, back: 100%}}
        \(recruiting)
      intake: {new: {site: main, family: voice, date: 2027-01-08, every: 1 week, size: 60}}
      demand: {calls: {family: voice, sites: {main: 100%}, contacts: 20000/week}}
      service: {voice: {handle-time: 240 seconds, target: {share: 80%, within: 20 seconds}}}
      effects: {promise-gap: {size: \(gap), show-up: 6%}}
      levers: \(levers)
      """)
  }

  private func close(_ compiled: CompiledScenario, _ measure: Measure) -> Distribution {
    compiled.outcome(200).close(compiled.series(measure))
  }

  /// Differs by at least so many standard errors of both.
  private func isMore(_ first: Distribution, _ second: Distribution, by errors: Double) -> Bool {
    let (a, b) = (first.standardError ?? 0, second.standardError ?? 0)
    return (first.mean ?? 0) - (second.mean ?? 0) > errors * (a * a + b * b).squareRoot()
  }

  /// Those who pass are as able as theory says: r φ(c) ⁄ SR, of those who start as well.
  @Test func startersAreAsAbleAsTheorySays() throws {
    let ability = close(try world(), .ability)
    let exact = 100 * 0.5 * 1.15898
    #expect(abs((ability.mean ?? 0) - exact) < 4 * (ability.standardError ?? 0) + 0.5)
  }

  /// The best 4 of 20 and of 5 of 25: the mean of order statistics, 1.33175 and 1.34483.
  @Test func theBestOfAWeek() throws {
    // Everybody comes on one day of a channel that is used for one week: about 2,000.
    let compiled = try world(
      "talk: {best: 400, validity: 0.9}, offer: {}", channel: ", from: 2027-01-04",
      recruiting: "over-invite: 100%")
    let ability = close(compiled, .ability)
    // 40 a week and a bar of 400 takes all: no selection at all.
    #expect(abs((ability.mean ?? 0)) < 4 * (ability.standardError ?? 0) + 0.5)
    let five = try world("talk: {best: 8, validity: 0.9}, offer: {}")
    // 8 of about 40 (Poisson): between the best fifth of 40 and of everybody.
    let found = (close(five, .ability).mean ?? 0) / 90
    #expect(found > 1.33 && found < 1.41, "\(found)")
  }

  /// Switched on, ability changes nothing in the mean: who is hired is the reference.
  @Test func isNeutralWhenSwitchedOn() throws {
    let on = close(try world(), .handleTime)
    let off = close(try world(recruiting: "quality: {on: no}"), .handleTime)
    let difference = abs((on.mean ?? 0) - (off.mean ?? 0))
    // Tenths of a second; a harmonic mean is not the mean of what it is made of.
    #expect(difference < 4 * (on.standardError ?? 0) + 5, "\(difference) tenths of a second")
  }

  /// Against a reference of 0, who is .579 better takes as many contacts more as .2 · .579.
  @Test func ableStartersTakeLessTime() throws {
    let film = Film(try world(recruiting: "quality: {reference: 0}"))
    let time = Double(film.value(.handleTime, week: 38)) / 10
    let (all, old) = (Double(film.value(.people, week: 38)), 60 * Fit.power(0.99, 38))
    let expected = 240 * all / (old + (all - old) * (1 + 0.2 * 0.5795))
    #expect(abs(time - expected) < 3, "\(time) and not \(expected)")
  }

  /// Training of scorers brings better people at the same pass share, and takes the leads' time.
  @Test func trainedScorersHireBetterPeople() throws {
    let steps =
      "talk: {pass: 30%, validity: 0.286, reliability: 0.44, raters: 2}, offer: {accept: 80%}"
    let plain = try world(steps, recruiting: "scorers: {}")
    let trained = try world(steps, recruiting: "scorers: {on: yes}")
    #expect(isMore(close(trained, .ability), close(plain, .ability), by: 10))
    #expect(isMore(close(plain, .handleTime), close(trained, .handleTime), by: 5))
    #expect(isMore(close(trained, .leadHours), close(plain, .leadHours), by: 5))
    let went = { (compiled: CompiledScenario) in
      (self.close(compiled, .wentOn).mean ?? 0) / (self.close(compiled, .reached).mean ?? 1)
    }
    #expect(abs(went(trained) - went(plain)) < 0.01)
  }

  /// A promise too high is made once, with the offer: more accept, all who accepted come as before,
  /// and more of those who start leave early.
  @Test func aPromiseBringsMoreAndLosesMore() throws {
    let plain = try world(channel: ", cost: 1000 CNY/week")
    let promised = try world(
      channel: ", cost: 1000 CNY/week", levers: "{promise-gap: 100%}")
    #expect(isMore(close(plain, .declined), close(promised, .declined), by: 10))
    #expect(isMore(close(promised, .hired), close(plain, .hired), by: 5))
    #expect(isMore(close(promised, .leavers), close(plain, .leavers), by: 10))
    #expect(isMore(close(promised, .costPerStayer), close(plain, .costPerStayer), by: 0))
    // Odds of 4 times 1.06 for each of ten tenths.
    let odds = 4 * Fit.power(1.06, 10)
    let declined = close(promised, .declined)
    let offers =
      (declined.mean ?? 0)
      + (promised.outcome(200).close(
        promised.series(.wentOn, [.step], [1])
      ).mean ?? 0)
    #expect(abs((declined.mean ?? 0) / offers - 1 / (1 + odds)) < 0.01)
  }

  /// Those who came by referral leave less for a year, and then like others.
  @Test func referralsLeaveLessForATime() throws {
    let plain = close(try world(), .leavers)
    let half = close(try world(channel: ", leaving: -30%"), .leavers)
    #expect(isMore(plain, half, by: 10))
    // No longer than it lasts: of a day nothing is left.
    let short = close(try world(channel: ", leaving: -30%, fades: 1 day"), .leavers)
    #expect(isMore(short, half, by: 10))
    #expect(abs((short.mean ?? 0) - (plain.mean ?? 0)) < 0.02 * (plain.mean ?? 0))
  }

  /// Disputed applicants see a second pair of raters: as many as theory says.
  @Test func disputesAreAsFrequentAsTheorySays() throws {
    let compiled = try world(
      """
      talk: {pass: 50%, validity: 0.286, reliability: 0.44, raters: 2, dispute: 1}, \
      again: {if-disputed: talk, pass: 50%, validity: 0.286, reliability: 0.44, raters: 2}, \
      offer: {}
      """)
    let outcome = compiled.outcome(400)
    let met = outcome.close(compiled.series(.reached, [.step], [0])).mean ?? 0
    let again = outcome.close(compiled.series(.reached, [.step], [1])).mean ?? 0
    let share = again / met
    #expect(abs(share - 0.345) < 4 * (0.345 * 0.655 / (met * 400)).squareRoot() + 0.001)
  }

  /// The referral's applicants follow the number of those employed.
  @Test func referralFollowsThoseEmployed() throws {
    let compiled = try sketch(
      """
      people: {old: {site: main, family: voice, tier: one, count: 500, stages: {all: 100%}}}
      recruiting:
        steps: {offer: {}}
        channels: {friends: {market: town, referrals: 2%}}
        markets: {town: {people: 10, sites: {main: 100%}}}
      intake: {new: {site: main, family: voice, date: 2027-01-08, size: 1}}
      """)
    let applied = compiled.outcome(400).distribution(compiled.series(.applicants), week: 0)
    #expect(Fit.distance(applied, mean: 10) < 4)
  }

  /// Energy differs by ability where it is said to.
  @Test func energyFollowsAbility() throws {
    func points(_ energy: Int) throws -> Distribution {
      let compiled = try sketch(
        """
        horizon: 30 weeks
        stages: {all: {leaving: 0%/week, satisfaction: 85%, resolution: 80%}}
        recruiting:
          steps: {talk: {pass: 30%, validity: 0.5}, offer: {}}
          channels: {boards: {market: town, reach: 2%}}
          markets: {town: {people: 2000, sites: {main: 100%}, back: 100%}}
          quality: {energy: \(energy), reference: 0}
        intake: {new: {site: main, family: voice, date: 2027-01-08, every: 1 week, size: 60}}
        energy: {every: 2 weeks, spread: 8 points}
        """)
      return compiled.outcome(100).close(compiled.series(.energy))
    }
    let (with, without) = (try points(4), try points(0))
    // 4 points for each of .579 standard deviations: tenths.
    let difference = (with.mean ?? 0) - (without.mean ?? 0)
    #expect(abs(difference - 10 * 4 * 0.5795) < 2, "\(difference)")
  }
}

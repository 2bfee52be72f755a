import PhraseTesting
import Schema
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// Where the funnel and HR meet: papers of those who accept, hours that slates and interviews share,
/// and who comes back to the market.
@Suite struct FunnelPapersTests {
  /// A class of 25 every week from the fifth on; whoever applies is offered a place.
  private func world(
    _ more: String, steps: String = "{offer: {}}", mean: Int = 100, classes: String = "size: 25",
    recruiting: String = "", channel: String = "", market: String = "", horizon: Int = 12
  ) throws -> CompiledScenario {
    try sketch(
      """
      horizon: \(horizon) weeks
      sites: {main: {seats: 1000}}
      recruiting:
        lead-time: 4 weeks
        class-size: 1000
        steps: \(steps)
        channels: {boards: {market: town, reach: 1%\(channel)}}
        markets: {town: {people: \(100 * mean), sites: {main: 100%}, back: 100%\(market)}}
        \(recruiting)
      intake: {new: {site: main, family: voice, date: 2027-02-01, every: 1 week, \(classes)}}
      \(more)
      """)
  }

  private func hr(_ desk: String, people: Int = 1, more: String = "", tasks: String = "") -> String
  {
    """
    hr:
      people: \(people)
      desk: {holidays: [], goodwill: 0%, withdrawal: 0%/day, \(desk)}
      tasks: {letters-per-month: 0, questions-per-month: 0, leaving: 0\(tasks)}
      \(more)
    """
  }

  // MARK: - Papers

  /// 25 accept and come on a Monday to a desk of ten: ten start, and the others with the classes
  /// after; three days ahead all of them start.
  @Test(arguments: [(0, 10, 15), (1, 20, 5), (2, 25, 0), (3, 25, 0)])
  func D2_papersOfTheFunnelTakeTheDesk(ahead: Int, first: Int64, late: Int64) throws {
    let film = Film(
      try world(hr("share: 100%, tasks-per-day: 10, ahead: \(ahead) days")))
    #expect(film.value(.starters, week: 4) == first)
    #expect(film.value(.startsDelayed, week: 4) == late)
    #expect(film.value(.tasksOfHR, week: 4) >= 25)
    // Whoever was put off has papers by the next Monday.
    #expect(film.value(.starters, week: 5) >= late)
    // Nobody starts who has not accepted, and nobody twice.
    #expect(film.value(.starters, week: 12) == film.value(.hired, week: 12))
  }

  /// A desk that can do everything on the day is as if there were none, to the last number that both
  /// have.
  @Test func D2_aQuickDeskChangesNothing() throws {
    // Where all show up: for who does not, nobody has papers ready.
    let classes = "size: 25"
    let steps = "{talk: {slots: 9, pass: 60%}, offer: {accept: 70%}}"
    let (none, quick) = (
      Film(try world("", steps: steps, classes: classes)),
      Film(
        try world(hr("share: 50%, tasks-per-day: 100", people: 90), steps: steps, classes: classes))
    )
    for measure in [Measure.starters, .hired, .withdrew, .noShows, .people, .reached] {
      for week in 0...12 {
        #expect(none.value(measure, week: week) == quick.value(measure, week: week))
      }
    }
    #expect(quick.value(.startsDelayed, week: 12) == 0 && quick.value(.hired, week: 12) > 50)
  }

  /// Somebody who was put off minds it: days beyond the promise, from the class that was missed.
  @Test func D2_whoWaitedForPapersMindsIt() throws {
    func leavers(_ goodwill: String) throws -> Double {
      let compiled = try sketch(
        """
        horizon: 30 weeks
        stages: {all: {leaving: 2%/week}}
        recruiting:
          lead-time: 4 weeks
          class-size: 1000
          steps: {offer: {}}
          channels: {boards: {market: town, reach: 1%}}
          markets: {town: {people: 40000, sites: {main: 100%}, back: 100%}}
        intake: {new: {site: main, family: voice, date: 2027-02-01, every: 1 week, size: 100}}
        \(hr("share: 100%, tasks-per-day: 18")
          .replacing("goodwill: 0%", with: "goodwill: \(goodwill), promise: 0 days"))
        """)
      return try #require(
        compiled.outcome(50).distribution(compiled.series(.leavers), week: 30).mean)
    }
    #expect(try leavers("20%") > 1.1 * (try leavers("0%")))
  }

  // MARK: - Hours

  /// One person of HR who gives a quarter of eight hours, half an hour for each: four a day.
  @Test func D2_hoursOfHRAreSlots() throws {
    let (slots, hours) = (
      Film(try world("", steps: "{talk: {slots: 4, hr-hours: 0.5}, offer: {}}")),
      Film(
        try world(
          hr("share: 75%, tasks-per-day: 100"), steps: "{talk: {hr-hours: 0.5}, offer: {}}"))
    )
    for week in 0...12 {
      #expect(slots.value(.hrHours, week: week) == hours.value(.hrHours, week: week))
      #expect(slots.value(.candidates, week: week) == hours.value(.candidates, week: week))
    }
    // Twenty a week of a hundred who apply.
    #expect(hours.value(.hrHours, week: 5) == 100)
  }

  /// Who is further on goes first: résumés take no hour from interviews.
  @Test func D2_interviewsComeBeforeResumes() throws {
    let steps = "{resume: {hr-hours: 0.5, days: 1 day}, talk: {hr-hours: 0.5}, offer: {}}"
    let film = Film(try world(hr("share: 75%, tasks-per-day: 100"), steps: steps))
    // Of four a day two are looked at and two are met, once both lines have people.
    #expect(film.value(.wentOn, [.step], [1], week: 12) > 4 * 5 * 12 / 2 - 10)
    #expect(film.value(.candidates, [.step], [1], week: 12) < 10)
    #expect(film.value(.candidates, [.step], [0], week: 12) > 500)
  }

  /// Slates take their hours first: what they take, nobody is interviewed in.
  @Test func D2_slatesAndInterviewsShareHours() throws {
    func met(_ requisitions: String) throws -> Int64 {
      let film = Film(
        try sketch(
          """
          horizon: 12 weeks
          sites: {main: {seats: 1000}, other: {seats: 100}}
          recruiting:
            lead-time: 4 weeks
            steps: {talk: {hr-hours: 0.5}, offer: {}}
            channels: {boards: {market: town, reach: 1%}}
            markets: {town: {people: 10000, sites: {main: 100%}, back: 100%}}
          intake:
            new: {site: main, family: voice, date: 2027-02-01, every: 1 week, size: 25}
            up: {site: other, family: voice, policy: keep-up, date: 2027-01-04, every: 4 weeks}
          \(hr("share: 75%, tasks-per-day: 100", more: requisitions))
          """))
      return film.value(.wentOn, [.step], [0], week: 12)
    }
    let (alone, shared) = (
      try met(""), try met("requisitions: {face: 100%, talk: face, hours: 10}")
    )
    // Each review's slate takes five days of two hours; the first order of all takes one.
    #expect(alone == 4 * 5 * 12)
    #expect(shared < alone && (alone - shared) % 20 == 0)
  }

  // MARK: - The market

  /// Of those refused with an answer some look again at once: the share looking settles at
  /// ρ ⁄ (R + ρ − q (1 − p) R).
  @Test func C3_whoGetsAnAnswerComesBack() throws {
    func applicants(_ answered: String) throws -> (mean: Double, error: Double) {
      let compiled = try sketch(
        """
        horizon: 160 weeks
        recruiting:
          steps: {talk: {pass: 50%}, offer: {}}
          channels: {boards: {market: town, reach: 4%}}
          markets: {town: {people: 20000, sites: {main: 100%}, back: 2%\(answered)}}
        intake: {new: {site: main, family: voice, date: 2027-01-08, every: 1 week, size: 1000}}
        """)
      let found = compiled.outcome(100).distribution(compiled.series(.applicants), week: 159)
      let mean = try #require(found.mean)
      return (mean, (mean / 100).squareRoot())
    }
    for (answered, share) in [("", 0.0), (", answered: 0%", 0), (", answered: 60%", 0.6)] {
      let found = try applicants(answered)
      let looking = 0.02 / (0.04 + 0.02 - share * 0.5 * 0.04)
      #expect(abs(found.mean - 20_000 * 0.04 * looking) < 4 * found.error, "\(answered)")
    }
  }

  // MARK: - The promise, the pay of HR, a life

  /// Five tenths promised too much at -10 % each: odds of 4 to 1 become 4 × 0.9⁵, until it is
  /// forgotten.
  @Test func C5_whoMindsServesLessWell() throws {
    let film = Film(
      try sketch(
        """
        stages: {all: {leaving: 0%/week, satisfaction: 80%}}
        levers: {promise-gap: 50%}
        effects: {promise-gap: {size: 0%, show-up: 0%, satisfaction: -10%, lasts: 28 days}}
        intake: {new: {site: main, family: voice, date: 2027-01-04, size: 40}}
        """))
    #expect(film.value(.satisfaction, week: 1) == 703)
    #expect(film.value(.satisfaction, week: 6) == 800)
  }

  /// Two people for twelve weeks, at 700 CNY a week each.
  @Test func D2_peopleOfHRArePaid() throws {
    let film = Film(
      try sketch(
        """
        tiers: {one: {pay: 700 CNY/week}}
        people: {a: {site: main, family: voice, tier: one, count: 9, stages: {all: 100%}}}
        hr: {people: 2, pay: 700 CNY/week}
        """))
    #expect(film.value(.hrStaff, week: 12) == 2 * 12 * 70_000)
    #expect(
      film.value(.cost, week: 12)
        == film.value(.pay, week: 12) + film.value(.hrStaff, week: 12))
  }

  /// Whoever came through the funnel can be followed, and what the channel does to leaving is theirs
  /// as long as it lasts.
  @Test func C2_aLifeKnowsItsChannel() throws {
    let compiled = try sketch(
      """
      horizon: 40 weeks
      stages: {all: {leaving: 1%/week}}
      recruiting:
        lead-time: 4 weeks
        steps: {offer: {}}
        channels:
          boards: {market: town, reach: 0.0001%}
          friends: {market: town, reach: 1%, leaving: -50%, fades: 70 days}
        markets: {town: {people: 10000, sites: {main: 100%}, back: 100%}}
      intake: {new: {site: main, family: voice, date: 2027-02-01, every: 1 week, size: 25}}
      """)
    #expect(compiled.count(of: .intake(0), seed: 1) == 25)
    var seen = 0
    for ordinal in 0..<5 {
      guard
        let early = Life(compiled, seed: 1, from: .intake(0), ordinal: ordinal, to: 6),
        let late = Life(compiled, seed: 1, from: .intake(0), ordinal: ordinal, to: 20)
      else { continue }
      #expect(early.channel == 1)
      guard let now = early.now, let then = late.now else { continue }
      seen += 1
      #expect(abs(now.leavingPerWeek / then.leavingPerWeek - 0.5) < 1e-9)
      #expect(now.influences.contains { abs($0.multiplier - 0.5) < 1e-9 })
      #expect(then.influences.isEmpty)
    }
    #expect(seen > 0)
    #expect(Life(compiled, seed: 1, from: .intake(0), ordinal: 25, to: 6) == nil)
    // No. 26 is the first of the second class.
    #expect(Life(compiled, seed: 1, from: .intake(1), ordinal: 0, to: 6)?.number == 26)
  }
}

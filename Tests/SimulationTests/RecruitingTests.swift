import PhraseTesting
import Schema
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// A site whose classes are filled by applicants: `mean` apply in a week, on Fridays a class begins.
private func funnel(
  _ steps: String, mean: Int = 20, channel: String = "", recruiting: String = "",
  classes: String = "date: 2027-01-08, every: 1 week, size: 1000", stages: String = "0%/week",
  horizon: Int = 12, more: String = ""
) throws -> CompiledScenario {
  try sketch(
    """
    horizon: \(horizon) weeks
    sites: {main: {seats: 1000}}
    stages: {all: {leaving: \(stages)}}
    recruiting:
      lead-time: 0 days
      class-size: 1000
      steps: \(steps)
      channels: {boards: {market: town, reach: 0.01%\(channel)}}
      markets: {town: {people: \(10_000 * mean), sites: {main: 100%}, back: 100%}}
      \(recruiting)
    intake: {new: {site: main, family: voice, \(classes)}}
    \(more)
    """)
}

/// What everybody became, applicant by applicant, and who is where at the close.
private struct Balance {
  var applied, reached, withdrew, missed, turnedDown, declined, wentOn, noShows, hired, left: Int64

  init(_ film: Film) {
    let close = film.compiled.weeks
    func value(_ measure: Measure) -> Int64 { film.value(measure, week: close) }
    (applied, reached, withdrew) = (value(.applicants), value(.reached), value(.withdrew))
    (missed, turnedDown, declined) = (value(.missed), value(.turnedDown), value(.declined))
    (wentOn, noShows, hired) = (value(.wentOn), value(.noShows), value(.hired))
    left = value(.candidates) + value(.accepted)
  }
}

extension Distribution {
  /// The share of futures with something up to a value; 0 is nothing.
  fileprivate func share(upTo value: Int64, of futures: Int) -> Double {
    Double(buckets.filter { $0.low > 0 && $0.high <= value }.reduce(0) { $0 + $1.count })
      / Double(futures)
  }
}

private let everything = """
  {resume: {pass: 60%, days: 1 day}, phone: {pass: 75%, turn-up: 90%, days: 1 day, slots: 9}, \
  site: {pass: 60%, turn-up: 80%, days: 2 days, slots: 5, validity: 0.286, reliability: 0.44, \
  raters: 2, dispute: 1}, again: {if-disputed: site, pass: 60%, validity: 0.286, \
  reliability: 0.44, raters: 2}, check: {pass: 97%, days: 2 days}, \
  offer: {accept: 70%, days: 2 days}}
  """

@Suite struct RecruitingTests {
  // MARK: - Off, and as if off

  /// Without steps a scenario is as before: nothing of a funnel is counted, and nobody's luck moves.
  @Test func withoutStepsNothingIsThere() throws {
    let intake =
      "intake: {a: {site: main, family: voice, date: 2027-01-04, every: 1 week, size: 9, "
      + "varies: poisson, show-up: 80%}}"
    let plain = try sketch(intake)
    let off = try sketch(
      "recruiting: {steps: {offer: {on: no}}, channels: {a: {market: m, reach: 1%}}, "
        + "markets: {m: {people: 100, sites: {main: 100%}}}}\n" + intake)
    #expect(plain.layout.series == off.layout.series)
    #expect(plain.outcome(100) == off.outcome(100))
    #expect(plain.layout.index(of: .applicants) == nil)
  }

  /// A funnel that passes everybody at once is a timetable of Poisson classes.
  @Test func passingEverybodyIsATimetable() throws {
    let through = try funnel("{offer: {}}", stages: "5%/week")
    let written = try sketch(
      """
      sites: {main: {seats: 1000}}
      stages: {all: {leaving: 5%/week}}
      intake: {new: {site: main, family: voice, date: 2027-01-08, every: 1 week, size: 20, \
      varies: poisson}}
      """)
    let (first, second) = (through.outcome(Futures.many), written.outcome(Futures.many))
    for series in written.layout.series where series.cut.isEmpty {
      let (one, two) = (through.series(series.measure), written.series(series.measure))
      for week in [1, 5, 12] {
        let a = first.distribution(one, week: week)
        let b = second.distribution(two, week: week)
        let error =
          ((a.standardError ?? 0) * (a.standardError ?? 0) + (b.standardError ?? 0)
            * (b.standardError ?? 0))
          .squareRoot()
        let difference = (a.mean ?? 0) - (b.mean ?? 0)
        #expect(abs(difference) <= 4 * error + 1e-9, "\(series.measure) in week \(week)")
      }
    }
  }

  // MARK: - Identities in every future

  /// Nobody is lost: who applied was turned down, withdrew, did not turn up, declined, did not show
  /// up, started, or is still in the funnel.
  @Test(arguments: 0..<8) func everybodyIsAccountedFor(_ future: UInt64) throws {
    let film = Film(
      try funnel(
        everything, mean: 60, recruiting: "withdrawal: 3%/day\n  over-invite: 20%",
        classes: "date: 2027-01-25, every: 2 weeks, size: 12, show-up: 85%", horizon: 30),
      future: future)
    let all = Balance(film)
    #expect(
      all.applied == all.withdrew + all.missed + all.turnedDown + all.declined + all.noShows
        + all.hired + all.left)
    #expect(all.applied > 500 && all.hired > 50 && all.withdrew > 50 && all.missed > 50)
    #expect(all.reached == all.applied + all.wentOn - film.value(.wentOn, [.step], [5], week: 30))
    // Step by step, too, and week by week.
    for step in 0..<5 {
      func sum(_ measure: Measure) -> Int64 { film.value(measure, [.step], [step], week: 30) }
      #expect(
        sum(.reached) == sum(.withdrew) + sum(.missed) + sum(.turnedDown) + sum(.wentOn)
          + sum(.candidates))
    }
  }

  /// Little's law, not in the mean but in each future: the evenings of a line, counted line by line,
  /// are the evenings of its people, counted person by person.
  @Test(arguments: 0..<4) func eveningsAreSomebodys(_ number: UInt64) throws {
    let compiled = try funnel(
      everything, mean: 90, recruiting: "withdrawal: 3%/day",
      classes: "date: 2027-01-25, every: 2 weeks, size: 12", horizon: 30)
    var future = Future(compiled: compiled, seed: 4)
    future.play(number)
    var waits: Int64 = 0
    for step in 0..<6 {
      let evenings = future.mechanisms.funnel.sums.evenings[step]
      var waited = future.mechanisms.funnel.sums.waited[step]
      // Those who still wait have waited up to now.
      let lines =
        step < 5
        ? [future.mechanisms.funnel.line(0, step)]
        : [future.mechanisms.funnel.waitingForOffer(0)]
      for line in lines {
        while let row = future.mechanisms.funnel.candidates.popFirst(in: line) {
          let since = future.mechanisms.funnel.candidates[row].since
          waited += Int64(5 * compiled.weeks - Int(since))
        }
      }
      #expect(evenings == waited, "step \(step)")
      waits += evenings
    }
    #expect(waits > 1000)
  }

  // MARK: - Supersets and lives

  /// More advertising is a superset, and who is hired in both lives the same life.
  @Test func moreAdvertisingBringsMoreOfTheSame() throws {
    func film(_ channel: String, _ slots: Int = 1000) throws -> Film {
      Film(
        try funnel(
          "{talk: {pass: 50%, slots: \(slots)}, offer: {accept: 70%}}", channel: channel,
          stages: "2%/week", horizon: 20))
    }
    let few = try film("")
    let more = try Film(
      funnel(
        "{talk: {pass: 50%, slots: 1000}, offer: {accept: 70%}}", mean: 30, stages: "2%/week",
        horizon: 20))
    for week in 0...20 {
      for (identity, person) in few.people[week] {
        let same = try #require(more.people[week][identity], "gone in week \(week)")
        #expect(same.startDay == person.startDay && same.clock == person.clock)
      }
    }
    #expect(more.people[20].count > few.people[20].count)
    // Fewer slots change who is met and when, not who they are or how long they stay.
    let narrow = try film("", 1)
    var both = 0
    for week in 1...20 {
      for (identity, person) in narrow.people[week] where few.people[week][identity] != nil {
        both += 1
        let lived = { (person: Film.Person) in
          person.clock + Double(7 * week - person.startDay) / 7 * 0.020_202_707_317_519
        }
        let other = try #require(few.people[week][identity])
        #expect(abs(lived(person) - lived(other)) < 1e-6)
      }
    }
    #expect(both > 100 && narrow.people[20].count < few.people[20].count)
  }

  // MARK: - Theory

  /// Hires are Poisson thinned: ten at three a week are filled within w weeks as often as theory says,
  /// and the mean is 3.83327 whole weeks.
  @Test func timeToFillOfThinnedArrivals() throws {
    // Its places are open from the start, 26 weeks before.
    let scenario = try sketchedScenario(
      """
      horizon: 30 weeks
      sites: {main: {seats: 1000}}
      recruiting:
        lead-time: 26 weeks
        steps: {talk: {pass: 30%}, offer: {}}
        channels: {boards: {market: town, reach: 1%}}
        markets: {town: {people: 1000, sites: {main: 100%}, back: 100%}}
      intake: {new: {site: main, family: voice, date: 2027-07-05, size: 10}}
      """)
    let open = CompiledScenario(scenario)
    let futures = Futures.many
    let outcome = open.outcome(futures)
    let days = outcome.close(open.series(.timeToFill))
    for (weeks, share) in [
      (2, 0.08392), (3, 0.41259), (4, 0.75761), (5, 0.93015), (6, 0.98462), (7, 0.99723),
    ] {
      // Within w weeks: by the last of its five working days.
      let within = days.share(upTo: 10 * (7 * Int64(weeks) - 1), of: futures)
      let error = (share * (1 - share) / Double(futures)).squareRoot()
      #expect(abs(within - share) < 4 * error, "\(weeks): \(within) and not \(share)")
    }
  }

  /// Whoever waits exactly five days is kept as often as e^(−5 λ).
  @Test func waitingLosesPeople() throws {
    // Of a hazard of .05 a day 4.877 % are gone in a day.
    let compiled = try funnel(
      "{talk: {days: 5 days}, offer: {}}", channel: ", until: 2027-05-01",
      recruiting: "withdrawal: 4.877057549928599%/day",
      horizon: 20)
    let outcome = compiled.outcome(Futures.many)
    let went = outcome.distribution(compiled.series(.wentOn, [.step], [0]), week: 20)
    let left = outcome.distribution(compiled.series(.withdrew, [.step], [0]), week: 20)
    let share = (went.mean ?? 0) / ((went.mean ?? 0) + (left.mean ?? 0))
    let people = ((went.mean ?? 0) + (left.mean ?? 0)) * Double(Futures.many)
    // Mondays' results come on Saturdays: five days, whichever they are.
    #expect(abs(share - 0.77880) < 4 * (0.7788 * 0.2212 / people).squareRoot())
  }

  /// The market: 400, 312.81, 254.12 and 188.05 apply in weeks 0, 13, 26 and 52.
  @Test func theMarketIsUsedUp() throws {
    let compiled = try sketch(
      """
      horizon: 60 weeks
      recruiting:
        steps: {offer: {}}
        channels: {boards: {market: town, reach: 2%}}
        markets: {town: {people: 20000, sites: {main: 100%}, back: 1%}}
      intake: {new: {site: main, family: voice, date: 2027-01-08, size: 1}}
      """)
    let futures = Futures.many / 4
    let outcome = compiled.outcome(futures)
    for (week, mean) in [(0, 400.0), (13, 312.81), (26, 254.12), (52, 188.05)] {
      let found = outcome.distribution(compiled.series(.applicants), week: week)
      #expect(Fit.distance(found, mean: mean) < 4, "week \(week): \(found.mean ?? 0)")
    }
  }

  /// A step of c slots a day is the queue M/D/c: 9 a day on 10 wait .34458 days, 4 in five days on 1
  /// wait 2. Shorter waits are lost in the tenths of a day in which a future tells its own.
  @Test(arguments: [(10, 45, 0.34458), (1, 4, 2.0)])
  func waitForASlot(_ slots: Int, _ asked: Int, _ days: Double) throws {
    let compiled = try funnel(
      "{talk: {slots: \(slots)}, offer: {}}", mean: asked,
      classes: "date: 2027-01-08, every: 1 week, size: 1000", horizon: 300)
    let outcome = compiled.outcome(Futures.many / 10)
    let wait = outcome.close(compiled.series(.stepWait, [.step], [0]))
    let (mean, error) = ((wait.mean ?? 0) / 10, (wait.standardError ?? 0) / 10)
    // It begins empty, which takes a little off where the load is high.
    #expect(mean < days + 4 * error && mean > days * 0.93 - 4 * error, "\(mean) and not \(days)")
  }

  // MARK: - Directions

  /// More slots fill sooner; waiting costs people.
  @Test func moreSlotsFillSooner() throws {
    func mean(_ slots: Int, _ measure: Measure) throws -> Double {
      let compiled = try funnel(
        "{talk: {pass: 50%, slots: \(slots), days: 2 days}, offer: {accept: 70%}}", mean: 60,
        recruiting: "withdrawal: 3%/day",
        classes: "date: 2027-02-01, every: 2 weeks, size: 20", horizon: 30)
      return compiled.outcome(200).close(compiled.series(measure)).mean ?? 0
    }
    #expect(try mean(6, .timeToFill) > mean(20, .timeToFill) + 5)
    #expect(try mean(6, .withdrew) > mean(20, .withdrew) + 50)
    #expect(try mean(6, .hired) < mean(20, .hired) - 20)
  }

  /// Classes obey their size in a timetable too, and places that stay empty are filled later.
  @Test func classesObeyTheirLimits() throws {
    let film = Film(
      try sketch(
        """
        horizon: 12 weeks
        stages: {first: {length: 4 weeks, leaving: 0%/week, takes-contacts: no}, then: {leaving: 0%/week}}
        recruiting:
          lead-time: 0 days
          class-size: 10
          rooms: 1
          steps: {offer: {}}
          channels: {boards: {market: town, reach: 10%}}
          markets: {town: {people: 1000, sites: {main: 100%}, back: 100%}}
        intake: {new: {site: main, family: voice, date: 2027-01-08, every: 1 week, size: 30}}
        """))
    // One room, four weeks a class: ten people every fifth week at most.
    let starts = (0..<12).map { film.value(.starters, week: $0) }
    #expect(starts.max() == 10 && starts.reduce(0, +) <= 30 && starts.reduce(0, +) >= 20)
  }

  /// Interviewers leave the floor for as long as they interview.
  @Test func leadsLeaveTheFloor() throws {
    func work(_ hours: String) throws -> Double {
      let compiled = try funnel(
        "{talk: {lead-hours: \(hours)}, offer: {}}",
        more: """
          people: {old: {site: main, family: voice, tier: one, count: 50, stages: {all: 100%}}}
          """)
      let outcome = compiled.outcome(50)
      return outcome.close(compiled.series(.working)).mean ?? 0
    }
    // 240 applicants of two hours each are 480 hours: 60 days.
    let applied = try {
      let compiled = try funnel("{talk: {}, offer: {}}")
      return compiled.outcome(50).close(compiled.series(.applicants)).mean ?? 0
    }()
    let lost = try work("0") - work("2")
    #expect(abs(lost - applied * 2 / 8) < 2, "\(lost) days and not \(applied / 4)")
  }

  /// What the funnel costs is in the accounts, to the cent.
  @Test func costsAreInTheAccounts() throws {
    let film = Film(
      try funnel(
        "{talk: {cost: 30 CNY, hr-hours: 0.5}, offer: {}}",
        channel: ", cost: 100 CNY/week, cost-per-applicant: 5 CNY, bonus: 200 CNY, "
          + "bonus-after: 14 days", recruiting: "hr-pay: 40 CNY/hour",
        more: "tiers: {one: {pay: 100 CNY/week}}"))
    let applied = film.value(.applicants, week: 12)
    let paid = film.value(.hired, [], [], week: 12)
    let cost = film.value(.funnelCost, week: 12)
    #expect(cost == film.value(.funnelCost, [.channel], [0], week: 12))
    // Of those who apply on a Friday some are met on it: all are.
    let without = 100 * (12 * 100 + applied * (5 + 30 + 20))
    let bonuses = (0..<10).reduce(Int64(0)) { $0 + film.value(.hired, week: $1) }
    #expect(cost == without + 100 * 200 * bonuses && paid > bonuses)
    #expect(
      film.value(.cost, week: 12) == cost + film.value(.pay, week: 12))
  }
}

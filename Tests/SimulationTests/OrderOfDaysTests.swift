import PhraseTesting
import Randomness
import Testing
import Text
import Workforce

@testable import Simulation

/// The order of a day: what ends and what opens, then it is counted, then what happens.
@Suite struct OrderOfDaysTests {
  /// 28 days from Monday, 1 February are those of February; on Monday, 1 March they are over.
  @Test(arguments: [("4 weeks", 7, 8), ("28 days", 7, 8), ("27 days", 7, 8), ("29 days", 8, 9)])
  func A1_trainingThatEndsOnAMondayIsOverWhenItIsCounted(
    length: String, lastWeek: Int, firstWeek: Int
  ) throws {
    let film = Film(
      try sketch(
        """
        sites: {new: {seats: 100, opening: 2027-03-01, target: 90%}}
        stages:
          training: {length: \(length), leaving: 0%/week, takes-contacts: no}
          mature: {leaving: 0%/week}
        intake: {class: {site: new, family: voice, date: 2027-02-01, size: 90}}
        """))
    #expect(film.value(.ready, week: lastWeek) == 0)
    #expect(film.value(.ready, week: firstWeek) == 90)
    #expect(film.value(.short, [.site], [0], week: firstWeek) == 0)
  }

  /// A test that is failed on a Monday belongs to the week before: people and starters less leavers
  /// are the people of the next Monday, where everything that ends ends on a Monday.
  @Test func A1_whoFailsOnAMondayHasLeftBeforeIt() throws {
    let film = Film(
      try sketch(
        """
        stages:
          training: {length: 2 weeks, leaving: 5%/week, takes-contacts: no, pass: 50%}
          mature: {leaving: 3%/week}
        intake: {class: {site: main, family: voice, date: 2027-01-04, every: 1 week, size: 50}}
        """))
    let (failed, weeks) = (film.compiled.failedCause, film.compiled.weeks)
    #expect(film.value(.leavers, [.cause], [failed], week: 0) == 0)
    #expect(film.value(.leavers, [.cause], [failed], week: 1) > 10)
    for week in 0..<weeks {
      #expect(
        film.value(.people, week: week) + film.value(.starters, week: week)
          - film.value(.leavers, week: week) == film.value(.people, week: week + 1))
    }
  }

  /// On Thursday, 9 September only those count whose training is over by then.
  @Test(arguments: [("2027-09-09", 60), ("2027-09-10", 60), ("2027-09-11", 90), ("2027-09-13", 90)])
  func A3_readinessIsOfTheOpeningDayItself(opening: String, ready: Int) throws {
    let compiled = try sketch(
      """
      horizon: 40 weeks
      sites: {new: {seats: 100, opening: \(opening), target: 80%}}
      stages:
        training: {length: 12 days, leaving: 0%/week, takes-contacts: no}
        mature: {leaving: 0%/week}
      intake:
        early: {site: new, family: voice, date: 2027-08-02, size: 60}
        late: {site: new, family: voice, date: 2027-08-30, size: 30}
      """)
    let film = Film(compiled)
    let day = try #require(Day(opening))
    let place = try #require(compiled.countedDays.place(of: day))
    #expect(film.value(.ready, [.site], [0], week: place) == Int64(ready))
    #expect(film.value(.seats, [.site], [0], week: place) == 100)
    #expect(film.value(.short, [.site], [0], week: place) == Int64(max(0, 80 - ready)))
    // Counting inside a week changes nothing else.
    #expect(film.value(.people, week: 40) == 90)
    #expect(film.value(.working, week: 39) == 5 * 90)
  }

  /// Where contacts come, an opening inside a week needs the people of a whole week, and not of what
  /// is left of it.
  @Test func A3_anOpeningInsideAWeekNeedsAWholeWeeksPeople() throws {
    let compiled = try sketch(
      """
      sites: {new: {seats: 200, opening: 2027-02-11}}
      demand:
        calls: {family: voice, sites: {new: 100%}, from: 2027-02-11, contacts: "9,000/week"}
      service: {voice: {handle-time: 180 seconds}}
      """)
    let film = Film(compiled)
    let opening = try #require(Day("2027-02-11"))
    let place = try #require(compiled.countedDays.place(of: opening))
    let needed = film.value(.needed, [.site], [0], week: place)
    #expect(needed > 10 && needed == film.value(.needed, [.site], [0], week: 6))
  }

  /// In the week in which a site opens its people work from the opening day on.
  @Test(arguments: [("2027-02-01", 5), ("2027-02-03", 3), ("2027-02-05", 1), ("2027-02-06", 0)])
  func A2_workBeginsOnTheOpeningDay(opening: String, days: Int) throws {
    let film = Film(
      try sketch(
        """
        sites: {new: {seats: 100, opening: \(opening)}}
        stages:
          training: {length: 1 week, leaving: 0%/week, takes-contacts: no}
          mature: {leaving: 0%/week}
        intake: {class: {site: new, family: voice, date: 2027-01-11, size: 20}}
        """))
    #expect((0..<4).allSatisfy { film.value(.working, week: $0) == 0 })
    #expect(film.value(.working, week: 4) == Int64(20 * days))
    #expect(film.value(.working, week: 5) == 100)
  }

  /// Work is never below nothing: somebody who is assessed on Monday is not sent off for the days
  /// before going live on Saturday, and who learns another family's work gives no time to
  /// development.
  @Test func A4_noWorkIsTakenFromWhoGivesNone() throws {
    let assessed = Film(
      try sketch(
        """
        horizon: 26 weeks
        stages:
          training: {length: 12 days, leaving: 2%/week, takes-contacts: no}
          mature: {leaving: 1%/week, satisfaction: 85%, resolution: 80%}
        energy: {every: 1 week, low: 99 points}
        intake: {class: {site: main, family: voice, date: 2027-01-04, every: 3 weeks, size: 20}}
        """))
    let learning = Film(
      try sketch(
        """
        horizon: 52 weeks
        families: {voice: {}, chat: {}}
        stages:
          all: {leaving: 0%/week, development: {time: 36 hours/week, handle-time: -5%}}
        moves: {go: {from: voice, to: chat, on: [02-01], share: 100%, training: 6 weeks}}
        people: {old: {site: main, family: voice, tier: one, count: 7, stages: {all: 100%}}}
        """))
    for film in [assessed, learning] {
      for week in 0..<film.compiled.weeks {
        for (series, place) in film.compiled.layout.series.enumerated()
        where place.measure == .working {
          #expect(film.value(ofSeries: series, week: week) >= 0, "\(place) in week \(week)")
        }
      }
    }
    #expect(assessed.value(.retraining, week: 26) > 10)
  }

  /// A share of slots is one of the heads of that day: those who left earlier in the week are none.
  @Test(arguments: [0, 3, 6]) func A7_sharesOfSlotsAreOfTheDay(offset: Int) throws {
    func film(_ reviews: String) throws -> Film {
      Film(
        try sketch(
          """
          stages: {all: {leaving: 40%/week}}
          tiers: {one: {}, two: {}}
          people: {old: {site: main, family: voice, tier: one, count: 200, stages: {all: 100%}}}
          \(reviews)
          """))
    }
    let days = ["01-04", "01-05", "01-06", "01-07", "01-08", "01-09", "01-10"]
    let hazard = -Portable.log1p(-0.4)
    let here = try film("").people[0].values.count { $0.clock > hazard * Double(offset) / 7 }
    let held = try film(
      "reviews: {up: {from: one, to: two, on: [\(days[offset])], slots: 15%, pass: 100%}}")
    #expect(held.value(.promotions, week: 0) == Int64(Double(here) * 0.15))
    #expect(offset == 0 || here < 190)
  }

  /// The class of Monday has started when the bonus is paid on Wednesday.
  @Test func H11_whoStartsBeforeThePaydayIsPaid() throws {
    func paid(_ intake: String) throws -> Int64 {
      Film(
        try sketch(
          """
          start: 2027-01-04
          horizon: 52 weeks
          tiers: {one: {pay: "4,000 CNY/month"}}
          peaks: {singles: {from: 11-01, to: 11-12, paid: 12-15}}
          levers: {peak-bonus: 1000 CNY, bonus-winners: 100%}
          people: {old: {site: main, family: voice, tier: one, count: 16, stages: {all: 100%}}}
          intake: {late: {site: main, family: voice, \(intake)}}
          """)
      ).value(.incentives, week: 52) / 100
    }
    #expect(try paid("date: 2027-12-13, size: 5") == 21_000)
    #expect(try paid("date: 2027-12-15, size: 5") == 21_000)
    #expect(try paid("date: 2027-12-16, size: 5") == 16_000)
  }

  /// Counting an opening inside a week changes nothing else: service is that of a world whose other
  /// site opens with the week.
  @Test func A3_countingAnOpeningChangesNoService() throws {
    func film(_ opening: String) throws -> Film {
      Film(
        try sketch(
          """
          sites: {main: {seats: 100}, new: {seats: 10, opening: \(opening)}}
          stages:
            training: {length: 10 days, leaving: 0%/week, takes-contacts: no}
            young: {length: 9 days, leaving: 0%/week}
            old: {leaving: 0%/week}
          demand: {calls: {family: voice, sites: {main: 100%}, contacts: "9,000/week"}}
          service: {voice: {handle-time: 180 seconds, stages: {young: 2}}}
          intake: {a: {site: main, family: voice, date: 2027-01-04, size: 20}}
          """))
    }
    let (inside, monday) = (try film("2027-01-28"), try film("2027-01-25"))
    for measure in [Measure.serviceLevel, .occupancy, .handleTime, .abandonment] {
      for week in 0..<12 {
        #expect(
          inside.value(measure, [.site], [0], week: week)
            == monday.value(measure, [.site], [0], week: week), "\(measure) in week \(week)")
      }
    }
  }
}

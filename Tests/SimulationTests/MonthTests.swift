import PhraseTesting
import Testing
import Text
import Workforce

@testable import Simulation

/// What lasts months ends on the calendar's day.
@Suite struct MonthTests {
  /// What is written down is what the calendar says, on every day and beyond what is written down.
  @Test func H1_monthsWrittenDownAreThoseOfTheCalendar() throws {
    let start = try #require(Day("2027-01-04"))
    let calendar = MonthCalendar(start: start, weeks: 30)
    for months in [1, 2, 3, 6, 11, 12, 13, 24, 60] {
      let lapse = Lapse(Double(months) * Period.month, isInMonths: true)
      for day in stride(from: -2000, to: 2500, by: 1) {
        #expect(calendar.end(of: lapse, from: day) == lapse.end(from: start + day) - start)
      }
    }
    #expect(calendar.end(of: Lapse(days: 15), from: 7) == 22)
  }

  private func life(_ compiled: CompiledScenario, to week: Int) throws -> Life {
    try #require(Life(compiled, seed: 1, from: .intake(0), ordinal: 0, to: week))
  }

  /// Promoted on 31 December, half a year in the tier: the review of 30 June is in time, in common
  /// years and in leap years.
  @Test(arguments: ["2026-12-28", "2027-12-27"])
  func H1_halfAYearIsHalfAYear(start: String) throws {
    let film = Film(
      try sketch(
        """
        start: \(start)
        horizon: 40 weeks
        tiers: {one: {}, two: {}, three: {}}
        reviews:
          to-two: {from: one, to: two, on: [06-30, 12-31], after: 6 months}
          to-three: {from: two, to: three, on: [06-30, 12-31], after: 6 months}
        people:
          all:
            {site: main, family: voice, tier: one, count: 100, in-tier: 12 months, stages: {all: 100%}}
        """))
    let risen = film.value(.promotions, [.tier], [1], week: 0)
    #expect(risen > 40 && film.value(.promotions, [.tier], [2], week: 26) == risen)
  }

  /// From 15 January to 15 July, whatever February has.
  @Test(arguments: [("2027-01-15", 2027), ("2028-01-14", 2028)], ["07-15", "07-13"])
  func H1_sixMonthsFromTheMiddleOfJanuary(class: (String, Int), review: String) throws {
    let (date, year) = `class`
    let film = Film(
      try sketch(
        """
        start: \(year == 2027 ? "2027-01-04" : "2028-01-03")
        horizon: 40 weeks
        tiers: {one: {}, two: {}}
        reviews: {up: {from: one, to: two, on: [\(review)], eligibility: {tenure: 6 months}}}
        intake: {new: {site: main, family: voice, date: \(date), size: 9}}
        """))
    #expect(film.value(.promotions, week: 40) == (review == "07-15" ? 9 : 0))
  }

  /// Refused on 31 December, six months to wait: 30 June is in time, 29 June is not.
  @Test(arguments: [("06-30", 18), ("06-29", 9)]) func H1_aWaitIsOfMonths(
    second: String, attempts: Int64
  ) throws {
    let compiled = try sketch(
      """
      start: 2026-12-28
      horizon: 40 weeks
      tiers: {one: {}, two: {}}
      reviews:
        up: {from: one, to: two, on: [12-31, \(second)], pass: 0%, eligibility: {wait: 6 months}}
      people: {all: {site: main, family: voice, tier: one, count: 9, stages: {all: 100%}}}
      """)
    var future = Future(compiled: compiled, seed: 1)
    future.play(0)
    let sum = future.rows.reduce(0) {
      $0 + Int64(future.mechanisms.refusals.record(of: $1).attempts)
    }
    #expect(sum == attempts)
  }

  /// A stage of a month that begins on 31 January ends on 28 February, and one of two that begins
  /// then on 28 April.
  @Test func H1_stagesEndOnTheCalendarsDay() throws {
    let compiled = try sketch(
      """
      horizon: 40 weeks
      stages:
        novice: {length: 1 month, leaving: 0%/week}
        growing: {length: 2 months, leaving: 0%/week}
        all: {leaving: 0%/week}
      intake: {new: {site: main, family: voice, date: 2027-01-31, size: 1}}
      """)
    #expect(
      try life(compiled, to: 30).events == [
        Life.Event(day: 27, kind: .started(hasMentor: false)),
        Life.Event(day: 55, kind: .began(stage: 1)), Life.Event(day: 114, kind: .began(stage: 2)),
      ])
  }

  /// Whoever is in a stage at the start has less of it behind than the calendar gives.
  @Test func H1_thoseInPostEndTheirStageAfterTheStart() throws {
    let compiled = try sketch(
      """
      start: 2027-03-01
      stages: {novice: {length: 1 month, leaving: 0%/week}, all: {leaving: 0%/week}}
      people: {a: {site: main, family: voice, tier: one, count: 56, stages: {novice: 100%}}}
      """)
    var future = Future(compiled: compiled, seed: 1)
    future.begin(0)
    let ends = future.rows.map { Int(future.people.stageEndDay[$0]) }
    // Whoever started on 2 February, and whoever starts today.
    #expect(ends.min() == 1 && ends.max() == 31)
  }

  /// Stagnation, a mentor's time and a promise: half a year from Friday, 15 January.
  @Test func H1_circumstancesEndOnTheCalendarsDay() throws {
    let compiled = try sketch(
      """
      horizon: 40 weeks
      stages: {new: {length: 52 weeks, leaving: 0%/week}, old: {leaving: 0%/week}}
      tiers: {one: {}, two: {}}
      people: {old: {site: main, family: voice, tier: one, count: 9, stages: {old: 100%}}}
      intake: {new: {site: main, family: voice, date: 2027-01-15, size: 1}}
      levers: {mentors: 100%, promise-gap: 10%}
      effects:
        mentor: {lasts: 6 months}
        promise-gap: {lasts: 2 months}
        stagnation: {after: 6 months, size: 10%}
      """)
    let events = try life(compiled, to: 40).events
    // 15 July is day 192, 15 March day 70.
    #expect(events.contains(Life.Event(day: 192, kind: .lostMentor)))
    #expect(events.contains(Life.Event(day: 192, kind: .stagnated)))
    #expect(events.contains(Life.Event(day: 70, kind: .forgotPromise)))
  }

  /// An order placed on 4 January with a lead time of one month is a class of 4 February.
  @Test func H1_leadTimesAreMonths() throws {
    let film = Film(
      try sketch(
        """
        recruiting: {lead-time: 1 month}
        intake: {new: {site: main, family: voice, date: 2027-01-04, policy: keep-up, every: 1 week}}
        """))
    #expect(film.value(.starters, week: 3) == 0 && film.value(.starters, week: 4) > 0)
  }
}

import PhraseTesting
import Testing
import Text
import Workforce

@testable import Simulation

/// People lent between sites, and what courses do to work.
@Suite struct LoanTests {
  private func world(_ loans: String, leaving: String = "0%/week", more: String = "") throws
    -> CompiledScenario
  {
    try sketch(
      """
      sites: {main: {seats: 100}, new: {seats: 100, opening: 2027-01-20}}
      stages:
        young: {length: 26 weeks, leaving: \(leaving)}
        old: {leaving: \(leaving)}
      tiers: {one: {pay: 700 CNY/week}}
      people:
        a: {site: main, family: voice, tier: one, count: 50, stages: {young: 40%, old: 60%}}
      loans: \(loans)
      \(more)
      """)
  }

  private let twenty =
    "{help: {from: main, to: new, family: voice, people: 20, date: 2027-01-25, lasts: 4 weeks, "
    + "cost: 300 CNY, pay: 70 CNY/week}}"

  /// Twenty go on a Monday and are back four weeks later; pay goes with them, and the way is paid.
  @Test func A7_theyGoAndComeBack() throws {
    let film = Film(try world(twenty))
    for week in 0..<12 {
      let isAway = (4..<7).contains(week)
      let there = film.value(.people, [.site], [1], week: week)
      // Counted on the Monday before anybody goes.
      #expect(there == (isAway ? 20 : 0), "week \(week)")
      #expect(film.value(.lent, week: week) == there)
      #expect(film.value(.people, week: week) == 50)
    }
    // Four weeks of pay, from the Monday on which they go.
    let pay = (0..<12).map { film.value(.pay, [.site], [1], week: $0) }
    #expect(pay.reduce(0, +) == 4 * 20 * 70_000, "\(pay)")
    #expect(film.value(.incentives, week: 12) == 20 * (30_000 + 4 * 7_000))
    #expect(film.value(.moves, week: 12) == -1 || film.compiled.series(.moves) == -1)
  }

  /// Only of the last stage, as many as there are; none of them twice.
  @Test func A7_noMoreThanThereAre() throws {
    let film = Film(try world(twenty.replacing("people: 20", with: "people: 90")))
    // A few have come to the last stage in the weeks before.
    #expect((30...34).contains(film.value(.lent, week: 5)))
    let young = Film(
      try world(twenty.replacing("people: 20", with: "people: 90, stage: young")))
    #expect(young.value(.lent, week: 5) == 50)
  }

  /// Switched off is absent: the same people live the same lives.
  @Test func A7_offIsAbsent() throws {
    let (without, off) = (
      Film(try world("{}", leaving: "2%/week")),
      Film(try world(twenty.replacing("{from", with: "{on: no, from"), leaving: "2%/week"))
    )
    #expect(without.people == off.people)
    let with = Film(try world(twenty, leaving: "2%/week"))
    // Whoever is lent leaves by the same clock.
    #expect(with.people.map(\.count) == without.people.map(\.count))
    #expect(with.value(.lent, week: 5) == 20 || with.value(.lent, week: 5) < 20)
  }

  /// Whoever leaves while away is lent no more.
  @Test func A7_whoLeavesIsNotLent() throws {
    let film = Film(try world(twenty, leaving: "20%/week"))
    for week in 0...12 {
      #expect(film.value(.lent, week: week) == film.value(.people, [.site], [1], week: week))
    }
    #expect(film.value(.lent, week: 7) < 20)
  }

  // MARK: - Courses that move work

  /// Everybody passes on the first Monday: 240 seconds become 216, odds of 4 to 1 become 5 to 1.
  @Test func B9_whoHasPassedWorksBetter() throws {
    func film(_ effects: String) throws -> Film {
      Film(
        try sketch(
          """
          stages: {all: {leaving: 0%/week, satisfaction: 80%, resolution: 80%}}
          people: {a: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
          courses: {all: {credits: 5, on: [01-18], hours: 0\(effects)}}
          study: {courses-per-year: 400}
          demand: {calls: {family: voice, sites: {main: 100%}, contacts: 4000/week}}
          service: {voice: {handle-time: 240 seconds}}
          """))
    }
    let (none, with) = (
      try film(""), try film(", handle-time: -10%, satisfaction: 25%, resolution: 50%")
    )
    #expect(none.value(.passed, week: 12) == 40 && with.value(.passed, week: 12) == 40)
    for measure in [Measure.handleTime, .satisfaction, .resolution] {
      #expect(none.value(measure, week: 1) == with.value(measure, week: 1))
    }
    #expect(with.value(.handleTime, week: 6) == 2160)
    #expect(with.value(.satisfaction, week: 6) == 833)
    #expect(with.value(.resolution, week: 6) == 857)
    #expect(none.value(.handleTime, week: 6) == 2400 && none.value(.satisfaction, week: 6) == 800)
  }

  /// Half of them: the mean of logarithms; newcomers have not passed, and leavers take it along.
  @Test func B9_itGoesByWhoHasPassed() throws {
    let film = Film(
      try sketch(
        """
        stages: {all: {leaving: 0%/week, satisfaction: 80%}}
        people:
          a:
            site: main
            family: voice
            tier: one
            count: 40
            stages: {all: 100%}
            passed: {all: 100%}
        courses: {all: {credits: 5, on: [03-25], satisfaction: 25%}}
        intake: {new: {site: main, family: voice, date: 2027-02-01, size: 40}}
        """))
    #expect(film.value(.satisfaction, week: 1) == 833)
    // √1.25 · 4 = 4.472 to 1.
    #expect(film.value(.satisfaction, week: 6) == 817)
  }
}

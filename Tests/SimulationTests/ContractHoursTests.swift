import PhraseTesting
import Schema
import Testing
import Text
import Workforce

@testable import Simulation

/// Paid hours that differ (B8): heads on the one side, full-time people and pay on the other.
@Suite struct ContractHoursTests {
  /// 100 contacts of 180 s in each half-hour and a fifth of paid time lost, for people as given.
  private func world(_ people: String, service: String = "", more: String = "") throws -> Film {
    let day = Array(repeating: "1", count: 24).joined(separator: ", ")
    return Film(
      try sketch(
        """
        tiers: {one: {pay: "800 CNY/week"}}
        demand: {calls: {family: voice, sites: {main: 100%}, contacts: "33,600/week", noise: 0%}}
        service:
          voice:
            handle-time: 180 seconds
            occupancy: 100%
            shrinkage: {all: 20%}
            profile: {day: [\(day)]}
            \(service)
        people: {\(people)}
        \(more)
        """))
  }

  private func group(_ count: Int, _ more: String = "") -> String {
    "g\(count): {site: main, family: voice, tier: one, count: \(count), stages: {all: 100%}\(more)}"
  }

  /// Measures of time, money and service.
  private static let alike: [Measure] = [
    .ready, .needed, .short, .seated, .required, .working, .pay, .payroll, .serviceLevel, .wait,
    .occupancy, .handleTime, .contacts, .cost,
  ]

  @Test func B8_ninetyHalfTimersAreFortyFiveFullTimers() throws {
    let half = try world(group(90, ", hours: 20"))
    let full = try world(group(45))
    for measure in Self.alike {
      for week in [0, 1, 7, 12] {
        #expect(
          half.value(measure, week: week) == full.value(measure, week: week), "\(measure) \(week)")
      }
    }
    #expect(half.value(.people, week: 3) == 90 && full.value(.people, week: 3) == 45)
    #expect(half.value(.ready, week: 3) == 45)
    #expect(half.value(.working, week: 3) == 45 * 5)
  }

  /// 10 + 10 × 30 ÷ 40 + 3 × 20 ÷ 40 = 19; a part of a person is not counted as one.
  @Test func B8_contractsAddUp() throws {
    let film = try world(
      [group(10), group(9, ", hours: 30"), group(1, ", hours: 30"), group(3, ", hours: 20")]
        .joined(separator: ", "))
    #expect(film.compiled.cells.contracts == 3)
    #expect(film.value(.people, week: 2) == 23)
    #expect(film.value(.ready, week: 2) == 19)
    #expect(film.value(.working, week: 2) == 95)
    #expect(try world(group(3, ", hours: 20")).value(.ready, week: 2) == 1)
    // What a week leaves of a day waits for the next: 1.5 people for twelve weeks.
    #expect(try world(group(3, ", hours: 20")).value(.working, week: 12) == 90)
  }

  /// The usual hours of a family: the work to be done is the same, and pay follows the hours.
  @Test(arguments: [20.0, 30, 36, 45])
  func B8_usualHoursMovePayAndNotTheNeed(hours: Double) throws {
    let (other, usual) = (
      try world(group(80), service: "hours: \(hours)"), try world(group(80))
    )
    let required = usual.value(.required, week: 0)
    #expect(abs(other.value(.required, week: 0) - required) <= 1)
    #expect(other.value(.ready, week: 0) == Int64(80 * hours / 40))
    let pay = Double(usual.value(.pay, week: 12)) * hours / 40
    #expect(abs(Double(other.value(.pay, week: 12)) - pay) < 80 * 12 * 5)
    #expect(other.value(.people, week: 0) == 80)
  }

  /// Hours that are written and the usual ones change nothing.
  @Test func B8_fortyHoursAreNone() throws {
    let (written, plain) = (try world(group(45, ", hours: 40")), try world(group(45)))
    #expect(written.compiled.cells.count == plain.compiled.cells.count)
    for series in plain.compiled.layout.series.indices {
      for week in 0...12 {
        #expect(
          written.value(ofSeries: series, week: week) == plain.value(ofSeries: series, week: week))
      }
    }
  }

  /// Newcomers keep the hours of their class through stages; starters are heads.
  @Test func B8_classesHaveHours() throws {
    func film(_ size: Int, _ more: String) throws -> Film {
      Film(
        try sketch(
          """
          stages: {first: {length: 2 weeks, leaving: 0%/week, takes-contacts: no},
                   then: {length: 3 weeks, leaving: 0%/week}, last: {leaving: 0%/week}}
          tiers: {one: {pay: "400 CNY/week"}}
          sites: {main: {seats: 100, target: 20%}}
          intake: {a: {site: main, family: voice, date: 2027-01-13, size: \(size)\(more)}}
          """))
    }
    let (half, full) = (try film(20, ", hours: 20"), try film(10, ""))
    for measure in [Measure.ready, .short, .seated, .working, .payroll] {
      for week in 0...12 {
        #expect(
          half.value(measure, week: week) == full.value(measure, week: week), "\(measure) \(week)")
      }
    }
    #expect(half.value(.starters, week: 12) == 20)
    // A person's week of pay is cut to whole minor units.
    #expect(abs(half.value(.pay, week: 12) - full.value(.pay, week: 12)) <= 20)
  }

  /// Of 80 places to fill, keep-up orders 160 people of 20 hours.
  @Test func B8_keepUpOrdersHeads() throws {
    func ordered(_ more: String) throws -> (Int64, Int64) {
      let film = Film(
        try sketch(
          """
          horizon: 20 weeks
          sites: {main: {seats: 100, target: 80%}}
          stages: {first: {length: 2 weeks, leaving: 0%/week, takes-contacts: no},
                   then: {leaving: 0%/week}}
          recruiting: {lead-time: 3 weeks}
          people: {old: {site: main, family: voice, tier: one, count: 10, stages: {then: 100%}, hours: 20}}
          intake:
            keep: {policy: keep-up, site: main, family: voice, date: 2027-01-04, every: 1 week\(more)}
          """))
      return (film.value(.ordered, week: 20), film.value(.ready, week: 20))
    }
    #expect(try ordered("") == (75, 80))
    #expect(try ordered(", hours: 20") == (150, 80))
    #expect(try ordered(", hours: 32") == (94, 80))
  }

  /// Two hours are a twentieth of 40 and a tenth of 20: 200 people of 20 hours miss as many hours
  /// as 200 of 40, and an hour costs the same.
  @Test(arguments: [
    "stages: {all: {leaving: 0%/week, development: {time: 4 hours/week}}}",
    "courses: {basics: {credits: 5, hours: 8, on: [02-01]}}",
  ])
  func B8_hoursOffTheFloorAreHours(what: String) throws {
    func film(_ hours: String, _ more: String) throws -> Film {
      Film(
        try sketch(
          """
          tiers: {one: {pay: "400 CNY/week"}}
          people: {\(group(200, hours))}
          \(more)
          """))
    }
    func missed(_ hours: String) throws -> Int64 {
      try film(hours, "").value(.working, week: 12) - film(hours, what).value(.working, week: 12)
    }
    let (half, full) = (try missed(", hours: 20"), try missed(""))
    #expect(full > 0 && abs(half - full) <= 1)
    if what.contains("courses") {
      let costs = try ["", ", hours: 20"].map {
        try film($0, what).value(.courseCost, week: 12)
      }
      #expect(costs[0] == costs[1] && costs[0] > 0)
    }
  }

  /// Who moves to another family keeps hours of their own, and else takes the usual ones there.
  @Test func B8_movesKeepAContract() throws {
    func ready(_ hours: String) throws -> [Int64] {
      let film = Film(
        try sketch(
          """
          families: {voice: {}, chat: {}}
          service: {chat: {handle-time: 60 seconds, hours: 30}}
          people: {\(group(20, hours))}
          moves: {over: {from: voice, to: chat, on: [01-20], share: 100%, training: 0 days}}
          """))
      return [film.value(.ready, [.family], [0], week: 0), film.value(.ready, week: 12)]
    }
    #expect(try ready("") == [20, 15])
    #expect(try ready(", hours: 20") == [10, 10])
  }

  /// In every week the parts make the whole, and pay goes with the hours.
  @Test func B8_partsMakeTheWhole() throws {
    let film = Film(
      try sketch(
        """
        sites: {main: {seats: 40}, other: {seats: 40}}
        families: {voice: {}, chat: {}}
        stages: {first: {length: 10 days, leaving: 3%/week, takes-contacts: no},
                 then: {length: 30 days, leaving: 4%/week, pass: 90%}, last: {leaving: 2%/week}}
        tiers: {one: {pay: "400 CNY/week"}, two: {pay: "500 CNY/week"}}
        reviews: {up: {from: one, to: two, on: [02-01], after: 1 week, pass: 80%}}
        service: {chat: {handle-time: 60 seconds, hours: 35}}
        people:
          a: {site: main, family: voice, tier: one, count: 31, stages: {then: 50%, last: 50%}}
          b: {site: other, family: voice, tier: one, count: 27, stages: {last: 100%}, hours: 18.5}
          c: {site: other, family: chat, tier: two, count: 33, stages: {first: 100%}, hours: 12}
        intake:
          d: {site: main, family: chat, date: 2027-01-06, every: 9 days, size: 7, show-up: 80%}
          e: {site: main, family: voice, date: 2027-01-08, every: 1 week, size: 5, hours: 12}
        """))
    let cells = film.compiled.cells
    for week in 0...12 {
      for measure in [Measure.ready, .working, .people, .pay] {
        let all = film.value(measure, week: week)
        let sites = (0..<2).map { film.value(measure, [.site], [$0], week: week) }
        let families = (0..<2).map { film.value(measure, [.family], [$0], week: week) }
        #expect(sites.reduce(0, +) == all && families.reduce(0, +) == all, "\(measure) \(week)")
      }
      var fullTime = [0.0, 0, 0, 0]
      for person in film.people[week].values where cells.stage(of: person.cell) > 0 {
        fullTime[cells.place(of: person.cell)] += film.compiled.contracts.fullTime(
          cells.contract(of: person.cell), family: cells.family(of: person.cell))
      }
      for place in 0..<4 {
        #expect(
          film.value(.ready, [.site, .family], [place / 2, place % 2], week: week)
            == Int64(fullTime[place] + 1e-9), "\(week)")
      }
    }
    #expect(cells.contracts == 3)
  }

  @Test func B8_aLifeIsPaidByItsHours() throws {
    let film = try world(group(5, ", hours: 20"))
    let life = try #require(
      Life(film.compiled, seed: 1, from: .group(0), ordinal: 0, to: 2))
    #expect(life.payPerWeek == [film.value(.payroll, week: 0) / 5])
  }

  /// Half-timers who wait for an opening do no work, and none is taken from them either.
  @Test func B8_whoWaitsWorksNothing() throws {
    let film = Film(
      try sketch(
        """
        sites: {new: {seats: 100, opening: 2027-02-01}}
        people:
          half:
            {site: new, family: voice, tier: one, count: 20, stages: {all: 100%}, hours: 20}
        """))
    for week in 0..<12 {
      #expect(film.value(.working, week: week) == (week < 4 ? 0 : 50), "week \(week)")
    }
  }
}

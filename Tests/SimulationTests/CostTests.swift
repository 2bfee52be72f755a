import PhraseTesting
import Testing
import Text

@testable import Simulation

/// What a week costs besides pay and levers, to the minor unit.
@Suite struct CostTests {
  /// Ten who stay, eight who start in week 1 and train for ten days, nobody else.
  private static let team = """
    stages:
      training: {length: 10 days, leaving: 0%/week, takes-contacts: no}
      work: {leaving: 0%/week}
    tiers: {one: {pay: "700 CNY/week"}}
    people: {old: {site: main, family: voice, tier: one, count: 10, stages: {work: 100%}}}
    intake: {new: {site: main, family: voice, date: 2027-01-11, size: 8}}
    """
  private static let prices = """
    recruiting:
      cost-per-hire: 600 CNY
      training-cost: 140 CNY/week
      trainer-pay: 1,000 CNY/week
      trainees-per-trainer: 3
      seat-cost: 50 CNY/week
    costs: {on-costs: 30%, leaver: 90 CNY}
    """

  private func film(_ more: String) throws -> Film { Film(try sketch(Self.team + "\n" + more)) }

  @Test func everyPartIsCountedOnItsWeek() throws {
    let film = try film(Self.prices)
    #expect(film.value(.hiring, week: 1) == 8 * 60_000)
    #expect(film.value(.training, week: 1) == 8 * 20_000)  // ten days at 20 CNY
    #expect(film.value(.hiring, week: 12) == film.value(.hiring, week: 1))
    // Eight trainees need three trainers, in the two weeks in which anybody trains.
    #expect((0..<4).map { film.value(.trainers, week: $0) } == [0, 300_000, 300_000, 0])
    // A hundred desks, whoever sits at them.
    #expect((0..<3).map { film.value(.desks, week: $0) } == [500_000, 500_000, 500_000])
    #expect(film.value(.onCosts, week: 5) == 18 * 21_000)
    #expect(film.value(.departures, week: 12) == 0)
  }

  @Test func theWholeIsTheSumOfItsParts() throws {
    let film = try film(
      Self.prices + """

        levers: {amenities: 20 CNY/week, study-prize: 90 CNY}
        courses: {basics: {credits: 5, on: [02-01], cost: 40 CNY}}
        study: {posted: [02-15]}
        side-roles: {checker: {posts: 3, pay: 70 CNY/week}}
        """)
    for part in [Measure.courseCost, .prizes, .rolePay] {
      #expect(film.value(part, week: 12) > 0)
    }
    // Without a funnel and without HR there is none to be paid.
    let kept = Measure.costs.filter { film.compiled.layout.index(of: $0) != nil }
    #expect(Set(Measure.costs).subtracting(kept) == [.funnelCost, .hrStaff])
    for week in 0...12 {
      let parts = kept.reduce(Int64(0)) { $0 + film.value($1, week: week) }
      #expect(film.value(.cost, week: week) == parts)
    }
    #expect(film.value(.cost, week: 12) > film.value(.pay, week: 12))
  }

  @Test func whoLeavesCosts() throws {
    let film = Film(
      try sketch(
        """
        stages: {all: {leaving: 20%/week}}
        people: {old: {site: main, family: voice, tier: one, count: 50, stages: {all: 100%}}}
        costs: {leaver: 90 CNY}
        """))
    let leavers = film.value(.leavers, week: 12)
    #expect(leavers > 20)
    #expect(film.value(.departures, week: 12) == leavers * 9_000)
  }

  /// 20 seats for 10 people: each of the ten bears the whole cost; with 5 seats, 5 do.
  @Test func aFilledSeatBearsTheWholeCost() throws {
    for (seats, filled) in [(20, 10), (5, 5)] as [(Int64, Int64)] {
      let film = Film(
        try sketch(
          """
          sites: {main: {seats: \(seats)}}
          tiers: {one: {pay: "700 CNY/week"}}
          people: {old: {site: main, family: voice, tier: one, count: 10, stages: {all: 100%}}}
          """))
      #expect(film.value(.costPerSeat, week: 3) == 10 * 70_000 / filled)
      #expect(film.value(.costPerSeat, week: 12) == 10 * 70_000 / filled)
    }
  }

  /// What has no price is not recorded, and changes nothing else.
  @Test func whatHasNoPriceIsNotKept() throws {
    let bare = try sketch(Self.team)
    let priced = try sketch(Self.team + "\n" + Self.prices)
    for measure in [Measure.hiring, .training, .trainers, .desks, .onCosts, .departures] {
      #expect(bare.layout.index(of: measure) == nil)
      #expect(priced.layout.index(of: measure) != nil)
    }
    #expect(Film(bare).value(.pay, week: 12) == Film(priced).value(.pay, week: 12))
    #expect(Film(bare).value(.cost, week: 12) == Film(bare).value(.pay, week: 12))
  }

  /// Over all weeks a filled seat cost what all weeks cost, over the weeks of filled seats.
  @Test func aSeatOfAllWeeksIsNotThatOfTheLast() throws {
    let film = try film(Self.prices)
    let weeks = 0..<12
    let cost = weeks.reduce(Int64(0)) { $0 + film.value(.cost, week: $1) }
    let seated = weeks.reduce(Int64(0)) { $0 + film.value(.seated, week: $1) }
    #expect(film.value(.costPerSeat, week: 12) == Int64((Double(cost) / Double(seated)).rounded()))
    #expect(
      film.value(.costPerSeat, [.site], [0], week: 12) == film.value(.costPerSeat, week: 12))
    #expect(film.value(.costPerSeat, week: 12) != film.value(.costPerSeat, week: 11))
  }

  /// What follows from a site's pay and people is counted at the site.
  @Test func everySiteBearsItsOwn() throws {
    let film = Film(
      try sketch(
        """
        sites: {main: {seats: 20}, other: {seats: 20}}
        tiers: {one: {pay: "700 CNY/week"}}
        people:
          a: {site: main, family: voice, tier: one, count: 3, stages: {all: 100%}}
          b: {site: other, family: voice, tier: one, count: 5, stages: {all: 100%}}
        recruiting: {seat-cost: 50 CNY/week}
        costs: {on-costs: 30%}
        """))
    for (site, people) in [(0, 3), (1, 5)] as [(Int, Int64)] {
      #expect(film.value(.onCosts, [.site], [site], week: 2) == people * 21_000)
      #expect(film.value(.desks, [.site], [site], week: 2) == 20 * 5_000)
      #expect(film.value(.cost, [.site], [site], week: 2) == people * 91_000 + 20 * 5_000)
    }
    #expect(film.value(.onCosts, week: 2) == 8 * 21_000)
  }
}

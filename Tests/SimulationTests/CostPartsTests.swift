import PhraseTesting
import Schema
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// What a change costs, in four parts that add up to the minor unit in every future.
@Suite struct CostPartsTests {
  /// Forty people, and newcomers who train for two weeks.
  private static let team = """
    horizon: 26 weeks
    stages:
      new: {length: 14 days, leaving: 2%/week, takes-contacts: no}
      old: {leaving: 2%/week}
    tiers: {one: {pay: "700 CNY/week"}, two: {pay: "900 CNY/week"}}
    people: {old: {site: main, family: voice, tier: one, count: 40, stages: {old: 100%}}}
    intake: {new: {site: main, family: voice, date: 2027-01-11, every: 3 weeks, size: 4}}
    recruiting: {cost-per-hire: 600 CNY, training-cost: 140 CNY/week, seat-cost: 50 CNY/week}
    costs: {on-costs: 30%, leaver: 90 CNY}
    peaks: {one: {from: 01-11, to: 01-31, paid: 02-17, workload: 1.4}}
    reviews: {up: {from: one, to: two, on: [03-01], slots: 5}}
    """

  /// A team in which some tables are others.
  private func scenario(_ more: String, over team: String) throws -> Scenario {
    let own = try Node(yaml: more.isEmpty ? "{}" : more, file: "more.yaml")
    guard case .table(let tables) = own.content else { return try sketchedScenario(team) }
    var lines = team.split(separator: "\n", omittingEmptySubsequences: false)
    for table in tables {
      guard let start = lines.firstIndex(where: { $0.hasPrefix(table.key + ":") }) else { continue }
      let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
      lines.removeSubrange(start..<end)
    }
    return try sketchedScenario(lines.joined(separator: "\n") + "\n" + more)
  }

  /// A pair of futures and what the second costs more.
  private func compare(
    _ more: String, to other: String, team: String = Self.team, future number: UInt64 = 0,
    _ body: (borrowing Future, borrowing Future, CostParts) throws -> Void
  ) throws {
    let (before, after) = (try scenario(more, over: team), try scenario(other, over: team))
    var first = Future(compiled: CompiledScenario(before, countedLike: [after]), seed: 1)
    var second = Future(compiled: CompiledScenario(after, countedLike: [before]), seed: 1)
    first.play(number)
    second.play(number)
    try body(
      first, second,
      CostParts(
        from: Books(first), to: Books(second), changed: Outlay.changed(from: before, to: after)))
  }

  private func all(_ parts: CostParts) -> Int64 {
    Outlay.Part.allCases.reduce(0) { $0 + parts[$1] }
  }

  private static func change(_ measure: Measure, _ a: borrowing Future, _ b: borrowing Future)
    -> Int64
  { b.ledger.total(of: measure) - a.ledger.total(of: measure) }

  /// Every kind of change, on a world in which everything goes on.
  @Test(arguments: [
    "levers: {pay-rise: 5%}", "levers: {amenities: 10 CNY/week, recognition: 20 CNY/week}",
    "levers: {peak-bonus: 900 CNY}", "levers: {mentors: 0%}", "levers: {programmes: no}",
    "levers: {study-prize: 20 CNY}", "costs: {on-costs: 40%, leaver: 500 CNY}",
    "costs: {night-premium: 30 CNY}", "recruiting: {cost-per-hire: 900 CNY}",
    "peaks: {spring: {from: 02-10, to: 03-03, paid: 04-15, workload: 1.1, helpers: 8%}}",
  ]) func C1_thePartsAddUp(change: String) throws {
    for number in 0..<3 as Range<UInt64> {
      try compare("", to: change, team: EverythingTests.world, future: number) {
        first, second, parts in
        #expect(all(parts) == Self.change(.cost, first, second))
        #expect(parts[.lever] != 0)
      }
    }
  }

  /// The bonus is what is paid as bonus; that people stay for it is no part of it.
  @Test func C1_aBonusIsTheChangeAndThePayOfThoseWhoStayIsNot() throws {
    try compare("", to: "levers: {peak-bonus: 900 CNY}\neffects: {bonus: {hold: -90%}}") {
      first, second, parts in
      #expect(parts[.lever] == Self.change(.incentives, first, second))
      #expect(Self.change(.leavers, first, second) < 0 && parts[.staying] > 0)
      #expect(parts[.rest] == 0)
    }
  }

  /// What was free before and is free after the change costs nothing by itself.
  @Test func C1_aFreeChangeSpendsNothingItself() throws {
    let calm = Self.team.replacing("old: {leaving: 2%/week}", with: "old: {leaving: 1%/week}")
    let (before, after) = (try sketchedScenario(Self.team), try sketchedScenario(calm))
    let run = try #require(
      PairedRun(
        CompiledScenario(before), CompiledScenario(after),
        changed: Outlay.changed(from: before, to: after), seed: 1, threads: 2))
    let sums = run.result(futures: 0..<20).sums
    #expect(try #require(Estimate(meanOfFirstOf: sums[.lever])).isNothing)
    let staying = try #require(Estimate(meanOfFirstOf: sums[.staying]))
    #expect(staying.low > 0)
    let whole = Outlay.Part.allCases.reduce(0) { $0 + (sums[$1].firstMean ?? 0) }
    #expect(abs(whole - (sums.costAndLeavers.firstMean ?? 0)) < 1e-6 * whole.magnitude)
  }

  /// New rate less old rate for the weeks that are paid after the change, with what comes on top.
  @Test func C1_aPayRiseIsTheRateForTheWeeksPaid() throws {
    try compare("", to: "levers: {pay-rise: 10%}\neffects: {pay: {elasticity: 3}}") {
      first, second, parts in
      let paid = Double(second.ledger.total(of: .pay))
      // A tenth on top of ten elevenths; days are rounded one by one.
      #expect(abs(Double(parts[.lever]) - 1.3 * paid / 11) < 2_000)
      let stay = 10.0 / 11 * paid - Double(first.ledger.total(of: .pay))
      #expect(stay > 0)
      let desks = Double(Self.change(.desks, first, second))
      let others = Double(parts[.staying] + parts[.replacing])
      let departures = Double(Self.change(.departures, first, second))
      #expect(abs(others - 1.3 * stay - desks - departures) < 2_000)
    }
  }

  /// With nobody who leaves it is exact.
  @Test func C1_aPayRiseOfPeopleWhoStayIsExact() throws {
    let team = Self.team.replacing("leaving: 2%/week", with: "leaving: 0%/week")
      .replacing("slots: 5", with: "slots: 0")
    try compare("intake: {}", to: "intake: {}\nlevers: {pay-rise: 10%}", team: team) {
      first, second, parts in
      #expect(parts[.lever] == 26 * 40 * 7_000 * 13 / 10)
      #expect(parts[.staying] == 0 && parts[.replacing] == 0 && parts[.rest] == 0)
    }
  }

  /// Of two things that are spent on each person, only the one that was changed is the change.
  @Test func C1_whatIsSpentOnThoseWhoStayIsTheRest() throws {
    try compare(
      "levers: {amenities: 30 CNY/week}",
      to: "levers: {amenities: 30 CNY/week, recognition: 10 CNY/week}"
    ) { first, second, parts in
      let weeks = Double(second.ledger.total(of: .incentives)) / 4_000
      #expect(abs(Double(parts[.lever]) - 1_000 * weeks) < 500)
      #expect(
        abs(Double(parts[.rest]) - (3_000 * weeks - Double(first.ledger.total(of: .incentives))))
          < 500)
      #expect(parts[.rest] > 0)
    }
  }

  /// Trainees' pay, with what comes on top of it, is of replacing people, and so is finding them.
  @Test func C1_traineesAreOfReplacing() throws {
    let team = Self.team.replacing("leaving: 2%/week", with: "leaving: 0%/week")
    try compare(
      "", to: "intake: {new: {site: main, family: voice, date: 2027-01-11, size: 4}}", team: team
    ) {
      first, second, parts in
      let gone = -Self.change(.starters, first, second)
      #expect(gone > 0)
      let each = 60_000 + 28_000 + 2 * 91_000
      // The last class is still in training at the close, or has just ended it.
      let bound = 4 * Int64(each)
      #expect(abs(parts[.replacing] + gone * Int64(each)) <= bound)
      #expect(parts[.lever] == 0 && parts[.rest] == 0)
    }
  }

  /// More promotions are paid for by the pay of those who rise.
  @Test func C1_promotionsArePaidByWhoRises() throws {
    let team = Self.team.replacing("leaving: 2%/week", with: "leaving: 0%/week")
    let more = "reviews: {up: {from: one, to: two, on: [03-01], slots: 9}}"
    try compare("intake: {}", to: "intake: {}\n" + more, team: team) { first, second, parts in
      #expect(Self.change(.promotions, first, second) == 4)
      #expect(parts[.lever] == Self.change(.cost, first, second))
      #expect(parts[.lever] > 0 && parts[.staying] == 0)
    }
  }

  /// A price that was not given before is compared with none.
  @Test func C1_aNewPriceIsAChange() throws {
    let free = Self.team.replacing("cost-per-hire: 600 CNY, ", with: "")
    let (before, after) = (try sketchedScenario(free), try sketchedScenario(Self.team))
    let run = PairedRun(
      CompiledScenario(before, countedLike: [after]),
      CompiledScenario(after, countedLike: [before]),
      changed: Outlay.changed(from: before, to: after), seed: 1, threads: 1)
    let sums = try #require(run).result(futures: 0..<4).sums
    // Newcomers come every third week from the second on.
    #expect(sums[.lever].firstMean == Double(9 * 4 * 60_000))
  }

  /// 40 people who take contacts for 21 of 28 days: a fifth of their pay, with what comes on top.
  @Test func C6_extraHandsArePaidByTheDay() throws {
    let team = Self.team.replacing("leaving: 2%/week", with: "leaving: 0%/week")
    let peaks = "peaks: {one: {from: 01-11, to: 01-31, workload: 1.4, helpers: 20%}}\nintake: {}"
    try compare("intake: {}", to: peaks, team: team) { first, second, parts in
      #expect(parts[.lever] == 3 * 40 * 14_000 * 13 / 10)
      #expect(parts[.staying] == 0 && parts[.rest] == 0)
    }
  }

  /// 1.4 of a day shared by 1.4 hands is a usual day.
  @Test func C6_sharedWorkWeighsLess() throws {
    func leavers(_ helpers: String) throws -> Int64 {
      let team = Self.team + "\neffects: {workload: {size: 60%}}"
      let peaks = "peaks: {one: {from: 01-11, to: 03-31, workload: 1.4\(helpers)}}"
      var future = Future(
        compiled: try sketch(
          team.replacing(
            "peaks: {one: {from: 01-11, to: 01-31, paid: 02-17, workload: 1.4}}", with: peaks)),
        seed: 1)
      future.play(0)
      return future.ledger.total(of: .leavers)
    }
    let usual = try leavers(", helpers: 40%")
    #expect(try leavers("") > usual)
    let team = Self.team.replacing(
      "peaks: {one: {from: 01-11, to: 01-31, paid: 02-17, workload: 1.4}}", with: "peaks: {}")
    var future = Future(compiled: try sketch(team), seed: 1)
    future.play(0)
    #expect(future.ledger.total(of: .leavers) == usual)
  }
}

/// Work at night earns more, and a change of it costs.
@Suite struct NightPremiumTests {
  private func pay(_ premium: String, nights: String = "40%") throws -> Int64 {
    Film(
      try sketch(
        """
        sites: {main: {seats: 100, night-work: \(nights)}}
        stages: {new: {length: 20 weeks, leaving: 0%/week, takes-contacts: no}, old: {leaving: 0%/week}}
        tiers: {one: {pay: "700 CNY/week"}}
        people:
          old: {site: main, family: voice, tier: one, count: 10, stages: {old: 100%}}
        intake: {new: {site: main, family: voice, date: 2027-01-04, size: 5}}
        costs: {\(premium)}
        """)
    ).value(.pay, week: 12)
  }

  /// Those in training work by day.
  @Test func C5_nightsEarnAShareOfTheirPay() throws {
    let plain: Int64 = 12 * 15 * 70_000
    #expect(try pay("night-premium: 50%") == plain + 12 * 10 * 14_000)
    #expect(try pay("night-premium: 0%") == plain)
    #expect(try pay("night-premium: 50%", nights: "0%") == plain)
    // The default is a fifth, an assumption.
    #expect(try pay("") == plain + 12 * 10 * 5_600)
  }

  /// Two of five shifts at 30 CNY.
  @Test func C5_orAnAmountForEachNight() throws {
    #expect(try pay("night-premium: 30 CNY") == 12 * 15 * 70_000 + 12 * 10 * 6_000)
  }

  /// A pay rise raises what is a share of pay.
  @Test func C5_aBeliefOfNightsIsDrawnOnce() throws {
    let compiled = try sketch(
      "sites: {main: {seats: 100, night-work: 20% to 40%}}\ntiers: {one: {pay: 700 CNY/week}}")
    #expect(compiled.assumptions.count { $0.path == "sites.main.night-work" } == 1)
  }

  @Test func C5_moreNightsCostMore() throws {
    func scenario(_ nights: String) throws -> Scenario {
      try sketchedScenario(
        """
        sites: {main: {seats: 100, night-work: \(nights)}}
        stages: {all: {leaving: 1%/week}}
        tiers: {one: {pay: "700 CNY/week"}}
        people: {old: {site: main, family: voice, tier: one, count: 60, stages: {all: 100%}}}
        effects: {night-work: {size: 20%}}
        """)
    }
    let (before, after) = (try scenario("0%"), try scenario("40%"))
    let run = PairedRun(
      CompiledScenario(before), CompiledScenario(after),
      changed: Outlay.changed(from: before, to: after), seed: 1, threads: 2)
    let sums = try #require(run).result(futures: 0..<40).sums
    let lever = try #require(Estimate(meanOfFirstOf: sums[.lever]))
    let staying = try #require(Estimate(meanOfFirstOf: sums[.staying]))
    #expect(lever.low > 0 && staying.high < 0)
    #expect((sums.costAndLeavers.secondMean ?? 0) > 0)
  }
}

import PhraseTesting
import Questions
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

@Suite struct HiringPlanTests {
  // MARK: - Known answers

  @Test func ordersWhatTheBinomialDistributionAsksFor() throws {
    // P(Binomial(20, 0.6) ≥ 10) = 0.8725, P(Binomial(21, 0.6) ≥ 10) = 0.9151.
    let scenario = try Samples.scenario(Samples.building())
    let plan = try Samples.plan(scenario, futures: 2_000, checks: 1_000)
    #expect(plan.schedule.order == 21)
    let check = try #require(plan.check)
    #expect(check.onTime.low < 0.9151 && 0.9151 < check.onTime.high)
  }

  @Test func ordersTheGapOverTheYieldByExpectation() throws {
    // 10 needed, 60 % pass: 16.7 are expected to do.
    let plan = try Samples.plan(try Samples.scenario(Samples.building()))
    let rule = try #require(plan.rules.first { $0.kind == .fixedWeekly })
    #expect(rule.schedule.order == 17)
    let gap = try #require(plan.rules.first { $0.kind == .toTheGap })
    #expect(gap.schedule.order == 10)
    #expect(gap.check.onTime.value < 0.05)
  }

  @Test func ordersNobodyMoreThanNeededWhereNothingIsLost() throws {
    let plan = try Samples.plan(try Samples.scenario(Samples.building(pass: "100%")))
    #expect(plan.schedule.order == 10)
    #expect(plan.check?.onTime.value == 1)
  }

  /// Ten full-time people are needed; of 20 hours it takes twice as many, of 32 hours 12.5.
  @Test(arguments: [(20, 20), (32, 13)])
  func B8_aPlanOrdersHeads(hours: Int, order: Int) throws {
    let plan = try Samples.plan(
      try Samples.scenario(
        Samples.building(
          pass: "100%",
          intake: "{x: {site: new, family: voice, date: 2027-03-01, size: 3, hours: \(hours)}}")))
    #expect(plan.schedule.order == order)
    #expect(plan.check?.onTime.value == 1)
    #expect(plan.planned.intake.allSatisfy { $0.value.hours == Double(hours) })
  }

  @Test func ordersNobodyForASiteThatIsReadyAnyway() throws {
    let plan = try Samples.plan(
      try Samples.scenario(
        Samples.building(
          people: "{a: {site: new, family: voice, tier: entry, count: 12, stages: {working: 100%}}}"
        )))
    #expect(plan.schedule.order == 0)
    #expect(plan.shortfall == nil)
    #expect(plan.check?.onTime.value == 1)
  }

  @Test func startsInTheLastWeekThatLeavesTimeToTrain() throws {
    // 15 days from the Monday three weeks before end on a Tuesday: 22 February for 15 March.
    let plan = try Samples.plan(
      try Samples.scenario(Samples.building(recruiting: "{slack: 0 days}")))
    #expect(plan.lastSafeStart?.iso == "2027-02-22")
    #expect(plan.start?.iso == "2027-02-22")
    #expect(plan.requisition?.iso == "2027-01-25")
    #expect(plan.binding == [])
  }

  /// 21 days from 22 February are over on Monday, 15 March; 22 are not.
  @Test(arguments: [("21 days", "2027-02-22"), ("22 days", "2027-02-15")])
  func A2_aTrainingThatEndsOnTheMondayItselfIsInTime(training: String, start: String) throws {
    let plan = try Samples.plan(
      try Samples.scenario(
        Samples.building(training: training, recruiting: "{slack: 0 days}")))
    #expect(plan.lastSafeStart?.iso == start)
  }

  @Test func theLastSafeWeekFollowsFromTheMarket() throws {
    // 10 people who all stay, 3 a week: four weeks, the last of them that of 22 February.
    let scenario = try Samples.scenario(
      Samples.building(pass: "100%", recruiting: "{market: 3, slack: 0 days, least-class: 1}"))
    let plan = try Samples.plan(scenario)
    #expect(plan.lastSafeStart?.iso == "2027-02-01")
    #expect(plan.binding == [.market])
    #expect(plan.schedule.runs.map(\.size) == [2, 3])
  }

  @Test func startsOneSlackBeforeTheLastSafeWeek() throws {
    let recruiting = "{lead-time: 1 week, market: 3, slack: 1 week, least-class: 1}"
    let scenario = try Samples.scenario(Samples.building(pass: "100%", recruiting: recruiting))
    let plan = try Samples.plan(scenario)
    #expect(plan.lastSafeStart?.iso == "2027-02-01")
    #expect(plan.start?.iso == "2027-01-25")
    #expect(plan.schedule.order == 10)
  }

  // MARK: - Directions

  @Test func moreConfidenceNeverOrdersFewer() throws {
    let scenario = try Samples.lively()
    let orders = try [0.5, 0.8, 0.9, 0.97].map {
      try Samples.plan(scenario, confidence: $0, checks: 10).schedule.order
    }
    #expect(orders == orders.sorted())
    #expect((orders.first ?? 0) < (orders.last ?? 0))
  }

  @Test func aLargerShareOrdersMore() throws {
    let scenario = try Samples.lively()
    let orders = try [0.5, 0.8, 1].map {
      try Samples.plan(scenario, share: $0, checks: 10).schedule.order
    }
    #expect(orders == orders.sorted() && orders[0] < orders[2])
  }

  @Test func aLaterOpeningMayBeginLater() throws {
    let early = try Samples.plan(try Samples.lively(), checks: 10)
    let late = try Samples.plan(try Samples.lively(opening: "2027-08-23"), checks: 10)
    let starts = [early, late].compactMap(\.lastSafeStart)
    #expect(starts.count == 2)
    #expect(starts.last == starts.first.map { $0 + 56 })
  }

  @Test func tighterLimitsBeginEarlier() throws {
    let wide = try Samples.plan(try Samples.lively(recruiting: "{market: 12}"), checks: 10)
    let narrow = try Samples.plan(try Samples.lively(recruiting: "{market: 6}"), checks: 10)
    let starts = [narrow, wide].compactMap(\.lastSafeStart)
    #expect(starts.count == 2)
    #expect(starts == starts.sorted() && starts.first != starts.last)
  }

  @Test func costsMoreThanHiringToTheGapAndLessThanTheSameEveryWeek() throws {
    let plan = try Samples.plan(
      try Samples.lively(
        recruiting: "{market: 20, cost-per-hire: 600 CNY, trainer-pay: \"7,000 CNY/month\"}"))
    let check = try #require(plan.check)
    let raised = try #require(plan.rules.first { $0.kind == .fixedWeeklyRaised })
    let gap = try #require(plan.rules.first { $0.kind == .toTheGap })
    #expect(check.cost.mean < raised.check.cost.mean)
    #expect(check.cost.mean > gap.check.cost.mean)
    #expect(check.onTime.low > gap.check.onTime.high)
  }

  @Test func keepsToTheMixOfThePeopleWanted() throws {
    let plan = try Samples.plan(
      try Samples.lively(recruiting: "{}"), mix: [Named("voice", 3), Named("chat", 1)], checks: 10)
    let orders = [0, 1].map { family in
      plan.schedule.series.filter { $0.family == family }.reduce(0) { $0 + $1.order }
    }
    #expect(plan.schedule.order == orders[0] + orders[1])
    #expect(abs(Double(orders[0]) / Double(orders[1]) - 3) < 0.35)
  }

  // MARK: - Contacts

  @Test func coversWhatContactsRequireFamilyByFamily() throws {
    let yaml =
      Samples.building(
        seats: 100, pass: "90%", recruiting: "{}", families: "{voice: {}, chat: {}}") + """
        demand:
          calls: {family: voice, sites: {new: 100%}, contacts: 9000/week}
          chats: {family: chat, sites: {new: 100%}, contacts: 3000/week}
        service:
          voice: {handle-time: 4 minutes}
          chat: {handle-time: 6 minutes}
        """
    let scenario = try Samples.scenario(yaml)
    let plan = try Samples.plan(scenario, futures: 100, checks: 100)
    let check = try #require(plan.check)
    #expect(check.onTime.high > 0.9)
    // As the whole scenario plays it: what contacts require, and not the 100 places.
    let forecast = try Forecast(plan.planned, seed: check.seed, asked: check.futures)
      .played(to: check.futures, by: Player(seed: check.seed, threads: 2))
    let readiness = try #require(forecast.readiness.first)
    #expect(readiness.onTime == check.onTime)
    let needed = try #require(forecast.compiled.layout.index(of: .needed, cut: [.site], at: [0]))
    #expect(forecast.summary(needed, week: readiness.week)?.mean == check.needed)
    #expect(check.needed != 100)
    #expect(plan.schedule.series.map(\.family).contains(1))
    #expect(throws: HiringPlan.Failure.self) { try Samples.plan(scenario, share: 0.9) }
  }

  // MARK: - Limits

  @Test(arguments: [
    "{market: 8}", "{rooms: 3}", "{trainers: 2, trainees-per-trainer: 6}",
    "{classes-per-week: 1, class-size: 8}", "{market: 9, rooms: 3, trainers: 2, class-size: 10}",
    "{market: 5}", "{rooms: 3, class-size: 8}",
  ])
  func neverNeedsMoreThanThereIsInAnyWeek(recruiting: String) throws {
    let scenario = try Samples.lively(recruiting: recruiting)
    let plan = try Samples.plan(scenario, futures: 40, checks: 10)
    #expect(plan.schedule.order > 0)
    for limit in HiringLimit.allCases {
      guard let allowed = limit.allowed(by: scenario.recruiting) else { continue }
      #expect(plan.load[limit].allSatisfy { $0 <= allowed })
    }
  }

  // MARK: - Fresh futures

  @Test func meetsItsConfidenceInFreshFutures() throws {
    let plan = try Samples.plan(try Samples.lively(), futures: 200, checks: 400)
    let check = try #require(plan.check)
    #expect(check.seed != plan.seed)
    #expect(check.onTime.high >= 0.9)
    #expect(check.onTime.value < 0.97)
  }

  @Test func theTimetableSetInTheScenarioGivesTheSameFutures() throws {
    let yaml = Samples.building(
      seats: 60, opening: "2027-09-06", pass: "85% to 95%", leaving: "4% to 7%/month",
      recruiting: "{market: 8}",
      intake: """
        {a: {site: new, family: voice, date: 2027-03-01, every: 1 week, size: 3,
         show-up: 85% to 95%}, b: {site: old, family: voice, date: 2027-03-01, size: 5}}
        """)
    var root = try Samples.node(yaml)
    let plan = try Samples.plan(try Scenario.schema.read(root), share: 0.9)
    for change in plan.changes {
      root = try root.setting(change.path, to: change.value, shape: Scenario.schema.shape)
    }
    // Through text, as a file would hold it.
    let scenario = try Samples.scenario(root.yaml)
    let check = try #require(plan.check)
    let forecast = try Forecast(scenario, seed: check.seed, asked: check.futures)
      .played(to: check.futures, by: Player(seed: check.seed, threads: 1))
    let readiness = try #require(forecast.readiness.first)
    #expect(readiness.onTime == check.onTime)
    let ready = try #require(forecast.compiled.layout.index(of: .ready, cut: [.site], at: [0]))
    #expect(forecast.summary(ready, week: readiness.week) == check.ready)
  }

  @Test func leavesClassesOfOtherSitesAndFromTheOpeningOnAsTheyAre() throws {
    let scenario = try Samples.scenario(
      Samples.building(
        recruiting: "{}",
        intake: """
          {a: {site: new, family: voice, date: 2027-01-11, every: 1 week, size: 1, until: 2027-04-19},
           b: {site: old, family: voice, date: 2027-02-01, size: 5},
           c: {site: new, family: voice, date: 2027-02-08, size: 4},
           d: {site: new, family: voice, date: 2027-03-22, size: 4}}
          """))
    let plan = try Samples.plan(scenario, checks: 10)
    let intake = plan.planned.intake
    // On their way within the lead time of four weeks; replaced; then as they were.
    #expect(intake[named: "a-before"]?.until?.iso == "2027-01-25")
    #expect(intake[named: "a"]?.date.iso == "2027-03-15")
    #expect(intake[named: "a"]?.until?.iso == "2027-04-19")
    #expect(intake[named: "b"]?.date.iso == "2027-02-01")
    #expect(intake[named: "c"] == nil)
    #expect(intake[named: "d"]?.date.iso == "2027-03-22")
    #expect(plan.gap < 10)
  }

  @Test func givesTheSameForAnyNumberOfThreads() throws {
    let scenario = try Samples.lively()
    let plans = try [1, 3].map { threads in
      try HiringPlan(
        HiringRequest("new"), in: scenario, futures: 60, checks: 60,
        by: Player(seed: 7, threads: threads))
    }
    #expect(plans[0].schedule == plans[1].schedule)
    #expect(plans[0].check == plans[1].check)
    #expect(plans[0].rules == plans[1].rules)
  }

  // MARK: - What cannot be done

  @Test func saysWhatWouldHaveToGive() throws {
    func recruiting(_ market: Int, _ trainers: Int) -> String {
      "{market: \(market), trainers: \(trainers), trainees-per-trainer: 10}"
    }
    let scenario = try Samples.lively(opening: "2027-05-03", recruiting: recruiting(4, 1))
    let plan = try Samples.plan(scenario)
    let shortfall = try #require(plan.shortfall)
    #expect(plan.lastSafeStart == nil)
    #expect(shortfall.reached.high < 0.9)
    #expect(shortfall.share > 0.3 && shortfall.share < 1)
    // Each way out, taken, is one.
    let opening = try #require(shortfall.opening)
    let later = try Samples.lively(opening: opening.iso, recruiting: recruiting(4, 1))
    #expect(try Samples.plan(later).shortfall == nil)
    let sooner = try Samples.lively(
      opening: (opening + -7).iso, recruiting: recruiting(4, 1))
    #expect(try Samples.plan(sooner).shortfall != nil)
    let fewer = try Samples.plan(scenario, share: (shortfall.share * 100).rounded(.down) / 100)
    #expect(fewer.shortfall == nil)
    func needed(_ limit: HiringLimit) -> Int {
      shortfall.needed.first { $0.limit == limit }?.needed ?? 0
    }
    #expect(needed(.market) > 4)
    let more = try Samples.lively(
      opening: "2027-05-03", recruiting: recruiting(needed(.market), max(1, needed(.trainers))))
    #expect(try Samples.plan(more).shortfall == nil)
  }

  @Test func saysWhenNobodyCanBeTrainedInTime() throws {
    let plan = try Samples.plan(
      try Samples.scenario(Samples.building(recruiting: "{lead-time: 9 weeks}")))
    let shortfall = try #require(plan.shortfall)
    #expect(plan.schedule.order == 0)
    #expect(shortfall.reached.value == 0)
    // Nine weeks and fifteen days: the class of 8 March is trained by 29 March.
    #expect(shortfall.opening?.iso == "2027-03-29")
  }

  @Test func saysWhatTheBudgetLacks() throws {
    let rich = try Samples.plan(try Samples.lively())
    let cost = try #require(rich.check?.cost.mean)
    let budget = "{market: 8, rooms: 4, trainers: 2, budget: \(Int(cost * 0.7)) CNY}"
    let plan = try Samples.plan(try Samples.lively(recruiting: budget))
    let shortfall = try #require(plan.shortfall)
    let needed = try #require(shortfall.budget)
    #expect(needed > cost * 0.7 && needed < cost * 1.05)
    #expect(shortfall.reached.high < 0.9)
    let enough = "{market: 8, rooms: 4, trainers: 2, budget: \(Int(needed * 1.01)) CNY}"
    #expect(try Samples.plan(try Samples.lively(recruiting: enough)).shortfall == nil)
  }

  // MARK: - Stopping

  @Test func aStopBeforeTheFirstFutureLeavesASketch() throws {
    let control = Control()
    control.stop()
    let plan = try HiringPlan(
      HiringRequest("new"), in: try Samples.lively(),
      by: Player(seed: 1, threads: 2, control: control))
    #expect(plan.isPartial)
    #expect(plan.check == nil)
  }

  @Test func aStopOnTheWayLeavesTheBestSoFar() throws {
    let scenario = try Samples.lively()
    let control = Control(stoppingAfter: 300)
    let plan = try HiringPlan(
      HiringRequest("new"), in: scenario, futures: 80,
      by: Player(seed: 1, threads: 1, control: control))
    #expect(plan.isPartial)
    #expect(plan.check == nil)
    #expect(plan.schedule.order >= 60)
    for limit in HiringLimit.allCases {
      guard let allowed = limit.allowed(by: scenario.recruiting) else { continue }
      #expect(plan.load.peak(limit) <= allowed)
    }
  }
}

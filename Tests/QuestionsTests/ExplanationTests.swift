import PhraseTesting
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

@testable import Questions

@Suite struct ExplanationTests {
  private func forecast(_ yaml: String, futures: Int = 40) throws -> Forecast {
    try Forecast(try Samples.scenario(yaml), seed: 1, asked: futures)
      .played(to: futures, by: player())
  }

  private func player(stoppingAfter limit: Int = .max) -> Player {
    Player(seed: 1, threads: 2, control: Control(stoppingAfter: limit))
  }

  private func intake(_ size: Int, on date: String = "2027-02-01", showUp: String = "100%")
    -> String
  {
    "{first: {site: new, family: voice, date: \(date), size: \(size), show-up: \(showUp)}}"
  }

  @Test func countsWhatIsMissingAndWhy() throws {
    // 10 places, 6 invited of whom all come and pass: 4 are missing in every future.
    let forecast = try forecast(Samples.building(pass: "100%", intake: intake(6)))
    let opening = try #require(forecast.readiness.first)
    let found = try #require(
      try GapExplanation(forecast, site: opening.site, week: opening.week, by: player()))
    #expect(found.short.p10 == 4 && found.short.p90 == 4)
    #expect(found.share.value == 1)
    #expect(found.started?.p50 == 6 && found.left?.p50 == 0 && found.inTraining?.p50 == 0)
    #expect(found.trainingDays?.p50 == 15)
    // A tenth more of 6 is 7 people; nothing else is in the way, and what is not is not said.
    #expect(found.effects.map(\.cause) == [.smallClasses])
    #expect(found.effects.first?.change.value == 1)
    #expect(found.closed.half == nil && found.contacts == nil)
    // All who are invited 15 days before are ready.
    #expect(found.lastClass?.readyOfHundred == 100)
    #expect(found.lastClass?.day == Day("2027-02-22"))
  }

  @Test func tellsLateClassesFromSmallOnes() throws {
    let forecast = try forecast(
      Samples.building(pass: "100%", intake: intake(10, on: "2027-03-08")))
    let opening = try #require(forecast.readiness.first)
    let found = try #require(
      try GapExplanation(forecast, site: opening.site, week: opening.week, by: player()))
    #expect(found.inTraining?.p50 == 10)
    #expect(found.effects.map(\.cause) == [.lateClasses])
    #expect(found.effects.first?.change.value == 10)
    #expect(found.closed.half == Day("2027-03-29"))
  }

  @Test func takesOutLeaversNoShowsAndFailures() throws {
    let forecast = try forecast(
      Samples.building(
        seats: 60, pass: "80%", leaving: "10%/month", intake: intake(50, showUp: "90%")),
      futures: 200)
    let opening = try #require(forecast.readiness.first)
    let found = try #require(
      try GapExplanation(forecast, site: opening.site, week: opening.week, by: player()))
    let effects = Dictionary(uniqueKeysWithValues: found.effects.map { ($0.cause, $0.change) })
    let ready = found.ready.mean
    // Without failures there would be 1 / 0.8 as many, without no-shows 1 / 0.9.
    #expect(abs((effects[.failedTests]?.value ?? 0) - ready / 4) < 1)
    #expect(abs((effects[.noShows]?.value ?? 0) - ready / 9) < 1)
    // Six weeks at 10 % a month.
    #expect(abs((effects[.leaving]?.value ?? 0) - ready * 0.157) < 1.2)
    #expect(found.causes.map(\.title.english).contains("other"))
    #expect(abs(found.causes.reduce(0) { $0 + $1.share.mean } - 1) < 1e-5)
  }

  @Test func saysWhatContactsAskFor() throws {
    let forecast = try forecast(
      Samples.building(pass: "100%", intake: intake(10))
        + """
        demand:
          calls:
            family: voice
            sites: {new: 100%}
            contacts: 4,000/week
            growth: 10%/month
            peaks: {spring: {dates: [2027-03-16], factor: 3}}
        service:
          voice: {handle-time: 4 minutes, stages: {working: 1.2}}
        """)
    let found = try #require(try GapExplanation(forecast, site: 0, week: 10, by: player()))
    let effects = Dictionary(uniqueKeysWithValues: found.effects.map { ($0.cause, $0.change) })
    for cause in [Counterfactual.growth, .peaks, .inexperience, .lostTime] {
      #expect((effects[cause]?.high ?? 0) < 0, "\(cause)")
    }
    #expect(effects[.season] == nil && effects[.robots] == nil)
    #expect(found.families.first?.short.p50 == found.short.p50)
    #expect((found.contacts?.p50 ?? 0) > 4_000)
  }

  @Test func explainsLeaving() throws {
    let forecast = try forecast(
      Samples.building(
        leaving: "10%/month",
        people: "{staff: {site: old, family: voice, tier: entry, count: 50, "
          + "stages: {working: 100%}}}"
      ).replacing("seats: 50", with: "seats: 50, night-work: 50%"))
    let found = try #require(try LeavingExplanation(forecast, by: player()))
    #expect(found.causes.map(\.title.english) == ["other"])
    #expect(found.causes.first?.share.p50 == 1)
    // The rate of 10 % a month is 1.264 a year; nights make it more.
    #expect((1.3...2.0).contains(found.perYear?.mean ?? 0))
    #expect(found.effects.map(\.driver) == [.nightWork])
    #expect((found.effects.first?.change.high ?? 0) < 0)
    #expect(found.stages.map(\.title.english) == ["working"])
    // Nobody comes, so that most leave early.
    #expect((found.worst?.leavers.mean ?? 0) > found.leavers.mean / 60)
    #expect(found.part == nil)
    // All of them leave the old site, so that it has the same leavers, and the new one none.
    let old = try #require(try LeavingExplanation(forecast, of: .init(.site, 1), by: player()))
    #expect(old.leavers == found.leavers && old.perYear == found.perYear && old.causes.isEmpty)
    let none = try LeavingExplanation(forecast, of: .init(.site, 0), by: player())
    #expect(none?.leavers.mean == 0)
  }

  @Test func aStopSaysSo() throws {
    let forecast = try forecast(Samples.building(pass: "50%", intake: intake(6)))
    let none = try GapExplanation(
      forecast, site: 0, week: 10, by: player(stoppingAfter: 1))
    #expect(none == nil || none?.isPartial == true)
    let some = try #require(
      try GapExplanation(
        forecast, site: 0, week: 10, by: player(stoppingAfter: 41)))
    #expect(some.isPartial && some.short.mean > 0)
  }

  @Test func findsTheWorstWeek() throws {
    let forecast = try forecast(Samples.building(pass: "100%", intake: intake(6)))
    let worst = GapExplanation.worst(in: forecast, site: 0)
    #expect(worst.site == 0 && worst.week == 10)
    #expect(GapExplanation.worst(in: forecast, week: 3).site == 1)
  }

  /// Half of the futures are closed with the first class, nine of ten with the second alone.
  @Test func halfAreClosedBeforeNineOfTen() throws {
    let forecast = try forecast(
      Samples.building(
        pass: "100%",
        intake: """
          {first: {site: new, family: voice, date: 2027-02-01, size: 10, show-up: 97%},
           second: {site: new, family: voice, date: 2027-03-15, size: 9}}
          """), futures: 100)
    let opening = try #require(forecast.readiness.first)
    let found = try #require(
      try GapExplanation(forecast, site: opening.site, week: opening.week, by: player()))
    // 0.97 to the power of ten: 74 %.
    #expect((0.1...0.45).contains(found.share.value))
    #expect(found.closed.half == Day("2027-03-15"))
    #expect(found.closed.nine == Day("2027-04-05"))
  }

  /// Two stages with rates of their own, for each person in them.
  @Test func everyStageHasItsRate() throws {
    let forecast = try forecast(
      Samples.building(
        training: "61 weeks", leaving: "10%/month",
        intake: "{new: {site: old, family: voice, date: 2027-01-04, size: 100}}",
        people: "{staff: {site: old, family: voice, tier: entry, count: 100, "
          + "stages: {working: 100%}}}"
      ).replacing("working: {leaving: 10%", with: "working: {leaving: 5%"))
    let found = try #require(try LeavingExplanation(forecast, by: player()))
    let rates = Dictionary(
      uniqueKeysWithValues: found.stages.map { ($0.title.english, $0.perYear.mean) })
    #expect(abs((rates["training"] ?? 0) - 1.264) < 0.06)
    #expect(abs((rates["working"] ?? 0) - 0.616) < 0.04)
  }

  /// What is taken out is out, and only that.
  @Test func aCauseIsTakenOutWhole() throws {
    let scenario = try Samples.scenario(
      Samples.building(
        leaving: "10%/month",
        intake: """
          {new: {site: new, family: voice, date: 2027-03-01, every: 1 week, until: 2027-03-29,
                 size: 5}}
          """
      ).replacing("tiers: {", with: "effects: {poaching: {rate: 2%/month}}\ntiers: {first: {}, "))
    let stay = try #require(Counterfactual.leaving.taken(from: scenario, site: "new"))
    #expect(stay.effects.poaching.rate.isKnown(as: 0))
    #expect(stay.stages.allSatisfy { $0.value.leaving.isKnown(as: 0) })
    let early = try #require(Counterfactual.lateClasses.taken(from: scenario, site: "new"))
    #expect(early.intake[0].value.date == Day("2027-02-01"))
    #expect(early.intake[0].value.until == Day("2027-03-01"))
  }
}

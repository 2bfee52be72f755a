import PhraseTesting
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

@testable import Questions

@Suite struct SurveyTests {
  private func scenario(_ survey: String) throws -> Scenario {
    try Samples.scenario(
      Samples.building(
        leaving: "6%/month",
        people: "{staff: {site: old, family: voice, tier: entry, count: 200, "
          + "stages: {working: 100%}}}"
      ).replacing("seats: 50", with: "seats: 200, night-work: 30%") + "survey: \(survey)\n")
  }

  private func matrix(_ survey: String, control: Control = Control()) throws -> SurveyMatrix {
    try SurveyMatrix(
      try scenario(survey), futures: 30, by: Player(seed: 1, threads: 2, control: control))
  }

  @Test func weighsWhatCanBeChanged() throws {
    let matrix = try matrix("{}")
    #expect(
      Set(matrix.rows.map(\.driver)) == [.pay, .amenities, .recognition, .mentors, .nightWork])
    #expect(Set(matrix.absent) == Set(LeavingDriver.all).subtracting(matrix.rows.map(\.driver)))
    let weights = Dictionary(uniqueKeysWithValues: matrix.rows.map { ($0.driver, $0.weight) })
    // By their effects: 1 % of pay on recognition does more than on pay, on pay more than on care.
    #expect(weights[.recognition]?.value ?? 0 > weights[.pay]?.value ?? 0)
    #expect(weights[.pay]?.value ?? 0 > weights[.amenities]?.value ?? 0)
    #expect(weights[.amenities]?.low ?? 0 > 0)
    // Nobody is new.
    #expect(weights[.mentors]?.value == 0)
    for weight in weights.values {
      #expect(weight.low <= weight.value && weight.value <= weight.high)
    }
    #expect(matrix.meanSatisfaction == nil)
    #expect(matrix.rows.allSatisfy { matrix.quadrant(of: $0) == nil })
    #expect(matrix.rows.map(\.weight.value) == matrix.rows.map(\.weight.value).sorted(by: >))
  }

  @Test func theStepOfPayIsItsElasticity() throws {
    let matrix = try matrix("{}")
    let pay = try #require(matrix.rows.first { $0.driver == .pay })
    // 1 % more pay takes 2 to 3 % off the hazard; of 200 people at 6 % a month over 60 weeks (and
    // nights on top) some 60 % to 70 % leave, so that a little less of that is seen.
    #expect((0.5...4).contains(pay.weight.value))
    let cost = try #require(pay.cost)
    #expect(cost.low > 0)
    let each = try #require(pay.perLeaver)
    #expect(abs(each.value - cost.value / pay.weight.value) < 1e-6 * each.value)
    let equal = try #require(pay.atEqualCost)
    #expect(abs(equal.value - 100_000 / each.value) < 1e-9)
    #expect(equal.low < equal.value && equal.value < equal.high)
  }

  @Test func putsDriversIntoTheirQuadrants() throws {
    let matrix = try matrix("{recognition: 20%, night-work: 80%, amenities: 30%, mentors: 90%}")
    #expect(abs((matrix.meanSatisfaction ?? 0) - 0.55) < 1e-12)
    func quadrant(_ driver: LeavingDriver) -> SurveyMatrix.Quadrant? {
      matrix.rows.first { $0.driver == driver }.flatMap { matrix.quadrant(of: $0) }
    }
    #expect(quadrant(.recognition) == .fixFirst)
    #expect(quadrant(.mentors) == .possibleOverkill)
    #expect(quadrant(.amenities) == .lowPriority)
    #expect(quadrant(.pay) == nil)
    #expect(matrix.rows.first?.driver == .recognition)
  }

  /// Nights are paid: fewer of them are a step that takes money away, and is not compared for it.
  @Test func C6_aStepWithoutAPriceIsNotComparedForMoney() throws {
    let rows = try matrix("{}").rows
    let nights = try #require(rows.first { $0.driver == .nightWork })
    #expect(!nights.isPriced && nights.perLeaver == nil)
    #expect(nights.cost?.high ?? 0 < 0)
    for driver in [LeavingDriver.pay, .amenities, .recognition] {
      #expect(rows.first { $0.driver == driver }?.isPriced == true)
    }
  }

  /// Fewer contacts a person are more people: the step of the workload is paid for, day by day.
  @Test func C6_theWorkOfAPeakIsSharedByHandsThatArePaid() throws {
    let scenario = try Samples.scenario(
      Samples.building(
        leaving: "6%/month",
        people: "{staff: {site: old, family: voice, tier: entry, count: 200, "
          + "stages: {working: 100%}}}"
      ).replacing("seats: 50", with: "seats: 200")
        + "peaks: {sale: {from: 02-01, to: 02-28, workload: 1.5}}\n")
    let matrix = try SurveyMatrix(scenario, futures: 30, by: Player(seed: 1, threads: 2))
    let row = try #require(matrix.rows.first { $0.driver == .workload })
    #expect(row.weight.low > 0)
    // 7.14 % for four weeks of 920 CNY, of 183 people in the first February and 87 in the next.
    let cost = try #require(row.cost)
    #expect(abs(cost.value / (0.0714 * 4 * 919.9) - 270) < 15)
    #expect(row.isPriced)
  }

  /// Where people are as content with one thing as with another, weights stand alone.
  @Test(arguments: ["{pay: 45%, recognition: 45%, mentors: 45%}", "{recognition: 20%}"])
  func H12_equalContentmentHasNoQuadrants(survey: String) throws {
    let matrix = try matrix(survey)
    #expect(!matrix.tellsContentApart && matrix.meanSatisfaction != nil)
    #expect(matrix.rows.allSatisfy { matrix.quadrant(of: $0) == nil })
    let weights = matrix.rows.map(\.weight.value)
    #expect(weights == weights.sorted(by: >))
  }

  @Test func askingChangesNothing() throws {
    let (silent, asked) = (try scenario("{}"), try scenario("{pay: 10%, growth: 90%}"))
    let outcomes = [silent, asked].map {
      Run(CompiledScenario($0), seed: 1, threads: 1).outcome(futures: 0..<5)
    }
    #expect(outcomes[0] == outcomes[1])
  }

  @Test func aStopSaysSo() throws {
    let matrix = try matrix("{}", control: Control(stoppingAfter: 40))
    #expect(matrix.isPartial && matrix.rows.count < 5)
  }

  /// Every driver has its own answers.
  @Test func everyAnswerIsOfItsDriver() throws {
    let survey = try scenario(
      """
      {pay: 1%, bonus: 2%, amenities: 3%, recognition: 4%, ceremonies: 5%, idea-market: 6%,
       mentors: 7%, promises: 8%, workload: 9%, night-work: 10%, growth: 11%}
      """
    ).survey
    let shares = LeavingDriver.all.reduce(into: [String: Int]()) { shares, driver in
      shares[driver.key] = driver.satisfaction(in: survey).map { Int((100 * $0).rounded()) }
    }
    #expect(
      shares == [
        "pay": 1, "bonus": 2, "amenities": 3, "recognition": 4, "ceremonies": 5, "idea-market": 6,
        "mentors": 7, "promises": 8, "workload": 9, "night-work": 10, "growth": 11,
      ])
  }

  /// The step of each driver is one dose, for the better, and nothing else changes with it.
  @Test func everyStepIsOneDoseForTheBetter() throws {
    let scenario = try Samples.scenario(
      """
      title: All drivers
      start: 2027-01-04
      horizon: 40 weeks
      sites: {old: {seats: 200, night-work: 30%}}
      families: {voice: {}}
      stages: {new: {length: 9 weeks, leaving: 3%/month}, working: {leaving: 3%/month}}
      causes: {other: {share: 100%}}
      tiers: {entry: {pay: "4,000 CNY/month"}, upper: {pay: "4,000 CNY/month"}}
      people: {staff: {site: old, family: voice, tier: entry, count: 20, stages: {working: 100%}}}
      reviews: {up: {from: entry, to: upper, on: [02-01], slots: 10}}
      peaks: {sale: {from: 06-01, to: 06-18, paid: 07-15, workload: 1.5}}
      levers:
        mentors: 30%
        promise-gap: 25%
        peak-bonus: 500 CNY
        recognition: 10 CNY/month
        ceremonies: 20 CNY/month
        idea-market: 30 CNY/month
      """)
    func better(_ driver: LeavingDriver) throws -> Scenario {
      try #require(driver.improved(scenario))
    }
    #expect(try better(.pay).levers.payRise.number == 1)
    #expect(try better(.bonus).levers.peakBonus?.number == 900)
    #expect(try better(.amenities).levers.amenities?.number == 40)
    #expect(try better(.recognition).levers.recognition?.number == 50)
    #expect(try better(.ceremonies).levers.ceremonies?.number == 60)
    #expect(try better(.ideaMarket).levers.ideaMarket?.number == 70)
    #expect(try better(.mentors).levers.mentors.number == 40)
    #expect(try better(.promises).levers.promiseGap.number == 15)
    // A tenth less of a day of 1.5 is the work of 1.5 ÷ 1.4 hands for each.
    #expect(try better(.workload).peaks[0].value.workload.middle == 1.5)
    #expect(try better(.workload).peaks[0].value.helpers.number == 7.14)
    #expect(abs(try better(.nightWork).sites[0].value.nightWork.middle - 20) < 1e-9)
    guard case .number(let slots) = try better(.growth).reviews[0].value.slots else {
      Issue.record("no number of slots")
      return
    }
    #expect(abs(slots.middle - 11) < 1e-9)
  }
}

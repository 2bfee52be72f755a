import PhraseTesting
import Questions
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

@Suite struct GoalTests {
  /// Twenty people who never leave, at 4,000 CNY a month.
  private static let still = Samples.building(
    people: "{staff: {site: old, family: voice, tier: entry, count: 20, stages: {working: 100%}}}")

  /// Two hundred who leave fast, and a peak with a bonus that holds and then lets go.
  private static let bonus = """
    title: A bonus
    start: 2027-01-04
    horizon: 40 weeks
    sites: {old: {seats: 200}}
    families: {voice: {}}
    stages: {working: {leaving: 10%/month}}
    causes: {other: {share: 100%}}
    tiers: {entry: {pay: "4,000 CNY/month"}}
    people: {staff: {site: old, family: voice, tier: entry, count: 200, stages: {working: 100%}}}
    peaks: {summer: {from: 06-01, to: 06-18, paid: 07-15}}
    effects: {bonus: {hold: -60%, cliff: 75%}}

    """

  private func seek(
    _ yaml: String, _ words: String, _ target: Double, by path: String,
    between ends: (String, String)? = nil, futures: Int = 40, control: Control = Control()
  ) throws -> GoalSeek {
    let node = try Samples.node(yaml)
    let scenario = try Scenario.schema.read(node)
    let response = try Response(words, in: scenario)
    let request = try GoalRequest(
      response, target: target, by: ScenarioDial(path, in: node),
      between: ends.map { (Node($0.0), Node($0.1)) })
    return try #require(
      try GoalSeek(
        request, futures: futures, checks: futures,
        by: Player(seed: 1, threads: 2, control: control)))
  }

  private func found(_ goal: GoalSeek) throws -> GoalSeek.Solution {
    guard case .found(let solution) = goal.answer else {
      Issue.record("\(goal.answer)")
      throw Problem("not found")
    }
    return solution
  }

  @Test func aLinearMeasureIsSolvedExactly() throws {
    let people = try found(seek(Self.still, "people", 33, by: "people.staff.count"))
    #expect(people.there.amount == 33)
    #expect(people.there.response.low == 33 && people.there.response.high == 33)
    // Cost is people × pay × weeks, to a hundredth a week and person.
    let present = try seek(Self.still, "cost", 1, by: "tiers.entry.pay").present.response.value
    let pay = try found(seek(Self.still, "cost", present * 1.25, by: "tiers.entry.pay"))
    #expect(abs((pay.there.amount ?? 0) - 5_000) < 1)
    #expect(abs(pay.there.response.value - present * 1.25) < 1e-4 * present)
    #expect(abs((pay.cost?.value ?? 0) - present * 0.25) < 1e-4 * present)
    #expect(pay.agrees)
  }

  @Test func wholeNumbersReachTheTarget() throws {
    // A class of so many of whom 60 % pass: more are needed than of those ready.
    let yaml = Samples.building(
      intake: "{first: {site: new, family: voice, date: 2027-02-01, size: 4}}")
    let solution = try found(
      seek(yaml, "ready at new at opening", 9.5, by: "intake.first.size", between: ("0", "40")))
    let amount = solution.there.amount ?? 0
    #expect(amount == amount.rounded())
    #expect(solution.there.response.value >= 9.5)
    #expect((14...18).contains(amount))
    #expect((solution.low ?? 0) <= amount && amount <= (solution.high ?? 0))
  }

  @Test func theIntervalNarrowsWithFutures() throws {
    func width(_ futures: Int) throws -> Double {
      let solution = try found(
        seek(
          Self.bonus, "leavers", 100, by: "stages.working.leaving", futures: futures))
      let (low, high) = (try #require(solution.low), try #require(solution.high))
      #expect(low <= solution.there.amount ?? 0 && solution.there.amount ?? 0 <= high)
      // As many fresh futures are others.
      #expect(solution.check != solution.there.response && solution.agrees)
      return high - low
    }
    let ratio = try width(25) / width(400)
    // A quarter is expected of sixteen times the futures; the half width itself varies.
    #expect((2.5...6.5).contains(ratio))
  }

  /// Each setting is asked about its own close: a shorter horizon has no later weeks.
  @Test func theHorizonMayBeTurned() throws {
    // Twenty people at 4,000 a month of 30.4375 days cost 18,398.36 a week.
    let solution = try found(
      seek(Self.still, "pay", 30 * 18_398.36, by: "horizon", between: ("20 weeks", "60 weeks")))
    #expect(abs((solution.there.amount ?? 0) - 30) < 1.01, "\(solution.there)")
  }

  /// It finds what a scenario finds that ends there; what the answer costs is that of all weeks.
  @Test func aGoalBeforeTheEndIsPlayedUpToIt() throws {
    let (words, path) = ("people at 2027-05-03", "stages.working.leaving")
    let soon = try found(seek(Self.bonus, words, 150, by: path))
    let ended = Self.bonus.replacing("40 weeks", with: "18 weeks")
    let same = try found(seek(ended, words, 150, by: path))
    #expect(soon.there == same.there && soon.low == same.low && soon.high == same.high)
    #expect(soon.change == same.change && soon.check == same.check)
    let (all, some) = (try #require(soon.cost), try #require(same.cost))
    #expect(some.low > 0 && all.value > 1.5 * some.value)
  }

  /// A site that does not open within a setting's horizon cannot be asked about there.
  @Test func aSettingWithoutTheOpeningIsSaid() throws {
    #expect(throws: GoalSeek.Failure.self) {
      try seek(
        Samples.building(), "ready at new at opening", 3, by: "horizon",
        between: ("4 weeks", "60 weeks"))
    }
  }

  @Test func readinessIsAShareOfFutures() throws {
    let yaml = Samples.building(
      intake: "{first: {site: new, family: voice, date: 2027-02-01, size: 12}}")
    let node = try Samples.node(yaml)
    let scenario = try Scenario.schema.read(node)
    let response = try Response("ready at new at opening", in: scenario)
    let request = try GoalRequest(
      response.readiness, target: 0.9, by: ScenarioDial("intake.first.size", in: node))
    let goal = try #require(
      try GoalSeek(request, futures: 200, checks: 400, by: Player(seed: 1, threads: 2)))
    let solution = try found(goal)
    // P(Bin(n, 0.6) ≥ 10) passes 90 % between 20 (87.2 %) and 21 (91.2 %).
    #expect((20...22).contains(solution.there.amount ?? 0))
    #expect(solution.agrees)
  }

  @Test func outOfReachSaysWhereItComesNearest() throws {
    let goal = try seek(Self.still, "people", 500, by: "people.staff.count")
    guard case .outOfReach(let best) = goal.answer else {
      Issue.record("\(goal.answer)")
      return
    }
    #expect(best.amount == 80 && best.response.value == 80)
  }

  @Test func sayWhereItTurns() throws {
    let goal = try seek(
      Self.bonus, "leavers", 60, by: "levers.peak-bonus", between: ("0 CNY", "8,000 CNY"),
      futures: 100)
    guard case .turns(let low, let high, let trial) = goal.answer else {
      Issue.record("\(goal.answer)")
      return
    }
    // 0.6 of a month's pay by the closed form, 2,400 CNY.
    #expect(low < 2_400 && 2_400 < high)
    #expect(trial.amount == 2_000)
  }

  @Test func sayThatTheFuturesCannotTell() throws {
    let goal = try seek(Self.bonus, "leavers", 60, by: "sites.old.seats")
    guard case .untold(let change) = goal.answer else {
      Issue.record("\(goal.answer)")
      return
    }
    #expect(change.low == 0 && change.high == 0)
  }

  @Test func aStopGivesTheNearestSoFar() throws {
    let goal = try seek(
      Self.bonus, "leavers", 100, by: "stages.working.leaving", futures: 50,
      control: Control(stoppingAfter: 250))
    guard case .stopped(let best?) = goal.answer else {
      Issue.record("\(goal.answer)")
      return
    }
    #expect(goal.trials.map(\.response.value).contains(best.response.value))
  }

  @Test func endsInAnotherUnitAreRefused() throws {
    #expect(throws: Problem.self) {
      try seek(
        Self.bonus, "leavers", 60, by: "stages.working.leaving", between: ("1%/month", "90%/yr"))
    }
    #expect(throws: Problem.self) {
      try seek(Self.bonus, "leavers", 60, by: "levers.amenities", between: ("1 CNY", "2 CNY"))
    }
  }
}

import Randomness
import Statistics
import Testing
import Workforce

@testable import Simulation

/// Changes from a day on that hold at one site, in one tier or in one stage only.
@Suite struct AddresseeTests {
  /// Two sites, two tiers, nobody comes; without luck in leaving money is known to the last unit.
  private static let team = """
    horizon: 40 weeks
    sites: {main: {seats: 900}, other: {seats: 900}}
    stages: {all: {leaving: 2%/week}}
    tiers: {one: {pay: "700 CNY/week"}, two: {pay: "900 CNY/week"}}
    people:
      a: {site: main, family: voice, tier: one, count: 400, stages: {all: 100%}}
      b: {site: main, family: voice, tier: two, count: 300, stages: {all: 100%}}
      c: {site: other, family: voice, tier: one, count: 200, stages: {all: 100%}}
      d: {site: other, family: voice, tier: two, count: 100, stages: {all: 100%}}
    """
  private static let still = team.replacing("2%/week", with: "0%/week")

  /// Entries of `later` from the eleventh week on: an addressee and a line each.
  private func later(_ entries: [(String, String)]) -> String {
    "\nlater: {"
      + entries.enumerated().map { "c\($0): {from: 2027-03-15, \($1.0) set: [\($1.1)]}" }
      .joined(separator: ", ") + "}"
  }

  private static let leverLines = [
    "levers.pay-rise 10%", "levers.amenities 90 CNY/month", "levers.recognition 90 CNY/month",
    "levers.ceremonies 90 CNY/month", "levers.idea-market 90 CNY/month",
  ]

  // MARK: - The same world

  @Test(arguments: leverLines)
  func `all sites one by one, and all tiers, and all stages, are everybody`(line: String) throws {
    let world = EverythingTests.world
    let everybody = try sketch(world + later([("", line)])).outcome(8)
    let sites = ["main", "other", "annex", "north"].map { ("at: \($0),", line) }
    let tiers = ["one", "two", "three"].map { ("tier: \($0),", line) }
    let stages = ["new", "young", "old"].map { ("stage: \($0),", line) }
    for entries in [sites, tiers, stages] {
      #expect(try sketch(world + later(entries)).outcome(8) == everybody)
    }
  }

  @Test(arguments: leverLines)
  func `the weeks before are the same to the last bit, those after are not`(line: String) throws {
    let world = EverythingTests.world
    try expectOnePast(world, world + later([("at: main, tier: one,", line)]), weeks: 10)
  }

  // MARK: - Money

  private func cost(_ measure: Measure, _ later: String, _ cut: [Dimension] = [], _ at: [Int] = [])
    throws -> Double
  {
    let compiled = CompiledScenario(
      try sketchedScenario(Self.still + later),
      countedLike: [try sketchedScenario(Self.still + self.later([("", Self.leverLines[1])]))])
    let outcome = compiled.outcome(1)
    let series = compiled.series(measure, cut, at)
    return try (0..<40).reduce(0) {
      $0 + (try #require(outcome.distribution(series, week: $1).mean))
    }
  }

  /// Addressees with their payroll a week in the scenario's currency and their number.
  private static let groups: [(whom: String, payroll: Double, people: Double)] = [
    ("at: main, tier: one,", 280_000, 400), ("at: other,", 230_000, 300),
    ("tier: two,", 360_000, 400), ("", 780_000, 1000),
  ]

  @Test(arguments: groups.map { ($0.whom, $0.payroll) })
  func `a rise is paid to those for whom it holds`(whom: String, payroll: Double) throws {
    let more = try cost(.pay, later([(whom, "levers.pay-rise 10%")])) - cost(.pay, "")
    // Thirty weeks, in minor units.
    #expect(abs(more - 0.1 * payroll * 100 * 30) < 1)
  }

  @Test(arguments: groups.map { ($0.whom, $0.people) })
  func `benefits are spent on those for whom they hold`(whom: String, people: Double) throws {
    let spent = try cost(.incentives, later([(whom, "levers.amenities 70 CNY/week")]))
    #expect(abs(spent - 7000 * people * 30) < 1)
  }

  @Test func `disjoint changes add up`() throws {
    let (first, second) = (
      ("at: main, tier: one,", "levers.pay-rise 10%"), ("at: other,", "levers.pay-rise 20%")
    )
    let base = try cost(.pay, "")
    let apart = try cost(.pay, later([first])) + cost(.pay, later([second])) - 2 * base
    #expect(abs(try cost(.pay, later([first, second])) - base - apart) < 1)
  }

  @Test func `what a comparison calls the lever is what is paid under it`() throws {
    let before = try sketchedScenario(Self.still)
    for (line, lever) in [("levers.amenities 70 CNY/week", Outlay.amenities)] {
      let after = try sketchedScenario(Self.still + later([("tier: two,", line)]))
      #expect(Outlay.changed(from: before, to: after) == [lever])
      var first = Future(compiled: CompiledScenario(before, countedLike: [after]), seed: 1)
      var second = Future(compiled: CompiledScenario(after, countedLike: [before]), seed: 1)
      first.play(0)
      second.play(0)
      let parts = CostParts(from: Books(first), to: Books(second), changed: [lever])
      #expect(parts[.lever] == 7000 * 400 * 30)
      #expect(parts[.staying] == 0 && parts[.replacing] == 0 && parts[.rest] == 0)
    }
  }

  @Test func `a rise for newcomers is paid up to the day on which they are none`() throws {
    // New for 143 days, so up to a Wednesday: three sevenths of that week.
    let stages = "stages: {new: {length: 143 days, leaving: 0%/week}, old: {leaving: 0%/week}}"
    let text =
      Self.still.replacing("stages: {all: {leaving: 0%/week}}", with: stages)
      .replacing("stages: {all: 100%}", with: "stages: {old: 100%}")
      + "\nintake: {n: {site: main, family: voice, date: 2027-03-15, size: 100}}"
    func pay(_ text: String) throws -> [Double] {
      let compiled = try sketch(text)
      let (outcome, series) = (compiled.outcome(1), compiled.series(.pay))
      return try (0..<40).map { try #require(outcome.distribution(series, week: $0).mean) }
    }
    let more = zip(
      try pay(text + later([("stage: new,", "levers.pay-rise 10%")])), try pay(text)
    ).map { $0 - $1 }
    for (week, more) in more.enumerated() {
      let days = week < 10 || week > 30 ? 0 : week < 30 ? 7.0 : 3.0
      #expect(abs(more - 7000 * 100 * days / 7) < 100, "week \(week): \(more)")
    }
  }

  @Test func `a benefit for newcomers is spent as long as they are new`() throws {
    // A hundred start on the day of the change and are new for twenty weeks.
    let stages = "stages: {new: {length: 140 days, leaving: 0%/week}, old: {leaving: 0%/week}}"
    let text =
      Self.still.replacing("stages: {all: {leaving: 0%/week}}", with: stages)
      .replacing("stages: {all: 100%}", with: "stages: {old: 100%}")
      + "\nintake: {n: {site: main, family: voice, date: 2027-03-15, size: 100}}"
    let compiled = try sketch(text + later([("stage: new,", "levers.amenities 70 CNY/week")]))
    let outcome = compiled.outcome(1)
    let series = compiled.series(.incentives)
    for week in 0..<40 {
      let spent = try #require(outcome.distribution(series, week: week).mean)
      #expect(spent == ((10..<30).contains(week) ? 7000 * 100 : 0), "week \(week)")
    }
  }

  // MARK: - Leaving

  @Test func `a rise for one stage lowers the hazards of that stage`() throws {
    let stages = "stages: {new: {length: 1 year, leaving: 2%/week}, old: {leaving: 2%/week}}"
    let text =
      Self.team.replacing("stages: {all: {leaving: 2%/week}}", with: stages)
      .replacing("stages: {all: 100%}", with: "stages: {new: 50%, old: 50%}")
      + "\neffects: {pay: {elasticity: 2}}" + later([("stage: new,", "levers.pay-rise 10%")])
    var future = Future(compiled: try sketch(text), seed: 1)
    future.play(0)
    let hazards = (0..<future.cells.count).map {
      (stage: future.cells.stage(of: $0), hazard: future.figures.hazards[$0, []])
    }
    let old = try #require(hazards.first { $0.stage == 1 }).hazard
    for cell in hazards {
      #expect(abs(cell.hazard / old - (cell.stage == 0 ? 1 / 1.21 : 1)) < 1e-12)
    }
  }

  @Test func `only those for whom it holds leave less, by the formula`() throws {
    // 1.1 to the power of -2: the hazard of the second tier, nobody else's.
    let effects = "\neffects: {pay: {elasticity: 2}}"
    let text = Self.team + effects + later([("tier: two,", "levers.pay-rise 10%")])
    let compiled = try sketch(text)
    let outcome = compiled.outcome(300)
    for (tier, count, factor) in [(0, 600.0, 1.0), (1, 400.0, 1 / (1.1 * 1.1))] {
      let series = compiled.series(.people, [.tier], [tier])
      let hazard = 0.020_202_707
      let left = (10 * -hazard + 30 * -hazard * factor).exponential
      let mean = try #require(outcome.distribution(series, week: 40).mean)
      let error = (left * (1 - left) * count / 300).squareRoot()
      #expect(abs(mean - count * left) < 4 * error, "tier \(tier): \(mean)")
    }
  }

  @Test func `a change for some goes before one for everybody`() throws {
    let both = later([("at: main,", "levers.pay-rise 10%"), ("", "levers.pay-rise 20%")])
    let more = try cost(.pay, both) - cost(.pay, "")
    let payroll = 0.1 * (400.0 * 700 + 300 * 900) + 0.2 * (200.0 * 700 + 100 * 900)
    #expect(abs(more - payroll * 100 * 30) < 1)
  }

  @Test func `taken out it is taken out for those for whom it held`() throws {
    let scenario = try sketchedScenario(
      Self.team + later([("tier: two,", "levers.pay-rise 10%")]))
    let without = try #require(LeavingDriver.pay.removed(from: scenario))
    let (plain, other) = (try sketch(Self.team), CompiledScenario(without))
    #expect(other.outcome(4) == plain.outcome(4))
    #expect(LeavingDriver.pay.removed(from: try sketchedScenario(Self.team)) == nil)
  }
}

extension Double {
  /// e to the power of it.
  fileprivate var exponential: Double { Portable.exp(self) }
}

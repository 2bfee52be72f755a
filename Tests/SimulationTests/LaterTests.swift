import Schema
import Statistics
import Testing
import Workforce

@testable import Simulation

/// Changes from a day on: one past, and what follows from the change.
@Suite struct LaterTests {
  /// One stage, one tier, nobody comes: how many are left is known.
  private static let team = """
    horizon: 40 weeks
    stages: {all: {leaving: 1%/week}}
    tiers: {one: {pay: "700 CNY/week"}}
    people: {old: {site: main, family: voice, tier: one, count: 400, stages: {all: 100%}}}
    """

  private func later(_ lines: String, from: String, until: String? = nil) -> String {
    let end = until.map { ", until: \($0)" } ?? ""
    return "\nlater: {change: {from: \(from)\(end), set: [\(lines)]}}"
  }

  // MARK: - Nothing changes

  @Test(arguments: ["2027-01-11", "2027-02-22", "2027-04-19", "2027-06-28"])
  func `a change that changes nothing leaves every number as it is`(day: String) throws {
    let noChange = later("levers.pay-rise 0%", from: day, until: nil)
    let plain = try sketch(EverythingTests.world)
    let forked = try sketch(EverythingTests.world + noChange)
    #expect(forked.successors.count == 1)
    let outcome = plain.outcome(24)
    #expect(outcome == forked.outcome(24))
    // In any order of futures, after each other in one world.
    #expect(
      Run(forked, seed: 1, threads: 3, batch: 1).outcome(futures: 0..<24) == outcome)
  }

  @Test func `many of them neither`() throws {
    let entries = ["02-01", "02-08", "03-22", "05-31"].enumerated().map {
      "c\($0): {from: 2027-\($1), until: 2027-06-14, set: [levers.pay-rise 0%]}"
    }
    let forked = try sketch(
      EverythingTests.world + "\nlater: {" + entries.joined(separator: ", ") + "}")
    #expect(forked.successors.count == 5)
    #expect(try sketch(EverythingTests.world).outcome(16) == forked.outcome(16))
  }

  @Test func `a career goes on`() throws {
    let plain = try sketch(EverythingTests.world)
    let forked = try sketch(
      EverythingTests.world + later("levers.pay-rise 0%", from: "2027-03-01"))
    for ordinal in 0..<5 {
      let life = Life(plain, seed: 1, from: .group(0), ordinal: ordinal, to: 20)
      let other = Life(forked, seed: 1, from: .group(0), ordinal: ordinal, to: 20)
      #expect(life?.events == other?.events)
      #expect(life?.person == other?.person)
    }
  }

  // MARK: - One past

  @Test(arguments: [
    "stages.old.leaving 8%/week", "levers.pay-rise 20%", "levers.mentors 20%",
    "reviews.up.slots 1", "intake.new.size 12", "stages.new.pass 50%", "costs.on-costs 50%",
    "effects.stagnation.size 200%", "levers.recognition 90 CNY/month",
  ])
  func `the weeks before are the same to the last bit`(line: String) throws {
    try expectOnePast(
      EverythingTests.world, EverythingTests.world + later(line, from: "2027-03-15"), weeks: 10)
  }

  // MARK: - What follows

  @Test func `leaving is that of each time`() throws {
    let compiled = try sketch(
      Self.team + later("stages.all.leaving 4%/week", from: "2027-03-15", until: "2027-05-24"))
    let outcome = compiled.outcome(400)
    let people = compiled.series(.people)
    // Ten weeks at 1 %, ten at 4 %, twenty at 1 %.
    for (week, left) in [(10, 0.904_382), (20, 0.601_255), (40, 0.491_765)] {
      let mean = try #require(outcome.distribution(people, week: week).mean)
      let error = (left * (1 - left) * 400).squareRoot() / 20
      #expect(abs(mean - 400 * left) < 4 * error, "week \(week): \(mean)")
    }
  }

  @Test func `a rise of pay costs what is paid under it`() throws {
    let before = try sketchedScenario(Self.team)
    let after = try sketchedScenario(
      Self.team + "\neffects: {pay: {elasticity: 0}}"
        + later("levers.pay-rise 10%", from: "2027-03-15"))
    var first = Future(compiled: CompiledScenario(before, countedLike: [after]), seed: 1)
    var second = Future(compiled: CompiledScenario(after, countedLike: [before]), seed: 1)
    for number in 0..<5 {
      first.play(UInt64(number))
      second.play(UInt64(number))
      let changed = Outlay.changed(from: before, to: after)
      let parts = CostParts(from: Books(first), to: Books(second), changed: changed)
      let pay = first.compiled.series(.pay)
      let later = (10..<40).reduce(Int64(0)) { $0 + first.value(pay, week: $1) }
      // People are the same ones: a tenth of what they earn from then on, to rounding of each.
      #expect(abs(Double(parts[.lever]) - 0.1 * Double(later)) < 0.001 * Double(later))
      #expect(parts[.replacing] == 0)
      #expect(abs(parts[.staying]) < later / 10_000)
    }
  }

  @Test func `classes are those of each time`() throws {
    let team = """
      horizon: 20 weeks
      people: {}
      intake: {new: {site: main, family: voice, date: 2027-01-04, every: 1 week, size: 5}}
      """
    let compiled = try sketch(team + later("intake.new.size 9", from: "2027-02-15"))
    let starters = compiled.series(.starters)
    let outcome = compiled.outcome(3)
    for week in 0..<20 {
      #expect(outcome.distribution(starters, week: week).mean == (week < 6 ? 5 : 9))
    }
  }

  @Test func `a day inside a week counts from the next Monday`() throws {
    let team = """
      horizon: 8 weeks
      intake: {new: {site: main, family: voice, date: 2027-01-06, every: 1 week, size: 5}}
      """
    func outcome(_ day: String) throws -> Outcome {
      try sketch(team + later("intake.new.size 9", from: day)).outcome(2)
    }
    #expect(try outcome("2027-01-19") == outcome("2027-01-25"))
    #expect(try outcome("2027-01-18") != outcome("2027-01-25"))
  }

  @Test func `a bonus that is new is one from that day on`() throws {
    let team =
      Self.team + """

        peaks: {one: {from: 02-01, to: 02-21, paid: 03-01}, two: {from: 04-26, to: 05-09, paid: 06-01}}
        """
    let scenario = try sketchedScenario(
      team + later("levers.peak-bonus 300 CNY", from: "2027-02-15"))
    #expect(scenario.eras.first?.scenario.levers.bonusSince?.iso == "2027-02-15")
    let dear = try sketchedScenario(
      team + "\nlevers: {peak-bonus: 200 CNY}"
        + later("levers.peak-bonus 300 CNY", from: "2027-02-15"))
    #expect(dear.eras.first?.scenario.levers.bonusSince == nil)
  }
}

extension Future {
  fileprivate func value(_ series: Int, week: Int) -> Int64 {
    ledger.columns[week * ledger.width + series]
  }
}

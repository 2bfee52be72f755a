import PhraseTesting
import Questions
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

/// Why a figure is what it is, in lines that add up.
@Suite struct AttributionTests {
  private static let yaml = Samples.building(
    seats: 40, pass: "70%", leaving: "4% to 12%/month",
    intake: "{first: {site: new, family: voice, date: 2027-02-01, size: 40, show-up: 80%}}",
    people: "{staff: {site: old, family: voice, tier: entry, count: 50, "
      + "stages: {working: 100%}}}")

  private let player = Player(seed: 1, threads: 2)

  private func why(
    _ words: String, yaml: String = yaml, futures: Int = 60
  ) throws -> Attribution {
    let scenario = try Samples.scenario(yaml)
    return try #require(
      try Attribution(
        Response(words, in: scenario), in: scenario, futures: futures, by: player
      ) { $0.key(in: scenario) })
  }

  /// In ticks nothing is rounded: all lines are the whole, and the whole leads from end to end.
  private func expectSum(_ found: Attribution) {
    let sum = found.lines.reduce(found.together.total) { $0 + $1.total }
    #expect(sum == found.whole.total)
    let way = found.second.value.value - found.first.value.value
    #expect(abs(way - found.whole.effect.value) <= 1e-9 * max(1, abs(way)))
    let means = found.lines.reduce(found.together.effect.value) { $0 + $1.effect.value }
    #expect(abs(means - found.whole.effect.value) <= 1e-9 * max(1, abs(means)))
  }

  @Test(arguments: [
    "leavers", "people", "ready at new at opening", "cost", "short at new at opening",
    "starters", "people at 2027-06-07", "leavers at 2027-06-07",
  ])
  func linesAddUpExactly(words: String) throws {
    let found = try why(words)
    expectSum(found)
    #expect(!found.lines.isEmpty && found.untold.isEmpty)
    let sizes = found.lines.map { abs($0.effect.value) }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func readinessAddsUpToo() throws {
    let scenario = try Samples.scenario(Self.yaml)
    let response = try Response("ready at new at opening", in: scenario).readiness
    let found = try #require(
      try Attribution(response, in: scenario, futures: 60, by: player) { $0.key(in: scenario) })
    expectSum(found)
    // With 40 invited, all there and passing, 38 of 38 needed are ready for sure; as it is never.
    #expect(found.first.value.value == 1 && found.second.value.value < 0.05)
  }

  /// The reference is known by heart where nothing is left to chance: 40 invited, all ready.
  @Test func withoutAllOfItEverybodyIsReady() throws {
    let found = try why("ready at new at opening")
    #expect(found.first.value.value == 40 && found.first.value.low == 40)
    let names = found.lines.compactMap(\.part?.command)
    #expect(
      Set(names) == ["no-shows", "failed-tests", "leaving-in-training", "leaving-in-working"])
    #expect(found.lines.allSatisfy { $0.effect.high < 0 })
    // 40 × 0.8 × 0.7 are left of 40 but for leaving; without no-shows 28, without failed tests 32.
    let shows = try #require(found.lines.first { $0.part?.command == "no-shows" })
    #expect(abs(shows.effect.value / (found.second.value.value * 0.25) + 1) < 0.15)
  }

  /// Each line is what taking it out alone does, with the other sign.
  @Test func aLineIsATryWithTheOtherSign() throws {
    let found = try why("leavers")
    let scenario = found.scenario
    for line in found.lines {
      let driver = try #require(
        Driver.all(in: scenario).first { $0.key(in: scenario) == line.part?.command })
      let without = try #require(driver.taken(from: scenario))
      let comparison = try Comparison(scenario, without, futures: 60, by: player)
      let series = try #require(comparison.compiled.layout.index(of: .leavers))
      let change = try #require(comparison.difference(series, week: scenario.weeks)).estimate
      #expect(line.effect.value == -change.value && line.effect.low == -change.high)
    }
  }

  /// Influences on leaving are drivers as well, with their own sign.
  @Test func influencesAreTold() throws {
    let found = try why("leavers", yaml: Self.yaml + "levers: {pay-rise: 20%}\n", futures: 100)
    expectSum(found)
    let pay = try #require(found.lines.first { $0.part?.command == "pay" })
    #expect(pay.effect.high < 0)
  }

  /// A flow up to a day is the sum of its weeks; a stock up to a day is that of the day.
  @Test func upToADay() throws {
    let scenario = try Samples.scenario(Self.yaml)
    let day = try #require(Day("2027-06-09"))
    let flow = try Response(.leavers, on: .through(day), in: scenario)
    let found = try #require(
      try Attribution(flow, in: scenario, futures: 40, by: player) { $0.key(in: scenario) })
    expectSum(found)
    // The week of 7 June is the 23rd.
    let rows = try player.rows(
      of: Playable(scenario), [Statistic(.leavers, weeks: 0..<23)], futures: 40)
    let sum = rows[Statistic(.leavers, weeks: 0..<23)].reduce(0, +)
    #expect(abs(found.second.value.value * 40 - Double(sum)) < 1e-9)
    #expect(try Response(.people, on: .through(day), in: scenario).moment == .week(day))
    let end = scenario.start + 7 * scenario.weeks
    #expect(try Response(.leavers, on: .through(end), in: scenario).moment == .close)
    #expect(throws: Problem.self) {
      try Response(.leavers, on: .through(end + 1), in: scenario)
    }
  }

  // MARK: - Differences

  private func parts(_ changes: [(String, String)]) throws -> (Scenario, [Attribution.Part]) {
    let shape = Scenario.schema.shape
    let node = try Samples.node(Self.yaml)
    func changed(_ node: Node, _ change: (String, String)) throws -> Node {
      try node.setting(Node.steps(change.0), to: Node(change.1), shape: shape)
    }
    let all = try changes.reduce(node) { try changed($0, $1) }
    return (
      try Scenario.schema.read(all),
      try changes.map { change in
        Attribution.Part(
          .change(path: change.0), command: "try \(change.0) \(change.1)",
          scenario: try Scenario.schema.read(changed(node, change)))
      }
    )
  }

  @Test func changesAddUpOneByOne() throws {
    let (end, parts) = try parts([
      ("levers.pay-rise", "20%"), ("intake.first.size", "60"), ("stages.training.pass", "90%"),
    ])
    let scenario = try Samples.scenario(Self.yaml)
    for words in ["ready at new at opening", "leavers", "cost"] {
      let found = try #require(
        try Attribution(
          Response(words, in: scenario), in: scenario, parts, isBackwards: false, futures: 60,
          by: player
        ) { _ in end })
      expectSum(found)
      #expect(found.lines.count == 3)
      let base = try why(words).second.value
      #expect(found.first.value == base)
    }
  }

  /// One change is all there is: nothing is done together.
  @Test func oneChangeIsTheWhole() throws {
    let (end, parts) = try parts([("levers.pay-rise", "20%")])
    let scenario = try Samples.scenario(Self.yaml)
    let found = try #require(
      try Attribution(
        Response("leavers", in: scenario), in: scenario, parts, isBackwards: false, futures: 40,
        by: player
      ) { _ in end })
    #expect(found.together.effect.isNothing && found.lines.count == 1)
    #expect(found.lines[0].effect == found.whole.effect)
  }

  @Test func noChangeIsNothing() throws {
    let scenario = try Samples.scenario(Self.yaml)
    let found = try #require(
      try Attribution(
        Response("leavers", in: scenario), in: scenario, [], isBackwards: false, futures: 20,
        by: player
      ) { _ in scenario })
    #expect(found.lines.isEmpty && found.whole.effect.isNothing && found.together.total == 0)
  }

  /// What is stopped adds up to nothing, so that nothing is said.
  @Test func aStopSaysNothing() throws {
    let scenario = try Samples.scenario(Self.yaml)
    let found = try Attribution(
      Response("leavers", in: scenario), in: scenario, futures: 40,
      by: Player(seed: 1, threads: 1, control: Control(stoppingAfter: 60))
    ) { $0.key(in: scenario) }
    #expect(found == nil)
  }

  /// Keys are words of their own: no two alike, and none a part of a scenario.
  @Test func keysAreTheirOwn() throws {
    let scenario = try Samples.scenario(Self.yaml)
    let all =
      Counterfactual.allCases.map(Driver.circumstance) + scenario.stages.indices.map(Driver.stage)
      + LeavingDriver.all.map(Driver.influence)
    let keys = all.map { $0.key(in: scenario) }
    #expect(Set(keys).count == keys.count)
    let fields = Scenario.schema.shape.completions(ofPath: "", in: Node(.table([]))).map(\.word)
    #expect(Set(keys).isDisjoint(with: fields))
  }
}

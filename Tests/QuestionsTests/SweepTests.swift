import PhraseTesting
import Questions
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

/// A number step by step, in the same futures.
@Suite struct SweepTests {
  static let yaml = Samples.building(
    leaving: "2% to 20%/month",
    intake: "{first: {site: new, family: voice, date: 2027-02-01, size: 12}}",
    people: "{staff: {site: old, family: voice, tier: entry, count: 50, "
      + "stages: {working: 100%}}}")

  private let player = Player(seed: 1, threads: 2)

  private func axis(
    _ path: String, _ from: String, _ to: String, _ step: String, yaml: String = yaml
  ) throws -> SweepAxis {
    try SweepAxis(
      ScenarioDial(path, in: Samples.node(yaml), like: Node(to)), from: Node(from), to: Node(to),
      step: Node(step))
  }

  private func sweep(
    _ axes: [SweepAxis], of words: String..., futures: Int = 40, yaml: String = yaml,
    control: Control = Control()
  ) throws -> Sweep {
    let scenario = try Samples.scenario(yaml)
    let responses = try words.map { try Response($0, in: scenario) }
    return try #require(
      try Sweep(
        axes, of: responses, in: scenario, futures: futures,
        by: Player(seed: 1, threads: 2, control: control)))
  }

  /// The difference that `try` tells of a measure at the close.
  private func tried(
    _ measure: Measure, _ path: String, _ value: String, futures: Int = 40
  ) throws -> Comparison.Difference {
    let node = try Samples.node(Self.yaml)
    let changed = try node.setting(
      Node.steps(path), to: Node(value), shape: Scenario.schema.shape)
    let comparison = try Comparison(
      Samples.scenario(Self.yaml), Scenario.schema.read(changed), futures: futures, by: player)
    let series = try #require(comparison.compiled.layout.index(of: measure))
    return try #require(comparison.difference(series, week: comparison.compiled.weeks))
  }

  /// Each setting is what trying it alone tells, to the last bit.
  @Test(arguments: [
    ("levers.pay-rise", "4%", "20%", "8%", ["4%", "12%", "20%"]),
    (
      "levers.amenities", "50 CNY/month", "90 CNY/month", "40 CNY/month",
      ["50 CNY/month", "90 CNY/month"]
    ),
    ("intake.first.size", "10", "14", "2", ["10", "12", "14"]),
  ])
  func aSettingIsWhatTryTells(
    path: String, from: String, to: String, step: String, values: [String]
  ) throws {
    let sweep = try sweep([axis(path, from, to, step)], of: "leavers", "people", "cost")
    #expect(sweep.points.count == values.count)
    for (point, value) in zip(sweep.points, values) {
      for (measure, reading) in zip([Measure.leavers, .people, .cost], point.readings) {
        let difference = try tried(measure, path, value)
        #expect(reading.value.value == difference.second)
        #expect(reading.change.value == difference.estimate.value)
        #expect(reading.change.low == difference.estimate.low)
        #expect(reading.change.high == difference.estimate.high)
      }
    }
  }

  @Test func aSweepOfOneSettingIsATry() throws {
    let sweep = try sweep([axis("levers.pay-rise", "5%", "5%", "1%")], of: "leavers")
    let point = try #require(sweep.points.first)
    #expect(sweep.points.count == 1)
    let difference = try tried(.leavers, "levers.pay-rise", "5%")
    #expect(point.readings[0].change.value == difference.estimate.value)
    #expect(difference.estimate.value < 0)
  }

  /// The scenario's own value differs from it by nothing at all, and more pay keeps more.
  @Test func theOwnValueDiffersByNothing() throws {
    let sweep = try sweep(
      [axis("levers.pay-rise", "0%", "30%", "10%")], of: "leavers", futures: 100)
    #expect(sweep.points.map(\.isPresent) == [true, false, false, false])
    #expect(sweep.points[0].readings[0].change.isNothing)
    #expect(sweep.points[0].readings == sweep.present)
    let changes = sweep.points.map(\.readings[0].change)
    #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.value > $1.value })
    #expect(changes.dropFirst().allSatisfy { $0.high < 0 })
  }

  /// A belief that is moved back to where it is is the same belief.
  @Test func aBeliefIsMovedAsAWhole() throws {
    let axis = try axis("stages.working.leaving", "5.5%/month", "22%/month", "5.5 points")
    #expect(axis.settings == [5.5, 11, 16.5, 22])
    #expect(axis.dial.text(22) == "4%/month to 40%/month")
    #expect(axis.dial.label(22) == "22%/month")
    let sweep = try sweep([axis], of: "leavers")
    #expect(sweep.points[1].isPresent && sweep.points[1].readings[0].change.isNothing)
    let values = sweep.points.map(\.readings[0].value.value)
    #expect(values == values.sorted())
  }

  /// A grid is one sweep within another.
  @Test func aGridIsTwoNestedSweeps() throws {
    let pay = try axis("levers.pay-rise", "0%", "20%", "10%")
    let size = try axis("intake.first.size", "8", "16", "8")
    let grid = try sweep([pay, size], of: "people", "leavers")
    #expect(grid.points.count == 6)
    for (row, value) in ["0%", "10%", "20%"].enumerated() {
      let node = try Samples.node(Self.yaml).setting(
        ["levers", "pay-rise"], to: Node(value), shape: Scenario.schema.shape)
      let inner = try #require(
        try Sweep(
          [
            SweepAxis(
              ScenarioDial("intake.first.size", in: node), from: Node("8"), to: Node("16"),
              step: Node("8"))
          ], of: grid.responses, in: Scenario.schema.read(node), futures: 40, by: player))
      for (column, point) in inner.points.enumerated() {
        let cell = grid.points[2 * row + column]
        #expect(cell.settings == [Double(10 * row), point.settings[0]])
        #expect(cell.readings.map(\.value) == point.readings.map(\.value))
      }
    }
  }

  /// Where a site is ready is a share of futures; more invitations make it likelier.
  @Test func readinessIsAShare() throws {
    let axes = [try axis("intake.first.size", "12", "28", "8")]
    let scenario = try Samples.scenario(Self.yaml)
    let response = try Response("ready at new at opening", in: scenario).readiness
    let sweep = try #require(
      try Sweep(axes, of: [response], in: scenario, futures: 60, by: player))
    let shares = sweep.points.map(\.readings[0].value)
    #expect(shares.allSatisfy { (0...1).contains($0.value) && (0...1).contains($0.low) })
    #expect(shares[0].value < shares[2].value && sweep.points[2].readings[0].change.low > 0)
  }

  @Test func headlinesAreWhatTheScenarioCounts() throws {
    let scenario = try Samples.scenario(Self.yaml)
    #expect(
      scenario.headlines.map { $0.words(in: scenario).english } == [
        "leavers", "people", "ready at new at opening", "ready at new at opening", "cost",
      ])
    #expect(scenario.headlines.map(\.kind)[3] == .readiness)
  }

  @Test func theLastStepMayMissTheEnd() throws {
    let axis = try axis("levers.pay-rise", "0%", "10%", "4%")
    #expect(axis.settings == [0, 4, 8] && axis.missed == 10)
    #expect(try self.axis("levers.pay-rise", "0%", "0.3%", "0.1%").settings == [0, 0.1, 0.2, 0.3])
    #expect(try self.axis("levers.pay-rise", "0%", "0.3%", "0.1%").missed == nil)
  }

  // MARK: - What is refused

  private enum Where { case from, to, step, dial }

  private func wrong(
    _ path: String, _ from: String, _ to: String, _ step: String
  ) throws -> (Where, Problem)? {
    let (dial, node): (ScenarioDial, Node)
    node = try Samples.node(Self.yaml)
    do throws(Problem) {
      dial = try ScenarioDial(path, in: node, like: Node(to))
    } catch {
      return (.dial, error)
    }
    do throws(SweepAxis.Wrong) {
      _ = try SweepAxis(dial, from: Node(from), to: Node(to), step: Node(step))
      return nil
    } catch {
      return switch error {
      case .from(let problem): (.from, problem)
      case .to(let problem): (.to, problem)
      case .step(let problem): (.step, problem)
      }
    }
  }

  @Test func whatIsWrongIsSaidOfTheWordThatIsWrong() throws {
    func expect(
      _ path: String, _ from: String, _ to: String, _ step: String, _ place: Where?,
      _ message: String = ""
    ) throws {
      let found = try wrong(path, from, to, step)
      #expect(found?.0 == place, "\(path) \(from) \(to) \(step)")
      if !message.isEmpty { #expect(found?.1.message == message) }
    }
    let pay = "levers.pay-rise"
    try expect(pay, "0%", "10%", "2%", nil)
    try expect(pay, "0%", "10%", "+2%", nil)
    try expect(pay, "0%", "10%", "2 points", nil)
    try expect(pay, "10%", "0%", "2%", .from, "the first end is above the second")
    try expect(pay, "0%", "10%", "-2%", .step, "a step leads upwards")
    try expect(pay, "0%", "10%", "0%", .step, "a step of nothing leads nowhere")
    try expect(pay, "0%", "10%", "0", .step, "a step of nothing leads nowhere")
    try expect(pay, "0%", "10%", "11%", .step, "the step is larger than the way")
    try expect(pay, "0%", "10%", "0.001%", .step, "more settings than are played")
    try expect(pay, "0%", "10%", "2 CNY", .step, "another unit than the present value's")
    try expect(pay, "0%", "10%", "much", .step)
    try expect(pay, "nothing", "10%", "2%", .from)
    try expect(pay, "0%", "1000%", "2%", .to)
    try expect("people.staff.count", "40", "44", "0.5", .step)
    try expect("start", "2027-01-04", "2027-02-01", "1 week", .dial)
    try expect("title", "a", "b", "c", .dial)
    try expect("stages", "1", "2", "1", .dial)
  }

  @Test func axesThatDoNotGoTogether() throws {
    let pay = try axis("levers.pay-rise", "0%", "10%", "1%")
    let size = try axis("intake.first.size", "1", "12", "1")
    #expect(Sweep.obstacle(to: [pay]) == nil)
    #expect(Sweep.obstacle(to: [pay, pay])?.message == "the same number twice")
    #expect(Sweep.obstacle(to: [pay, size])?.message == "more settings than are played")
  }

  /// What no run could play is refused before anything is played.
  @Test func aSettingThatCannotBePlayedIsNamed() throws {
    let wild = Self.yaml + "effects: {promise-gap: {size: 900%}}\n"
    let axes = [try axis("levers.promise-gap", "0%", "50%", "25%", yaml: wild)]
    let control = Control()
    let scenario = try Samples.scenario(wild)
    do throws(Sweep.Failure) {
      _ = try Sweep(
        axes, of: [Response(.leavers, in: scenario)], in: scenario, futures: 20,
        by: Player(seed: 1, threads: 2, control: control))
      Issue.record("played")
    } catch {
      #expect(error.settings == [50])
      guard case .unplayable(.leaving) = error.reason else {
        Issue.record("\(error)")
        return
      }
      #expect(control.done == 0)
    }
  }

  /// A stop keeps the settings that are done, whole.
  @Test func aStopKeepsWhatIsDone() throws {
    let all = try sweep([axis("levers.pay-rise", "0%", "20%", "5%")], of: "leavers")
    let part = try sweep(
      [axis("levers.pay-rise", "0%", "20%", "5%")], of: "leavers",
      control: Control(stoppingAfter: 100))
    #expect(part.isPartial && !all.isPartial && part.points.count < all.points.count)
    for (point, whole) in zip(part.points, all.points) {
      #expect(point.readings == whole.readings)
    }
  }
}

import Foundation
import PhraseTesting
import Sandbox
import Schema
import Simulation
import Testing
import Text
import Workforce

/// The bound that a refusal states in a scenario is accepted when it is given back, and is played.
@Suite struct StatedBoundsTests {
  /// Those that are read quickly.
  private static let names = ["peak-bonus", "energy-team", "ladders-team", "spiral", "small-team"]

  private static func load(_ name: String) throws -> Session {
    try Session(
      loading: package + "Scenarios/\(name).yaml", in: Environment(threads: 1, folder: package))
  }

  private static let package = Place.package

  /// Every twelfth number that is written in a scenario.
  @Test(arguments: names) func E14_whatARefusalStatesIsAcceptedAndRuns(name: String) throws {
    let session = try Self.load(name)
    let world = try #require(session.world)
    let shift = Self.names.firstIndex(of: name) ?? 0
    let stride = 12
    var stated = 0
    for (index, steps) in Self.numbers(of: world).enumerated() where (index + shift) % stride == 0 {
      for probe in ["999,999,999,999,999", "-999,999,999,999,999"] {
        stated += try Self.probe(steps, probe, session)
      }
    }
    #expect(stated > 0)
  }

  /// What was found to be refused at the bound that was stated, or by the run after it.
  @Test(arguments: [
    ("suqian-phase-3", "demand.voice.contacts", "1,000,000,000,000/week"),
    ("suqian-phase-3", "demand.voice.growth", "1,000%/month"),
    ("suqian-phase-3", "demand.voice.growth", "1,000%/week"),
    ("spiral", "coupling.handle-time.missing", "900%"),
    ("spiral", "coupling.handle-time.missing", "-99%"),
    ("spiral", "coupling.leaving.missing", "900%"),
    ("spiral", "coupling.leaving.occupancy", "900%"),
    ("spiral", "coupling.leaving.occupancy", "uniform(80%, 900%)"),
    ("spiral", "service.voice.handle-time", "36,000 seconds"),
    ("spiral", "service.voice.handle-time", "600 minutes"),
    ("energy-team", "energy.reward", "1,000,000,000,000 CNY"),
    ("energy-team", "levers.recognition", "1,000,000,000 CNY/month"),
    ("energy-team", "levers.recognition", "1,000,000,000 CNY/hour"),
    ("energy-team", "levers.ceremonies", "1,000,000,000 CNY/month"),
    ("energy-team", "levers.idea-market", "1,000,000,000 CNY/month"),
    ("peak-bonus", "effects.workload.size", "900%"),
    ("small-team", "tiers.agent.leaving", "100"),
  ])
  func E14_aBoundHoldsWithAllTheRest(name: String, path: String, value: String) throws {
    let session = try Self.load(name)
    _ = try Self.probe(Node.steps(path), value, session)
  }

  /// The end that is told is the one that was passed, also where the other is out of reach.
  @Test(arguments: ["5200 weeks", "99,999 days"])
  func E14_theEndThatWasPassedIsTold(horizon: String) throws {
    var session = try Self.load("ladders-team")
    let environment = Environment(threads: 1)
    let reply = session.perform("set horizon \(horizon)", in: environment)
    let bounds = try #require(reply.refusal?.problems.all.first?.bounds)
    #expect(bounds.low == nil)
    let high = try #require(bounds.high)
    #expect(session.perform("set horizon \(high)", in: environment).refusal == nil)
  }

  @Test func E14_theFieldThatWasSetIsBlamed() throws {
    let session = try Self.load("spiral")
    for path in ["coupling.leaving.missing", "coupling.leaving.occupancy"] {
      var session = session
      let reply = session.perform("set \(path) 900%", in: Environment(threads: 1))
      let problem = try #require(reply.refusal?.problems.all.first)
      #expect(problem.path == path && problem.bounds?.high != nil)
    }
  }

  /// 1,200,000,000 a year are 100,000,000 a month: twelve months of 30.4375 days are a year.
  @Test(arguments: [
    ("100,000,000 VND/month", "1,200,000,000 VND/year"), ("5%/week", "99.95%/yr"),
  ])
  func E14_aLimitIsOnTheRate(first: String, second: String) throws {
    func accepts<Value: Quantity>(_: Value.Type, _ text: String) -> Double? {
      (try? Kind<Value>.quantity().read(Node(text)))?.magnitude
    }
    if first.contains("%") {
      // 1 − 0.0005^(7 ⁄ 365.25) is 13.6 % a week.
      let rate = try #require(accepts(Rate.self, second))
      #expect(abs(rate - -log(0.0005) * 7 / 365.25) < 1e-12)
      #expect(accepts(Rate.self, first) != nil && accepts(Rate.self, "100%/yr") == nil)
      // 6 % a week are 1.06^52.18 = 20.9 times a year.
      #expect(accepts(Growth.self, "1,991%/yr") != nil)
      return
    }
    let month: Double = try #require(accepts(Pay.self, first))
    #expect(accepts(Pay.self, second) == month)
    #expect(accepts(Span.self, "101 years") == nil && accepts(Span.self, "100 years") != nil)
  }

  /// What check accepts is played whatever the seed and the number of futures.
  @Test(arguments: ["15% to 35%", "5% to 35%"])
  func E14_noSeedDecidesWhatCanBePlayed(belief: String) throws {
    var session = try Self.load("spiral")
    let environment = Environment(threads: 2)
    let line = "set coupling.leaving.missing \(belief)"
    #expect(session.perform(line, in: environment).refusal == nil)
    let compiled = CompiledScenario(try #require(session.world).scenario)
    var held: [(seed: UInt64, future: Int)] = []
    for seed in 1...5 as ClosedRange<UInt64> {
      if let future = compiled.firstHeld(seed: seed, futures: 0..<1200) {
        held.append((seed, future))
      }
    }
    #expect(!held.isEmpty)
    for (seed, _) in held.prefix(2) {
      let reply = session.perform("run 20 seed \(seed)", in: environment)
      #expect(reply.refusal == nil, "\(reply.text)")
    }
  }

  // MARK: -

  /// Sets a number to a value and, where that is refused with a bound, to the bound; what is
  /// accepted is played. How many bounds were stated.
  private static func probe(
    _ steps: [String], _ value: String, _ session: Session
  ) throws -> Int {
    var session = session
    let path = steps.joined(separator: ".")
    let environment = Environment(threads: 1, folder: package)
    let unit = session.world.flatMap { Self.unit(at: steps, in: $0) } ?? ""
    let isBare = value.allSatisfy { "0123456789.,-".contains($0) }
    let line = "set \(path) \(value)\(isBare ? unit : "")"
    let reply = session.perform(line, in: environment)
    guard let problem = reply.refusal?.problems.all.first else {
      play(session, line, environment)
      return 0
    }
    guard let bounds = problem.bounds else { return 0 }
    let ends = [bounds.low, bounds.high].compactMap(\.self)
    for end in ends {
      var bounded = session
      let line = "set \(path) \(end)"
      let again = bounded.perform(line, in: environment)
      // Shares that have to add up and the like are no bounds of one number.
      if let refusal = again.refusal {
        #expect(
          refusal.problems.all.allSatisfy { $0.bounds == nil },
          "\(line): \(refusal.problems.text)")
      } else {
        play(bounded, line, environment)
      }
    }
    return ends.count
  }

  private static func play(_ session: Session, _ line: String, _ environment: Environment) {
    var session = session
    guard let world = session.world, world.scenario.weeks < 300,
      CompiledScenario(world.scenario).work.personWeeks < 60_000
    else { return }
    let run = session.perform("run 2", in: environment)
    #expect(run.refusal == nil, "\(line): \(run.refusal?.problems.text ?? "")")
  }

  /// What follows the last number of a written value.
  private static func unit(at steps: [String], in world: World) -> String? {
    guard let text = Self.text(at: steps, in: world) else { return nil }
    let tail = text.reversed().prefix { !$0.isNumber && $0 != ")" }
    return String(tail.reversed())
  }

  private static func text(at steps: [String], in world: World) -> String? {
    written(in: world)?.value(at: steps)?.text
  }

  private static func written(in world: World) -> Node? {
    guard let text = try? String(contentsOfFile: world.path, encoding: .utf8) else { return nil }
    return try? Node(yaml: text, file: world.path)
  }

  /// Every scalar with a number in it that the file itself says.
  private static func numbers(of world: World) -> [[String]] {
    guard let root = written(in: world) else { return [] }
    return root.paths.filter { steps in
      guard let text = root.value(at: steps)?.text, text.contains(where: \.isNumber) else {
        return false
      }
      return (try? Scenario.schema.dial(at: steps, in: root)) != nil
    }
  }
}

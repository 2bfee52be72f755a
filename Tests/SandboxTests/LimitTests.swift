import Foundation
import PhraseTesting
import Questions
import Sandbox
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

/// What is too large is refused before it is played, and what `check` accepts is played.
@Suite struct LimitTests {
  // MARK: - Money

  /// 200,000 people, 100,000 desks and one price each that would come to more than 64 bits hold.
  @Test(arguments: [
    ("costs.leaver", "1,000,000,000,000 CNY"),
    ("tiers.entry.pay", "1,000,000,000 CNY/hour"),
    ("recruiting.cost-per-hire", "1,000,000,000,000 CNY"),
    ("recruiting.seat-cost", "1,000,000,000 CNY/hour"),
    ("recruiting.trainer-pay", "1,000,000,000 CNY/hour"),
    ("recruiting.training-cost", "1,000,000,000 CNY/hour"),
    ("levers.amenities", "1,000,000,000 CNY/hour"),
  ])
  func C7_moneyThatWouldWrapIsRefusedBeforeTheRun(path: String, price: String) throws {
    let place = try Place()
    do {
      _ = try place.session(with: [
        "people.old-hands.count": "200,000", "sites.north.seats": "100,000", path: price,
      ])
      Issue.record("accepted")
    } catch let refusal as Refusal {
      let problem = try #require(refusal.problems.all.first)
      #expect(problem.message == "more money than can be counted")
      #expect(problem.path == path && problem.next != nil && problem.place != nil)
      #expect(refusal.cause == .scenario)
    }
  }

  @Test func C7_checkTellsItWithItsPlace() throws {
    let place = try Place()
    let yaml = try place.read(Place.small).replacing("count: 28", with: "count: 200000")
    try place.write(yaml + "\ncosts: {leaver: 1000000000000 CNY}\n", to: "dear.yaml")
    var session = Session()
    let reply = session.perform("check dear.yaml", in: place.environment)
    let problem = try #require(reply.refusal?.problems.all.first)
    #expect(problem.message == "more money than can be counted")
    #expect(problem.place?.file.hasSuffix("dear.yaml") == true && problem.place?.column == 17)
    #expect(reply.refusal?.cause == .scenario)
  }

  /// 15,000 people, five years, pay of 100 million a month: 12 months of 30.4375 days are a year.
  @Test func C7_aLargeCentreInASmallCurrencyIsPlayed() throws {
    let place = try Place()
    let yaml = """
      title: Jakarta
      start: 2027-01-04
      horizon: 260 weeks
      sites: {main: {seats: 15,000}}
      families: {voice: {}}
      stages: {all: {leaving: 0%/week}}
      causes: {other: {share: 100%}}
      tiers: {one: {pay: "100,000,000 IDR/month"}}
      people: {a: {site: main, family: voice, tier: one, count: 15000, stages: {all: 100%}}}
      intake: {b: {site: main, family: voice, date: 2027-01-04, every: 4 weeks, size: 200}}
      costs: {on-costs: 40%, leaver: "20,000,000 IDR"}
      recruiting: {cost-per-hire: "30,000,000 IDR", seat-cost: "5,000,000 IDR/month"}
      """
    try place.write(yaml.replacing("15,000}", with: "15000}"), to: "jakarta.yaml")
    let world = try World(loading: "jakarta.yaml", in: place.environment)
    let forecast = try world.forecast(futures: 1, seed: 1, in: place.environment)
    func value(_ measure: Measure, week: Int) -> Int64? {
      forecast.compiled.layout.index(of: measure).flatMap {
        forecast.outcome.distribution($0, week: week).minimum
      }
    }
    // 10¹⁰ hundredths a month are 2,299,794,661 a week, to the nearest.
    let week: Int64 = 2_299_794_661
    #expect(value(.payroll, week: 0) == 15_000 * week)
    #expect(value(.payroll, week: 260) == 28_000 * week)
    let weeks = 260 * 15_000 + (1...65).reduce(0) { $0 + 200 * (264 - 4 * $1) }
    let pay = try #require(value(.pay, week: 260))
    #expect(pay == Int64(weeks) * week)
  }

  // MARK: - check

  /// A spiral that effects drive out of range, and a crowd: what check tells, load tells.
  @Test func E14_checkTellsWhatARunWouldRefuse() throws {
    let place = try Place()
    let spiral = try String(
      contentsOfFile: Place.package + "Scenarios/spiral.yaml", encoding: .utf8)
    let small = try place.read(Place.small)
    let first = "{site: south, family: voice, date: 2027-02-01, size: 12, show-up: 90%}"
    let crowd = "{site: south, family: voice, date: 2027-02-01, every: 1 day, size: 20,000}"
    let texts = [
      spiral.replacing(
        #/occupancy: [^#\n]*(#.*)?\n    missing/#, with: "occupancy: 400%\n    missing"),
      small.replacing(first, with: crowd.replacing("20,000", with: "20000")),
      small.replacing("leaving: 0.8", with: "leaving: 1").replacing(
        "intake:", with: "levers: {promise-gap: 50%}\neffects: {promise-gap: {size: 900%}}\nintake:"
      ),
    ]
    for (number, text) in texts.enumerated() {
      try place.write(text, to: "over.yaml")
      var session = Session()
      let checked = session.perform("check over.yaml", in: place.environment)
      #expect(checked.refusal != nil, "\(number)")
      #expect(
        checked.refusal?.problems.all.allSatisfy { $0.place != nil && $0.next != nil } == true)
      let loaded = session.perform("load over.yaml", in: place.environment)
      #expect(loaded.firstProblem == checked.firstProblem)
      #expect(loaded.refusal?.cause == .scenario)
    }
  }

  @Test func E14_checkLoadAndSetTellWhatIsHardlyMeant() throws {
    let place = try Place()
    try place.write(
      try place.read(Place.small).replacing("size: 12", with: "size: 0"), to: "none.yaml")
    var session = try place.session()
    let checked = session.perform("check none.yaml", in: place.environment)
    #expect(checked.refusal == nil)
    for reply in [checked, session.perform("load none.yaml", in: place.environment)] {
      #expect(reply.text.contains("intake.first.size: a class to which nobody is invited"))
      #expect(reply.text.contains("none.yaml:25:"))
    }
    // A change tells what it brings and not what was there before.
    let changed = session.perform("set people.old-hands.count 0", in: place.environment).text
    #expect(changed.contains("people.old-hands.count") && !changed.contains("intake.first.size:"))
    let sound = session.perform("check \(Place.small)", in: place.environment).text
    #expect(!sound.contains("hardly meant"))
  }

  /// An overlay switches a class of its base off by the size 0: that is meant.
  @Test func E14_whatAnOverlaySwitchesOffIsMeant() throws {
    let place = try Place()
    try place.write("extends: \(Place.small)\nintake: {first: {size: 0}}\n", to: "off.yaml")
    #expect(try World(loading: "off.yaml", in: place.environment).warnings.isEmpty)
    let whole = "{site: south, family: voice, date: 2027-02-01, size: 0}"
    try place.write("extends: \(Place.small)\nintake: {more: \(whole)}\n", to: "none.yaml")
    let world = try World(loading: "none.yaml", in: place.environment)
    #expect(world.warnings.map(\.path) == ["intake.more.size"])
  }

  @Test(arguments: [
    "suqian-seats", "suqian-phase-3", "suqian-keep-up", "suqian-history", "suqian-careers",
    "peak-bonus", "energy-team", "credit-ladder", "ladders-team", "spiral", "small-team",
    "twelve-buildings", "hr-desk", "recruiting-suqian", "suqian-hr",
  ])
  func E14_whatIsShippedIsMeantAndCanBePlayed(name: String) throws {
    let path = Place.package + "Scenarios/\(name).yaml"
    let world = try World(loading: path, in: Environment(threads: 1))
    #expect(world.warnings.map(\.path) == [])
  }

  // MARK: - Threads

  /// Collects what is told about the machine.
  private final class Remarks: @unchecked Sendable {
    private let lock = NSLock()
    private var lines: [String] = []
    var all: [String] { lock.withLock { lines } }
    func add(_ line: String) { lock.withLock { lines.append(line) } }
  }

  @Test func G14_twelveBuildingsArePlayedOnManyProcessors() throws {
    let remarks = Remarks()
    let place = try Place()
    var many = Environment(threads: 15, folder: place.folder, remark: { remarks.add($0.english) })
    let path = Place.package + "Scenarios/twelve-buildings.yaml"
    let work = CompiledScenario(try World(loading: path, in: many).scenario).work
    // Room for a few threads that keep whole outcomes.
    many.limits.bytes = Int(work.ofOutcomes(3).bytes(threads: 3))
    let ofRun = try #require(work.ofOutcomes(3).threads(of: 15, within: many.limits.bytes))
    let ofPairs = try #require(
      work.inPairs(with: work, futures: 3).threads(of: 15, within: many.limits.bytes))
    let ofRows = try #require(
      work.ofRows(numbers: 40, futures: 3).threads(of: 15, within: many.limits.bytes))
    #expect(ofRun < 15 && ofPairs >= ofRun && ofRows >= ofPairs)
    var session = try Session(loading: path, in: many)
    // A few numbers of each future take next to nothing.
    var told: [String] = []
    for (line, threads) in [
      ("run 2", ofRun), ("more 1", ofRun), ("try levers.pay-rise 1%", ofPairs),
      ("explain leaving", ofRows),
    ] {
      let reply = session.perform(line, in: many)
      #expect(reply.firstProblem == "", "\(line)")
      if threads < 15 {
        told.append(
          "Played by \(threads) of 15 threads: there is no memory for more. "
            + "The numbers do not depend on it.")
      }
      #expect(remarks.all == told, "\(line)")
    }
    var alone = try Session(loading: path, in: Environment(threads: 1, folder: place.folder))
    let one = Environment(threads: 1, folder: place.folder)
    _ = alone.perform("run 3", in: one)
    #expect(alone.forecast?.outcome == session.forecast?.outcome)
  }

  /// The estimate of what is kept of many futures against what is: 112 bytes a distribution, what
  /// its arrays take for themselves, and a byte a count with the room that windows leave at their
  /// ends.
  @Test(arguments: [
    "suqian-seats", "suqian-phase-3", "suqian-careers", "peak-bonus", "energy-team",
    "ladders-team", "spiral",
  ])
  func G14_memoryIsEstimated(name: String) throws {
    let world = try World(
      loading: Place.package + "Scenarios/\(name).yaml", in: Environment(threads: 1))
    let futures = name.hasPrefix("suqian") ? 20 : 50
    let compiled = CompiledScenario(world.scenario)
    let outcome = Run(compiled, seed: 1, threads: 2).outcome(futures: 0..<futures)
    var bytes = 0.0
    for week in 0...compiled.weeks {
      for series in compiled.layout.series.indices {
        let values = outcome.distribution(series, week: week)
        let counts = ((values.maximum ?? 0) - (values.minimum ?? 0)) / values.bucketWidth + 1
        bytes += 112 + 64 + 1.15 * Double(counts)
      }
    }
    for part in CalendarPart.allCases {
      for stretch in Step.calendar(part).stretches(from: compiled.start, weeks: compiled.weeks) {
        for series in compiled.layout.series.indices {
          guard let values = outcome.sum(series, over: stretch, in: compiled) else { continue }
          let counts = ((values.maximum ?? 0) - (values.minimum ?? 0)) / values.bucketWidth + 1
          bytes += 112 + 64 + 1.15 * Double(counts)
        }
      }
    }
    let work = compiled.work
    let (rows, all) = (work.ofRows(numbers: 0, futures: 0), work.ofOutcomes(futures))
    let estimate = all.bytes(threads: 1)
    // The rest is the program and a thread's, which a test cannot weigh.
    bytes += estimate - Double(all.shared - rows.shared)
    #expect((0.7...1.3).contains(estimate / bytes), "\(estimate) of \(bytes)")
  }

  @Test func G14_whatFitsNoThreadIsRefused() throws {
    let place = try Place()
    let names = (0..<40).map { "s\($0)" }
    let sites = names.map { "  \($0): {seats: 5}" }.joined(separator: "\n")
    let tiers = (0..<40).map { "  t\($0): {pay: 9 CNY/week}" }.joined(separator: "\n")
    let families = (0..<30).map { "  f\($0): {}" }.joined(separator: "\n")
    try place.write(
      """
      title: Large
      start: 2027-01-04
      horizon: 500 weeks
      sites:
      \(sites)
      families:
      \(families)
      stages: {a: {leaving: 1%/week}}
      causes: {a: {share: 100%}}
      tiers:
      \(tiers)
      people: {a: {site: s0, family: f0, tier: t0, count: 3, stages: {a: 100%}}}
      """, to: "large.yaml")
    let world = try World(loading: "large.yaml", in: place.environment)
    let work = CompiledScenario(world.scenario).work
    let most = 1_000_000_000
    #expect(work.ofOutcomes(1000).threads(of: 16, within: most) == nil)
    for threads in [1, 16] {
      var environment = Environment(threads: threads, folder: place.folder)
      environment.limits.bytes = most
      var session = try Session(loading: "large.yaml", in: environment)
      let reply = session.perform("run 1000", in: environment)
      #expect(reply.firstProblem == "too much memory would be needed")
    }
  }
}

extension Place {
  /// A session with the small team, changed before it is read.
  func session(with changes: [String: String]) throws -> Session {
    var root = try Node(yaml: read(Place.small), file: "small.yaml")
    for (path, value) in changes.sorted(by: { $0.key < $1.key }) {
      root = try root.setting(
        Node.steps(path), to: Node(flow: value, file: "test"), shape: Scenario.schema.shape)
    }
    try write(root.yaml, to: "changed.yaml")
    return try Session(loading: "changed.yaml", in: environment)
  }
}

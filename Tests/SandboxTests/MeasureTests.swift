import Answers
import Foundation
import PhraseTesting
import Questions
import Report
import Sandbox
import Schema
import Simulation
import Testing
import Text
import Workforce

/// Every measure in every shipped scenario: it has numbers, or a reason and where it is counted.
@Suite struct MeasureTests {
  private static let scenarios =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: Place.package + "Scenarios")) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()

  @Test(arguments: scenarios) func E6_noDatesWithoutNumbers(name: String) throws {
    let world = try World(
      loading: Place.package + "Scenarios/" + name, in: Environment(threads: 2))
    var scenario = world.scenario
    // A horizon is a horizon; what is kept does not depend on it.
    scenario.horizon = Span(number: 8, suffix: " weeks") ?? scenario.horizon
    let forecast = try Forecast(scenario, seed: 1, asked: 2)
      .played(to: 2, by: Player(seed: 1, threads: 2))
    var missing = 0
    for measure in Measure.allCases {
      let name = measure.description.name
      do {
        for site in [nil, 0] {
          if site != nil, !measure.description.cuts.contains([.site]) { continue }
          let selection = Selection(measure, site: site)
          if let obstacle = selection.obstacle(in: scenario) { throw obstacle }
          let step = Step.weeks(1)
          let timeline = try selection.timeline(
            of: forecast, step: step, by: Player(seed: 1, threads: 2))
          let table = selection.table(of: forecast, timeline, step: step)
          for document in [table, selection.plot(of: forecast, timeline)] {
            #expect(document.saysSomething, "\(name)")
          }
        }
        _ = try Response(measure, on: .close, in: scenario)
      } catch let error as Problem {
        missing += 1
        let isOfSite = error.found == .written(scenario.sites[0].key)
        #expect(error.next != nil && error.found == .written(name) || isOfSite)
        #expect(throws: Problem.self) {
          try Response(measure, site: isOfSite ? 0 : nil, on: .close, in: scenario)
        }
      }
    }
    #expect(missing < Measure.allCases.count - 10)
  }

  @Test(arguments: [
    ("blocked", "ladders"), ("ordered", "policy"), ("exams", "courses"), ("energy", "energy"),
    ("service-level", "demand"), ("moves", "moves"), ("demotions", "takes: last"),
    ("returns", "coupling"), ("teaching", "recruiting.trainers-from-floor"),
    ("satisfaction", "stages.*.satisfaction"), ("desks", "recruiting.seat-cost"),
    ("departures", "costs.leaver"),
  ]) func E6_aReasonAndWhereItIsCounted(measure: String, part: String) throws {
    let place = try Place()
    var session = try place.session()
    _ = session.perform("run 20", in: place.environment)
    for line in [
      "table \(measure)", "plot \(measure)", "sensitivity \(measure)",
      "goal \(measure) 3 by stages.novice.leaving",
    ] {
      // Sensitivity wants a hundred futures before it looks at the measure.
      if line.hasPrefix("sensitivity") { _ = session.perform("run 100", in: place.environment) }
      let reply = session.perform(line, in: place.environment)
      let problem = try #require(reply.refusal?.problems.all.first, "\(line): \(reply.text)")
      #expect(problem.message.contains("only where"), "\(line): \(problem.message)")
      #expect(problem.next?.contains(part) ?? false, "\(line): \(problem.next ?? "")")
      #expect(problem.found == measure)
    }
  }

  /// What is named can be done: the part that switches a measure on switches it on.
  @Test func E6_itIsCountedWhereItIsSaidToBe() throws {
    let place = try Place()
    var session = try place.session()
    let lines = [
      "set recruiting.trainers-from-floor no", "run 2", "table teaching",
    ]
    for line in lines { #expect(session.perform(line, in: place.environment).refusal == nil) }
  }

  /// A site has no service before it opens, nobody any energy before the first assessment.
  @Test(arguments: [
    ("suqian-phase-3.yaml", "service-level at phase-3 at 2027-01-04", "none come in that week"),
    ("suqian-phase-3.yaml", "wait at phase-3 at opening", nil),
    ("energy-team.yaml", "energy at 2027-01-04", "that is later"),
    ("energy-team.yaml", "energy", nil),
  ]) func E6_nothingIsCountedYet(name: String, words: String, reason: String?) throws {
    let environment = Environment(threads: 2, folder: Place.package)
    var session = Session()
    for line in ["load Scenarios/\(name)", "set horizon 60 weeks"] {
      _ = session.perform(line, in: environment)
    }
    let reply = session.perform("goal \(words) 0 by horizon", in: environment)
    let found = reply.refusal?.problems.all.first
    guard let reason else {
      #expect(found?.message.contains("only where") != true, "\(found?.message ?? "")")
      return
    }
    #expect(found?.message.hasSuffix(reason) ?? false && found?.next != nil)
  }

  @Test func E6_completionOffersWhatIsCounted() throws {
    let place = try Place()
    var session = try place.session()
    _ = session.perform("run 2", in: place.environment)
    let line = "table "
    let offered = session.complete(line, at: line.endIndex, in: place.environment)
      .candidates.map(\.word)
    #expect(offered.contains("people") && !offered.contains("blocked"))
  }
}

extension Document {
  /// Whether any cell but the first of a row has a number, any chart a point, or nothing is
  /// tabled and a sentence says why.
  fileprivate var saysSomething: Bool {
    var hasTable = false
    for block in blocks {
      switch block {
      case .table(let table):
        hasTable = true
        let cells = table.rows.flatMap { $0.dropFirst() }
        if cells.contains(where: { $0 != .missing }) { return true }
      case .chart(.fan(let fan)):
        hasTable = true
        if fan.points.contains(where: \.p50.isFinite) { return true }
      case .prose: if !hasTable { return true }
      default: continue
      }
    }
    return false
  }
}

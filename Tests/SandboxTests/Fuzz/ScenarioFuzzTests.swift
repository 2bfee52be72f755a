import Answers
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

/// Scenarios changed at random: `check` tells what cannot be played, and plays what it accepts.
@Suite struct ScenarioFuzzTests {
  /// Changed scenarios in all: `shards` times as many as each shard tries.
  private static let count = 2000
  private static let shards = 8

  /// More weeks lived than these are checked and not played.
  private static let mostPersonWeeks = 400_000

  private static let texts: [String] =
    [everything]
    + ["peak-bonus", "energy-team", "credit-ladder", "ladders-team", "spiral", "small-team"]
    .compactMap {
      try? String(contentsOfFile: Place.package + "Scenarios/\($0).yaml", encoding: .utf8)
    }

  @Test func whatIsChangedIsSoundBefore() throws {
    let place = try Place()
    #expect(Self.texts.count == 7)
    for text in Self.texts {
      let forecast = try #require(try play(text, place))
      check(forecast, "unchanged")
    }
  }

  @Test(arguments: 0..<shards) func whatCheckAcceptsRuns(shard: Int) throws {
    let place = try Place()
    let trace = Trace("scenario-\(shard)")
    var (refused, played) = (0, 0)
    for number in stride(from: shard, to: Self.count, by: Self.shards) {
      let text = Mutation(number, of: Self.texts).text
      trace.note("mutation \(number)\n\(text)")
      do {
        guard let forecast = try play(text, place) else { continue }
        played += 1
        check(forecast, "mutation \(number)")
      } catch let refusal as Refusal {
        refused += 1
        check(refusal, "mutation \(number)")
      }
    }
    trace.remove()
    print("scenarios, shard \(shard): \(refused) refused, \(played) played")
    // The changes are neither all harmless nor all fatal.
    #expect(refused > 50 && played > 30, "\(refused) refused, \(played) played")
  }

  /// Plays a few futures of a scenario that `check` accepts; nil where it is too large for a test.
  private func play(_ text: String, _ place: Place) throws -> Forecast? {
    try place.write(text, to: "fuzz.yaml")
    let world = try World(loading: "fuzz.yaml", in: place.environment)
    _ = world.warnings
    guard CompiledScenario(world.scenario).work.personWeeks < Self.mostPersonWeeks else {
      return nil
    }
    do {
      return try world.forecast(futures: 2, seed: 1, in: place.environment)
    } catch {
      Issue.record("accepted by check, refused by run: \(error)")
      return nil
    }
  }

  /// Every problem says where, what and what next.
  private func check(_ refusal: Refusal, _ name: String) {
    for problem in refusal.problems.all {
      #expect(problem.place != nil, "\(name): \(problem.message)")
      #expect(!problem.message.isEmpty)
    }
  }

  /// No stock is below 0, and all that is shown is a number.
  private func check(_ forecast: Forecast, _ name: String) {
    let (layout, outcome) = (forecast.compiled.layout, forecast.outcome)
    for (index, series) in layout.series.enumerated() {
      let isStock = series.measure.description.kind.isStock
      for week in 0...forecast.compiled.weeks {
        let values = outcome.distribution(index, week: week)
        let least = values.minimum ?? 0
        let isSound = values.mean?.isFinite == true && (!isStock || least >= 0)
        if !isSound {
          Issue.record(
            "\(name): \(series.measure) \(series.cut) \(series.at) is \(least) in \(week)")
          return
        }
      }
    }
    let shown = Reply(forecast.document).text
    for word in ["nan", "inf"] {
      #expect(!shown.split(whereSeparator: { !$0.isLetter }).contains { $0 == word }, "\(name)")
    }
  }
}

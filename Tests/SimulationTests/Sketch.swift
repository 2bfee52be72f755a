import PhraseTesting
import Schema
import Simulation
import Testing
import Text
import Workforce

/// The smallest workforce: one of everything, nobody in post, nobody leaves.
private let nothing = """
  title: a sketch
  start: 2027-01-04  # a Monday
  horizon: 12 weeks
  sites:
    main: {seats: 100}
  families:
    voice: {}
  stages:
    all: {leaving: 0%/week}
  causes:
    other: {share: 100%}
  tiers:
    one: {}
  """

/// The plan of a scenario: what is written here, laid over the smallest workforce. A table that
/// is written replaces the whole table.
func sketch(_ text: String = "") throws -> CompiledScenario {
  CompiledScenario(try sketchedScenario(text))
}

/// The scenario itself.
func sketchedScenario(_ text: String = "") throws -> Scenario {
  var root = try Node(yaml: nothing, file: "nothing.yaml")
  if !text.isEmpty {
    let changes = try Node(yaml: text, file: "sketch.yaml")
    guard case .table(var entries) = root.content, case .table(let new) = changes.content else {
      return try Scenario.schema.read(root)
    }
    for entry in new {
      entries.removeAll { $0.key == entry.key }
      entries.append(entry)
    }
    root.content = .table(entries)
  }
  return try Scenario.schema.read(root)
}

extension CompiledScenario {
  /// The outcome of the first futures.
  func outcome(_ futures: Int, seed: UInt64 = 1) -> Outcome {
    Run(self, seed: seed, threads: 2).outcome(futures: 0..<futures)
  }

  /// The series of a measure, cut and place.
  func series(_ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = []) -> Int {
    layout.index(of: measure, cut: cut, at: at) ?? -1
  }
}

/// Expects two sketches to be the same to the last bit in the first weeks, whatever is counted, and not
/// in all of the first half-year.
func expectOnePast(
  _ first: String, _ second: String, weeks: Int, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let (before, after) = (try sketchedScenario(first), try sketchedScenario(second))
  let compiled = CompiledScenario(before, countedLike: [after])
  let changed = CompiledScenario(after, countedLike: [before])
  #expect(compiled.layout.series == changed.layout.series, sourceLocation: sourceLocation)
  let (outcome, other) = (compiled.outcome(12), changed.outcome(12))
  var differs = false
  for series in compiled.layout.series.indices {
    for week in 0..<26 {
      let isSame =
        outcome.distribution(series, week: week) == other.distribution(series, week: week)
      if week < weeks {
        #expect(
          isSame, "\(compiled.layout.series[series]) in week \(week)",
          sourceLocation: sourceLocation)
      } else if !isSame {
        differs = true
      }
    }
  }
  #expect(differs, sourceLocation: sourceLocation)
}

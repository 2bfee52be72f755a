import Foundation
import PhraseTesting
import Sandbox
import Schema
import Simulation
import Testing
import Text
import Workforce

/// Every number of a scenario at both ends of its range: what a refusal states as an end is
/// accepted, and what is accepted can be played.
@Suite struct FieldEndsTests {
  private static let shards = 8
  /// Whether every way to write a number is tried, and not only the first.
  private static let triesAllUnits =
    ProcessInfo.processInfo.environment["HEADCOUNT_FUZZ"] != nil

  /// A field with one way to write its numbers.
  private struct Written {
    var steps: [String]
    var unit: String
    /// Whether it is the first unit of its number, with which it is played, too.
    var isPlayed: Bool
    var path: String { steps.joined(separator: ".") }
  }

  @Test(arguments: 0..<shards) func endsThatRefusalsStateAreAccepted(shard: Int) throws {
    let place = try Place()
    try place.write(everything, to: "everything.yaml")
    let session = try Session(loading: "everything.yaml", in: place.environment)
    let trace = Trace("ends-\(shard)")
    let all = try Self.numbers()
    #expect(all.count > 150)
    var ends = 0
    for (index, written) in all.enumerated()
    where index % Self.shards == shard && (written.isPlayed || Self.triesAllUnits) {
      for probe in ["999,999,999,999,999", "-999,999,999,999,999"] {
        let line = "set \(written.path) \(probe)\(written.unit)"
        for end in Self.ends(self.refusal(of: line, written, session, place, trace), at: written) {
          ends += 1
          self.tryEnd(end, of: written, session, place, trace)
        }
      }
    }
    trace.remove()
    print("ends, shard \(shard): \(ends) stated ends of \(all.count / Self.shards) numbers")
    #expect(ends > 20)
  }

  private func tryEnd(
    _ end: String, of written: Written, _ session: Session, _ place: Place, _ trace: Trace
  ) {
    let line = "set \(written.path) \(end)"
    let refused = refusal(of: line, written, session, place, trace)
    let again = refused.contains {
      $0.path == written.path && !Self.ends([$0], at: written).isEmpty
    }
    #expect(!again, "\(line): \(refused.map(\.message.english))")
  }

  /// What is wrong with a change; what is not wrong is played.
  private func refusal(
    of line: String, _ written: Written, _ session: Session, _ place: Place, _ trace: Trace
  ) -> [Problem] {
    trace.note(line)
    var session = session
    let reply = session.perform(line, in: place.environment)
    if let refusal = reply.refusal { return refusal.problems.all }
    guard written.isPlayed, let world = session.world,
      CompiledScenario(world.scenario).work.personWeeks < 100_000
    else { return [] }
    // What cannot be played is refused, of which another test tells; nothing traps.
    _ = session.perform("run 1", in: place.environment)
    return []
  }

  /// The values that a refusal of a field names as the ends of its range.
  private static func ends(_ problems: [Problem], at written: Written) -> [String] {
    problems.filter { $0.path == written.path || $0.path.isEmpty }.flatMap { problem -> [String] in
      guard let expected = problem.expected?.english else { return [] }
      if let match = expected.firstMatch(of: /from (-?[0-9].*?) to (-?[0-9].*)$/) {
        return [String(match.1), String(match.2)]
      }
      if let match = expected.firstMatch(of: /, (-?[0-9][^ ]*) or (?:more|less)/) {
        return [String(match.1)]
      }
      return []
    }
  }

  /// Every number that is written in the scenario, once in each of its units.
  private static func numbers() throws -> [Written] {
    let root = try Node(yaml: everything, file: "everything.yaml")
    let shape = Scenario.schema.shape
    return root.paths.flatMap { steps -> [Written] in
      guard root.value(at: steps)?.text != nil, let shape = shape.at(steps) else { return [] }
      return shape.units.enumerated().map {
        Written(steps: steps, unit: $1, isPlayed: $0 == 0)
      }
    }
  }
}

extension Shape {
  /// What follows the numbers of a shape; nothing where it is no number.
  fileprivate var units: [String] {
    switch self {
    case .whole, .decimal: [""]
    case .quantity(_, let examples, _):
      Array(
        Set(
          examples.compactMap { example in
            let unit = example.drop { "0123456789.,-".contains($0) }
            let isNumber = unit.count < example.count && !unit.contains(where: \.isNumber)
            return isNumber ? String(unit) : nil
          })
      ).sorted()
    case .either(let short, let long): short.units + long.units
    default: []
    }
  }
}

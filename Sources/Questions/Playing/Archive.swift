import Schema
import Simulation
import Synchronization
import Workforce

/// Extracts of the futures that were played last, so that the next question about the same scenario
/// with the same luck does not play them again.
///
/// A scenario is known by all that is written of it, and of what it is from each day on that
/// something changes: change one digit, and nothing is found.
public final class Archive: Sendable {
  private struct Entry {
    let scenario: [Node]
    let seed: UInt64
    let places: ExtractPlaces
    let extracts: [Extract]
    let bytes: Int
  }

  /// The bytes of all entries together, and how many there are: the scenario as it stands, and the
  /// same with what another one counts.
  private static let (mostBytes, mostEntries) = (64_000_000, 3)
  private let entries = Mutex<[Entry]>([])
  /// Whether anything is kept.
  let keeps: Bool

  /// All that is written of a scenario. What holds later stands beside it: a question may take
  /// something out that is there only from a day on.
  private static func written(_ scenario: Scenario) -> [Node] {
    let all = [scenario] + scenario.eras.map(\.scenario)
    return all.flatMap(\.versions).map { Scenario.schema.write($0) }
      + all.flatMap(\.versionOfPlace).map { Node(String($0)) }
      + scenario.eras.map { Node($0.from.iso) }
  }

  /// An empty archive; one that keeps nothing is for who asks once.
  public init(keeps: Bool = true) { self.keeps = keeps }

  /// Extracts of a scenario's futures from number 0 on, as many as there are.
  func extracts(of playable: Playable, seed: UInt64, _ places: ExtractPlaces) -> [Extract] {
    let written = Self.written(playable.scenario)
    return entries.withLock { entries in
      guard
        let found = entries.firstIndex(where: {
          $0.seed == seed && $0.places == places && $0.scenario == written
        })
      else { return [] }
      // What was asked for last is dropped last.
      entries.append(entries.remove(at: found))
      return entries.last?.extracts ?? []
    }
  }

  /// Keeps extracts of a scenario's futures from number 0 on, in the place of fewer.
  func keep(_ extracts: [Extract], of playable: Playable, seed: UInt64, _ places: ExtractPlaces) {
    let bytes = extracts.count * Int(playable.compiled.work.bytesOfExtract)
    guard keeps, !extracts.isEmpty, bytes <= Self.mostBytes else { return }
    let entry = Entry(
      scenario: Self.written(playable.scenario), seed: seed, places: places,
      extracts: extracts, bytes: bytes)
    entries.withLock { entries in
      entries.removeAll {
        $0.seed == seed && $0.places == places && $0.scenario == entry.scenario
      }
      entries.append(entry)
      while entries.count > Self.mostEntries
        || entries.reduce(0, { $0 + $1.bytes }) > Self.mostBytes
      {
        entries.removeFirst()
      }
    }
  }
}

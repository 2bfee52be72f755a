import Answers
import Questions
import Schema
import Workforce

// What can be read and cannot be played. It is asked wherever a world is made, so that `check`,
// `load`, `set` and a run say the same of one scenario, whatever the seed.

extension World {
  /// The futures of a first run.
  static let usualFutures = 1000

  /// Refuses what no run could play: too much work, too much money, leaving driven out of range.
  func checkPlayable() throws(Problems) {
    do throws(Unplayable) {
      try Player(seed: Session.usualSeed, threads: 1)
        .refuse(Playable(scenario), futures: Self.usualFutures)
    } catch {
      throw Problems([placedInFile(problem(error))], in: sources)
    }
  }

  /// Why this world is not played: of what does it, the first that somebody wrote is blamed.
  func problem(_ unplayable: Unplayable) -> Problem {
    unplayable.problem { root.value(at: Node.steps($0)) != nil }
  }
}

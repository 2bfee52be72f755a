import Questions
import Schema
import Simulation
import Workforce

// What can be read and cannot be played. It is asked wherever a world is made, so that `check`,
// `load`, `set` and a run say the same of one scenario, whatever the seed.

extension World {
  /// The futures of a first run.
  static let usualFutures = 1000

  /// Refuses what no run could play: too much work, too much money, leaving driven out of range.
  func checkPlayable() throws(Problems) {
    let compiled = CompiledScenario(scenario)
    do throws(Problem) {
      try compiled.work.refuseExcess(futures: Self.usualFutures)
    } catch {
      throw Problems([placedInFile(error)], in: sources)
    }
    guard let excess = compiled.excess else { return }
    let problem = scenario.problem(excess) { root.value(at: Node.steps($0)) != nil }
    throw Problems([placedInFile(problem)], in: sources)
  }
}

extension Excess {
  /// What is told of a run in which leaving is held at the limit.
  static func remark(onFuture future: Int) -> String {
    let most = Int(100 * most)
    return "In future \(future + 1), and perhaps in others, the tails of what is believed would "
      + "make more than \(most)% of some people leave in one week: \(most)% is the most that do."
  }
}

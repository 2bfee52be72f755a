import Schema
import Simulation
import Workforce

/// What each part of the world costs: the time of a future without it, against the whole.
///
/// Parts lean on each other (who is not hired does not leave either), so that shares need not add
/// up to all.
enum Ablation {
  private static let parts: [(name: String, remove: @Sendable (inout Scenario) -> Void)] = [
    ("reviews", { $0.reviews = [] }),
    ("classes of newcomers", { $0.intake = [] }),
    ("people in post", { $0.people = [] }),
    ("people at all", { ($0.intake, $0.people) = ([], []) }),
  ]

  static func print(_ scenario: Scenario, futures: Int, whole: Sample) {
    Swift.print("processor time of a future without …, one thread")
    for part in parts {
      var less = scenario
      part.remove(&less)
      let sample = Sample(Plan(less), futures: futures, threads: 1)
      let share = 100 * sample.perFuture / whole.perFuture
      let name = part.name.padding(toLength: 22)
      Swift.print("  \(name) \(Figure.text(sample.perFuture)) ms, \(Figure.text(share)) %")
    }
    Swift.print("what is left without people is the record of every week and the distributions")
  }
}

extension String {
  fileprivate func padding(toLength length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - count))
  }
}

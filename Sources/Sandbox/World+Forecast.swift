public import Questions
import Schema
import Simulation
import Text
import Workforce

extension World {
  /// Plays futures, watched and stoppable; a run too large for any machine is refused.
  public func forecast(
    futures: Int, seed: UInt64, in environment: Environment
  ) throws(Refusal) -> Forecast {
    try refuseExcess(of: 0..<futures, seed: seed, threads: environment.threads)
    return Forecast(scenario, seed: seed, asked: futures).played(to: futures, in: environment)
  }

  /// Refuses a run that is too large for any machine, or in which effects leave all bounds.
  func refuseExcess(of futures: Range<Int>, seed: UInt64, threads: Int) throws(Refusal) {
    let plan = Plan(scenario)
    try plan.work.refuseExcess(futures: futures.count, threads: threads)
    guard let excess = plan.excess(seed: seed, futures: futures) else { return }
    var problem = scenario.problem(excess)
    problem.place = root.value(at: Node.steps(excess.path))?.place
    throw Refusal(Problems([problem], in: sources))
  }

  /// Plays this world and another on the same people with the same luck, watched and stoppable;
  /// nil where they do not count the same things over the same weeks.
  func comparison(
    with other: World, futures: Int, seed: UInt64, in environment: Environment
  ) throws(Refusal) -> Comparison? {
    for world in [self, other] {
      try world.refuseExcess(of: 0..<futures, seed: seed, threads: environment.threads)
    }
    let control = Control()
    let end = environment.watch(control, futures)
    defer { end() }
    return Comparison(
      scenario, other.scenario, seed: seed, futures: futures, threads: environment.threads,
      control: control)
  }

  /// The JSON Schema of scenario files, for editors.
  public static var jsonSchema: String {
    Scenario.schema.shape.jsonSchema(title: "Headcount scenario").text + "\n"
  }
}

extension Forecast {
  /// The forecast played on, watched and stoppable.
  func played(to futures: Int, in environment: Environment) -> Forecast {
    let control = Control()
    let end = environment.watch(control, futures - self.futures)
    defer { end() }
    return played(to: futures, threads: environment.threads, control: control)
  }
}

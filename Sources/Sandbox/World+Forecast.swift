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
    let environment = try self.environment(for: 0..<futures, seed: seed, from: environment)
    return Forecast(scenario, seed: seed, asked: futures).played(to: futures, in: environment)
  }

  /// The environment in which some futures can be played. Refuses a run that is too large for any
  /// machine; tells where leaving is held at its limit in some of them.
  func environment(
    for futures: Range<Int>, seed: UInt64, from environment: Environment
  ) throws(Refusal) -> Environment {
    let compiled = CompiledScenario(scenario)
    let fitting: Environment
    do throws(Refusal) {
      fitting = try environment.fitting(compiled.work, futures: futures.count)
    } catch {
      throw Refusal(Problems(error.problems.all.map(placed), in: sources))
    }
    if let held = compiled.firstHeld(seed: seed, futures: futures) {
      environment.remark(Excess.remark(onFuture: held))
    }
    return fitting
  }

  /// Plays this world and another on the same people with the same luck, watched and stoppable;
  /// nil where they do not count the same things over the same weeks.
  func comparison(
    with other: World, futures: Int, seed: UInt64, in environment: Environment
  ) throws(Refusal) -> Comparison? {
    var environment = environment
    for world in [self, other] {
      environment = try world.environment(for: 0..<futures, seed: seed, from: environment)
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

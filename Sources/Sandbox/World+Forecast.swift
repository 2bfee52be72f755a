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
    try Plan(scenario).work.refuseExcess(futures: futures, threads: environment.threads)
    return Forecast(scenario, seed: seed, asked: futures).played(to: futures, in: environment)
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

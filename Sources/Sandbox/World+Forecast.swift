import Answers
public import Questions
import Schema
public import Text
import Workforce

extension World {
  /// Plays futures, watched and stoppable; what is too large for any machine or out of range is
  /// refused.
  public func forecast(
    futures: Int, seed: UInt64, in environment: Environment
  ) throws(Refusal) -> Forecast {
    try asking { () throws(Unplayable) in
      try Forecast(scenario, seed: seed, asked: futures)
        .played(to: futures, by: environment.player(seed: seed))
    }
  }

  /// Asks a question of this world; why it is not played is told with its place.
  func asking<Answer>(
    _ question: () throws(Unplayable) -> Answer
  ) throws(Refusal) -> Answer {
    do throws(Unplayable) {
      return try question()
    } catch {
      throw refusal(error)
    }
  }

  /// Why this world is not played, placed.
  func refusal(_ unplayable: Unplayable) -> Refusal {
    Refusal(Problems([placed(problem(unplayable))], in: sources))
  }

  /// Plays this world and another on the same people with the same luck, watched and stoppable;
  /// nil where they do not count the same things over the same weeks.
  ///
  /// - Parameter precision: how well differences are to be known, where that decides how many
  ///   futures are played.
  func comparison(
    with other: World, futures: Int, until precision: Precision? = nil, seed: UInt64,
    in environment: Environment
  ) throws(Refusal) -> Comparison? {
    let player = environment.player(seed: seed)
    do throws(Player.Unpaired) {
      if let precision {
        return try Comparison(scenario, other.scenario, until: precision, by: player)
      }
      return try Comparison(scenario, other.scenario, futures: futures, by: player)
    } catch {
      switch error {
      case .first(let unplayable): throw refusal(unplayable)
      case .second(let unplayable): throw other.refusal(unplayable)
      case .unlike: return nil
      }
    }
  }

  /// The JSON Schema of scenario files, for editors; whoever writes it has the language.
  public static var jsonSchema: JSON {
    Scenario.schema.shape.jsonSchema(title: Phrase("Headcount scenario", "Headcount 情景"))
  }
}

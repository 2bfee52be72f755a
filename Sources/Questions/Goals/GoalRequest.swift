public import Schema
import Text
import Workforce

/// What a goal asks for: a response, what it shall come to, and the number to be turned for it.
public struct GoalRequest: Sendable {
  /// What is to come out.
  public let response: Response
  /// What it shall come to, in its unit; for readiness a share of futures, 0...1.
  public let target: Double
  /// What is turned.
  public let dial: ScenarioDial
  /// The settings to look among; nil for the usual ones.
  public let range: ClosedRange<Double>?

  /// A goal.
  ///
  /// - Parameter ends: the settings to look between, as they are written; nil for the usual ones.
  public init(
    _ response: Response, target: Double, by dial: ScenarioDial,
    between ends: (from: Node, to: Node)? = nil
  ) throws(Problem) {
    (self.response, self.target, self.dial) = (response, target, dial)
    guard let ends else {
      range = nil
      return
    }
    let (from, to) = (try dial.read(ends.from), try dial.read(ends.to))
    guard from != to else {
      throw QuestionFault.sameEnds.problem(path: dial.path, found: ends.to.text)
    }
    range = min(from, to)...max(from, to)
  }
}

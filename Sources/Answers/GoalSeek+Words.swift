public import Questions
public import Schema
import Text
import Workforce

extension GoalSeek.Failure {
  /// What is wrong with the settings of a number.
  public func problems(turning dial: ScenarioDial) -> [Problem] {
    switch self {
    case .unreadable(let problems): problems.all
    case .outOfRange(let amount):
      [dial.outOfRange(amount)]
    case .unplayable(let unplayable, _): [unplayable.problem]
    }
  }
}

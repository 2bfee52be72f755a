import Questions
import Schema
import Simulation
import Text
import Workforce

extension Call {
  /// The steps of a path that was typed, where titles may stand for names.
  func steps(of word: Word, in root: Node) throws(Refusal) -> [String] {
    do throws(Problem) {
      return try Scenario.schema.shape.steps(word.text, in: root)
    } catch {
      throw refusal(error, at: word)
    }
  }
}

extension Scenario {
  /// The names along a dimension, found by their titles too.
  func completions(of dimension: Dimension) -> [Completion] {
    zip(keys(of: dimension), titles(of: dimension)).map { Completion($0, $1, title: $1) }
  }
}

import Schema
import Text

/// What is wrong with the rows of a file: each kind once, at its first row, with how many are like
/// it.
struct RowProblems {
  private var first: [Problem] = []
  private var counts: [Phrase: Int] = [:]

  var isEmpty: Bool { first.isEmpty }

  mutating func add(_ problem: Problem) {
    if counts[problem.message] == nil { first.append(problem) }
    counts[problem.message, default: 0] += 1
  }

  var all: [Problem] {
    first.map { problem in
      var problem = problem
      let more = (counts[problem.message] ?? 1) - 1
      if more > 0 {
        let rows = Phrase(
          "\(more, "more row is", "more rows are") like it.", "另有 \(more) 行相同。")
        problem.next = [problem.next, rows].compactMap(\.self).sentences
      }
      return problem
    }
  }
}

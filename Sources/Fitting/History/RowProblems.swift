import Schema
import Text

/// What is wrong with the rows of a file: each kind once, by its number, at its first row, with how
/// many are like it.
struct RowProblems {
  private var first: [Problem] = []
  private var counts: [Problem.Code?: Int] = [:]

  var isEmpty: Bool { first.isEmpty }

  mutating func add(_ problem: Problem) {
    if counts[problem.code] == nil { first.append(problem) }
    counts[problem.code, default: 0] += 1
  }

  var all: [Problem] {
    first.map { problem in
      var problem = problem
      let more = (counts[problem.code] ?? 1) - 1
      if more > 0 {
        let rows = Phrase(
          "\(more, "more row is", "more rows are") like it.", "另有 \(more) 行也是这类问题。")
        problem.next = [problem.next, rows].compactMap(\.self).sentences
      }
      return problem
    }
  }
}

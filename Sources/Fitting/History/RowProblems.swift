import Schema

/// What is wrong with the rows of a file: each kind once, at its first row, with how many are like
/// it.
struct RowProblems {
  private var first: [Problem] = []
  private var counts: [String: Int] = [:]

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
        let rows = more == 1 ? "1 more row is" : "\(more) more rows are"
        problem.next = [problem.next, "\(rows) like it."].compactMap(\.self).joined(separator: " ")
      }
      return problem
    }
  }
}

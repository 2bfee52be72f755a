public import Text

/// What a record's check reports with: it knows where each field is written.
public struct Checker: Sendable {
  /// The record as it is written.
  public let node: Node
  var reading: Reading

  /// Whether anything was found wrong so far, here or elsewhere.
  public var hasProblems: Bool { !reading.problems.isEmpty }

  /// The path of the record being checked.
  public var path: [String] { reading.path }

  /// Reports a problem of the fields together, placed at one of them.
  ///
  /// - Parameter field: The path inside the record, such as `seats` or `tiers.front.headcount`;
  ///   a value that is not written is placed at the nearest thing around it.
  public mutating func report(
    _ fault: some Fault, at field: String = "", found: Problem.Found? = nil,
    expected: Phrase? = nil,
    near: [String] = [], next: Phrase? = nil
  ) {
    report(
      fault.problem(found: found, expected: expected, near: near, next: next), at: field)
  }

  /// Reports what the reader of a single value found, at one of the fields.
  public mutating func report(_ problem: Problem, at field: String, found: String) {
    var problem = problem
    problem.found = .written(found)
    report(problem, at: field)
  }

  /// Reports the problem of a part, at one of the fields.
  public mutating func report(_ problem: Problem, at field: String) {
    let steps = field.split(separator: ".").map(String.init)
    let node = node
    var problem = problem
    problem.place =
      (0...steps.count).reversed().lazy
      .compactMap { node.value(at: Array(steps.prefix($0)))?.place }.first
    problem.path = (reading.path + steps).joined(separator: ".")
    reading.report(problem)
  }

  /// Reports a problem with what was found as it was written.
  public mutating func report(
    _ fault: some Fault, at field: String = "", found: String?, expected: Phrase? = nil,
    near: [String] = [], next: Phrase? = nil
  ) {
    report(
      fault, at: field, found: found.map(Problem.Found.written), expected: expected, near: near,
      next: next)
  }

  /// Reports a problem with what was found in words.
  public mutating func report(
    _ fault: some Fault, at field: String = "", found: Phrase?, expected: Phrase? = nil,
    near: [String] = [], next: Phrase? = nil
  ) {
    report(
      fault, at: field, found: found.map(Problem.Found.told), expected: expected, near: near,
      next: next)
  }
}

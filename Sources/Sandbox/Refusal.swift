public import Schema

/// Why a command was not done; nothing was changed by it.
public struct Refusal: Error, Sendable {
  /// Who can put it right.
  public enum Cause: Sendable {
    /// The command is not right, or cannot be done now.
    case command
    /// A scenario file has problems.
    case scenario
  }

  /// What is wrong, each with where and what next.
  public let problems: Problems
  /// Who can put it right.
  public let cause: Cause

  /// Problems and their cause.
  public init(_ problems: Problems, _ cause: Cause = .command) {
    (self.problems, self.cause) = (problems, cause)
  }

  init(_ problem: Problem, in sources: [SourceFile] = []) {
    self.init(Problems([problem], in: sources))
  }
}

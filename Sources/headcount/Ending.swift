import Terminal

/// How the program ends.
enum Ending: Error {
  case done, failed, usage, scenario, different, interrupted, outputClosed

  /// The exit code.
  var status: Int32 {
    switch self {
    case .done: 0
    case .failed: 1
    case .usage: 2
    case .scenario: 3
    case .different: 4
    case .interrupted: 130
    case .outputClosed: Output.closedPipeStatus
    }
  }
}

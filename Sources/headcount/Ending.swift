import Terminal

/// How the program ends when it does not end well.
enum Ending: Error {
  case failed, usage, scenario, different, interrupted, outputClosed

  /// The exit code.
  var status: Int32 {
    switch self {
    case .failed: 1
    case .usage: 2
    case .scenario: 3
    case .different: 4
    case .interrupted: 130
    case .outputClosed: Output.closedPipeStatus
    }
  }
}

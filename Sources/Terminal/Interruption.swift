import CLineEdit

/// What Ctrl-C and SIGTERM do, for the whole process.
///
/// - At the prompt the line being typed is dropped (`LineEditor`), and the sandbox goes on.
/// - While an answer is worked out the work stops at its next batch of futures, and what is known by
///   then is told as such (`ProgressWatch`); the sandbox goes on.
/// - A script, a pipe and a single command end with 130 once what is known is told.
///
/// A signal only sets a flag here; whoever works looks at it when stopping does no harm. Safe to
/// use from any thread.
public enum Interruption {
  /// Starts turning Ctrl-C and SIGTERM into the flags below. A second SIGTERM ends the process.
  public static func install() { interruption_install() }

  /// Whether Ctrl-C was pressed since the last `clear()`.
  public static var isRequested: Bool { interruption_requested() }

  /// Whether SIGTERM asked the process to end; never cleared.
  public static var isTermination: Bool { interruption_terminated() }

  /// Whether work should stop, for either reason.
  public static var shouldStop: Bool { isRequested || isTermination }

  /// Whether something was left unwritten because nobody took it and the user asked to leave.
  public static var leftUnwritten: Bool { stream_gave_up() }

  /// Does what Ctrl-C does.
  public static func request() { interruption_request() }

  /// Forgets Ctrl-C, so that the next run is not stopped by it.
  public static func clear() { interruption_clear() }
}

import CLineEdit

/// Ctrl-C and SIGTERM, for the whole process.
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

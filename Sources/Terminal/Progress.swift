import Dispatch
import Glibc
public import Text

/// A line that shows how far a run has come, drawn while the run works and erased at its end.
///
/// A thread of its own asks for the count 15 times a second; the run itself only counts, as it
/// does anyway. The thread is not a task: on few cores the run's tasks occupy the whole pool, and
/// the bar would stand still. It also notices Ctrl-C and SIGTERM, on a terminal or off.
public final class Progress: Sendable {
  /// How much is done of how much.
  public typealias Count = (done: Int, total: Int)

  private let thread: pthread_t?
  private let stop = DispatchSemaphore(value: 0)

  /// Starts watching a run until `finish()`.
  ///
  /// - Parameters:
  ///   - output: where to draw, if it is a terminal: standard error.
  ///   - unit: what is counted, such as "futures".
  ///   - hints: what the reader can do meanwhile, the longest first: the first that fits is shown.
  ///   - language: the reader's.
  ///   - count: called on another thread.
  ///   - onInterrupt: called once, on another thread, when the run is to stop. A request made
  ///     before the start counts too: call `Interruption.clear()` first to begin afresh.
  public init(
    on output: Output, unit: Phrase, hints: [Phrase] = [], in language: Language = .english,
    count: @escaping @Sendable () -> Count,
    onInterrupt: @escaping @Sendable () -> Void
  ) {
    let watch = Watch(
      output: output, unit: unit, hints: hints, language: language, count: count,
      onInterrupt: onInterrupt, stop: stop)
    let context = unsafe Unmanaged.passRetained(watch)
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<Watch>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    // A machine out of threads still has its run, only unwatched.
    if status != 0 { unsafe context.release() }
    self.thread = status == 0 ? thread : nil
  }

  /// Erases the line and stops watching. Call exactly once, when the run has ended.
  public func finish() {
    guard let thread else { return }
    stop.signal()
    pthread_join(thread, nil)
  }
}

import Dispatch
import Text

/// What the thread behind a `Progress` does.
final class Watch: Sendable {
  /// Milliseconds between two looks.
  private static let interval = 66
  /// Runs shorter than this, in seconds, pass without a flash of a bar.
  private static let delay = 0.15

  private let output: Output
  private let unit: Phrase
  private let hints: [Phrase]
  private let language: Language
  private let count: @Sendable () -> Progress.Count
  private let onInterrupt: @Sendable () -> Void
  private let stop: DispatchSemaphore

  /// A signal to `stop` ends the watch.
  init(
    output: Output, unit: Phrase, hints: [Phrase], language: Language,
    count: @escaping @Sendable () -> Progress.Count,
    onInterrupt: @escaping @Sendable () -> Void, stop: DispatchSemaphore
  ) {
    (self.output, self.unit, self.hints, self.language) = (output, unit, hints, language)
    (self.count, self.onInterrupt, self.stop) = (count, onInterrupt, stop)
  }

  func run() {
    let start = ContinuousClock.now
    var (isDrawn, isInterrupted) = (false, false)
    while !waitUntilStopped() {
      if Interruption.shouldStop, !isInterrupted {
        isInterrupted = true
        onInterrupt()
      }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      guard output.isTerminal, seconds >= Self.delay else { continue }
      draw(seconds)
      isDrawn = true
    }
    if isDrawn { output.write(raw: "\r\u{1B}[K", waits: false) }
  }

  /// Draws over the row as it was; the last column stays free, so that no terminal wraps.
  private func draw(_ seconds: Double) {
    let now = count()
    let bar = ProgressBar(
      done: now.done, total: now.total, unit: unit, seconds: seconds, hints: hints,
      language: language)
    let row = SignWidth.$current.withValue(output.signs) {
      bar.row(columns: output.size.columns - 1, unicode: output.drawsUnicode)
    }
    // A run does not wait for somebody to look at its bar.
    output.write(raw: "\r\(row)\u{1B}[K", waits: false)
  }

  /// Waits one interval, or less when the run ends. Returns whether it has.
  private func waitUntilStopped() -> Bool {
    stop.wait(timeout: .now() + .milliseconds(Self.interval)) == .success
  }
}

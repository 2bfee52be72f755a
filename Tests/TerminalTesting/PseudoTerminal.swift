import CPseudoTerminal
import Glibc
public import Text

/// A program running on a terminal of its own, to be typed at and looked at by a test.
///
/// Nothing here sleeps for a fixed time: a test waits for what it expects to see.
public final class PseudoTerminal {
  /// Why a test cannot go on.
  public struct Failure: Error, CustomStringConvertible {
    /// What was waited for or tried, and the screen at that moment.
    public var description: String
  }

  /// How the program ended.
  public enum Exit: Equatable, Sendable {
    /// By itself, with this status.
    case status(Int32)
    /// By this signal.
    case signal(Int32)
  }

  /// What the program has shown up to now.
  public private(set) var screen: Screen
  /// Every byte the program wrote, for what a screen does not show.
  public private(set) var bytes: [UInt8] = []

  private var master: Int32
  private let process: pid_t
  private var exit: Exit?
  /// Whether the terminal says where its cursor is.
  private let answers: Bool

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: the path of the executable.
  ///   - environment: added to a plain one: an ANSI terminal (`TERM=xterm`) with `C.UTF-8`.
  ///   - signs: how wide the terminal draws signs that fonts differ on.
  ///   - answers: whether it says where its cursor is when it is asked.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, signs: SignWidth = .narrow, answers: Bool = true
  ) throws(Failure) {
    screen = Screen(columns: columns, rows: rows)
    screen.signs = signs
    self.answers = answers
    let plain = ["TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let variables = plain.merging(environment) { $1 }.map { "\($0)=\($1)" }
    let argv = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    let envp = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let terminal = unsafe pseudo_terminal_start(
      argv, envp, Int32(columns), Int32(rows), &process)
    guard terminal >= 0 else {
      throw Failure(description: "\(program): \(unsafe String(cString: strerror(errno)))")
    }
    (master, self.process) = (terminal, process)
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if master >= 0 { close(master) }
  }

  // MARK: Acting

  /// Types text, or keys such as `Key.tab`.
  public func type(_ text: String) { type(bytes: Array(text.utf8)) }

  /// Types bytes, whether or not they are text.
  public func type(bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let put = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(master, buffer.baseAddress?.advanced(by: done), min(512, bytes.count - done))
      }
      guard put > 0 else { return }
      done += put
      // A program that nobody listens to stops reading.
      _ = read(milliseconds: 0)
    }
  }

  /// Pastes text, marked as such where the program asked for it.
  public func paste(_ text: String) {
    type(screen.bracketsPastes ? "\u{1B}[200~\(text)\u{1B}[201~" : text)
  }

  /// Makes the window another size.
  public func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    pseudo_terminal_resize(master, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program.
  public func send(signal: Int32) { kill(process, signal) }

  /// Takes the terminal away, as a closed window or a lost connection does.
  public func hangUp() {
    close(master)
    master = -1
  }

  // MARK: Waiting

  /// Waits until the screen is as expected.
  ///
  /// - Parameter description: what is waited for, as told when it does not come in time.
  public func wait(
    for description: String, seconds: Double = 10, until isExpected: (Screen) -> Bool
  ) throws(Failure) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isExpected(screen) {
      guard ContinuousClock.now < deadline, read(milliseconds: 50) || exit == nil else {
        throw Failure(description: "no \(description) on the screen:\n\(shown)")
      }
    }
  }

  /// Waits until the cursor's row is `line` and, where given, the cursor in `column`.
  public func wait(line: String, column: Int? = nil, seconds: Double = 10) throws(Failure) {
    let place = column.map { " with the cursor in column \($0)" } ?? ""
    try wait(for: "line \"\(line)\"\(place)", seconds: seconds) {
      $0.line == line && (column ?? $0.column) == $0.column
    }
  }

  /// Waits until the whole screen is `text`, without the blanks at the ends of rows and below.
  public func wait(screen text: String, column: Int, seconds: Double = 10) throws(Failure) {
    try wait(for: "screen\n\(text)\nwith the cursor in column \(column)", seconds: seconds) {
      $0.text == text && $0.column == column
    }
  }

  /// Waits until some row contains `text`.
  public func wait(text: String, seconds: Double = 10) throws(Failure) {
    try wait(for: "text \"\(text)\"", seconds: seconds) { screen in
      screen.lines.contains { $0.contains(text) }
    }
  }

  /// Waits until the program has a signal answered by itself; what it writes stays unread.
  public func waitUntilItHandles(signal: Int32, seconds: Double = 10) throws(Failure) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !handles(signal: signal, process) {
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "signal \(signal) is not handled")
      }
      usleep(5000)
    }
  }

  /// Waits until the program has ended, and says how. What it writes is read, unless nobody is to.
  public func waitForExit(seconds: Double = 10, reading: Bool = true) throws(Failure) -> Exit {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while exit == nil {
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "the program did not end:\n\(shown)")
      }
      if reading { _ = read(milliseconds: 20) } else { usleep(5000) }
      var status: Int32 = 0
      if unsafe pseudo_terminal_has_ended(process, &status) != 0 {
        exit = status >= 0 ? .status(status) : .signal(-status)
      }
    }
    while reading, read(milliseconds: 0) {}
    return exit ?? .status(0)
  }

  private var shown: String {
    "\(screen.text)\n(cursor in row \(screen.row), column \(screen.column))"
  }

  /// Shows what the program writes within the time. Returns whether it wrote anything.
  private func read(milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&wait, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else {
      // The program is gone; do not spin until its status comes.
      usleep(1000)
      return false
    }
    bytes += buffer.prefix(count)
    let asked = screen.reports.count
    screen.feed(buffer.prefix(count))
    for place in screen.reports.dropFirst(asked) where answers {
      let answer = Array("\u{1B}[\(place.row);\(place.column)R".utf8)
      _ = unsafe answer.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
    }
    return true
  }
}

import CLineEdit
import Glibc
public import Text

/// A stream this process writes to: the one way by which anything is printed.
///
/// What goes to a terminal has its control and bidirectional characters shown escaped, so that a
/// name from a file can never steer it; what goes to a file or a pipe is written byte for byte.
public struct Output: Sendable {
  /// Where output goes.
  public enum Stream: Sendable {
    /// Standard output: results.
    case results
    /// Standard error: everything else.
    case messages
  }

  /// What became of a write.
  public enum Outcome: Sendable, Equatable {
    /// All of it was written.
    case written
    /// Nobody reads any more, as in `headcount … | head`. The program ends quietly, with
    /// `closedPipeStatus`.
    case closed
    /// It could not be written, for the reason given, such as a full disk.
    case failed(Phrase)
    /// Nobody took it, and Ctrl-C or SIGTERM asked to leave.
    case interrupted
  }

  /// The exit status for a closed pipe: what a shell reports of a program that SIGPIPE ended, so
  /// that a script with `pipefail` can tell cut output from whole output.
  public static let closedPipeStatus: Int32 = 141

  /// Whether anything can be written: the stream was open when the program was started, and for
  /// writing.
  public let isWritable: Bool
  /// Whether a person sees it at once.
  public let isTerminal: Bool
  /// Whether it may be coloured.
  public let usesColor: Bool
  /// Whether drawings may use more than ASCII, whose columns are certain. Text is UTF-8 in any case.
  public var drawsUnicode: Bool { isUnicode && signs == .narrow }
  /// How wide signs are drawn that fonts differ on.
  public var signs = SignWidth.narrow

  private let isUnicode: Bool

  /// Where it goes, by a way that does not wait for a reader if there is one.
  let descriptor: Int32

  /// Prepares this process for printing: no standard stream missing, characters as the environment
  /// has them, and closed pipes reported rather than deadly. Call once, first of all. Returns
  /// whether the environment's encoding is UTF-8, for `init`.
  public static func prepare() -> Bool {
    streams_open()
    interruption_ignore_closed_pipes()
    return terminal_set_locale()
  }

  /// A stream. `isUnicode` is what `prepare()` returned; `noColor` is whether `NO_COLOR` is set.
  public init(_ stream: Stream, isUnicode: Bool, noColor: Bool) {
    let descriptor = stream == .results ? STDOUT_FILENO : STDERR_FILENO
    self.init(
      descriptor: descriptor, by: stream_without_waiting(descriptor), isUnicode: isUnicode,
      noColor: noColor)
  }

  init(descriptor: Int32, by way: Int32? = nil, isUnicode: Bool, noColor: Bool) {
    self.descriptor = way ?? descriptor
    isWritable = stream_is_writable(descriptor)
    isTerminal = isatty(descriptor) == 1
    usesColor = isTerminal && !noColor
    self.isUnicode = isUnicode
  }

  /// The terminal's size now, or 80 by 24 where there is no terminal.
  public var size: (columns: Int, rows: Int) {
    var (columns, rows): (Int32, Int32) = (80, 24)
    _ = unsafe terminal_size(descriptor, &columns, &rows)
    return (Int(columns), Int(rows))
  }

  /// Asks the terminal how wide it draws signs that fonts differ on, by where its cursor is behind
  /// one. Takes at most a tenth of a second; nil where there is no answer, as from a terminal that
  /// does not know the question or is far away.
  public func askSigns() -> SignWidth? {
    guard isTerminal, isatty(STDIN_FILENO) == 1 else { return nil }
    return SignWidth(rawValue: Int(unsafe terminal_columns_of("·", descriptor, 100)))
  }

  /// Writes text: all of it, or says why not.
  @discardableResult
  public func write(_ text: String) -> Outcome {
    write(raw: isTerminal ? text.safeForTerminal(keepingColor: usesColor) : text)
  }

  /// Writes text that steers the terminal on purpose. Never with anything from a file in it.
  ///
  /// Where `waits` is false, what there is no room for is left out.
  @discardableResult
  func write(raw text: String, waits: Bool = true) -> Outcome {
    var text = text
    let error = text.withUTF8 { bytes in
      unsafe stream_write(descriptor, bytes.baseAddress, bytes.count, waits)
    }
    switch error {
    case 0: return .written
    case EPIPE: return .closed
    case EINTR: return .interrupted
    default: return .failed(Phrase(systemError: error))
    }
  }
}

extension String {
  /// The text with everything that could steer a terminal shown escaped, except new lines and,
  /// where wanted, colours (`ESC [ digits m`), which are otherwise dropped.
  func safeForTerminal(keepingColor: Bool) -> String {
    var shown = ""
    var rest = self[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      shown += String(rest[..<escape]).printable(keepingLines: true)
      let color = rest[escape...].colorSequence
      if let color, keepingColor { shown += color }
      if color == nil { shown += "\u{1B}".printable() }
      rest = rest[(color?.endIndex ?? rest.index(after: escape))...]
    }
    return shown + String(rest).printable(keepingLines: true)
  }
}

extension Substring {
  /// The colour sequence this begins with.
  fileprivate var colorSequence: Substring? {
    guard hasPrefix("\u{1B}[") else { return nil }
    let parameters = dropFirst(2).prefix { $0.isASCII && $0.isNumber || $0 == ";" }
    guard parameters.endIndex < endIndex, self[parameters.endIndex] == "m" else { return nil }
    return self[...parameters.endIndex]
  }
}

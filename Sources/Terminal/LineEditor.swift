import CLineEdit
import Glibc
public import Text

/// Reads lines from a person: with history, completion, search and editing in the middle of a
/// line, also where characters are two columns wide.
///
/// Built on libedit's own interface rather than its emulation of readline, whose completion counts
/// bytes and so damages Chinese text.
@safe public final class LineEditor {
  /// What Tab offers, given the line and the cursor's place in it.
  public typealias Completer = (_ line: String, _ cursor: String.Index) -> Completion

  /// The longest listing of candidates, in rows.
  static let listedRows = 30

  private let handle: OpaquePointer
  private let history: History
  private let output: Output
  /// What lists are explained in.
  private var language = Language.english
  private var signs = SignWidth.narrow
  private var completer: Completer = { _, _ in .none }
  /// The lines of a paste whose turn has not come.
  private var pending: [String] = []

  /// An editor on this process's terminal, or nil where there is none that can be edited on:
  /// standard input or output is something else, or the terminal cannot move its cursor.
  ///
  /// `output` is standard output as the rest of the program uses it; it says whether the prompt is
  /// coloured. Installs `Interruption`: without it, Ctrl-C would end the process with the terminal
  /// still set up for editing.
  public init?(program: String, history: History, output: Output) {
    let kind = unsafe getenv("TERM").map { unsafe String(cString: $0) } ?? "dumb"
    guard output.isTerminal, isatty(STDIN_FILENO) == 1, stream_is_readable(STDIN_FILENO),
      kind != "dumb",
      let handle = unsafe line_editor_open(program, output.descriptor, History.limit)
    else { return nil }
    unsafe self.handle = unsafe handle
    (self.history, self.output) = (history, output)
    Interruption.install()
    for entry in history.entries { unsafe line_editor_remember(handle, entry) }
  }

  deinit { unsafe line_editor_close(handle) }

  /// Asks for one line, and remembers it in the history.
  ///
  /// Of several lines that were pasted, each is handed out by a call of its own without a question,
  /// shown behind its prompt. `dropPending()` gives up those that are left.
  ///
  /// `prompt` ends with a space; `language` is the reader's, `signs` the terminal's. A Ctrl-C that
  /// came before is forgotten, as is one that has been answered with `.interrupted`. One that comes
  /// just after Enter stays requested beside the line, and so stops what the line starts.
  public func read(
    prompt: String, in language: Language = .english, signs: SignWidth = .narrow,
    complete: @escaping Completer
  ) -> Input {
    guard pending.isEmpty else { return next(prompt) }
    Interruption.clear()
    (completer, self.language, self.signs) = (complete, language, signs)
    defer { completer = { _, _ in .none } }
    let searching = Phrase("(search", "（查找").said(in: language)
    let missing = Phrase("(not found:", "（没有找到").said(in: language)
    // A full-width colon has its space in itself.
    let closing = language == .english ? "): " : "）："
    unsafe line_editor_search_words(handle, searching, missing, closing)
    var text: UnsafeMutablePointer<CChar>?
    let result = unsafe line_editor_read(
      handle, styled(prompt),
      { editor, line, cursor, context in
        guard let line = unsafe line, let context = unsafe context else { return false }
        let editor = unsafe Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
        return unsafe editor.complete(String(cString: line), cursor)
      }, Unmanaged.passUnretained(self).toOpaque(), &text)
    defer { unsafe free(text) }
    // Nobody reads what the editor paints, and the user asked to leave.
    if Interruption.leftUnwritten { return .end }
    switch result {
    case LINE_EDITOR_LINE:
      guard let text = unsafe text.map({ unsafe String(cString: $0) }) else { return .end }
      guard text.contains("\n") else { return take(text) }
      pending = text.split(separator: "\n").map(String.init).filter {
        !$0.allSatisfy(\.isWhitespace)
      }
      return pending.isEmpty ? take("") : next(prompt)
    case LINE_EDITOR_INTERRUPTED:
      Interruption.clear()
      return .interrupted
    default:
      return .end
    }
  }

  /// Gives up the lines of a paste that are left, and returns them.
  public func dropPending() -> [String] {
    defer { pending = [] }
    return pending
  }

  /// The next line of a paste, shown as if it had been typed; Ctrl-C comes before it.
  private func next(_ prompt: String) -> Input {
    if Interruption.isTermination { return .end }
    if Interruption.isRequested {
      Interruption.clear()
      return .interrupted
    }
    let line = pending.removeFirst()
    let shown = styled(prompt).replacing("\u{1}", with: "") + line.printable() + "\n"
    return output.write(raw: shown) == .interrupted ? .end : take(line)
  }

  private func take(_ line: String) -> Input {
    if history.add(line) { unsafe line_editor_remember(handle, line) }
    return .line(line)
  }

  /// The prompt in bold where colour is used. The bytes between two U+0001 take no column; what
  /// ends the bold must be followed by something visible, which the last space is.
  private func styled(_ prompt: String) -> String {
    let plain = prompt.printable()
    guard output.usesColor, plain.last == " " else { return plain }
    return "\u{1}\u{1B}[1m\u{1}\(plain.dropLast())\u{1}\u{1B}[0m\u{1} "
  }

  /// Answers Tab. Returns whether there was anything to offer.
  private func complete(_ line: String, _ offset: Int) -> Bool {
    let cursor = line.utf8.index(line.startIndex, offsetBy: min(offset, line.utf8.count))
    var completion = completer(line, cursor)
    // A name from a file may hold what could steer the terminal; it does not get into the line.
    completion.candidates.removeAll { $0.text != $0.text.printable() }
    guard !completion.candidates.isEmpty else { return false }
    let edit = completion.edit(before: line[cursor...])
    unsafe line_editor_skip(handle, edit.skipped)
    unsafe line_editor_replace(handle, edit.removed, edit.inserted)
    guard completion.candidates.count > 1 else { return true }
    let size = output.size
    let rows = SignWidth.$current.withValue(signs) {
      completion.listing(
        columns: size.columns - 1, rows: min(Self.listedRows, size.rows - 2), in: language)
    }
    unsafe line_editor_list(handle, rows.joined(separator: "\n"))
    return true
  }
}

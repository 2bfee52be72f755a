public import Text

/// What came in answer to a prompt.
public enum Input: Sendable, Equatable {
  /// A line, without its end.
  case line(String)
  /// Ctrl-C: the line was dropped.
  case interrupted
  /// Nothing more will come: Ctrl-D on an empty line, the end of a script, the terminal gone, or
  /// SIGTERM.
  case end
  /// Nothing can be read, for the reason given: standard input is a folder, or open for writing
  /// alone.
  case failed(Phrase)
}

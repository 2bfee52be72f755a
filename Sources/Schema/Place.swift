/// Where something is written. Lines and columns count from 1, columns in Unicode scalars.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, or a word such as `set` for text typed in a command.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// A place in a file.
  public init(file: String, line: Int, column: Int) {
    (self.file, self.line, self.column) = (file, line, column)
  }

  /// `site.yaml:4:12`
  public var description: String { "\(file):\(line):\(column)" }
}

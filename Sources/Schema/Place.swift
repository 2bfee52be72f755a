/// Where something is written. Lines and columns count from 1, columns in Unicode scalars.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, or `typed` for a command.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// A place in a file.
  public init(file: String, line: Int, column: Int) {
    (self.file, self.line, self.column) = (file, line, column)
  }

  /// What stands for a file where something was typed as a command.
  public static let typed = "the command"

  /// Where it can be looked up: nil for what was typed.
  var inFile: String? { file == Self.typed ? nil : description }

  /// `site.yaml:4:12`
  public var description: String { "\(file):\(line):\(column)" }
}

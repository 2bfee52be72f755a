extension SourceFile {
  /// Reads a text that is not a scenario, such as a script or a notebook: a regular file of
  /// UTF-8 without control characters, of at most 1 MB.
  public init(reading path: String) throws(Problem) {
    self.init(name: path, text: try SourceText.decode(FileBytes.read(path), file: path))
  }
}

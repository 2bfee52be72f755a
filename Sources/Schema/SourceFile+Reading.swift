extension SourceFile {
  /// Reads a text: a regular file of UTF-8 without control characters, of at most 1 MB.
  public init(reading path: String) throws(Problem) {
    let (text, hasByteOrderMark) = try SourceText.decode(FileBytes.read(path), file: path)
    self.init(name: path, text: text, hasByteOrderMark: hasByteOrderMark)
  }
}

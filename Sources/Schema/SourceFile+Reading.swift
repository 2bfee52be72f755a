extension SourceFile {
  /// Reads a text: a regular file of UTF-8 without control characters, of at most 1 MB.
  public init(reading path: String) throws(Problem) {
    let (text, hasByteOrderMark) = try SourceText.decode(FileBytes.read(path), file: path)
    self.init(name: path, text: text, hasByteOrderMark: hasByteOrderMark)
  }

  /// Reads a table that another program wrote: a regular file of at most 128 MB, in UTF-8, UTF-16
  /// or GBK, whichever its bytes show.
  public init(readingTable path: String) throws(Problem) {
    let bytes = try FileBytes.read(path, limit: SourceText.tableLimit)
    let (text, encoding) = try TextEncoding.decode(bytes, file: path)
    if let problem = SourceText.problem(in: text, file: path, limit: SourceText.tableLimit * 2) {
      throw problem
    }
    self.init(name: path, text: text, encoding: encoding)
  }
}

import Text

/// The folder of the file asked for, which no file that it names may lie outside of.
struct HomeFolder {
  /// The real path, with a final slash.
  private let path: String

  /// The folder in which a file lies.
  init(of file: String) {
    let folder = Self.folder(of: file)
    let real = FileBytes.resolved(folder.isEmpty ? "." : folder) ?? folder
    path = real.hasSuffix("/") ? real : real + "/"
  }

  /// Everything up to the last slash, with it; empty for a bare name.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The path of the file that a value names, read from the folder of the file it is written in.
  ///
  /// - Parameters:
  ///   - field: The path of the value in the scenario, for problems.
  ///   - example: How one is written.
  func path(
    namedBy value: Node, in file: String, field: String, example: String
  ) throws(Problem) -> (path: String, real: String) {
    func refusal(_ message: Phrase, next: Phrase) -> Problem {
      Problem(message, at: value.place, path: field, found: value.brief, next: next)
    }
    guard let name = value.text, !name.isEmpty else {
      throw refusal(
        Phrase("not a file name", "不是文件名"),
        next: Phrase("Name one file, such as \(example).", "请写一个文件名，如 \(example)。"))
    }
    let inside = Phrase(
      "Name a file in this folder or below it.", "请写本文件夹或其子文件夹中的文件。")
    guard !name.hasPrefix("/"), !name.unicodeScalars.contains(where: { !$0.isInk }),
      !name.split(separator: "/").contains("..")
    else { throw refusal(Phrase("a file outside this folder", "文件不在本文件夹内"), next: inside) }
    let path = Self.folder(of: file) + name
    guard let real = FileBytes.resolved(path) else {
      throw refusal(
        Phrase("no such file", "没有这个文件"),
        next: Phrase(
          "The name is read from the folder of this file.", "文件名以本文件所在的文件夹为准。"))
    }
    guard real.hasPrefix(self.path) else {
      throw refusal(
        Phrase("a link to a file outside this folder", "链接指向本文件夹以外的文件"), next: inside)
    }
    return (path, real)
  }
}

extension LoadedFile {
  /// Reads a table that a value of the file names, in the folder of the file or below it, and keeps
  /// it among the sources.
  ///
  /// - Parameter field: The path of the value, for problems.
  public mutating func readTable(
    namedBy value: Node, field: String, example: String
  ) throws(Problem) -> SourceFile {
    let file = value.place?.file ?? sources[0].name
    let found = try HomeFolder(of: sources[0].name)
      .path(namedBy: value, in: file, field: field, example: example)
    if let known = sources.first(where: { $0.name == found.path }) { return known }
    let source = try SourceFile(readingTable: found.path)
    sources.append(source)
    return source
  }
}

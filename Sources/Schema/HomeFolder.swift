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
    func refusal(_ fault: SchemaFault) -> Problem {
      fault.problem(at: value.place, path: field, found: value.brief)
    }
    guard let name = value.text, !name.isEmpty else {
      throw refusal(.notAFileName(example: example))
    }
    guard !name.hasPrefix("/"), !name.unicodeScalars.contains(where: { !$0.isInk }),
      !name.split(separator: "/").contains("..")
    else { throw refusal(.fileOutside) }
    let path = Self.folder(of: file) + name
    guard let real = FileBytes.resolved(path) else { throw refusal(.noSuchFile) }
    guard real.hasPrefix(self.path) else { throw refusal(.linkOutside) }
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

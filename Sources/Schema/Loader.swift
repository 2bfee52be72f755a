/// A file and the files it extends, laid over each other.
public struct LoadedFile: Sendable {
  /// The values; each part keeps the place of the file it is written in.
  public var root: Node
  /// Every file that was read, the one asked for first.
  public var sources: [SourceFile]
}

/// Reads scenario files: checks their bytes, parses them and follows `extends`.
///
/// `extends: base.yaml` names a file relative to the one it stands in. It must lie in the folder
/// of the file asked for, or below it.
public struct Loader: Sendable {
  /// Longest chain of files that extend each other.
  static let deepest = 8

  /// The name that tells which file is extended; read before any field is.
  static let extends = "extends"

  /// A loader.
  public init() {}

  /// Reads the file at `path` and what it extends.
  public func load(_ path: String) throws(Problems) -> LoadedFile {
    var files = Files(folder: Self.folder(of: path))
    let root = try files.load(path, depth: 0)
    return LoadedFile(root: root, sources: files.sources)
  }

  /// Everything up to the last slash, with it; empty for a bare name.
  fileprivate static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private struct Files {
    var sources: [SourceFile] = []
    /// The real path of the folder that must not be left.
    private let home: String
    private var open: [String] = []

    init(folder: String) {
      let real = FileBytes.resolved(folder.isEmpty ? "." : folder) ?? folder
      home = real.hasSuffix("/") ? real : real + "/"
    }

    mutating func load(_ path: String, depth: Int) throws(Problems) -> Node {
      var root: Node
      do throws(Problem) {
        let text = try SourceText.decode(FileBytes.read(path), file: path)
        sources.append(SourceFile(name: path, text: text))
      } catch {
        throw Problems([error], in: sources)
      }
      do throws(Problems) {
        root = try Node(yaml: sources[sources.count - 1].text, file: path)
      } catch {
        throw Problems(error.all, in: sources)
      }
      guard case .table(var entries) = root.content,
        let index = entries.firstIndex(where: { $0.key == Loader.extends })
      else { return root }
      let base = entries.remove(at: index).value
      root.content = .table(entries)
      open.append(FileBytes.resolved(path) ?? path)
      defer { open.removeLast() }
      let basePath: String
      do throws(Problem) {
        basePath = try self.path(of: base, from: path, depth: depth)
      } catch {
        throw Problems([error], in: sources)
      }
      return try load(basePath, depth: depth + 1).overlaid(with: root)
    }

    /// The path that `extends: base` names, if it may be read.
    private func path(of base: Node, from file: String, depth: Int) throws(Problem) -> String {
      func refusal(_ message: String, next: String) -> Problem {
        Problem(message, at: base.place, path: Loader.extends, found: base.brief, next: next)
      }
      guard let name = base.text, !name.isEmpty else {
        throw refusal("not a file name", next: "Name one file, such as extends: base.yaml.")
      }
      let inside = "Name a file in this folder or below it."
      guard !name.hasPrefix("/"), !name.unicodeScalars.contains(where: { !$0.isInk }),
        !name.split(separator: "/").contains("..")
      else { throw refusal("a file outside this folder", next: inside) }
      let path = Loader.folder(of: file) + name
      guard let real = FileBytes.resolved(path) else {
        throw refusal("no such file", next: "The name is read from the folder of this file.")
      }
      guard real.hasPrefix(home) else {
        throw refusal("a link to a file outside this folder", next: inside)
      }
      guard !open.contains(real) else {
        throw refusal("files that extend each other in a circle", next: "Break the circle.")
      }
      guard depth < Loader.deepest else {
        throw refusal(
          "more than \(Loader.deepest) files extend each other", next: "Merge some of them.")
      }
      return path
    }
  }
}

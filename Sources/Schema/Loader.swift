public import Text

/// A file and the files it extends, laid over each other.
public struct LoadedFile: Sendable {
  /// The values; each part keeps the place of the file it is written in.
  public var root: Node
  /// Every file that was read, the one asked for first.
  public var sources: [SourceFile]
  /// What was found out while reading that somebody should know, in sentences.
  public var notes: [Phrase] = []
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
    var files = Files(home: HomeFolder(of: path))
    let root = try files.load(path, depth: 0)
    return LoadedFile(root: root, sources: files.sources)
  }

  private struct Files {
    var sources: [SourceFile] = []
    private let home: HomeFolder
    private var open: [String] = []

    init(home: HomeFolder) { self.home = home }

    mutating func load(_ path: String, depth: Int) throws(Problems) -> Node {
      var root: Node
      do throws(Problem) {
        sources.append(try SourceFile(reading: path))
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
      func refusal(_ fault: SchemaFault) -> Problem {
        fault.problem(at: base.place, path: Loader.extends, found: base.brief)
      }
      let (path, real) = try home.path(
        namedBy: base, in: file, field: Loader.extends, example: "extends: base.yaml")
      guard !open.contains(real) else { throw refusal(.circle) }
      guard depth < Loader.deepest else { throw refusal(.longChain(most: Loader.deepest)) }
      return path
    }
  }
}

public import Text

/// The lines a person typed, kept between sessions in a file of one line each.
///
/// Trouble with the file never stands in the way of work: history is then kept in memory, and
/// `notice` says why.
public final class History {
  /// How many lines are kept.
  public static let limit = 1000

  /// The longest line kept, in bytes.
  static let longestLine = 10_000

  /// The lines, oldest first.
  public private(set) var entries: [String] = []

  /// Why lines are not kept in the file, as one line for a person; nil while they are.
  public private(set) var notice: Phrase?

  private var file: HistoryFile?

  /// History kept in the file at `path`, which is made when missing, or in memory where `path` is
  /// nil. A file grown over the limit is cut to its last lines.
  public init(path: String?) {
    guard let path else { return }
    let file = HistoryFile(path: path)
    do throws(HistoryFile.Trouble) {
      entries = try file.load(limit: Self.limit, where: Self.isKept)
      self.file = file
    } catch {
      notice = Phrase("History is not kept: \(error.words).", "输入历史不会保存：\(error.words)。")
    }
  }

  /// Adds a line, unless it is blank, repeats the line before it, holds control characters (so
  /// also: has several lines), or is longer than anyone types. Returns whether it was added.
  @discardableResult
  public func add(_ line: String) -> Bool {
    guard Self.isKept(line), line != entries.last else { return false }
    entries.append(line)
    do throws(HistoryFile.Trouble) {
      try file?.append(line)
    } catch {
      file = nil
      notice = Phrase("History is no longer kept: \(error.words).", "输入历史不再保存：\(error.words)。")
    }
    return true
  }

  private static func isKept(_ line: String) -> Bool {
    line.utf8.count <= longestLine && line.contains { !$0.isWhitespace }
      && line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}

extension History {
  /// Where a program's history belongs: `$XDG_STATE_HOME`, or else `~/.local/state`, in a folder
  /// of the program's name. Nil where the environment names no home.
  public static func defaultPath(program: String, environment: [String: String]) -> String? {
    // The XDG base directory specification: a relative path is to be ignored.
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return "\(state)/\(program)/history"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.local/state/\(program)/history"
  }
}

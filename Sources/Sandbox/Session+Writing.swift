import Answers
public import Report
public import Schema
import Text

/// What is written for an answer: a text, and beside it what the text cannot hold itself.
public struct Page: Sendable {
  /// The file, or what goes to standard output.
  public let text: String
  /// What the answer is the answer to, where the text does not say so itself.
  public let identity: Document?
}

extension Session {
  /// The forecast as it goes to a pipe; nil where nothing was played.
  public func page(_ format: Format, in environment: Environment) -> Page? {
    guard let played else { return nil }
    let asked = Asked(played)
    return Page(
      text: format.text(
        of: asked, isForExcel: environment.isForExcel,
        in: spoken(in: environment)),
      identity: format == .csv ? Document(blocks: [.identity(asked.identity)]) : nil)
  }

  /// Writes the forecast to a file.
  ///
  /// - Parameter over: whether a file may be replaced that this program did not write.
  public func export(
    _ format: Format, to path: String, over: Bool, in environment: Environment
  ) throws(Problem) {
    guard let played else { throw StateFault.noForecast.problem() }
    _ = try write(Asked(played), as: format, to: path, over: over, in: environment)
  }

  /// Refuses to write a file that may not be replaced, before anything is played for it.
  public func refuseReplacing(
    _ path: String, over: Bool, in environment: Environment
  ) throws(Problem) {
    try refuse(path, over: over, in: environment)
  }

  /// Writes an answer to a file, whole or not at all; whether there was one of that name.
  func write(
    _ asked: Asked, as format: Format, to path: String, over: Bool, in environment: Environment
  ) throws(Problem) -> Bool {
    try refuse(path, over: over, in: environment)
    let stamp = Stamp(
      program: environment.program, date: environment.today, format: format.rawValue)
    let text = format.text(
      of: asked, stamp: stamp, isForExcel: environment.isForExcel,
      in: spoken(in: environment))
    guard format == .csv else {
      return try write(Stamp.sealing(text), to: path, over: over, in: environment)
    }
    var identity = asked.identity
    identity.stamp = stamp
    let columns = CSVRenderer().fields(of: asked.forecast?.tidy ?? asked.document)
    guard !columns.isEmpty else {
      throw FileFault.noTable.problem(found: path)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let metadata = Stamp.sealing(CSVMetadata(name, columns, identity).text, with: text)
    let beside = CSVMetadata.path(of: path)
    // Both are looked at before one is written.
    try refuse(beside, over: over, in: environment, describing: path)
    let isReplaced = try write(text, to: path, over: over, in: environment)
    try environment.write(metadata, to: beside)
    return isReplaced
  }

  /// Writes a file if it may be; whether there was one of that name.
  func write(
    _ text: String, to path: String, over: Bool, in environment: Environment
  ) throws(Problem) -> Bool {
    let isReplaced = Folder.exists(environment.path(path))
    try refuse(path, over: over, in: environment)
    try environment.write(text, to: path)
    return isReplaced
  }

  /// Refuses to replace a file that was read in this session, or that is not as this program
  /// wrote it.
  ///
  /// - Parameter table: the table that the file is about, if it is about one.
  private func refuse(
    _ path: String, over: Bool, in environment: Environment, describing table: String? = nil
  ) throws(Problem) {
    guard !path.isEmpty, path != "-" else {
      throw FileFault.noFileName.problem(found: path)
    }
    let file = environment.path(path)
    let isScenario = worlds.contains { $0.wasRead(from: path, in: environment) }
    if isScenario || read.contains(where: { Folder.isSame($0, file) }) {
      throw FileFault.wasRead(isScenario: isScenario).problem(found: path)
    }
    // What is no file at all is refused by those who write.
    guard !over, Folder.isFile(file) else { return }
    guard let bytes = AtomicFile.contents(of: file),
      Stamp.seals(bytes) || Self.isSealed(bytes, at: file, with: table.map(environment.path))
    else {
      throw FileFault.notOurs(hint: environment.overHint).problem(found: path)
    }
  }

  /// Whether a table and what is written beside it are as they were written.
  private static func isSealed(_ bytes: [UInt8], at file: String, with table: String?) -> Bool {
    if let table {
      return AtomicFile.contents(of: table).map { Stamp.seals(bytes, with: $0) } ?? false
    }
    return AtomicFile.contents(of: CSVMetadata.path(of: file)).map { Stamp.seals($0, with: bytes) }
      ?? false
  }

  /// Every scenario that the session can still come back to.
  private var worlds: [World] {
    [world, tried, played?.world, lived?.world].compactMap(\.self) + kept.map(\.value.world)
      + (done + undone).compactMap(\.world)
  }
}

extension Environment {
  /// Writes a file whole or not at all, as it was typed.
  fileprivate func write(_ text: String, to path: String) throws(Problem) {
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(text.utf8, to: self.path(path))
    } catch {
      throw Problem(error)
    }
  }
}

extension Problem {
  /// Why a file was not written, and what to do about it.
  init(_ failure: AtomicFile.Failure) {
    let another = Phrase("Choose another name.", "请换一个文件名。")
    let elsewhere = Phrase("Choose another folder.", "请换一个文件夹。")
    let (reason, next) =
      switch failure.reason {
      case .noFolder:
        (
          Phrase("not written: there is no such folder", "未写入：没有这个文件夹"),
          Phrase("Make it first, or choose another.", "请先建立，或换一个文件夹。")
        )
      case .notPermitted:
        (Phrase("not written: you may not write there", "未写入：没有写入权限"), elsewhere)
      case .readOnly:
        (Phrase("not written: the disk is read-only", "未写入：磁盘只读"), elsewhere)
      case .noSpace:
        (
          Phrase("not written: the disk is full", "未写入：磁盘已满"),
          Phrase("Make room, or choose another disk.", "请腾出空间，或换一个磁盘。")
        )
      case .tooLarge:
        (
          Phrase("not written: the file would be too large", "未写入：文件会太大"),
          Phrase("Choose another disk.", "请换一个磁盘。")
        )
      case .badName:
        (
          Phrase("not written: not a name for a file", "未写入：不能用作文件名"),
          Phrase("Choose a shorter one.", "请换一个短些的名称。")
        )
      case .isFolder:
        (
          Phrase("not written: there is a folder of that name", "未写入：已有同名文件夹"),
          Phrase("Name a file inside it.", "请给出其中的文件名。")
        )
      case .notRegularFile:
        (
          Phrase("not written: what is there is not a regular file", "未写入：该处不是普通文件"),
          another
        )
      case .system(let code):
        (
          Phrase(
            "not written: error \(String(code)) of the system", "未写入：系统错误 \(String(code))"),
          another
        )
      }
    self.init(reason, found: failure.path, next: next)
  }
}

public import Report
public import Schema

extension Call {
  /// Writes a file whole or not at all.
  func write(_ text: String, to word: Word) throws(Refusal) {
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(text.utf8, to: environment.path(word.text))
    } catch {
      throw refusal(Problem(error), at: word)
    }
  }
}

extension Problem {
  /// Why a file was not written, and what to do about it.
  public init(_ failure: AtomicFile.Failure) {
    let (reason, next) =
      switch failure.reason {
      case .noFolder: ("there is no such folder", "Make it first, or choose another.")
      case .notPermitted: ("you may not write there", "Choose another folder.")
      case .readOnly: ("the disk is read-only", "Choose another folder.")
      case .noSpace: ("the disk is full", "Make room, or choose another disk.")
      case .tooLarge: ("the file would be too large", "Choose another disk.")
      case .badName: ("not a name for a file", "Choose a shorter one.")
      case .isFolder: ("there is a folder of that name", "Name a file inside it.")
      case .notRegularFile: ("what is there is not a regular file", "Choose another name.")
      case .system(let code): ("error \(code) of the system", "Choose another name.")
      }
    self.init("not written: \(reason)", found: failure.path, next: next)
  }
}

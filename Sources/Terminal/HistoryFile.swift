import Glibc
import Text

/// The file behind a `History`: private to its owner, and safe to share between sessions.
///
/// Every access holds a lock on the file. Lines are only ever appended; cutting the file replaces
/// it whole, so after a lock is had the path may name another file, which is then opened instead.
struct HistoryFile {
  /// Why the file cannot be used.
  struct Trouble: Error {
    /// In words: `~/history is a folder`.
    let words: Phrase

    init(_ path: String, _ reason: Phrase) {
      let path = path.printable()
      words = Phrase("\(path) \(reason)", "\(path) \(reason)")
    }

    /// What the system said just now.
    init(_ path: String, code: Int32) {
      let reason = Phrase(systemError: code)
      self.init(path, Phrase("cannot be used (\(reason))", "无法使用（\(reason)）"))
    }
  }

  /// How much of a file's end is read, in bytes; far more than the lines kept ever take.
  static let bytesRead = 1 << 20

  let path: String

  /// The last `limit` lines that satisfy `isKept`. Makes the file when it is missing, and cuts it
  /// to those lines when it holds more.
  func load(limit: Int, where isKept: (String) -> Bool) throws(Trouble) -> [String] {
    makeFolders()
    return try locked { descriptor, size throws(Trouble) in
      let start = max(0, size - Self.bytesRead)
      let bytes = try read(descriptor, from: start, count: size - start)
      let ends = UInt8(ascii: "\n")
      var lines = bytes.split(separator: ends).map { String(decoding: $0, as: UTF8.self) }
      if start > 0, !lines.isEmpty { lines.removeFirst() }
      let kept = lines.filter(isKept).suffix(limit)
      if lines.count > limit || start > 0 { try replace(with: Array(kept)) }
      return Array(kept)
    }
  }

  /// Adds a line at the end.
  func append(_ line: String) throws(Trouble) {
    try locked { descriptor, size throws(Trouble) in
      // A session killed while it wrote may have left half a line.
      let last = try read(descriptor, from: max(0, size - 1), count: min(1, size))
      let separator = last.isEmpty || last == [UInt8(ascii: "\n")] ? "" : "\n"
      try write(separator + line + "\n", to: descriptor)
    }
  }

  // MARK: Locking

  /// Runs `body` with the file open, locked, and still the one `path` names.
  private func locked<Result>(
    _ body: (_ descriptor: Int32, _ size: Int) throws(Trouble) -> Result
  ) throws(Trouble) -> Result {
    // Enough for the other session to finish; one that is stopped while it holds the lock must
    // not stop this one.
    for _ in 0..<100 {
      let descriptor = try openFile()
      defer { close(descriptor) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        if let size = try sizeIfCurrent(descriptor) { return try body(descriptor, size) }
      } else {
        usleep(10_000)
      }
    }
    throw Trouble(path, Phrase("is locked by another session", "正由另一会话使用"))
  }

  /// Opens the file, making it when missing. A symbolic link is not followed: what it points to
  /// may be anyone's. O_NONBLOCK keeps a FIFO from blocking before it is refused.
  func openFile() throws(Trouble) -> Int32 {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case ELOOP: throw Trouble(path, Phrase("is a symbolic link", "是符号链接"))
      case EISDIR: throw Trouble(path, Phrase("is a folder", "是文件夹"))
      default: throw Trouble(path, code: errno)
      }
    }
    return descriptor
  }

  /// The size of the opened file in bytes, or nil where `path` no longer names it. Refuses what is
  /// not a regular file of one's own, and closes the file to others.
  func sizeIfCurrent(_ descriptor: Int32) throws(Trouble) -> Int? {
    var (opened, named) = (stat(), stat())
    guard unsafe fstat(descriptor, &opened) == 0 else { throw Trouble(path, code: errno) }
    guard opened.st_mode & S_IFMT == S_IFREG else {
      throw Trouble(path, Phrase("is not a regular file", "不是普通文件"))
    }
    guard opened.st_uid == geteuid() else {
      throw Trouble(path, Phrase("belongs to another user", "属于其他用户"))
    }
    if opened.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    guard unsafe lstat(path, &named) == 0, named.st_ino == opened.st_ino,
      named.st_dev == opened.st_dev
    else { return nil }
    return opened.st_size
  }

  // MARK: Reading and writing

  private func read(_ descriptor: Int32, from start: Int, count: Int) throws(Trouble) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(descriptor, buffer.baseAddress?.advanced(by: done), count - done, start + done)
      }
      if got > 0 {
        done += got
      } else if got == 0 {
        break
      } else if errno != EINTR {
        throw Trouble(path, code: errno)
      }
    }
    return Array(bytes.prefix(done))
  }

  private func write(_ text: String, to descriptor: Int32) throws(Trouble) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let put = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if put >= 0 {
        done += put
      } else if errno != EINTR {
        throw Trouble(path, code: errno)
      }
    }
  }

  /// Puts a new file with these lines in the place of the old one: all of it, or nothing.
  private func replace(with lines: [String]) throws(Trouble) {
    // One name suffices: only the holder of the lock comes here. What a killed session left is
    // removed first.
    let temporary = path + ".new"
    unsafe unlink(temporary)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = unsafe open(temporary, flags, 0o600)
    guard descriptor >= 0 else { throw Trouble(temporary, code: errno) }
    defer { close(descriptor) }
    do throws(Trouble) {
      try write(lines.map { $0 + "\n" }.joined(), to: descriptor)
      guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
        throw Trouble(path, code: errno)
      }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    syncFolder()
  }

  // MARK: Folders

  private var folder: Substring { path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex) }

  /// Makes the missing folders above the file, private as the file is. What cannot be made shows
  /// when the file is opened.
  private func makeFolders() {
    for end in folder.indices.dropFirst() where folder[end] == "/" {
      unsafe mkdir(String(folder[..<end]), 0o700)
    }
    if !folder.isEmpty { unsafe mkdir(String(folder), 0o700) }
  }

  /// Makes the new name outlast a power cut.
  private func syncFolder() {
    let descriptor = unsafe open(folder.isEmpty ? "." : String(folder), O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

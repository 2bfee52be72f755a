import Glibc

/// Writing a file whole or not at all.
public enum AtomicFile {
  /// Why a file was not written. Whatever was there before is still there, unchanged; only if the
  /// disk itself fails in the very last step may the new file be there and not last.
  public struct Failure: Error, Hashable, Sendable {
    /// What stood in the way.
    public enum Reason: Hashable, Sendable {
      /// The folder does not exist, or a part of the path is not a folder.
      case noFolder
      /// The folder or the file may not be written by this user.
      case notPermitted
      /// The file system is mounted for reading only.
      case readOnly
      /// The disk or the user's share of it is full.
      case noSpace
      /// The file would be larger than the system or its limits allow.
      case tooLarge
      /// The name is empty, too long, or goes round in links.
      case badName
      /// There is a folder of that name.
      case isFolder
      /// There is a device, a pipe or a socket of that name, or a link to nothing.
      case notRegularFile
      /// Any other fault, by the number the system gave it.
      case system(CInt)
    }

    /// The path that was to be written.
    public let path: String
    /// What stood in the way.
    public let reason: Reason
  }

  /// Writes `bytes` to `path`: a reader sees the old file or the new one, never a part of it, and
  /// after a power cut it is one of the two.
  ///
  /// The bytes go to a temporary file in the same folder, which is synchronised, renamed over the
  /// target and made lasting by synchronising the folder. A link at `path` is followed, and stays
  /// a link. An existing file keeps its permissions; a new one gets those of the user's mask.
  /// Temporary files that a killed process left for the same target are removed.
  public static func write(
    _ bytes: some Sequence<UInt8>, to path: String
  ) throws(Failure) {
    do throws(Fault) {
      try replace(try Target(path), with: Array(bytes))
    } catch {
      throw Failure(path: path, reason: error.reason)
    }
  }

  /// The bytes of a file; nil where there is no regular file that can be read, or a very long one.
  public static func contents(of path: String) -> [UInt8]? {
    guard !path.utf8.contains(0) else { return nil }
    // O_NONBLOCK: opening a pipe must not wait for somebody to write.
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= longest {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += buffer[..<count]
    }
    return nil
  }

  /// Longer files are not read back: no answer is.
  private static let longest = 1 << 30

  // MARK: Target

  /// Where the bytes go: links are resolved and what is there is known to be a regular file.
  private struct Target {
    let folder: String
    let name: String
    /// Those of the file that is there, if there is one.
    let permissions: mode_t?

    init(_ path: String) throws(Fault) {
      // C would end the path at a zero byte and write somewhere else.
      guard !path.isEmpty, !path.utf8.contains(0) else { throw Fault(reason: .badName) }
      var status = stat()
      guard unsafe stat(path, &status) == 0 else {
        guard errno == ENOENT else { throw Fault(errno) }
        // A link that leads nowhere would be replaced, not followed.
        if unsafe lstat(path, &status) == 0 { throw Fault(reason: .notRegularFile) }
        self.init(path: path, permissions: nil)
        guard !name.isEmpty else { throw Fault(reason: .noFolder) }
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: throw Fault(reason: .isFolder)
      default: throw Fault(reason: .notRegularFile)
      }
      guard let resolved = unsafe realpath(path, nil) else { throw Fault(errno) }
      defer { unsafe free(resolved) }
      self.init(path: unsafe String(cString: resolved), permissions: status.st_mode & 0o777)
    }

    private init(path: String, permissions: mode_t?) {
      if let slash = path.lastIndex(of: "/") {
        folder = slash == path.startIndex ? "/" : String(path[..<slash])
        name = String(path[path.index(after: slash)...])
      } else {
        (folder, name) = (".", path)
      }
      self.permissions = permissions
    }

    var path: String { folder + "/" + name }
    /// All temporary files for this target begin so.
    var temporaryPrefix: String { "." + String(name.prefix(40)) + ".partial-" }
  }

  // MARK: Steps

  private static func replace(_ target: Target, with bytes: [UInt8]) throws(Fault) {
    sweep(target)
    let (temporary, file) = try create(target)
    do throws(Fault) {
      try fill(file, with: bytes, permissions: target.permissions)
      guard unsafe rename(temporary, target.path) == 0 else { throw Fault(errno) }
    } catch {
      unsafe unlink(temporary)
      close(file)
      throw error
    }
    close(file)
    try synchronise(folder: target.folder)
  }

  /// A new, empty, locked file beside the target.
  ///
  /// The lock tells a sweeper that the file is in use; the system drops it when a process dies.
  private static func create(_ target: Target) throws(Fault) -> (path: String, file: CInt) {
    for attempt in 0..<100 {
      let path = "\(target.folder)/\(target.temporaryPrefix)\(getpid())-\(attempt)"
      // O_EXCL creates and never follows a link.
      let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard file >= 0 else {
        if errno == EEXIST || errno == EINTR { continue }
        throw Fault(errno)
      }
      // A sweeper may have come between the two calls; then the file is gone or about to go.
      // Where a file system has no locks nothing is swept, and the file is safe without.
      var status = stat()
      let isTaken = flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      if !isTaken, unsafe fstat(file, &status) == 0, status.st_nlink == 1 { return (path, file) }
      close(file)
    }
    throw Fault(EEXIST)
  }

  private static func fill(
    _ file: CInt, with bytes: [UInt8], permissions: mode_t?
  ) throws(Fault) {
    if let permissions, fchmod(file, permissions) != 0 { throw Fault(errno) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count > 0 { written += count } else if errno != EINTR { throw Fault(errno) }
    }
    guard fsync(file) == 0 else { throw Fault(errno) }
  }

  private static func synchronise(folder: String) throws(Fault) {
    let file = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that may be written but not read cannot be synchronised; the file is in place.
    guard file >= 0 else { return }
    defer { close(file) }
    // Some file systems know no synchronising of folders, and say so with EINVAL.
    guard fsync(file) == 0 || errno == EINVAL else { throw Fault(errno) }
  }

  /// Removes temporary files of this target that no living process holds.
  private static func sweep(_ target: Target) {
    guard let folder = unsafe opendir(target.folder) else { return }
    defer { unsafe closedir(folder) }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard name.hasPrefix(target.temporaryPrefix) else { continue }
      let path = target.folder + "/" + name
      let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { continue }
      // Its owner may have finished meanwhile, and the name belong to a new file by now.
      var (opened, named) = (stat(), stat())
      if flock(file, LOCK_EX | LOCK_NB) == 0, unsafe fstat(file, &opened) == 0,
        unsafe lstat(path, &named) == 0, opened.st_ino == named.st_ino,
        opened.st_dev == named.st_dev
      {
        unsafe unlink(path)
      }
      close(file)
    }
  }

  // MARK: Faults

  /// A reason on its way to the caller, who knows the path.
  private struct Fault: Error {
    let reason: Failure.Reason

    init(reason: Failure.Reason) { self.reason = reason }

    init(_ code: CInt) {
      reason =
        switch code {
        case ENOENT, ENOTDIR: .noFolder
        case EACCES, EPERM: .notPermitted
        case EROFS: .readOnly
        case ENOSPC, EDQUOT: .noSpace
        case EFBIG: .tooLarge
        case ENAMETOOLONG, ELOOP, EINVAL: .badName
        case EISDIR: .isFolder
        default: .system(code)
        }
    }
  }
}

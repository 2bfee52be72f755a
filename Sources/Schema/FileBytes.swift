import Glibc
import Text

/// Reads files that may be anything: missing, huge, a folder, a pipe, a device.
enum FileBytes {
  /// The bytes of a regular file of at most `limit` bytes.
  static func read(_ path: String, limit: Int = SourceText.limit) throws(Problem) -> [UInt8] {
    // O_NONBLOCK: opening a pipe must not wait for somebody to write.
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw problem(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw SchemaFault.folder.problem(at: start(path))
    default:
      throw SchemaFault.notRegular.problem(at: start(path))
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw problem(path, errno) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw SourceText.tooLarge(file: path, limit: limit) }
    }
  }

  /// The path with every symbolic link followed; nil where there is no such file.
  static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func problem(_ path: String, _ code: Int32) -> Problem {
    let reason = Phrase(systemError: code)
    let lowercased = Phrase(english: reason.english.lowercased(), chinese: reason.chinese)
    return SchemaFault.unreadable(reason: lowercased).problem(at: start(path))
  }

  private static func start(_ path: String) -> Place { Place(file: path, line: 1, column: 1) }
}

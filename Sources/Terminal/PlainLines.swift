import CLineEdit
import Glibc
import Text

/// Lines as they come, for a script on standard input and for terminals without a `LineEditor`.
///
/// A last line without a line end counts; CR LF counts as a line end; a byte order mark before the
/// first line does not belong to it; what is not UTF-8 is replaced.
public struct PlainLines: ~Copyable {
  /// The longest line, in bytes; what is beyond it is dropped, so that no input can fill memory.
  static let longestLine = 1 << 20

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var isFirst = true

  /// The lines of standard input.
  public init() { self.init(descriptor: STDIN_FILENO) }

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line. Ctrl-C is forgotten once it has been answered with `.interrupted`.
  public mutating func read() -> Input {
    var line: [UInt8] = []
    while true {
      if position == buffer.count {
        if let input = refill() {
          return input == .end && !line.isEmpty ? .line(text(line)) : input
        }
      }
      let rest = buffer[position...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      line += rest[..<(end ?? rest.endIndex)].prefix(Self.longestLine - line.count)
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return .line(text(line)) }
    }
  }

  /// Waits for more bytes. Returns what to answer instead if none will come.
  private mutating func refill() -> Input? {
    while true {
      if Interruption.isTermination { return .end }
      if Interruption.isRequested {
        Interruption.clear()
        return .interrupted
      }
      // It would never become readable.
      guard stream_is_readable(descriptor) else {
        return .failed(Phrase("it is not open for reading", "没有打开供读取"))
      }
      guard interruption_wait_readable(descriptor) else { continue }
      buffer = Array(repeating: 0, count: 65_536)
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      let error = errno
      buffer.removeLast(buffer.count - max(0, count))
      position = 0
      if count > 0 { return nil }
      // A terminal that is gone reports EIO.
      if count == 0 || error == EIO { return .end }
      if error != EINTR, error != EAGAIN { return .failed(Phrase(systemError: error)) }
    }
  }

  private mutating func text(_ line: [UInt8]) -> String {
    var bytes = line[...]
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    isFirst = false
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

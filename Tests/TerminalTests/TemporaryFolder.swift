import Foundation
import Glibc

/// A folder that exists as long as the value does.
final class TemporaryFolder: Sendable {
  struct Failure: Error {}

  private let root: String

  init() throws {
    var template = Array("/tmp/terminal-tests-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Failure() }
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func write(_ text: String, to name: String) throws {
    guard let file = unsafe fopen(path(name), "w") else { throw Failure() }
    defer { unsafe fclose(file) }
    unsafe fputs(text, file)
  }

  func text(_ name: String) throws -> String {
    guard let file = unsafe fopen(path(name), "r") else { throw Failure() }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The permission bits.
  func mode(_ name: String) throws -> mode_t {
    var status = stat()
    guard unsafe stat(path(name), &status) == 0 else { throw Failure() }
    return status.st_mode & 0o777
  }
}

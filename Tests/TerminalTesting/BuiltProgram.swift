import Glibc

/// The path of an executable built with the tests, which stands beside the running test program.
public func builtProgram(_ name: String) throws -> String {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
  let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
  let here = String(decoding: bytes, as: UTF8.self)
  let path = here.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/\(name)"
  guard unsafe access(path, X_OK) == 0 else {
    throw PseudoTerminal.Failure(description: "\(path) is not built")
  }
  return path
}

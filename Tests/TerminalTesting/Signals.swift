import Glibc

/// Whether a process has a handler for a signal: from then on the signal does not end it by itself.
public func handles(signal: Int32, _ process: Int32) -> Bool {
  let file = unsafe open("/proc/\(process)/status", O_RDONLY)
  guard file >= 0 else { return false }
  defer { close(file) }
  var bytes = [UInt8](repeating: 0, count: 8192)
  let count = unsafe read(file, &bytes, bytes.count)
  let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
  guard let caught = lines.first(where: { $0.hasPrefix("SigCgt:") }) else { return false }
  let mask = UInt64(caught.dropFirst(7).filter(\.isHexDigit), radix: 16) ?? 0
  return mask >> UInt64(signal - 1) & 1 == 1
}

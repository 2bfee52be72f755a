import Glibc
import Testing

@testable import Terminal

@Suite struct PlainLinesTests {
  /// The lines of a file with these bytes.
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = unsafe open(folder.path("script"), O_RDWR | O_CREAT, 0o600)
    defer { close(file) }
    #expect(unsafe write(file, bytes, bytes.count) == bytes.count)
    lseek(file, 0, SEEK_SET)
    var plain = PlainLines(descriptor: file)
    var lines: [String] = []
    while case .line(let line) = plain.read() { lines.append(line) }
    return lines
  }

  @Test(arguments: [
    ("", []), ("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("\n\na\n", ["", "", "a"]),
    ("宿迁\r\nrun\r\n", ["宿迁", "run"]), ("\u{FEFF}load\n\u{FEFF}x\n", ["load", "\u{FEFF}x"]),
  ])
  func splits(text: String, expected: [String]) throws {
    #expect(try lines(Array(text.utf8)) == expected)
  }

  @Test func replacesWhatIsNotUTF8() throws {
    #expect(try lines([0x61, 0xFF, 0x0A, 0x62]) == ["a\u{FFFD}", "b"])
  }

  @Test func cutsEndlessLines() throws {
    let long = [UInt8](repeating: 0x61, count: PlainLines.longestLine + 100_000)
    let cut = try lines(long + [0x0A] + Array("next".utf8))
    #expect(cut.map(\.utf8.count) == [PlainLines.longestLine, 4])
  }

  /// Characters that lie across the boundary of two reads stay whole.
  @Test func joinsReads() throws {
    let text = String(repeating: "宿迁", count: 30_000)
    #expect(try lines(Array("x\(text)\n".utf8)) == ["x\(text)"])
  }
}

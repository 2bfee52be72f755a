import Glibc
import PhraseTesting
import Testing
import Text

@testable import Terminal

@Suite struct OutputTests {
  private func pipe() -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    unsafe Glibc.pipe(&ends)
    return (ends[0], ends[1])
  }

  @Test func showsNothingThatSteersTheTerminal() {
    let name = "Li\u{1B}]0;evil\u{7}\u{9B}2J\u{202E}\r\n\u{1B}[2J宿迁"
    #expect(
      name.safeForTerminal(keepingColor: true)
        == "Li\\u{1B}]0;evil\\u{7}\\u{9B}2J\\u{202E}\\r\n\\u{1B}[2J宿迁")
  }

  @Test func keepsColorsOnlyWhereWanted() {
    let text = "\u{1B}[1;31mred\u{1B}[0m \u{1B}[31"
    #expect(text.safeForTerminal(keepingColor: true) == "\u{1B}[1;31mred\u{1B}[0m \\u{1B}[31")
    #expect(text.safeForTerminal(keepingColor: false) == "red \\u{1B}[31")
  }

  @Test func writesBytesAsTheyAreOffATerminal() {
    let ends = pipe()
    defer { close(ends.reading) }
    let output = Output(descriptor: ends.writing, isUnicode: true, noColor: false)
    #expect(!output.isTerminal)
    #expect(!output.usesColor)
    #expect(output.write("a\tb\u{1B}\n") == .written)
    close(ends.writing)
    var buffer = [UInt8](repeating: 0, count: 16)
    let count = unsafe read(ends.reading, &buffer, 16)
    #expect(Array(buffer.prefix(count)) == Array("a\tb\u{1B}\n".utf8))
  }

  @Test func saysWhenNobodyReads() {
    _ = Output.prepare()
    let ends = pipe()
    close(ends.reading)
    defer { close(ends.writing) }
    let output = Output(descriptor: ends.writing, isUnicode: true, noColor: false)
    #expect(output.write("text\n") == .closed)
  }

  @Test func saysWhenTheDiskIsFull() {
    let full = unsafe open("/dev/full", O_WRONLY)
    defer { close(full) }
    let output = Output(descriptor: full, isUnicode: true, noColor: false)
    #expect(output.write("text\n") == .failed(Phrase(systemError: ENOSPC)))
  }

  @Test func writesMoreThanAPipeHolds() async {
    let ends = pipe()
    // Refuses bytes when full, as a terminal shared with another program may.
    _ = fcntl(ends.writing, F_SETFL, O_NONBLOCK)
    let text = String(repeating: "宿迁\n", count: 200_000)
    async let count = Task.detached {
      var (total, buffer) = (0, [UInt8](repeating: 0, count: 65_536))
      while case let got = unsafe read(ends.reading, &buffer, buffer.count), got > 0 {
        total += got
      }
      return total
    }.value
    let output = Output(descriptor: ends.writing, isUnicode: true, noColor: false)
    #expect(output.write(text) == .written)
    close(ends.writing)
    #expect(await count == text.utf8.count)
    close(ends.reading)
  }
}

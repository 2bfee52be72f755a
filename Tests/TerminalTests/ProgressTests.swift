import PhraseTesting
import Testing
import Text

@testable import Terminal

@Suite struct ProgressTests {
  private func row(_ done: Int, _ total: Int, columns: Int = 79, unicode: Bool = true) -> String {
    ProgressBar(done: done, total: total, unit: "futures", seconds: 0.44)
      .row(columns: columns, unicode: unicode)
  }

  @Test func drawsEighthsOfACell() {
    #expect(row(0, 1000) == "                     0 / 1,000 futures  0.4 s")
    #expect(row(525, 1000) == "██████████▌          525 / 1,000 futures  0.4 s")
    #expect(
      row(1_234_567, 1_234_567) == "████████████████████ 1,234,567 / 1,234,567 futures  0.4 s")
  }

  @Test func tellsTheTimeLeftAndWhatCanBeDone() {
    func end(_ done: Int, _ seconds: Double, hints: [Phrase] = []) -> String {
      let bar = ProgressBar(
        done: done, total: 1000, unit: "futures", seconds: seconds, hints: hints)
      return String(bar.row(columns: 99, unicode: true).split(separator: "futures  ").last ?? "")
    }
    #expect(end(250, 3) == "9 s left")
    #expect(end(10, 6) == "10 min left")
    #expect(end(0, 6) == "6.0 s")
    #expect(end(250, 3, hints: ["Ctrl-C stops"]) == "9 s left  Ctrl-C stops")
  }

  @Test func speaksChinese() {
    let bar = ProgressBar(
      done: 250, total: 1000, unit: Phrase("futures", "次推演"), seconds: 3,
      hints: [Phrase("Ctrl-C stops", "Ctrl-C 可停止")], language: .chinese)
    #expect(
      bar.row(columns: 79, unicode: true).hasSuffix(" 250 / 1,000 次推演  还剩 9 秒  Ctrl-C 可停止"))
  }

  @Test func drawsASCIIElsewhere() {
    #expect(row(525, 1000, unicode: false) == "[##########..........] 525 / 1,000 futures  0.4 s")
  }

  @Test func staysWithinTheBarAndTheRow() {
    #expect(row(7, 5).hasPrefix("████████████████████ 7"))
    #expect(row(0, 0).hasPrefix("                     0"))
    #expect(row(525, 1000, columns: 30).displayWidth == 30)
  }

  /// A hint that the edge cuts looks broken.
  @Test func aHintIsShortenedOrLeftOut() {
    func row(_ columns: Int) -> String {
      ProgressBar(
        done: 525, total: 1000, unit: "futures", seconds: 0.44,
        hints: ["Ctrl-C stops and keeps what was played", "Ctrl-C stops"]
      ).row(columns: columns, unicode: true)
    }
    #expect(row(99).hasSuffix("0.4 s  Ctrl-C stops and keeps what was played"))
    #expect(row(79).hasSuffix("0.4 s  Ctrl-C stops"))
    #expect(row(50).hasSuffix("0.4 s"))
  }
}

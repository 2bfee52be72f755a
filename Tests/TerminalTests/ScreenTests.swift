import TerminalTesting
import Testing

/// The emulator is what other tests believe, so it is tested itself.
@Suite struct ScreenTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 3) -> Screen {
    var screen = Screen(columns: columns, rows: rows)
    screen.feed(text)
    return screen
  }

  @Test func placesWideCharacters() {
    let shown = screen("a宿迁b")
    #expect(shown.text == "a宿迁b")
    #expect(shown.column == 6)
    #expect(screen("宿迁\u{8}\u{8}\u{8}x").text == " x 迁".replacing(" x ", with: " x"))
    #expect(screen("e\u{301}x").text == "e\u{301}x")
  }

  @Test func wrapsOnlyWhenMoreComes() {
    let full = screen("0123456789")
    #expect((full.row, full.column) == (0, 9))
    let more = screen("0123456789a")
    #expect((more.row, more.column) == (1, 1))
    #expect(screen("0123456789\r\nx").text == "0123456789\nx")
    // A wide character does not straddle two rows.
    #expect(screen("012345678宿").text == "012345678\n宿")
  }

  @Test func scrollsAndMoves() {
    #expect(screen("1\r\n2\r\n3\r\n4").text == "2\n3\n4")
    let shown = screen("\u{1B}[2;3Hx\u{1B}[A\u{1B}[5Gy\u{1B}[B\u{1B}[2D\u{1B}[Cz")
    #expect(shown.text == "    y\n  x z")
  }

  @Test func erasesAndShifts() {
    #expect(screen("abcdef\u{1B}[4D\u{1B}[K").text == "ab")
    #expect(screen("abcdef\u{1B}[3G\u{1B}[1K").text == "   def")
    #expect(screen("a\r\nb\r\nc\u{1B}[2H\u{1B}[J").text == "a")
    #expect(screen("abcdef\u{1B}[2G\u{1B}[2P").text == "adef")
    #expect(screen("abc\u{1B}[2G\u{1B}[2@").text == "a  bc")
    #expect(screen("a\r\nb\u{1B}[L").text == "a\n\nb")
    #expect(screen("a\r\nb\r\nc\u{1B}[H\u{1B}[M").text == "b\nc")
  }

  @Test func ignoresTitlesAndColors() {
    let shown = screen("\u{1B}]0;title\u{7}\u{1B}[1;31mred\u{1B}[0m\u{1B}(B\u{1B}7ab\u{1B}8x\u{7}")
    #expect(shown.text == "redxb")
    #expect(shown.bells == 1)
    #expect(screen("\u{1B}[?2004h").bracketsPastes)
  }

  @Test func joinsCharactersCutBetweenReads() {
    var screen = Screen(columns: 10, rows: 1)
    for byte in "宿迁".utf8 { screen.feed([byte]) }
    #expect(screen.text == "宿迁")
  }
}

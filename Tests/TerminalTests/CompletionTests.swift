import PhraseTesting
import Testing
import Text

@testable import Terminal

@Suite struct CompletionTests {
  private func words(_ typed: String, _ words: String...) -> Completion {
    Completion(typed, words.map { Completion.Candidate($0) })
  }

  @Test func completesASingleCandidateAndGoesOnToTheNextWord() {
    #expect(words("lo", "load").edit(before: "") == .init(inserted: "ad "))
    #expect(words("load", "load").edit(before: "") == .init(inserted: " "))
  }

  @Test func leavesFoldersAndPathsOpen() {
    #expect(words("Sc", "Scenarios/").edit(before: "") == .init(inserted: "enarios/"))
    #expect(words("si", "sites.").edit(before: "") == .init(inserted: "tes."))
  }

  @Test func addsNoSecondSpace() {
    #expect(words("lo", "load").edit(before: " x") == .init(inserted: "ad"))
    #expect(words("lo", "load").edit(before: "x") == .init(inserted: "ad "))
    #expect(words("LO", "load").edit(before: " x") == .init(removed: 2, inserted: "load"))
  }

  @Test func doesNotRepeatWhatFollows() {
    #expect(words("lo", "load").edit(before: "ad x") == .init(skipped: 2))
    #expect(words("lo", "load").edit(before: "ad") == .init(skipped: 2, inserted: " "))
    #expect(words("宿", "宿迁一期", "宿迁二期").edit(before: "迁一") == .init(skipped: 1))
  }

  @Test func insertsTheCommonBeginningOfSeveral() {
    #expect(words("宿", "宿迁一期", "宿迁二期").edit(before: "") == .init(inserted: "迁"))
    #expect(words("宿迁", "宿迁一期", "宿迁二期").edit(before: "") == .init())
    #expect(words("", "load", "run").edit(before: "") == .init())
  }

  @Test func replacesWhatWasTypedDifferently() {
    #expect(words("LO", "load").edit(before: "") == .init(removed: 2, inserted: "load "))
    #expect(
      words("SUQ", "suqian-1", "suqian-2").edit(before: "")
        == .init(removed: 3, inserted: "suqian-"))
    // What they have in common is less than what was typed: nothing is taken away.
    #expect(words("SUQ", "suqian", "sun").edit(before: "") == .init())
  }

  @Test func removesCodePointsNotBytesOrLetters() {
    // U+0065 U+0301, one letter of two code points, against the one code point U+00E9 and a mark.
    #expect(words("宿e\u{301}X", "成都").edit(before: "") == .init(removed: 4, inserted: "成都 "))
  }

  @Test func offersNothingFromNothing() {
    #expect(Completion.none.edit(before: "") == .init())
    #expect(Completion.none.listing(columns: 80, rows: 30) == [])
  }

  @Test func listsMeaningsInOneColumn() {
    let completion = Completion(
      "", [.init("宿迁.yaml", "第一期"), .init("a", "one"), .init("plain")])
    #expect(
      completion.listing(columns: 80, rows: 30) == ["宿迁.yaml  第一期", "a          one", "plain"])
  }

  @Test(arguments: [8, 13, 14, 20, 79]) func cutsToTheWidth(columns: Int) {
    let completion = Completion(
      "", [.init("宿迁一期宿迁一期.yaml", "第一期的含义"), .init("b", "a longer meaning of it")])
    for row in completion.listing(columns: columns, rows: 30) {
      #expect(row.displayWidth <= columns)
    }
  }

  @Test func fillsColumnsDownwards() {
    let completion = words("", "a1", "a2", "a3", "b4", "b5")
    #expect(completion.listing(columns: 10, rows: 30) == ["a1  a3  b5", "a2  b4"])
    #expect(completion.listing(columns: 3, rows: 30) == ["a1", "a2", "a3", "b4", "b5"])
  }

  @Test func countsWhatIsLeftOut() {
    let many = Completion("", (1...100).map { .init("item\($0)", "meaning") })
    let rows = many.listing(columns: 80, rows: 30)
    #expect(rows.count == 30)
    #expect(rows.last == "… and 71 more: type the next letters and press Tab")
    let grid = Completion("", (1...100).map { .init("item\($0)") })
    #expect(grid.listing(columns: 18, rows: 5, in: .chinese).last?.contains("92") == true)
  }

  @Test func listsNothingUnprintable() {
    let completion = Completion("", [.init("a\u{1B}[2J", "x\ny"), .init("b\u{202E}")])
    let text = completion.listing(columns: 80, rows: 30).joined()
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
  }
}

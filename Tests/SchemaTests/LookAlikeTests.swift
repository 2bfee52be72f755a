import PhraseTesting
import Schema
import Testing
import Text

/// G12: characters of other keyboards that look like YAML's own are named at their place.
@Suite struct LookAlikeTests {
  static let whole = """
    name: 宿迁：三期，“新”　（一）
    seats: 1200
    leaving: 18%/yr
    entry: front
    tiers:
      front: {headcount: 200, next: expert}
      expert:
        headcount: 30
    training: {mean: 15 days, sd: 3 days}
    holidays: [25 Dec, 1 Jan]
    pilot: {headcount: 3}
    """

  private func problems(_ yaml: String) -> [Problem] {
    do throws(Problems) {
      _ = try read(yaml)
      return []
    } catch {
      return error.all
    }
  }

  /// What is typed instead of what, the character blamed, and its place.
  static let structural: [(plain: String, typed: String, named: String, place: String)] = [
    ("seats: 1200", "seats：1200", "：", "2:6"), ("seats: 1200", "seats： 1200", "：", "2:6"),
    ("tiers:", "tiers：", "：", "5:6"), ("front: {", "front： {", "：", "6:8"),
    ("pilot: {", "pilot： {", "：", "11:6"), ("{headcount: 3}", "{headcount：3}", "：", "11:18"),
    ("{headcount: 3}", "{headcount： 3}", "：", "11:18"),
    ("    headcount: 30", "    headcount：30", "：", "8:14"),
    ("200, next", "200，next", "，", "6:25"), ("200, next", "200， next", "，", "6:25"),
    ("200, next", "200、next", "、", "6:25"), ("200, next", "200；next", "；", "6:25"),
    ("{headcount: 3}", "｛headcount: 3｝", "｛", "11:8"),
    ("{headcount: 3}", "{headcount: 3｝", "｝", "11:21"),
    ("sd: 3 days}", "sd: 3 days｝", "｝", "9:37"), ("1 Jan]", "1 Jan］", "］", "10:25"),
    ("18%/yr", "“18: %/yr”", "“", "3:10"), ("seats: 1200", "seats: 1200 ＃ a: b", "＃", "2:13"),
    ("seats: 1200", "＃ many\nseats: 1200", "＃", "2:1"),
    ("name:", "＃\n#\n# A site\n\n\nname:", "＃", "1:1"),
    ("seats: 1200", "＃ many: b\nseats: 1200", "＃", "2:1"),
    ("seats: 1200", "seats:\u{3000}1200", "U+3000", "2:7"),
    ("seats: 1200", "seats:\u{A0}1200", "U+00A0", "2:7"),
    ("  front", "\u{3000}front", "U+3000", "6:1"),
    ("  front", "\u{A0}\u{A0}front", "U+00A0", "6:1"),
    ("    headcount", "\u{3000}\u{3000}headcount", "U+3000", "8:1"),
    ("seats", "\u{200B}seats", "U+200B", "2:1"), ("seats", "sea\u{AD}ts", "U+00AD", "2:4"),
    ("seats", "\u{FEFF}seats", "U+FEFF", "2:1"), ("  front", "\tfront", "tab", "6:1"),
    ("    headcount", "\t\theadcount", "tab", "8:1"),
    ("[25 Dec, 1 Jan]", "\n  －25 Dec\n  －1 Jan", "－", "11:3"),
  ]

  @Test(arguments: structural) func G12_theCharacterIsNamedAtItsPlace(
    plain: String, typed: String, named: String, place: String
  ) {
    #expect(problems(Self.whole) == [])
    let found = problems(Self.whole.replacing(plain, with: typed, maxReplacements: 1))
    #expect(found.count == 1)
    #expect(found.first?.message.contains(named) == true, "\(found)")
    #expect(found.first?.place?.description == "site.yaml:\(place)")
    #expect(found.first?.next?.isEmpty == false)
  }

  /// Values, what is named of them, and what is to be written.
  static let values: [(plain: String, typed: String, named: String, meant: String)] = [
    ("1200", "１２００", "１", "1200"), ("1200", "1，200", "，", "1200"),
    ("18%/yr", "18％/yr", "％", "18%/yr"), ("18%/yr", "18%／yr", "／", "18%/yr"),
    ("18%/yr", "１８．５%/yr", "１", "18.5%/yr"), ("15 days", "15\u{A0}days", "U+00A0", "15 days"),
    ("15 days", "15\u{3000}days", "U+3000", "15 days"), ("15 days", "15\tdays", "tab", "15 days"),
    ("1200", "\u{3000}1200", "U+3000", "1200"), ("1200", "1200\u{200B}", "U+200B", "1200"),
    ("1200", "“1200”", "“", "1200"), ("1200", "‘1200’", "‘", "1200"),
    ("1200", "1200 ＃ many", "＃", "1200"), ("entry: front", "entry: ｆｒｏｎｔ", "ｆ", "front"),
    ("entry: front", "entry: front\u{200B}", "U+200B", "front"),
    ("seats: 1200", "seats: 1200\nchannel: \u{A0}chat", "U+00A0", "chat"),
    ("  expert:", "  a－b: {headcount: 3}\n  expert:", "－", "a-b"),
    ("seats: 1200", "seats: 1200\nnight: ｙｅｓ", "ｙ", "yes"),
  ]

  @Test(arguments: values) func G12_aValueIsToldAsItShouldBeWritten(
    plain: String, typed: String, named: String, meant: String
  ) {
    let found = problems(Self.whole.replacing(plain, with: typed, maxReplacements: 1))
    #expect(found.count == 1)
    #expect(found.first?.next?.contains(named) == true, "\(found)")
    #expect(found.first?.near == [meant], "\(found)")
  }

  @Test func G12_aFieldInWideLettersIsKnown() {
    let found = problems(Self.whole.replacing("seats:", with: "ｓｅａｔｓ:"))
    #expect(found.contains { $0.near == ["seats"] })
  }

  @Test(arguments: [
    ("pilot: {headcount: 1,200}", "1,200", "1200"),
    ("pilot: {headcount: 12,000,000}", "12,000,000", "12000000"),
    ("training: {mean: 1,500 days, sd: 3 days}", "1,500 days", "1500 days"),
    ("training: {sd: 3 days, mean: 1,500 days}", "1,500 days", "1500 days"),
  ]) func G12_aCommaInBracesIsExplained(line: String, number: String, bare: String) {
    let found = problems("name: a\nseats: 9\n\(line)")
    #expect(found.count == 1)
    #expect(found.first?.found == number)
    #expect(found.first?.place?.line == 3)
    #expect(found.first?.next?.contains("\"\(number)\"") == true)
    #expect(found.first?.next?.contains(" \(bare).") == true)
    // Both ways out are read.
    for way in ["\"\(number)\"", bare] {
      let message = problems("name: a\nseats: 9\n\(line.replacing(number, with: way))")
      #expect(!message.contains { $0.found == number && $0.message == found.first?.message })
    }
  }

  @Test func G12_aCommaInBracketsIsExplained() throws {
    let days = Kind.list(of: Kind<Int>.days)
    let node = try Node(flow: "[1,500 days, 3 days]", file: "set")
    let problem = #expect(throws: Problems.self) { try days.read(node) }
    #expect(problem?.all.map(\.found?.english) == ["1,500 days"])
    #expect(try days.read(Node(flow: "[\"1,500 days\", 3 days]", file: "set")) == [1500, 3])
    let wide = try Node(flow: "[1 days， 3 days]", file: "set")
    let other = #expect(throws: Problems.self) { try days.read(wide) }
    #expect(other?.all.first?.message.contains("，") == true)
    #expect(other?.all.first?.place?.column == 8)
  }

  /// Where text is meant they are letters like any other.
  @Test(arguments: [
    "宿迁：三期", "a：b，c；d", "“quoted”", "（一）", "＃1", "－x", "a\u{3000}b", "100％", "｛x｝", "［x］",
    "\"宿迁: 三期：新\"", "'a：b'", "a：b # a comment：x", "『x』「y」【z】", "前—后", "a\u{A0}b",
  ]) func G12_titlesAreFine(title: String) throws {
    #expect(!(try read("name: \(title)\nseats: 9").name.isEmpty))
    let value = title.prefix { $0 != "#" }
    #expect(!(try read("{name: \(value), seats: 9}").name.isEmpty))
    #expect(problems("name: a\nseats: 9\nholidays: [\(value), \(value)]\n# ：，\u{3000}") == [])
  }

  /// A mistake elsewhere is not blamed on a title.
  @Test(arguments: [
    ("name: 宿迁：三期\nseats: 9: 8", "2:"), ("name: 宿迁：三期 a: b\nseats: 9", "1:"),
    ("name: 宿迁：三期\nseats: [9", "3:"), ("{name: 宿迁：三期, seats：9}", "1:"),
    ("name: 宿迁：三期\nseats 9\nnight: no", "3:"), ("name: 宿迁：三期\nseats: ~", "2:"),
  ]) func G12_aTitleIsNotBlamed(yaml: String, line: String) {
    let found = problems(yaml)
    let message = found.first?.message.english ?? ""
    #expect(found.first?.place?.description.hasPrefix("site.yaml:\(line)") == true, "\(found)")
    #expect(message.contains("：") == yaml.contains("seats："))
  }
}

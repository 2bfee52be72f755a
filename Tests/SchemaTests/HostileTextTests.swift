import PhraseTesting
import Schema
import Testing
import Text

/// Texts that break YAML readers: each ends in clear problems with a place, quickly.
@Suite struct HostileTextTests {
  static let bomb = """
    a: &a [x, x, x, x, x, x, x, x, x]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
    c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
    """

  static let refused: [(yaml: String, headline: String)] = [
    // Aliases.
    (bomb, "1:4: an anchor (&)"),
    ("{[*a, *a]: 1}", "1:2: not a name"),
    ("*a : 1", "1:1: not a name"),
    ("&a b: 1", "1:1: not a name"),
    ("a: *a", "1:4: an alias (*)"),
    ("a: *unknown", "1:4: an alias (*)"),
    ("<<: {a: 1}", "1:1: a merge key (<<)"),
    // Names.
    ("name: a\nseats: 1\nname: b", "3:1: the name name is given twice"),
    ("? [a, b]\n: 1", "1:3: not a name"),
    ("{a: 1}: 1", "1:1: not a name"),
    // Documents.
    ("a: 1\n---\nb: 1", "2:1: a second document"),
    ("", "1:1: the file is empty"),
    ("# only a comment\n", "1:1: the file is empty"),
    ("- a\n- b", "1:1: the top is not a table"),
    ("just words", "1:1: the top is not a table"),
    // Form.
    ("a:\n\tb: 1", "2:1: a tab"),
    ("a: @b", "1:4: not valid YAML: found character that cannot start any token"),
    ("a: [1, 2", "2:1: not valid YAML: did not find expected ',' or ']'"),
    ("a: b: c", "1:5: not valid YAML: mapping values are not allowed in this context"),
    ("a: 'open", "1:9: not valid YAML: found unexpected end of stream"),
    // Tags.
    ("a: !!python/object:os.system x", "1:4: a tag (!)"),
    ("a: !!str 1", "1:4: a tag (!)"),
    ("a: !<tag:x> [1]", "1:4: a tag (!)"),
    // No value.
    ("a: ~", "1:4: no value"),
    ("a: null", "1:4: no value"),
    ("a:\nb: 1", "1:3: no value"),
  ]

  @Test(arguments: refused) func isRefused(yaml: String, headline: String) {
    #expect(
      headlines(yaml).map { $0.replacing("site.yaml:", with: "", maxReplacements: 1) } == [headline]
    )
  }

  /// Texts made to take for ever.
  static let heavy: [String] = {
    func lines(_ count: Int, _ line: (Int) -> String) -> String {
      (1...count).map(line).joined(separator: "\n")
    }
    let tiers = (1...6_000).map { "t\($0): {headcount: -1, next: u\($0)}" }
    return [
      String(repeating: "[", count: 100_000),
      String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
      String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000),
      lines(1000) { String(repeating: " ", count: $0) + "a:" },
      lines(300_000) { "k\($0): 1" },
      lines(19_000) { "k\($0):" },
      lines(19_000) { "k\($0): 1" },
      lines(30_000) { "k\($0): 1" },
      lines(30) { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" },
      "name: " + String(repeating: "x", count: 4_000_000),
      "name: " + String(repeating: "x", count: 1_000_000),
      "name: \"" + String(repeating: "\\e", count: 500_000) + "\"",
      "name: [" + String(repeating: "x,", count: 500_000) + "]",
      "tiers: {" + tiers.joined(separator: ", ") + "}",
    ]
  }()

  /// The limit only ends what would never end: each takes about a second at the most.
  @Test(.timeLimit(.minutes(5)), arguments: heavy.indices) func isRefused(index: Int) {
    let yaml = Self.heavy[index]
    var text = ""
    do throws(Problems) {
      _ = try read(yaml)
    } catch {
      text = error.text
    }
    #expect(text.hasPrefix("site.yaml:"))
    #expect(text.count < 100_000)
  }

  @Test func plainWordsStayText() throws {
    let node = try Node(
      yaml: "a: [NO, 1:30, 08:30, 010, 1_000, .nan, 1e309, 2024-13-45, y]", file: "f")
    let words = node.value(at: ["a"])?.elements?.compactMap(\.text)
    #expect(words == ["NO", "1:30", "08:30", "010", "1_000", ".nan", "1e309", "2024-13-45", "y"])
  }

  @Test func quotedWordsAreValues() throws {
    let node = try Node(yaml: "a: ['~', \"null\", \"\"]", file: "f")
    #expect(node.value(at: ["a"])?.elements?.compactMap(\.text) == ["~", "null", ""])
  }

  @Test(arguments: [
    "010", "1_000", "1e3", "1:30", "0x10", "12,00", "1,2000", ",100", "+5", " 5", "٣", "5.0", "",
    "99999999999999999999", "2147483648", "-1", "0", "5001",
  ]) func isNoNumberOfSeats(text: String) {
    #expect(headlines("name: a\nseats: \"\(text)\"").count == 1)
  }

  @Test(arguments: [
    ".nan", ".inf", "nan", "inf", "1e309", "1.1", "-0.1", "0.", ".5", "0x1p3", "1e-2",
  ])
  func isNoOccupancy(text: String) {
    let problems = headlines("name: a\nseats: 1\noccupancy: \(text)")
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("site.yaml:3:12: occupancy: ") == true)
  }

  @Test(arguments: ["NO", "Yes", "on", "y", "1", "''"]) func isNeitherYesNorNo(text: String) {
    #expect(
      headlines("name: a\nseats: 1\nnight: \(text)") == ["site.yaml:3:8: night: not yes or no"])
  }

  @Test(arguments: [
    "\\e[31mred", "\\e]0;title\\a", "\\x9b31m", "\\u202Eabc", "a\\nb", "\\0", "\\u2028",
  ]) func textCannotSteerATerminal(escape: String) {
    #expect(
      headlines("name: \"\(escape)\"\nseats: 1") == [
        "site.yaml:1:7: name: text with control characters"
      ])
    // Names are shown in problems, where nothing may be sent raw.
    for headline in headlines("\"\(escape)\": 1\nname: a\nseats: 1\ntiers: {\"\(escape)\": 5}") {
      #expect(
        headline.unicodeScalars.allSatisfy { !$0.properties.isBidiControl && $0.value >= 0x20 })
    }
  }
}

/// Bytes of a good file changed at random: whatever comes of it, reading ends.
@Suite struct DamagedTextTests {
  @Test func damagedFilesAreReadOrRefused() throws {
    let good = """
      name: "Leeds \\u00e9" # a comment
      seats: 1,200
      training: {mean: 15 days, sd: 3 days}
      entry: 前线
      tiers:
        前线: {headcount: 200, next: expert}
        expert:
          headcount: 30
      holidays:
        - 25 Dec
        - >
          1
          Jan
      """
    let signs = Array("\n\t {}[]:,-?&*!|>'\"%@`#\\~0".unicodeScalars)
    var random = Numbers(state: 11)
    var refused = 0
    for _ in 0..<2000 {
      var scalars = Array(good.unicodeScalars)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = scalars.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0...2, using: &random) {
        case 0: scalars.remove(at: index)
        case 1: scalars.insert(signs[Int.random(in: signs.indices, using: &random)], at: index)
        default: scalars[index] = signs[Int.random(in: signs.indices, using: &random)]
        }
      }
      let yaml = String(String.UnicodeScalarView(scalars))
      do throws(Problems) {
        let site = try read(yaml)
        #expect(try read(Site.schema.write(site).yaml) == site, "\(yaml)")
      } catch {
        refused += 1
        #expect(error.all.allSatisfy { $0.place?.file == "site.yaml" })
        #expect(error.text.printable(keepingLines: true) == error.text)
      }
    }
    #expect((500..<2000).contains(refused))
  }
}

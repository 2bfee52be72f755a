import Fitting
import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// Whatever is wrong with a file of past contacts ends in one problem with a line and a next step.
@Suite struct HostileHistoryTests {
  /// Rows of 20 weeks with some lines replaced; line 1 is the header.
  private static func rows(daily: Bool = false, _ changes: [Int: String] = [:]) -> String {
    let past = Past(weeks: 20, noise: 0.03)
    var lines = (daily ? past.daily : past.weekly).split(separator: "\n").map(String.init)
    for (line, text) in changes { lines[line - 1] = text }
    return lines.filter { $0 != "-" }.joined(separator: "\n") + "\n"
  }

  private static let bad: [(String, line: Int, message: String)] = [
    ("", 1, "no column date"),
    ("date,contacts\n", 1, "a history without rows"),
    ("jour,appels\n2026-01-05,3\n", 1, "no column date"),
    ("date,appels\n2026-01-05,3\n", 1, "no column contacts"),
    ("date,contacts,Contacts\n2026-01-05,3,4\n", 1, "two columns of one meaning"),
    ("2026-01-05,3\n2026-01-12,4\n", 1, "no column date"),
    ("date,contacts\n2026-01-05,300\n", 2, "too short a history"),
    ("date,contacts\n2026-01-05,300\n2026-01-12,310\n", 2, "too short a history"),
    (rows([5: "2024-06-24,-3"]), 5, "fewer contacts than none"),
    (rows([5: "2024-06-24,1e5"]), 5, "not a number of contacts"),
    (rows([5: "2024-06-24,\"1,5\""]), 5, "not a number of contacts"),
    (rows([5: "2024-06-24,1234.5"]), 5, "not a number of contacts"),
    (rows([5: "2024-06-24,1,234"]), 5, "not as many fields as the header has"),
    (rows([5: "2024-06-24"]), 5, "not as many fields as the header has"),
    (rows([5: "2024-06-24,99999999999999"]), 5, "more contacts than can be"),
    (rows([5: "2024-06-31,300"]), 5, "not a date"),
    (rows([5: "06/07/2024,300"]), 5, "a date that can be read in two ways"),
    (rows([5: "2024-06-24 25:00,300"]), 5, "not a time of day"),
    (rows([5: "2024-06-24 08:15,300"]), 5, "some rows have a time of day and some have none"),
    (rows([5: "2024-06-24 08:00,300"]), 5, "some rows have a time of day and some have none"),
    (rows([5: "2024-06-17,300"]), 5, "the same time twice"),
    (rows([5: "2024-06-10,300"]), 5, "the same time twice"),
    (rows([5: "2024-06-26,300"]), 5, "neither a row a day nor a row a week"),
    (rows([5: "\"2024-06-24,300"]), 5, "a quotation mark that is not closed on its line"),
    (rows([21: "2024-10-14,\"300"]), 21, "a quotation mark that is not closed on its line"),
    (rows([5: "\"2024-06-24\"x,300"]), 5, "a quotation mark that is not closed on its line"),
    (rows(Dictionary(uniqueKeysWithValues: (4...9).map { ($0, "-") })), 4, "too many holes"),
    (rows(Dictionary(uniqueKeysWithValues: (4...9).map { ($0, "2024-06-\($0 + 13),0") })), 9, ""),
    (
      "date,contacts\n" + (1...28).map { "2026-01-\($0 < 10 ? "0" : "")\($0),0\n" }.joined(), 2,
      "a history without any contact"
    ),
    ("date,contacts,handle-time\n2026-01-05,3,-1\n", 2, "not a handle time"),
    ("date,contacts,channel\n2026-01-05,3,\n", 2, "a row without a channel"),
  ]

  @Test(arguments: bad.indices) func isOneProblemWithItsLine(index: Int) throws {
    let (text, line, message) = Self.bad[index]
    let problems = #expect(throws: Problems.self, "\(message)") { try history(text) }
    let problem = try #require(problems?.all.first)
    #expect(problem.message.hasPrefix(message))
    #expect(problem.place?.file == "past.csv" && problem.next != nil)
    #expect(message.isEmpty || problem.place?.line == line, "\(message): \(problem)")
  }

  @Test func whatCanBeReadIsRead() throws {
    let plain = try DemandFit(history(Self.rows()))
    let rows = Self.rows().split(separator: "\n")
    let dressed: [String] = [
      "\u{FEFF}" + Self.rows(),
      rows.joined(separator: "\r\n"),
      rows.joined(separator: "\r"),
      Self.rows() + "\n\n",
      rows.map { $0.replacing(",", with: ";") }.joined(separator: "\n"),
      rows.map { $0.replacing(",", with: " , ") + "  " }.joined(separator: "\n"),
      rows.map { "\"" + $0.replacing(",", with: "\",\"") + "\"" }.joined(separator: "\n"),
      rows.map { "x," + $0 }.joined(separator: "\n"),
    ]
    for text in dressed.dropFirst() {
      #expect(try DemandFit(history(text)).channel() == plain.channel(), "\(text.prefix(60))")
    }
    let thousands = rows.map { row -> String in
      guard let comma = row.firstIndex(of: ","), row.last?.isNumber == true else {
        return String(row)
      }
      let count = row[row.index(after: comma)...]
      return "\(row[..<comma]),\"\(count.dropLast(3)),\(count.suffix(3))\""
    }
    let wanted = try HistorySource("decimal: point")
    let found = try fit(thousands.joined(separator: "\n"), wanted)
    #expect(found.channel() == plain.channel())
  }

  @Test func aHoleIsLeftOutAndSaid() throws {
    let found = try history(Self.rows([7: "-", 12: "2024-08-12,0"]))
    #expect(found.weeks.count == 18)
    #expect(found.notes.count == 1 && found.notes[0].hasPrefix("2 weeks lack days or contacts"))
    let daily = try history(Self.rows(daily: true, [30: "-"]))
    #expect(daily.weeks.count == 20 && daily.notes.count == 1)
    let week = try history(
      Self.rows(daily: true, Dictionary(uniqueKeysWithValues: (30...36).map { ($0, "-") })))
    #expect(week.weeks.count == 19)
    #expect(week.notes[0].hasPrefix("The week from 2024-07-01 lacks"))
  }

  /// Where clocks go back an hour comes twice, where they go forward one is missing.
  @Test func clocksMayGoForwardAndBack() throws {
    func hours(_ day: Int, _ hours: [Int]) -> String {
      let date = (Past(weeks: 9).first + day).iso
      return hours.map { "\(date) \($0 < 10 ? "0" : "")\($0):00,100\n" }.joined()
    }
    func days(_ odd: [Int], on day: Int) -> String {
      (0..<63).map { hours($0, $0 == day ? odd : Array(0..<24)) }.joined()
    }
    let header = "timestamp,contacts\n"
    let all = Array(0..<24)
    let forward = try history(header + days(all.filter { $0 != 2 }, on: 20))
    #expect(forward.weeks.count == 9 && forward.weeks[2].contacts == 16_700)
    let back = try history(header + days(all + [2], on: 20))
    #expect(back.weeks[2].contacts == 16_900 && back.notes.count == 1)
    let profile = try DemandFit(back).service?.value(at: ["profile", "day"])
    #expect(profile?.elements?.count == 24)
    let twice = #expect(throws: Problems.self) {
      try history(header + days(all + [14], on: 20))
    }
    #expect(twice?.all.first?.message == "the same time twice")
  }

  @Test func channelsAreAddedUpOrKeptApart() throws {
    let rows = Self.rows().split(separator: "\n").dropFirst()
    let text =
      "week,contacts,channel\n"
      + rows.flatMap { ["\($0),voice\n", "\($0),chat\n"] }.joined()
    let one = try history(text)
    let source = SourceFile(name: "past.csv", text: text)
    let two = try ContactHistory.read(source, byChannel: true)
    #expect(two.map(\.key) == ["voice", "chat"])
    #expect(one.weeks[0].contacts == 2 * two[0].value.weeks[0].contacts)
    #expect(throws: Problems.self) {
      try ContactHistory.read(SourceFile(name: "past.csv", text: Self.rows()), byChannel: true)
    }
  }

  @Test func aPeakThatIsTheSeasonIsRefused() throws {
    let june = try DemandPeak.schema.kind.read(
      Node(flow: "{on: [06-01], length: 30 days, factor: 1}", file: "peak"))
    var past = Past()
    past.weekdays = Array(repeating: 1.0 / 7, count: 7)
    let problem = #expect(throws: Problem.self) {
      try DemandFit(history(past.daily), peaks: [Named("june", june), Named("again", june)])
    }
    #expect(problem?.message.hasPrefix("peaks that cannot be told") == true)
  }

  @Test func contactsWithoutOrderAreRefused() throws {
    let text =
      "week,contacts\n"
      + (0..<60).map { "\((Past().first + 7 * $0).iso),\($0 % 2 == 0 ? 1 : 900_000_000)\n" }
      .joined()
    #expect(throws: Problem.self) { try DemandFit(history(text)) }
  }
}

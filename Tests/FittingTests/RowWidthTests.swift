import Fitting
import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// F1, F6, F8: how long a row is, is found from the file.
@Suite struct RowWidthTests {
  private let facts = Facts()

  @Test(arguments: ["00:00:00", "00:00", "08:30", "23:59", "23:59:59", "24:00"])
  func F1_aDayIsADayWhateverItsClockSays(clock: String) throws {
    let plain = try fit(facts.daily)
    let stamped = try fit(facts.text(1440) { day, _ in "\(day.iso) \(clock)" })
    #expect(stamped.channel() == plain.channel() && stamped.service == plain.service)
    #expect(stamped.history.width == .day && stamped.shape.isEmpty)
    #expect(stamped.history.notes.count == 1)
  }

  @Test(arguments: [5, 10, 15, 20, 30, 40, 45, 60, 90, 120, 180, 240, 360, 480, 720])
  func F1_theSameFactsGiveTheSameBase(minutes: Int) throws {
    let days = try fit(facts.daily)
    let parts = try fit(facts.text(minutes))
    #expect(parts.history.width == .minutes(minutes))
    #expect(parts.channel() == days.channel())
    #expect(
      parts.service?.value(at: ["profile", "weekdays"])
        == days.service?.value(at: ["profile", "weekdays"]))
    // Above an hour nothing is told of the time of day, and that is said.
    #expect(parts.shape.isEmpty == (minutes > 60) && parts.history.notes.isEmpty == (minutes <= 60))
  }

  /// Rows of five minutes add up to those of an hour, which is what they tell of the day.
  @Test(arguments: [5, 10, 15, 30]) func F1_theShapeIsThatOfHours(minutes: Int) throws {
    var facts = facts
    facts.open = { _ in 96..<240 }
    let hours = try fit(facts.text(60)).shape
    let halves = try fit(facts.text(minutes)).shape
    #expect(hours.count == 24 && halves.count == 48)
    #expect(hours[7] == 0 && hours[8] > 0 && hours[19] > 0 && hours[20] == 0)
    #expect(try fit(facts.text(20)).shape == hours)
    let sums: [Double] = (0..<24).map { hour in halves[2 * hour] + halves[2 * hour + 1] }
    let most = sums.max() ?? 0
    for (hour, sum) in zip(hours, sums) {
      let difference: Double = hour / 100 - sum / most
      #expect(abs(difference) < 2e-3)
    }
  }

  /// Half-hours by the quarter past and to: a third of an hour of a row lies in the next hour.
  @Test func F1_rowsMayLieAcrossHours() throws {
    let plain = try fit(facts.text(30))
    let text = facts.text(30) { "\($0.iso) \(clock($1 + 15))" }
    let shifted = try fit(text)
    #expect(shifted.history.width == .minutes(30) && shifted.shape.count == 48)
    let difference = shifted.contacts.value / plain.contacts.value - 1
    #expect(abs(difference) < 1e-3)
  }

  @Test(arguments: [30, 60, 480]) func F1_stampsMayBeEnds(minutes: Int) throws {
    let starts = try fit(facts.text(minutes))
    let ends = try fit(facts.text(minutes) { "\($0.iso) \(clock($1 + minutes))" })
    #expect(ends.channel() == starts.channel() && ends.service == starts.service)
    #expect(ends.history.notes.count == starts.history.notes.count + 1)
    for tail in ["", ":59"] {
      let last = try fit(facts.text(minutes) { "\($0.iso) \(clock($1 + minutes - 1))\(tail)" })
      #expect(last.channel() == starts.channel() && last.service == starts.service)
    }
  }

  /// Systems that know no 24:00 write the last end of a day as a minute before midnight.
  @Test(arguments: [15, 30, 60], ["23:59", "23:59:59"])
  func F1_theLastEndOfADayMayBeBeforeMidnight(minutes: Int, last: String) throws {
    let starts = try fit(facts.text(minutes))
    let ends = try fit(
      facts.text(minutes) {
        "\($0.iso) \($1 + minutes == 1440 ? last : clock($1 + minutes))"
      })
    #expect(ends.channel() == starts.channel() && ends.service == starts.service)
    #expect(ends.history.notes.count == starts.history.notes.count + 1)
  }

  @Test func F1_theRowOfAnIntervalMayNameBothEnds() throws {
    let text = facts.text(30) { "\($0.iso) \(clock($1))-\(clock($1 + 30))" }
    #expect(try fit(text).service == fit(facts.text(30)).service)
  }

  @Test func F1_whatIsNoEvenStepIsRefusedWithItsRow() {
    let off = facts.text(60).replacing("2025-01-06 05:00,", with: "2025-01-06 05:07,")
    let problem = refusal(off)
    #expect(problem?.message == "rows that are no even step apart" && problem?.place?.line == 7)
  }

  /// 100 contacts on each day are 700 a week, in months of 28, 29, 30 and 31 days.
  @Test(arguments: 0..<7) func F6_monthsHaveTheirDays(form: Int) throws {
    let months = (0..<36).map { (2022 + $0 / 12, $0 % 12 + 1) }
    let rows = months.map { year, month in
      let days = Day.length(ofMonth: month, year: year)
      let stamp =
        [
          "\(year)-\(two(month))-01", "\(year)-\(two(month))", "\(year)年\(month)月",
          "\(year)/\(month)",
          "\(year)-\(two(month))-\(days)", "\(year)\(two(month))", "\(two(month))/\(year)",
        ][form]
      return "\(stamp),\(100 * days)\n"
    }
    let found = try fit("date,contacts\n" + rows.joined())
    #expect(found.history.width == .month && found.history.weeks.count == 36)
    #expect(abs(found.contacts.value - 700) < 1e-6 && found.noise.value < 1e-9)
    #expect(found.season.allSatisfy { abs($0.value - 1) < 1e-9 })
    #expect(found.origin == Day("2025-01-06"))
  }

  /// The same past by days and by months: the same base, growth and noise, as far as both can tell.
  @Test func F6_monthsTellWhatDaysTell() throws {
    var past = Past(weeks: 209, base: 50_000_000, midyear: 1)
    past.start = "2021-02-01"
    past.season = Array(repeating: 1, count: 12)
    let days = try fit(past.daily)
    let lines = past.daily.split(separator: "\n").dropFirst()
    let months = Dictionary(grouping: lines) { $0.prefix(7) }.mapValues { lines in
      lines.reduce(0) { $0 + (Int($1.dropFirst(11)) ?? 0) }
    }
    let text = months.sorted { $0.key < $1.key }.map { "\($0.key),\($0.value)\n" }.joined()
    let found = try fit("month,contacts\n" + text)
    #expect(abs(found.contacts.value / days.contacts.value - 1) < 0.01)
    let (one, other) = (try #require(found.growthPerWeek), try #require(days.growthPerWeek))
    #expect(abs(one.value / other.value - 1) < 0.03)
  }

  private static let changes: [(String, Int)] = {
    let facts = Facts()
    func lines(_ text: String) -> [String] {
      text.split(separator: "\n").dropFirst().map(String.init)
    }
    let days = lines(facts.daily)
    let weeks = stride(from: 0, to: 70, by: 7).map { "\(facts.day($0).iso),\(7000 + $0)" }
    let timed = lines(facts.text(1440) { day, _ in "\(day.iso) 00:00" })
    let (hours, halves) = (lines(facts.text(60)), lines(facts.text(30)))
    let cases: [([String], [String])] = [
      (Array(days[..<35]), Array(weeks[5...])), (Array(weeks[..<5]), Array(days[35...])),
      (Array(hours[..<(35 * 24)]), Array(timed[35...])),
      (Array(timed[..<35]), Array(hours[(35 * 24)...])),
      (Array(halves[..<(35 * 48)]), Array(hours[(35 * 24)...])),
      (Array(hours[..<(35 * 24)]), Array(halves[(35 * 48)...])),
      (Array(hours[..<(60 * 24)]), Array(timed[60...])),
      (Array(halves[..<(20 * 48)]), Array(hours[(20 * 24)...])),
    ]
    return cases.map { before, after in
      ("date,contacts\n" + (before + after).joined(separator: "\n"), before.count + 2)
    }
  }()

  @Test(arguments: changes.indices) func F8_aChangeOfStepIsRefusedWithItsRow(index: Int) {
    let (text, line) = Self.changes[index]
    let problem = refusal(text)
    #expect(problem?.message == "a change of step" && problem?.place?.line == line, "\(line)")
  }

  /// Rows only where contacts came: their gaps are no change of step.
  @Test func F8_rowsThatAreMissingAreNone() throws {
    var state: UInt64 = 7
    let rows = facts.rows(60).filter { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 62 == 0
    }
    let text = rows.map { "\($0.day.iso) \(clock($0.minute)),1\n" }.joined()
    #expect(try fit("date,contacts\n" + text).history.width == .minutes(60))
  }
}

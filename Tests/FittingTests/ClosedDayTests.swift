import Fitting
import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// F2, F9: days that are closed, or of which rows are missing, do not lower the base.
@Suite struct ClosedDayTests {
  private static let first = Day("2024-01-01") ?? Day.first

  /// Two years of 1,000 contacts from Monday to Friday; what is written on each holiday.
  private static func years(_ holiday: (Day) -> String?) -> String {
    "date,contacts\n"
      + (0..<728).compactMap { index -> String? in
        let day = first + index
        guard day.weekday < 5 else { return nil }
        return isHoliday(day) ? holiday(day) : "\(day.iso),1000\n"
      }.joined()
  }

  /// 16 a year, on different weekdays.
  private static func isHoliday(_ day: Day) -> Bool {
    (day - first) % 23 == 8 || (day - first) % 46 == 17
  }

  private static var holidays: [Day] {
    (0..<728).map { first + $0 }.filter { isHoliday($0) && $0.weekday < 5 }
  }

  private func expectFullWeek(_ found: DemandFit) {
    #expect(abs(found.contacts.value - 5000) < 1e-6 && found.noise.value < 1e-9)
    #expect(found.season.allSatisfy { abs($0.value - 1) < 1e-9 })
    for (day, share) in found.weekdays.enumerated() {
      #expect(abs(share.value - (day < 5 ? 0.2 : 0)) < 1e-12)
    }
    #expect(found.history.weeks.count == 104)
  }

  /// A weekday that is open in half of the weeks is a habit, and is said to be taken for one.
  @Test(arguments: [8, 12]) func F2_aWeekdayThatIsSeldomOpenIsSaid(open: Int) throws {
    let text =
      "date,contacts\n"
      + (0..<140).compactMap { index -> String? in
        let day = Self.first + index
        return day.weekday == 5 && index / 7 >= open ? nil : "\(day.iso),1000\n"
      }.joined()
    let notes = try fit(text).history.notes
    let sentence = "Saturdays have contacts in \(open) of 20 weeks"
    #expect(notes.contains { $0.hasPrefix(sentence) } == (open == 8))
  }

  /// Days beyond the file are not called a short history.
  @Test func F2_daysOutsideTheFileAreNamed() throws {
    var wanted = HistorySource()
    wanted.from = Day("2030-01-07")
    let source = SourceFile(name: "past.csv", text: Self.years { _ in nil })
    let problem = #expect(throws: Problems.self) { try ContactHistory.read(source, wanted) }
    let first = try #require(problem?.all.first)
    #expect(first.message == "no row lies in the days that count")
    #expect(first.expected == "from 2030-01-07" && first.next?.contains("from or until") == true)
  }

  @Test(arguments: [nil, "", "0", "#N/A", "closed"]) func F2_aClosedDayCountsOnce(
    holiday: String?
  ) throws {
    let found = try fit(Self.years { day in holiday.map { "\(day.iso),\($0)\n" } })
    expectFullWeek(found)
    #expect(found.history.notes.count == 1)
  }

  /// Somebody came on the holidays: they are named.
  @Test func F2_aClosedDayCanBeNamed() throws {
    let days = Self.holidays.map(\.iso).joined(separator: ", ")
    let found = try fit(Self.years { "\($0.iso),37\n" }, HistorySource("closed: [\(days)]"))
    expectFullWeek(found)
    #expect(found.history.notes.isEmpty)
    #expect(abs(try fit(Self.years { "\($0.iso),37\n" }).contacts.value - 5000) > 1)
  }

  /// A closed day takes a seventh of a week of which only the sum is known.
  @Test func F2_aWeekIsOfItsOpenDays() throws {
    let first = try #require(Day("2025-01-06"))
    let rows = (0..<20).map { "\((first + 7 * $0).iso),\($0 == 4 ? 6000 : 7000)\n" }.joined()
    let found = try fit("date,contacts\n" + rows, HistorySource("closed: [2025-02-05]"))
    #expect(abs(found.contacts.value - 7000) < 1e-6 && found.noise.value < 1e-9)
  }

  /// Every week has a closed day: no week is whole, and the base is still that of a full one.
  @Test func F2_everyWeekMayHaveAClosedDay() throws {
    let first = try #require(Day("2025-01-06"))
    let counts = [1200, 1100, 1000, 900, 800, 600, 400]
    let rows = (0..<140).compactMap { index -> String? in
      index % 7 == index / 7 % 7 ? nil : "\((first + index).iso),\(counts[index % 7])\n"
    }
    let found = try fit("date,contacts\n" + rows.joined())
    #expect(abs(found.contacts.value - 6000) < 1 && found.noise.value < 1e-3)
    #expect(abs(found.weekdays[0].value - 0.2) < 1e-3)
  }

  /// Two contacts a day: a day without any is no closed one.
  @Test func F2_chanceMayBringNone() throws {
    let first = try #require(Day("2025-01-06"))
    let rows = (0..<140).map { "\((first + $0).iso),\($0 % 3 * 2)\n" }.joined()
    let found = try fit("date,contacts\n" + rows)
    #expect(found.history.notes.isEmpty && abs(found.contacts.value - 14) < 1)
  }

  private let facts = Facts()

  /// Saturday closes at noon and Sunday is shut: three kinds of day, and one of them is none.
  @Test(arguments: [30, 60]) func F9_hoursThatDifferByWeekday(minutes: Int) throws {
    var facts = facts
    facts.days = 84
    facts.open = { weekday in weekday < 5 ? 96..<240 : weekday == 5 ? 108..<144 : 0..<0 }
    let found = try fit(facts.text(minutes))
    let perHour = 60 / minutes
    let saturday = found.shape(at: ["profile", "day-on", "saturday"])
    #expect(found.shape.count == 24 * perHour && saturday.count == 24 * perHour)
    func open(_ shape: [Double]) -> Range<Int> {
      let busy = shape.indices.filter { shape[$0] > 0 }
      return (busy.first ?? 0) / perHour..<((busy.last ?? 0) + perHour) / perHour
    }
    #expect(open(found.shape) == 8..<20 && open(saturday) == 9..<12)
    #expect(found.service?.value(at: ["profile", "day-on"])?.entries?.map(\.key) == ["saturday"])
    // What is written can be read, and the profile has it.
    let node = try #require(found.service?.value(at: ["profile"]))
    let profile = try Profile.schema.kind.read(node.completed)
    #expect(profile.weights(on: 5)[17] == 0 && profile.weights(on: 5)[18] > 0)
    #expect(profile.weights(on: 4)[39] > 0 && profile.weights(on: 5)[24] == 0)
  }

  @Test func F9_daysOfOneShapeHaveOne() throws {
    #expect(try fit(facts.text(30)).service?.value(at: ["profile", "day-on"]) == nil)
  }

  /// Three hours without rows on four days: their weeks count by their other days.
  @Test(arguments: [nil, "", "#N/A"]) func F9_partialDaysAreToldAndLeftOut(
    missing: String?
  ) throws {
    func isMissing(_ day: Day, _ minute: Int) -> Bool {
      (day.number - facts.day(0).number) % 17 == 3 && 600..<780 ~= minute
    }
    let rows = facts.rows(30).compactMap { row -> String? in
      let count = isMissing(row.day, row.minute) ? missing : String(row.contacts)
      return count.map { "\(row.day.iso) \(clock(row.minute)),\($0)\n" }
    }
    let found = try fit("date,contacts\n" + rows.joined())
    let whole = try fit(facts.text(30))
    #expect(found.history.weeks.count == 10 && found.history.notes.count == 1)
    #expect(abs(found.contacts.value / whole.contacts.value - 1) < 2e-3)
    #expect(
      found.shape == whole.shape || zip(found.shape, whole.shape).allSatisfy { abs($0 - $1) < 1 })
  }

  /// A file that was cut within its last day.
  @Test func F9_aDayThatWasCutIsPartial() throws {
    let text = facts.text(60).split(separator: "\n").dropLast(9).joined(separator: "\n")
    let found = try fit(text)
    let whole = try fit(facts.text(60))
    #expect(abs(found.contacts.value / whole.contacts.value - 1) < 2e-3)
    #expect(found.history.notes.count == 1)
  }

  /// One of two queues has no rows on a day: the sum of that day is no sum.
  @Test func F9_aQueueThatIsMissingMakesADayPartial() throws {
    let rows = facts.rows(1440).map { row in
      let first = "\(row.day.iso),sales,\(row.contacts)\n"
      return row.day == facts.day(30) ? first : first + "\(row.day.iso),support,\(row.contacts)\n"
    }
    let found = try fit("date,queue,contacts\n" + rows.joined())
    let one = try fit(facts.daily)
    #expect(abs(found.contacts.value / one.contacts.value / 2 - 1) < 2e-3)
    #expect(found.history.notes.count == 2)
  }
}

extension Node {
  /// A profile with what it leaves out.
  fileprivate var completed: Node { Profile.schema.shape.filling(self) }
}

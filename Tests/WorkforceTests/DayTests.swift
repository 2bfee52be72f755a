import PhraseTesting
import Testing
import Text
import Workforce

@Suite struct DayTests {
  @Test func countsFromTheUnixEpoch() {
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("2000-03-01")?.number == 11_017)
    #expect(Day("1900-01-01")?.number == -25_567)
    #expect(Day("2200-12-31")?.number == 84_370)
  }

  /// Walks every day of three centuries beside an own count of months and days.
  @Test func everyDayRoundTripsAndFollowsTheOneBefore() throws {
    var number = try #require(Day("1900-01-01")).number
    var weekday = 0  // 1 January 1900 was a Monday.
    for year in 1900...2200 {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, year: year) {
          let date = Day(number: number)
          let isSame =
            date.date == (year, month, day) && date.weekday == weekday
            && Day(year: year, month: month, day: day) == date && Day(date.iso) == date
          // One expectation for each of 109,938 days would take longer than the days.
          if !isSame { Issue.record("\(year)-\(month)-\(day) is read as \(date.iso)") }
          number += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
    #expect(number == Day.last.number + 1)
  }

  @Test(
    arguments: [
      (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2200, 28), (2400, 29),
    ] as [(Int, Int)])
  func leapYears(year: Int, february: Int) {
    #expect(Day.length(ofMonth: 2, year: year) == february)
  }

  @Test(arguments: [
    "2027-02-29", "2024-02-30", "2027-04-31", "2024-13-45", "2027-00-10", "2027-01-00",
    "1899-12-31", "2201-01-01", "2027-9-6", "27-09-06", "2027/09/06", "2027-09-06 ", " 2027-09-06",
    "2027-09-0６", "+027-09-06", "-027-09-06", "2027-09-06T00:00", "", "-", "--", "20270906",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func weeksStartOnMonday() throws {
    let sunday = try #require(Day("2027-09-05"))
    #expect(sunday.weekday == 6)
    #expect(sunday.monday.iso == "2027-08-30")
    #expect(sunday.mondayOnOrAfter.iso == "2027-09-06")
    let monday = try #require(Day("2027-09-06"))
    #expect(monday.monday == monday)
    #expect(monday.mondayOnOrAfter == monday)
    #expect(monday - sunday == 1)
    #expect(sunday + 1 == monday)
    #expect(sunday < monday)
    #expect(Day(number: -5).monday.weekday == 0)
  }

  @Test func words() throws {
    #expect(try #require(Day("2027-09-06")).words == "6 Sep 2027")
  }
}

@Suite struct YearDayTests {
  @Test func comesBackEveryYear() throws {
    let midsummer = try #require(YearDay("06-30"))
    #expect(midsummer.day(in: 2027).iso == "2027-06-30")
    #expect(midsummer.text == "06-30")
    // Also beyond the years that a date may be written in: a long forecast may end there.
    #expect(midsummer.day(in: 2205).iso == "2205-06-30")
  }

  @Test func theLeapDayIsHeldTheDayBeforeInACommonYear() throws {
    let leap = try #require(YearDay("02-29"))
    #expect(leap.day(in: 2028).iso == "2028-02-29")
    #expect(leap.day(in: 2027).iso == "2027-02-28")
    #expect(leap.text == "02-29")
  }

  @Test(arguments: ["02-30", "13-01", "00-01", "6-30", "06-31", "06/30", "2027-06-30", "", "06-3０"])
  func refusesWhatIsNoDay(text: String) {
    #expect(YearDay(text) == nil)
  }
}

@Suite struct WorkingWeekTests {
  @Test func fiveOfSevenDaysAreWorked() {
    #expect((0...6).map(WorkingWeek.daysLeft(from:)) == [5, 4, 3, 2, 1, 0, 0])
    #expect(WorkingWeek.sharePassed(at: 0) == 0)
    #expect(WorkingWeek.sharePassed(at: 1) == 1.0 / 7)
    #expect(WorkingWeek.sharePassed(at: 6) == 6.0 / 7)
  }
}

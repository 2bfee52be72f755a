import PhraseTesting
import Statistics
import Testing
import Text

@testable import Simulation

/// What starts or ends inside a week counts pro rata.
@Suite struct CalendarTests {
  private func intake(on date: String, _ training: String = "15 days") throws -> Film {
    Film(
      try sketch(
        """
        stages:
          training: {length: \(training), leaving: 0%/week, takes-contacts: no}
          working: {leaving: 0%/week}
        tiers: {one: {pay: 7 CNY/week}}
        intake: {new: {site: main, family: voice, date: \(date), size: 10}}
        """))
  }

  @Test(arguments: [
    // Fifteen days from a Monday end on a Tuesday: 4/5 of the third week are worked.
    ("2027-01-04", [0, 0, 40, 50]),
    // From a Wednesday they end on a Thursday.
    ("2027-01-06", [0, 0, 20, 50]),
    // From a Friday they end on a Saturday, when nobody works.
    ("2027-01-08", [0, 0, 0, 50]),
    // From a Sunday they end on a Monday: a whole week.
    ("2027-01-10", [0, 0, 0, 50]),
  ])
  func trainingEndsInsideAWeek(date: String, work: [Int64]) throws {
    let film = try intake(on: date)
    #expect((0..<4).map { film.value(.working, week: $0) } == work)
  }

  @Test func readyIsCountedOnMondays() throws {
    let film = try intake(on: "2027-01-04")
    #expect((0..<5).map { film.value(.ready, week: $0) } == [0, 0, 0, 10, 10])
    #expect((0..<5).map { film.value(.people, week: $0) } == [0, 10, 10, 10, 10])
  }

  @Test func severalStagesCanEndInOneWeek() throws {
    let film = Film(
      try sketch(
        """
        stages:
          a: {length: 2 days, leaving: 0%/week, takes-contacts: no}
          b: {length: 1 days, leaving: 0%/week}
          c: {length: 1 days, leaving: 0%/week, takes-contacts: no}
          d: {leaving: 0%/week}
        intake: {new: {site: main, family: voice, date: 2027-01-04, size: 1}}
        """))
    // Wednesday in b, Friday in d.
    #expect(film.value(.working, week: 0) == 2)
    #expect(film.value(.people, [.stage], [3], week: 1) == 1)
  }

  @Test func payCountsByCalendarDays() throws {
    let film = try intake(on: "2027-01-06")
    #expect((0..<3).map { film.value(.pay, week: $0) } == [5000, 7000, 7000])
    #expect((0..<3).map { film.value(.payroll, week: $0) } == [0, 7000, 7000])
  }

  @Test func seatsOpenOnTheirDay() throws {
    let film = Film(
      try sketch("sites: {main: {seats: 100, opening: 2027-01-13, seats-per-week: 30}}"))
    // A Wednesday: the first Monday with seats is the one after.
    #expect((0..<7).map { film.value(.seats, week: $0) } == [0, 0, 30, 60, 90, 100, 100])
    // 95 % of the seats are needed.
    #expect((0..<7).map { film.value(.needed, week: $0) } == [0, 0, 29, 57, 86, 95, 95])
  }

  /// `6%/month` means that after 30.4375 days exactly 6 % have left, in whatever unit.
  @Test func ratesOfAllPeriodsAgree() throws {
    func hazard(_ rate: String) throws -> Double {
      let compiled = try sketch("stages: {all: {leaving: \(rate)}}")
      var future = Future(compiled: compiled, seed: 1)
      future.begin(0)
      return future.figures.cells[0].hazardPerWeek
    }
    let month = try hazard("6%/month")
    // −ln 0.94, to all digits.
    #expect(abs(month * 30.4375 / 7 - 0.06187540371808753) < 1e-15)
    // 1 − 0.94¹² a year of twelve months, and 1 − 0.94^(7 / 30.4375) a week.
    let year = 100 * (1 - Fit.power(0.94, 12))
    #expect(abs(try hazard("\(year)%/yr") / month - 1) < 1e-12)
    #expect(try hazard("0%/month") == 0)
  }

  @Test func aMonthlyRateTakesItsShare() throws {
    let compiled = try sketch(
      """
      horizon: 105 weeks
      stages: {all: {leaving: 6%/month}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 200}}
      """)
    let outcome = compiled.outcome(Futures.many / 5)
    // 24 months are 730.5 days; 104 weeks are 728 and 105 are 735 of them.
    let (before, after) = (
      outcome.distribution(compiled.series(.people), week: 104),
      outcome.distribution(compiled.series(.people), week: 105)
    )
    let exact = 200 * Fit.power(0.94, 24)
    let share = 2.5 / 7
    let between = (before.mean ?? 0) * (1 - share) + (after.mean ?? 0) * share
    #expect(abs(between - exact) < 4 * (before.standardError ?? 0))
  }

  /// Somebody who starts on a Wednesday is at risk for five days of the first week.
  @Test func riskBeginsWithTheStart() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 50%/week}}
      intake: {new: {site: main, family: voice, date: 2027-01-06, size: 40}}
      """)
    let people = compiled.outcome(Futures.many).distribution(compiled.series(.people), week: 1)
    // 0.5^(5/7)
    #expect(Fit.chiSquare(people, Fit.binomial(40, 0.609506922541)) <= 1)
  }
}

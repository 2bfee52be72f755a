import PhraseTesting
import Randomness
import Schema
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// HR as a service: papers wait at a desk, and people wait for papers.
@Suite struct HRDeskTests {
  /// A desk of `perDay` tasks, at which nobody's holidays matter.
  private func desk(
    _ perDay: Double, _ more: String = "", tasks: String = "", on: String = "yes"
  ) -> String {
    """
    hr:
      on: \(on)
      people: 1
      desk: {share: 100%, tasks-per-day: \(perDay), holidays: [], goodwill: 0%, \
    withdrawal: 0%/day\(more)}
      tasks: {letters-per-month: 0, questions-per-month: 0\(tasks)}
    """
  }

  private let weekly = """
    intake:
      weekly: {site: main, family: voice, date: 2027-01-04, every: 1 week, size: 25}
    """

  // MARK: - The queue that is played

  /// Letters of 100 people: 9 or 9.5 a working day on a desk of 10, against the table of M/D/c.
  @Test(
    arguments: [
      (9, [0.69970, 0.26159, 0.03871]), (9.5, [0.46698, 0.33890, 0.19412]),
    ] as [(Double, [Double])]) func D_theDeskThatIsPlayedIsTheTable(load: Double, shares: [Double])
    throws
  {
    let perMonth = load * 30.4375 * 5 / 7 / 100
    let compiled = try sketch(
      """
      horizon: 416 weeks
      people: {staff: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
      \(desk(10, tasks: ", letter: 1").replacing("letters-per-month: 0", with: "letters-per-month: \(perMonth)"))
      """)
    var found: [[Double]] = [[], [], []]
    var future = Future(compiled: compiled, seed: 3)
    for number in 0..<40 {
      future.begin(UInt64(number))
      for week in 0..<compiled.weeks {
        // The desk begins empty: what comes of that is over in half a year.
        if week == 26 { future.mechanisms.clearTotals() }
        future.turn(week)
      }
      let waits = (0..<future.mechanisms.desk.allWaits.count).map {
        Double(future.mechanisms.desk.allWaits[$0])
      }
      let all = waits.reduce(0, +)
      let counts = [waits[0], waits[1], all - waits[0] - waits[1]]
      for index in 0..<3 { found[index].append(counts[index] / all) }
    }
    for index in 0..<3 {
      let estimate = SampleMean(found[index])
      #expect(abs(estimate.mean - shares[index]) < 4 * estimate.standardError, "\(index)")
    }
  }

  /// The mean of some futures and its standard error.
  private struct SampleMean {
    let mean: Double
    let standardError: Double

    init(_ values: [Double]) {
      let count = Double(values.count)
      let mean = values.reduce(0, +) / count
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      (self.mean, standardError) = (mean, (squares / (count - 1) / count).squareRoot())
    }
  }

  // MARK: - Source 003: two days come out of an ordinary class

  @Test func D_aClassOf25OnADeskOf10WaitsTwoDays() throws {
    let film = Film(try sketch(weekly + "\n" + desk(10)))
    #expect(film.value(.tasksOfHR, week: 0) == 25)
    #expect(film.value(.waitForHR, week: 0) == 10 && film.value(.longWaitForHR, week: 0) == 20)
    #expect(film.value(.promptHR, week: 0) == 800 && film.value(.slowHR, week: 0) == 200)
    #expect(film.value(.starters, week: 0) == 10 && film.value(.startsDelayed, week: 0) == 15)
    // The fifteen start a week later, with the ten of the next class.
    #expect(film.value(.starters, week: 1) == 25 && film.value(.startsDelayed, week: 1) == 15)
    #expect((0..<12).allSatisfy { film.value(.atHR, week: $0) == 0 })
  }

  /// Sent two days ahead, the papers of all are done by the first day, in the first week too.
  @Test(arguments: [(0, 15), (1, 5), (2, 0), (3, 0)])
  func D_papersSentAheadAreDoneInTime(ahead: Int, late: Int64) throws {
    let film = Film(try sketch(weekly + "\n" + desk(10, ", ahead: \(ahead) days")))
    for week in 0..<12 {
      #expect(film.value(.startsDelayed, week: week) == late)
      #expect(film.value(.starters, week: week) == (week == 0 ? 25 - late : 25))
    }
  }

  /// Four people whose papers take more than a day each are all late, and start together.
  @Test func D_aClassEntirelyLateMovesAsOne() throws {
    let film = Film(
      try sketch(
        weekly.replacing("size: 25", with: "size: 4, until: 2027-01-11") + "\n"
          + desk(10, tasks: ", joining: 11")))
    #expect(film.value(.starters, week: 0) == 0 && film.value(.startsDelayed, week: 0) == 4)
    #expect(film.value(.starters, week: 1) == 4 && film.value(.startsLost, week: 1) == 4)
    #expect(film.people[12].values.map(\.startDay) == [7, 7, 7, 7])
  }

  /// Those for whom no class follows never start; nobody is counted twice or forgotten.
  @Test func D_whereNoClassFollowsTheyNeverStart() throws {
    let film = Film(
      try sketch(
        weekly.replacing("size: 25", with: "size: 25, until: 2027-01-18") + "\n" + desk(10)))
    let close = 12
    #expect(film.value(.startsDelayed, week: close) == 45)
    #expect(film.value(.startsLost, week: close) == 15)
    #expect(film.value(.starters, week: close) == 60)
  }

  /// Of those put off a week, 1 − 0.95⁷ have taken another offer at 5 % a day.
  @Test func D_thosePutOffWithdraw() throws {
    let compiled = try sketch(
      weekly + "\n" + desk(10).replacing("withdrawal: 0%/day", with: "withdrawal: 5%/day"))
    let outcome = compiled.outcome(400)
    let lost = outcome.distribution(compiled.series(.startsLost), week: 12)
    // Those put off in the first eleven weeks have come to their next class.
    let expected = 11 * 15 * (1 - Portable.pow(0.95, 7))
    let error = (11 * 15 * 0.3017 * 0.6983 / 400).squareRoot()
    #expect(abs(try #require(lost.mean) - expected) < 4 * error)
  }

  // MARK: - Off, empty, faster

  /// Nothing that takes no time puts anybody off: everything else is as without HR, to the byte.
  @Test(arguments: [
    "on: yes / joining: 0, leaving: 0, letter: 0, question: 0", "on: no / joining: 1",
  ])
  func D_noLoadIsNoDelay(_ written: String) throws {
    let parts = written.split(separator: "/").map(String.init)
    let world = """
      stages: {training: {length: 2 weeks, leaving: 4%/week, takes-contacts: no}, all: {leaving: 2%/week}}
      people: {staff: {site: main, family: voice, tier: one, count: 60, stages: {all: 100%}}}
      \(weekly)
      """
    let hr = desk(
      10, tasks: ", questions-per-month: 5, \(parts[1])",
      on: String(parts[0].dropFirst(4).prefix { $0 != " " })
    ).replacing("questions-per-month: 0, ", with: "").replacing(
      "goodwill: 0%", with: "goodwill: 3%")
    let (plain, served) = (try sketch(world), try sketch(world + "\n" + hr))
    for number in 0..<3 {
      let (before, after) = (
        Film(plain, future: UInt64(number)), Film(served, future: UInt64(number))
      )
      #expect(before.people == after.people)
      for (index, series) in plain.layout.series.enumerated() {
        let other = try #require(
          served.layout.index(of: series.measure, cut: series.cut, at: series.at))
        for week in 0...12 {
          #expect(
            before.value(ofSeries: index, week: week) == after.value(ofSeries: other, week: week))
        }
      }
    }
  }

  /// Where nobody leaves or comes, and the papers are made out in vain, what comes to the desk is the
  /// same, and more that is done in a day is never a longer wait: not on any Monday, not for any
  /// class, in no future. (Where more people start in time, more people have questions.)
  @Test func D_moreStandardisingNeverMakesAnybodyWaitLonger() throws {
    func world(_ faster: Int) throws -> CompiledScenario {
      try sketch(
        """
        horizon: 52 weeks
        people: {staff: {site: main, family: voice, tier: one, count: 80, stages: {all: 100%}}}
        \(weekly.replacing("size: 25", with: "size: 18, varies: poisson, show-up: 0%"))
        \(desk(10, ", standardised: yes, faster: \(faster)%, ahead: 1 day",
               tasks: ", letter: 1.3").replacing("letters-per-month: 0", with: "letters-per-month: 0.5"))
        """)
    }
    let worlds = try [0, 10, 20, 40].map(world)
    for number in 0..<20 {
      let films = worlds.map { Film($0, future: UInt64(number)) }
      for (slow, quick) in zip(films, films.dropFirst()) {
        for week in 0..<52 {
          #expect(quick.value(.atHR, week: week) <= slow.value(.atHR, week: week))
        }
        #expect(quick.value(.startsDelayed, week: 52) <= slow.value(.startsDelayed, week: 52))
        #expect(quick.value(.longWaitForHR, week: 52) <= slow.value(.longWaitForHR, week: 52))
      }
    }
  }

  // MARK: - The loop

  /// A storm of leavers brings papers, behind which newcomers wait.
  @Test func D_aStormOfLeaversPutsOffStarts() throws {
    func delayed(_ leaving: String) throws -> Double {
      let compiled = try sketch(
        """
        stages: {training: {length: 8 weeks, leaving: 0%/week, takes-contacts: no}, all: {leaving: \(leaving)}}
        people: {staff: {site: main, family: voice, tier: one, count: 300, stages: {all: 100%}}}
        \(weekly.replacing("size: 25", with: "size: 10"))
        \(desk(10, ", ahead: 2 days"))
        """)
      let series = compiled.series(.startsDelayed)
      return try #require(compiled.outcome(50).distribution(series, week: 12).mean)
    }
    let (calm, storm) = (try delayed("1%/week"), try delayed("14%/week"))
    #expect(calm < 2 && storm > 30)
  }

  /// Orders of a policy wait for papers too.
  @Test func D_peopleOrderedByAPolicyNeedPapers() throws {
    func starters(_ hr: String) throws -> (delayed: Int64, started: Int64) {
      let film = Film(
        try sketch(
          """
          horizon: 20 weeks
          intake:
            up: {site: main, family: voice, policy: keep-up, date: 2027-01-04, every: 4 weeks}
          recruiting: {lead-time: 4 weeks, class-size: 100}
          \(hr)
          """))
      return (film.value(.startsDelayed, week: 20), film.value(.starters, week: 20))
    }
    let (none, few) = (try starters(""), try starters(desk(20)))
    #expect(none.started == 95 && few.delayed == 75)
    let ahead = try starters(desk(20, ", ahead: 5 days"))
    #expect(ahead.delayed == 0 && ahead.started == 95)
  }

  // MARK: - Goodwill

  /// Somebody who has waited d days beyond the promise leaves (1 + g)^d times as fast for as long as
  /// it lasts, and then as fast as the others; told when, half of it.
  @Test(arguments: [("none", 1.0), ("told", 0.5)])
  func D_whoHasWaitedLeavesSooner(expectation: String, part: Double) throws {
    let compiled = try sketch(
      """
      horizon: 26 weeks
      stages: {all: {leaving: 3%/week}}
      intake: {once: {site: main, family: voice, date: 2027-01-11, size: 400}}
      \(desk(50, ", ahead: 5 days, promise: 0 days, lasts: 56 days, expectation: \(expectation)", tasks: ", leaving: 0")
        .replacing("goodwill: 0%", with: "goodwill: 20%")
        .replacing("tasks: {", with: "tasks: {joining: 0.75, "))
      """)
    // 66 or 67 a day: the first wait nothing, the last five days.
    let capacity = 50 / 0.75
    let hazard = -Portable.log(0.97)
    var (atFirst, atLast) = (0.0, 0.0)
    for person in 0..<400 {
      let days = Double(Int(Double(person + 1) / capacity - 1e-9))
      let times = Portable.exp(part * days * Portable.log(1.2))
      atFirst += 1 - Portable.exp(-hazard * times * 8)
      atLast += 1 - Portable.exp(-hazard * (times * 8 + 17))
    }
    let outcome = compiled.outcome(400)
    let people = compiled.series(.people)
    for (week, gone) in [(9, atFirst), (26, atLast)] {
      let mean = try #require(outcome.distribution(people, week: week).mean)
      // Of 400 binomial people.
      let error = (400 * 0.25 / 400).squareRoot()
      #expect(abs(400 - mean - gone) < 4 * error, "week \(week)")
    }
  }

  /// Those already here mind their own late letters, by their mean.
  @Test func D_lateLettersMakePeopleLeave() throws {
    func leavers(_ goodwill: String, _ perDay: Double) throws -> Double {
      let compiled = try sketch(
        """
        horizon: 52 weeks
        stages: {all: {leaving: 1%/week}}
        people: {staff: {site: main, family: voice, tier: one, count: 200, stages: {all: 100%}}}
        \(desk(perDay, tasks: ", leaving: 0, letter: 1")
          .replacing("letters-per-month: 0", with: "letters-per-month: 1")
          .replacing("goodwill: 0%", with: "goodwill: \(goodwill)"))
        """)
      return try #require(
        compiled.outcome(100).distribution(compiled.series(.leavers), week: 52).mean)
    }
    let (indifferent, minded, quick) = (
      try leavers("0%", 5), try leavers("4%", 5), try leavers("4%", 50)
    )
    #expect(quick == indifferent)
    #expect(minded > indifferent + 5)
  }

  // MARK: - Days

  /// The papers of a class on a first Monday that is a holiday are made out on the Friday before.
  @Test func D_aFirstDayThatIsAHolidayHasADayBefore() throws {
    let film = Film(try sketch(weekly + "\n" + desk(10, ", closed: [2027-01-04]")))
    #expect(film.value(.starters, week: 0) == 10 && film.value(.startsDelayed, week: 0) == 15)
  }

  @Test func D_weekendsAndHolidaysAreNoWorkingDays() throws {
    let compiled = try sketch(
      weekly + "\n"
        + desk(10, ", closed: [2027-01-07]").replacing("holidays: []", with: "holidays: [01-05]"))
    let days = try #require(compiled.desk).days
    #expect(days.calendar.prefix(6) == [-3, 0, 2, 4, 7, 8])
    #expect(days.onOrAfter(1) == 2 && days.onOrBefore(1) == 1 && days.onOrAfter(5) == 4)
    #expect(days.onOrBefore(-1) == 0 && days.onOrAfter(-9) == 0)
  }
}

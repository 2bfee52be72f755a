import PhraseTesting
import Randomness
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// How employment ends: notice, probation, terms.
@Suite struct EmploymentTests {
  private static let team = """
    stages: {all: {leaving: 4%/week}}
    people: {old: {site: main, family: voice, tier: one, count: 200, stages: {all: 100%}, longest: 5 years}}
    """

  private func weeks(_ compiled: CompiledScenario, _ measure: Measure) -> [Distribution] {
    let outcome = compiled.outcome(200)
    return (0..<compiled.weeks).map {
      outcome.distribution(compiled.series(measure), week: $0)
    }
  }

  // MARK: - Notice

  /// Whoever is in post may have given notice before the start: as many leave, week by week, as
  /// without notice.
  @Test func thoseInPostLeaveAsTheyWould() throws {
    let without = try sketch(Self.team)
    let with = try sketch(Self.team + "\nemployment: {notice: 21 days}")
    let (first, second) = (without.outcome(400), with.outcome(400))
    for week in 0..<12 {
      let expected = 200 * 0.04 * Portable.pow(0.96, Double(week))
      for (compiled, outcome) in [(without, first), (with, second)] {
        let leavers = outcome.distribution(compiled.series(.leavers), week: week)
        #expect(Fit.distance(leavers, mean: expected) < 4, "week \(week)")
      }
    }
  }

  /// Those under notice are those who will be gone within it: 200 (1 − 0.96³) of three weeks.
  @Test func thoseUnderNoticeAreKnown() throws {
    let compiled = try sketch(Self.team + "\nemployment: {notice: 21 days}")
    let outcome = compiled.outcome(400)
    for week in [0, 4, 8] {
      let here = 200 * Portable.pow(0.96, Double(week))
      let known = outcome.distribution(compiled.series(.onNotice), week: week)
      #expect(
        Fit.distance(known, mean: here * (1 - Portable.pow(0.96, 3))) < 4, "week \(week)")
    }
  }

  /// Who starts cannot be gone before notice is over: 3 days on probation, 30 after it.
  @Test(arguments: [("", 4), ("probation: 3 months, ", 0)])
  func newcomersAreHereUntilNoticeIsOver(_ probation: String, _ first: Int) throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 30%/week}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 100}}
      employment: {\(probation)notice: 30 days, notice-on-probation: 3 days}
      """)
    let leavers = weeks(compiled, .leavers)
    for week in 0..<12 {
      #expect((leavers[week].maximum == 0) == (week < first), "week \(week)")
    }
  }

  /// A notice of no days is none.
  @Test func noNoticeIsNone() throws {
    let compiled = try sketch(
      Self.team + "\nemployment: {notice: 0 days, notice-on-probation: 0 days}")
    #expect(weeks(compiled, .leavers) == weeks(try sketch(Self.team), .leavers))
  }

  /// Keep-up orders whoever has given notice before the seat is empty: fewer are short.
  @Test func keepUpReactsToNotice() throws {
    func short(_ employment: String) throws -> Double {
      let compiled = try sketch(
        """
        horizon: 40 weeks
        sites: {main: {seats: 100, relief: 1, target: 100%}}
        stages: {all: {leaving: 4%/week}}
        people: {old: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}, longest: 5 years}}
        intake:
          keep: {policy: keep-up, site: main, family: voice, date: 2027-01-04, every: 1 week}
        recruiting: {lead-time: 3 weeks, least-class: 1}
        \(employment)
        """)
      return try #require(compiled.outcome(100).close(compiled.series(.short)).mean)
    }
    let (blind, told) = (try short(""), try short("employment: {notice: 30 days}"))
    #expect(told < 0.8 * blind, "\(told) \(blind)")
  }

  // MARK: - Probation

  /// Of a hundred, 90 % are kept on the day on which probation ends.
  @Test func aShareIsConfirmed() throws {
    let compiled = try sketch(
      """
      intake: {new: {site: main, family: voice, date: 2027-01-06, size: 100}}
      employment: {probation: 1 month, confirmed: 90%}
      """)
    let outcome = compiled.outcome(400)
    // From 6 January to 6 February, a Saturday of the fifth week.
    let people = compiled.series(.people)
    #expect(outcome.distribution(people, week: 4).minimum == 100)
    let kept = outcome.distribution(people, week: 5)
    #expect(Fit.distance(kept, mean: 90) < 4)
    #expect(abs((kept.variance ?? .nan) - 9) < 3)
    let cause = outcome.close(compiled.series(.leavers, [.cause], [3]))
    #expect(abs((cause.mean ?? .nan) + (kept.mean ?? .nan) - 100) < 1e-9)
  }

  // MARK: - Terms

  /// Interns go on the day, but for those who stay for good; and no attrition is told of it.
  @Test func aTermEnds() throws {
    let compiled = try sketch(
      """
      intake:
        interns: {site: main, family: voice, date: 2027-01-04, size: 100, term: 5 weeks, renewal: 30%}
        staff: {site: main, family: voice, date: 2027-01-04, size: 50}
      """)
    let outcome = compiled.outcome(400)
    let people = compiled.series(.people)
    #expect(outcome.distribution(people, week: 4).minimum == 150)
    // What ends on a Monday has ended before it is counted.
    let left = outcome.distribution(people, week: 5)
    #expect(Fit.distance(left, mean: 80) < 4)
    #expect(abs((left.variance ?? .nan) - 21) < 6)
    #expect(outcome.close(compiled.series(.people)).mean == left.mean)
    #expect(outcome.close(compiled.series(.ended)).maximum == 150 - (left.minimum ?? 0))
    #expect(outcome.close(compiled.series(.leavers)).maximum == 0)
    var future = Future(compiled: compiled, seed: 1)
    future.play(0)
    let tally = future.mechanisms.attrition.tally(0)
    #expect(tally[.leavers] == 0)
    #expect(tally[.lost] == 0 && tally[.early] == 0)
  }

  /// A term of one class leaves the others as they are, person by person.
  @Test func aTermChangesNobodyElse() throws {
    let classes = """
      stages: {all: {leaving: 4%/week}}
      intake:
        a: {site: main, family: voice, date: 2027-01-04, size: 50 TERM}
        b: {site: main, family: voice, date: 2027-01-11, size: 50}
      """
    let without = try sketch(classes.replacing(" TERM", with: ""))
    let with = try sketch(classes.replacing(" TERM", with: ", term: 6 weeks, renewal: 100%"))
    #expect(weeks(without, .leavers) == weeks(with, .leavers))
  }

  /// Terms, probation and notice of one person are noted, in order.
  @Test func aLifeTellsOfThem() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 2%/week}}
      horizon: 52 weeks
      intake:
        new: {site: main, family: voice, date: 2027-01-04, size: 60, term: 6 months, renewal: 50%}
      employment: {probation: 1 month, confirmed: 80%, notice: 30 days}
      """)
    var seen: Set<String> = []
    for ordinal in 0..<60 {
      var future = Future(compiled: compiled, seed: 1)
      future.clear(0)
      future.witness.person = Entity.identity(
        Entity.stableHash("intake.new"), day: 0, ordinal)
      future.begin(0)
      var notice: Int?
      for week in 0..<compiled.weeks {
        future.turn(week)
        for (offset, kind) in future.witness.notes {
          let day = 7 * week + offset
          switch kind {
          case .gaveNotice(_, let until):
            notice = until
            let days = day < 28 + 3 ? 3 : 30
            #expect(until - day == days)
            seen.insert("notice")
          case .confirmed:
            #expect(day == 31)
            seen.insert("confirmed")
          case .renewed:
            #expect(day == 181)
            seen.insert("renewed")
          case .left(let cause):
            if cause == 0 { #expect(notice == day || notice.map { $0 <= day } == true) }
            seen.insert("left \(cause)")
          default: break
          }
        }
        future.witness.notes.removeAll()
      }
    }
    #expect(seen == ["notice", "confirmed", "renewed", "left 0", "left 3", "left 4"])
  }
}

import PhraseTesting
import Randomness
import Statistics
import Testing
import Text

@testable import Simulation

/// Mentors who leave, and who takes over.
@Suite struct MentorTests {
  private func compiled(
    olds: Int = 100, new: Int = 100, leaving: String = "5%/month", horizon: Int = 26,
    time: String = "5%"
  ) throws -> CompiledScenario {
    try sketch(
      """
      horizon: \(horizon) weeks
      sites: {main: {seats: 200}}
      stages:
        novice: {length: 6 months, leaving: 10%/month}
        old: {leaving: \(leaving)}
      tiers: {one: {pay: 1000 CNY/week}, mentor: {pay: 1000 CNY/week, leaving: 20}}
      people:
        olds: {site: main, family: voice, tier: mentor, count: \(olds), stages: {old: 100%}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: \(new)}}
      levers: {mentors: 100%, mentor-time: \(time)}
      effects: {mentor: {size: -80%, lasts: 6 months}}
      """)
  }

  private func leavers(_ compiled: CompiledScenario) -> Distribution {
    compiled.outcome(300).close(compiled.series(.leavers, [.tier], [0]))
  }

  /// Mentors m(t) = 100 e^(−λt), newcomers n′ = −h n + 0.8 h m: 41.9 of 100 leave in 26 weeks.
  @Test func H2_theEffectLastsWhileThereIsAMentor() throws {
    #expect(abs((leavers(try compiled()).mean ?? 0) - 41.9) < 1.2)
  }

  /// With mentors who stay, a fifth of the hazard for half a year: 11.9.
  @Test func H2_mentorsWhoStayKeepTheirNewcomers() throws {
    #expect(abs((leavers(try compiled(leaving: "0%/month")).mean ?? 0) - 11.9) < 0.8)
  }

  /// Fifty mentors for a hundred: as newcomers leave, those without one get theirs, so that fifty
  /// are mentored while there are fifty. n′ = −h (n − 40), from 100 to 40 + 60 e^(−ht).
  @Test func H2_aFreeMentorTakesWhoHasNone() throws {
    let expected = 60 * (1 - Fit.power(0.9, 5) * Portable.pow(0.9, 0.98))
    #expect(
      abs((leavers(try compiled(olds: 50, leaving: "0%/month")).mean ?? 0) - expected) < 1.2)
  }

  /// The load is never more than the mentors there are, and work never below zero.
  @Test func H2_noMoreThanTheMentorsThereAre() throws {
    let compiled = try compiled(horizon: 52, time: "100%")
    var future = Future(compiled: compiled, seed: 1)
    future.begin(0)
    for week in 0..<52 {
      future.matchMentors(on: 7 * week)
      let mentors = future.rows.count { compiled.cells.stage(of: Int(future.people.cell[$0])) == 1 }
      #expect(future.mechanisms.mentoring.newcomers[0] <= Int64(mentors))
      future.turn(week)
    }
    let film = Film(compiled)
    for week in 0..<52 { #expect(film.value(.working, week: week) >= 0) }
    // By the summer all mentors are gone, and nobody is paid for mentoring.
    #expect(film.value(.incentives, week: 0) > 0 && film.value(.incentives, week: 24) == 0)
  }

  /// A career is told who goes and who comes; its copies lose their mentors too, each by the day's
  /// chance of one more person. What they come to is within 5 points of what people do who are
  /// watched: they cannot tell who of the others goes without because of them.
  @Test(arguments: [10, 100]) func H2_aCareerLosesItsMentor(new: Int) throws {
    let compiled = try compiled(new: new)
    let life = try #require(Life(compiled, seed: 1, from: .intake(0), ordinal: 0, to: 1))
    #expect(life.now?.hasMentor == true)
    var bars = ScoresToBeat(for: life)
    let run = Run(compiled, seed: 1, threads: 2)
    let fates = run.fates(
      of: life, copies: 20, futures: 200, weeks: [26], bars: &bars, control: Control())
    let copies = try #require(Estimate(successesByGroup: fates.counts.map { $0[0][0] }, ofEach: 20))
    var (here, all) = (0, 0)
    for future in 0..<1200 as Range<UInt64> {
      let other = Life(compiled, seed: 2, future: future, from: .intake(0), ordinal: 0, to: 26)
      all += 1
      here += other?.now == nil ? 0 : 1
    }
    // Of 1,200 the share is known to 1.4 points, of 200 futures of copies to about 1.
    let error = abs(copies.value - Double(here) / Double(all))
    #expect(error < 0.05, "\(copies.value) \(Double(here) / Double(all))")
    let told = (0..<10).flatMap {
      Life(compiled, seed: 1, from: .intake(0), ordinal: $0, to: 26)?.events ?? []
    }
    #expect(told.contains { $0.kind == .mentorGone })
  }

  /// One old hand: whoever starts second has a mentor once the first has had the time, from 4 March
  /// on, up to 1 April.
  @Test func H2_whoWaitsFindsAMentor() throws {
    let compiled = try sketch(
      """
      horizon: 26 weeks
      stages: {novice: {length: 6 months, leaving: 0%/month}, old: {leaving: 0%/month}}
      people: {old: {site: main, family: voice, tier: one, count: 1, stages: {old: 100%}}}
      intake:
        {new: {site: main, family: voice, date: 2027-01-04, every: 4 weeks, until: 2027-02-01, size: 1}}
      levers: {mentors: 100%}
      effects: {mentor: {size: -50%, lasts: 2 months}}
      """)
    let second = try #require(Life(compiled, seed: 1, from: .intake(1), ordinal: 0, to: 26))
    #expect(
      second.events.prefix(3) == [
        Life.Event(day: 28, kind: .started(hasMentor: false)),
        Life.Event(day: 59, kind: .foundMentor), Life.Event(day: 87, kind: .lostMentor),
      ])
  }
}

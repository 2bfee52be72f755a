import PhraseTesting
import Randomness
import Schema
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// A forecast may start in any year from 1900 on, before the day from which days are counted too.
@Suite struct EarlyStartTests {
  /// The calendar repeats after 28 years, day by day, as long as no century is passed.
  private static let cycle = 28 * 365 + 7

  /// One of everything that is held on days of the calendar, from a Monday on. Where nothing is
  /// left to luck, all that happens follows from the days alone.
  private static func world(_ start: Day, weeks: Int = 52, isCertain: Bool) -> String {
    let leaving = isCertain ? "0%/week" : "1%/week"
    let share = isCertain ? "100%" : "60%"
    return """
      start: \(start.iso)
      horizon: \(weeks) weeks
      families: {voice: {}, chat: {}}
      stages:
        new: {length: 10 days, leaving: \(leaving), takes-contacts: no}
        old: {leaving: \(leaving)}
      tiers: {one: {pay: 100 CNY/week}, two: {pay: 140 CNY/week}}
      reviews: {up: {from: one, to: two, on: [02-29, 06-30, 12-31], slots: 7, pass: \(share)}}
      moves: {over: {from: voice, to: chat, on: [03-31, 10-31], share: \(share), posts: 9}}
      people: {a: {site: main, family: voice, tier: one, count: 60, stages: {old: 100%}}}
      intake: {new: {site: main, family: voice, date: \((start + 9).iso), every: 40 days, size: 3}}
      courses: {basics: {credits: 3, on: [01-20, 05-20], pass: \(share)}}
      study: {courses-per-year: 1000, posted: [06-30]}
      side-roles: {trainer: {posts: 2, on: [02-10], pay: 9 CNY/week}}
      peaks: {spring: {from: 12-20, to: 01-10, paid: 02-15, workload: 1.2}}
      levers: {peak-bonus: 50 CNY, study-prize: 20 CNY}
      """
  }

  private func outcome(_ text: String) throws -> Outcome { try sketch(text).outcome(2) }

  @Test(arguments: ["1905-01-02", "1961-01-02", "1969-12-29"])
  func A6_calendarsThatRepeatArePlayedAlike(first: String) throws {
    let start = try #require(Day(first))
    let later = start + 2 * Self.cycle
    #expect(start.weekday == 0 && later.weekday == 0)
    let early = try sketch(Self.world(start, isCertain: true))
    let late = try sketch(Self.world(later, isCertain: true))
    #expect(early.sessions.map(\.day) == late.sessions.map(\.day))
    #expect(early.careers.moveDays.map(\.day) == late.careers.moveDays.map(\.day))
    #expect(early.training.exams.map(\.day) == late.training.exams.map(\.day))
    let (a, b) = (early.outcome(2), late.outcome(2))
    #expect(a.close(early.series(.promotions)).minimum == 21)
    #expect(a.close(early.series(.moves)).minimum == 9)
    // Who is taken is luck, and luck is of the date; how many are taken and paid is not.
    for measure in [Measure.people, .ready, .promotions, .starters, .moves, .pay] {
      for week in 0...early.weeks {
        let series = early.series(measure)
        #expect(
          a.distribution(series, week: week) == b.distribution(series, week: week),
          "\(measure) in week \(week)")
      }
    }
  }

  /// 1 January 1900 is a Monday, and the last Monday that can be written is 29 December 2200.
  @Test(arguments: Array(stride(from: 0, to: 109_936, by: 7 * 1200)) + [109_935])
  func A6_everyStartThatCanBeWrittenIsPlayed(days: Int) throws {
    let start = (Day.first + days).monday
    #expect(start.weekday == 0 && start >= Day.first && start <= Day.last)
    // Classes must be written, too.
    guard start + 9 <= Day.last else {
      let compiled = try sketch(
        "start: \(start.iso)\nhorizon: 522 weeks\nstages: {a: {leaving: 1%/week}}")
      #expect(compiled.outcome(2).futures == 2)
      return
    }
    let text = Self.world(start, weeks: 60, isCertain: false)
    let compiled = try sketch(text)
    let outcome = compiled.outcome(2)
    #expect(outcome == compiled.outcome(2))
    #expect(try #require(outcome.close(compiled.series(.promotions)).minimum) > 0)
  }

  @Test func A6_luckOfADayAfter1969IsWhatItWas() {
    #expect(Entity.identity(7, day: 20_458, 3) == Entity.identity(7, 20_458, 3))
    #expect(Entity.identity(7, day: 0, 3) == Entity.identity(7, 0, 3))
    // Below 0 each day has luck of its own.
    #expect(Set((-400..<400).map { Entity.identity(7, day: $0, 0) }).count == 800)
  }
}

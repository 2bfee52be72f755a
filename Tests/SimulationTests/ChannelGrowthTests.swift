import PhraseTesting
import Randomness
import Testing
import Text
import Workforce

@testable import Simulation

/// Growth, doubling and fixes of a channel count from its first day.
@Suite struct ChannelGrowthTests {
  private func contacts(_ channel: String) throws -> [Int64] {
    let film = Film(
      try sketch(
        """
        horizon: 20 weeks
        demand:
          calls: {family: voice, sites: {main: 100%}, contacts: "100,000/week", \(channel)}
        service: {voice: {handle-time: 60 seconds}}
        """))
    return (0..<film.compiled.weeks).map { film.value(.contacts, week: $0) }
  }

  /// The same course as a channel that is there from the start has, ten weeks later.
  @Test(arguments: [
    "growth: 5%/month", "growth: -3%/month", "doubling: {every: 4 weeks, until: 2027-12-31}",
    "growth: 1%/month, doubling: {every: 10 weeks, until: 2027-12-31}",
    "fixes: {removed: 5%/month}",
  ])
  func A8_aLaterChannelTakesTheSameCourse(growth: String) throws {
    let from = try contacts(growth + ", from: 2027-03-15")
    let start = try contacts(growth)
    #expect(from[..<10].allSatisfy { $0 == 0 })
    #expect(Array(from[10...]) == Array(start[..<10]))
    #expect(from[10] == 100_000)
  }

  /// From a Thursday on: four sevenths of the first week, and half a week of growth after it.
  @Test func A8_withinAWeek() throws {
    let from = try contacts("growth: 5%/month, from: 2027-03-18")
    #expect(from[10] == 57_143)
    let grown = 100_000 * Portable.pow(1.05, 4 / 30.4375)
    #expect(abs(Double(from[11]) - grown) < 1)
  }

  /// What says its own day keeps it.
  @Test func A8_fixesWithADayOfTheirOwn() throws {
    let late = try contacts("fixes: {removed: 5%/month, from: 2027-03-29}, from: 2027-03-15")
    #expect(late[10] == 100_000 && late[12] == 100_000 && late[13] < 100_000)
  }

  /// Of a channel that begins late, doubling is bounded by what is left of the forecast.
  @Test func A8_doublingFromTheFirstDayIsNoMoreThanItComesTo() throws {
    // Every week for 300 weeks from the start would be no end of contacts.
    _ = try sketch(
      """
      horizon: 300 weeks
      demand:
        calls:
          {family: voice, sites: {main: 100%}, contacts: 100/week, from: 2032-07-01,
           doubling: {every: 2 weeks, until: 2032-09-30}}
      service: {voice: {handle-time: 60 seconds}}
      """)
  }
}

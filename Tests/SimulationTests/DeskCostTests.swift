import PhraseTesting
import Schema
import Testing
import Text
import Workforce

@testable import Simulation

/// What a building costs whoever is in it, and people who wait for it to open (B6).
@Suite struct DeskCostTests {
  private func desks(_ site: String, more: String = "") throws -> [Int64] {
    let film = Film(
      try sketch(
        """
        sites: {main: {seats: 40, \(site)}}
        recruiting: {seat-cost: 70 CNY/week}
        \(more)
        """))
    return (0...12).map { film.value(.desks, week: $0) }
  }

  private let week: Int64 = 40 * 7_000

  @Test func B6_desksCostFullOrEmpty() throws {
    let people =
      "people: {old: {site: main, family: voice, tier: one, count: 25, stages: {all: 100%}}}"
    let all = Array(repeating: week, count: 12) + [12 * week]
    #expect(try desks("relief: 1") == all)
    #expect(try desks("relief: 1", more: people) == all)
    // Shifts share desks: three people at each cost what one costs.
    #expect(try desks("relief: 3", more: people) == all)
    #expect(try desks("target: 10%") == all)
  }

  /// From the day itself: 27 January is the third day of week 3, and five of its days are left.
  @Test func B6_desksCostFromTheDayTheyAreRented() throws {
    let late = [0, 0, 0, week * 5 / 7] + Array(repeating: week, count: 8)
    #expect(try desks("opening: 2027-01-27").prefix(12) == late[...])
    #expect(try desks("opening: 2027-03-01, rented: 2027-01-27").prefix(12) == late[...])
    // All of them, also those that become usable later.
    #expect(try desks("opening: 2027-01-27, seats-per-week: 5").prefix(12) == late[...])
    #expect(
      try desks("opening: 2027-03-01, rented: 2026-06-01").prefix(12).allSatisfy { $0 == week })
  }

  /// Ten people who have ended training, and two still in it, for three weeks and two days.
  @Test func B6_whoWaitsIsPaid() throws {
    let film = Film(
      try sketch(
        """
        sites: {main: {seats: 40, opening: 2027-01-27}, other: {seats: 40}}
        stages: {first: {length: 40 weeks, leaving: 0%/week, takes-contacts: no},
                 then: {leaving: 0%/week}}
        tiers: {one: {pay: "700 CNY/week"}}
        people:
          here: {site: main, family: voice, tier: one, count: 10, stages: {then: 100%}}
          new: {site: main, family: voice, tier: one, count: 2, stages: {first: 100%}}
          there: {site: other, family: voice, tier: one, count: 50, stages: {then: 100%}}
        """))
    #expect((0..<6).map { film.value(.waiting, week: $0) } == [10, 10, 10, 10, 0, 0])
    #expect(
      (0..<6).map { film.value(.waitingPay, week: $0) }
        == [700_000, 700_000, 700_000, 200_000, 0, 0])
    #expect(film.value(.waitingPay, [.site], [1], week: 12) == 0)
    // A part of pay, not beside it.
    #expect(film.value(.cost, week: 12) == film.value(.pay, week: 12))
  }

  @Test(arguments: [
    ("opening: 2027-02-01, rented: 2027-02-02", "a day up to 2027-02-01"),
    ("rented: 2027-01-05", "a day up to 2027-01-04"),
  ])
  func B6_aSiteInUseIsRented(site: String, expected: String) {
    let problems = #expect(throws: (any Error).self) { try desks(site) }
    #expect("\(String(describing: problems))".contains(expected))
  }
}

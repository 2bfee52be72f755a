import PhraseTesting
import Testing
import Text
import Workforce

@testable import Simulation

/// Who is trained before the site opens: paid, without contacts, with no clock started.
@Suite struct WaitingTests {
  private func building(
    _ rest: String = "", opening: String = "2027-09-06", others: String = ""
  ) throws -> Film {
    Film(
      try sketch(
        """
        start: 2027-01-04
        horizon: 60 weeks
        sites: {new: {seats: 100, opening: \(opening)}}
        stages:
          training: {length: 4 weeks, leaving: 0%/week, takes-contacts: no}
          novice: {length: 3 months, leaving: 0%/week, satisfaction: 85%, resolution: 80%}
          growing: {length: 3 months, leaving: 0%/week, satisfaction: 85%, resolution: 80%}
          mature: {leaving: 0%/week, satisfaction: 85%, resolution: 80%}
        tiers: {one: {pay: 1200 CNY/week}, two: {}}
        intake: {class: {site: new, family: voice, date: 2027-02-01, size: 40}\(others)}
        \(rest)
        """))
  }

  private func week(of date: String, _ film: Film) throws -> Int {
    (try #require(Day(date)) - film.compiled.start) / 7
  }

  /// The class ends on 1 March, the site opens on 6 September: novices until 6 December.
  @Test func B4_stagesCountFromTheFirstContact() throws {
    let film = try building()
    func inStage(_ stage: Int, _ date: String) throws -> Int64 {
      film.value(.people, [.stage], [stage], week: try week(of: date, film))
    }
    for date in ["2027-03-01", "2027-06-07", "2027-09-06", "2027-11-29"] {
      #expect(try inStage(1, date) == 40, "\(date)")
    }
    #expect(try inStage(2, "2027-12-06") == 40)
    #expect(try inStage(2, "2028-02-28") == 40)
  }

  @Test func B4_whoWaitsIsPaidAndDoesNotWork() throws {
    let film = try building()
    let (first, opening) = (try week(of: "2027-03-01", film), try week(of: "2027-09-06", film))
    for week in 0..<film.compiled.weeks {
      let waits = week >= first && week < opening
      #expect(film.value(.waiting, [.site], [0], week: week) == (waits ? 40 : 0))
      #expect(film.value(.working, week: week) == (week < opening ? 0 : 200))
      #expect(film.value(.waitingPay, week: week) == (waits ? film.value(.pay, week: week) : 0))
      #expect(film.value(.ready, week: week) == (week < first ? 0 : 40))
    }
    // 27 weeks of 40 people at 1,200 CNY.
    #expect(film.value(.waitingPay, week: film.compiled.weeks) == 27 * 40 * 120_000)
  }

  /// A site that opens on a Thursday: three days of the week are waited for, two are worked.
  @Test func B4_theWeekOfTheOpeningIsSplit() throws {
    let film = try building(opening: "2027-09-09")
    let week = try week(of: "2027-09-06", film)
    #expect(film.value(.waiting, [.site], [0], week: week) == 40)
    #expect(film.value(.working, week: week) == 80)
    #expect(film.value(.waitingPay, week: week) == 40 * (120_000 * 3 / 7))
    #expect(film.value(.waitingPay, week: week + 1) == 0)
  }

  /// A review asks for three months in the tier: they count from the opening on.
  @Test(arguments: [("11-30", 0), ("12-10", 40)])
  func B4_tiersCountFromTheFirstContact(date: String, promotions: Int64) throws {
    let film = try building(
      "reviews: {up: {from: one, to: two, on: [\(date)], after: 13 weeks, pass: 100%}}")
    #expect(film.value(.promotions, week: film.compiled.weeks) == promotions)
  }

  /// Energy is assessed of those who take contacts.
  @Test func B4_nobodyWhoWaitsIsAssessed() throws {
    let film = try building("energy: {every: 1 month, overflow: 0 points, reward: 1 CNY}")
    let opening = try week(of: "2027-09-06", film)
    let rewards = (0..<film.compiled.weeks).map { film.value(.rewards, week: $0) }
    #expect(rewards[..<opening].allSatisfy { $0 == 0 })
    #expect(rewards[opening...].contains(40))
  }

  /// Who waits leaves at the rate of the first stage after training.
  @Test func B4_whoWaitsLeavesAsANovice() throws {
    let compiled = try sketch(
      """
      horizon: 40 weeks
      sites: {new: {seats: 100, opening: 2027-09-06}}
      stages:
        training: {length: 1 week, leaving: 0%/week, takes-contacts: no}
        novice: {length: 4 weeks, leaving: 5%/week}
        mature: {leaving: 0%/week}
      intake: {class: {site: new, family: voice, date: 2027-01-04, size: 1000}}
      """)
    let film = Film(compiled)
    let opening = try week(of: "2027-09-06", film)
    // 0.95^34 of 1,000 are 175 ± 12.
    #expect(abs(Double(film.value(.people, week: opening)) - 174.8) < 4 * 12)
  }

  /// Where channels are told, a family that has none works from the end of its training on.
  @Test func B4_whoHasNoContactsDoesNotWait() throws {
    let film = try building(
      """
      families: {voice: {}, office: {}}
      demand:
        calls: {family: voice, sites: {new: 100%}, from: 2027-09-06, contacts: 1000/week}
      service: {voice: {handle-time: 180 seconds, target: {share: 80%, within: 20 seconds}}}
      """, others: ", desk: {site: new, family: office, date: 2027-02-01, size: 10}")
    let week = try week(of: "2027-06-07", film)
    #expect(film.value(.waiting, [.family], [0], week: week) == 40)
    #expect(film.value(.waiting, [.family], [1], week: week) == 0)
    #expect(film.value(.people, [.site, .stage], [0, 2], week: week) == 10)
    #expect(film.value(.working, [.family], [1], week: week) == 50)
  }

  /// Without training the clocks start with the opening too; those in post have started.
  @Test func B4_withoutTrainingTheOpeningCounts() throws {
    let film = Film(
      try sketch(
        """
        horizon: 40 weeks
        sites: {new: {seats: 100, opening: 2027-05-03}}
        stages: {novice: {length: 8 weeks, leaving: 0%/week}, mature: {leaving: 0%/week}}
        people: {old: {site: new, family: voice, tier: one, count: 8, stages: {novice: 100%}}}
        intake: {class: {site: new, family: voice, date: 2027-01-11, size: 20}}
        """))
    #expect(film.value(.people, [.stage], [0], week: 8) == 20)
    #expect(film.value(.people, [.stage], [0], week: 17 + 7) == 20)
    #expect(film.value(.people, [.stage], [0], week: 17 + 8) == 0)
  }

  /// At the close it is counted who waits then: nobody, where the site has opened in the last week.
  @Test func B4_waitingIsCountedAtTheClose() throws {
    let film = Film(
      try sketch(
        """
        sites: {new: {seats: 100, opening: 2027-03-25}}
        stages:
          training: {length: 1 week, leaving: 0%/week, takes-contacts: no}
          mature: {leaving: 0%/week}
        intake: {class: {site: new, family: voice, date: 2027-01-11, size: 20}}
        """))
    #expect(film.value(.waiting, [.site], [0], week: 11) == 20)
    #expect(film.value(.waiting, [.site], [0], week: 12) == 0)
  }
}

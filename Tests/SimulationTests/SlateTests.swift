import PhraseTesting
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// Rounds of slates by how HR and the line manager talked.
@Suite struct SlateTests {
  private func compiled(_ requisitions: String, share: String = "50%") throws -> CompiledScenario {
    try sketch(
      """
      horizon: 104 weeks
      stages: {training: {length: 1 week, leaving: 0%/week, takes-contacts: no}, all: {leaving: 30%/week}}
      intake:
        up: {site: main, family: voice, policy: keep-up, date: 2027-01-04, every: 2 weeks}
      hr:
        people: 20
        desk: {share: \(share), tasks-per-day: 100, holidays: [], goodwill: 0%, ahead: 5 days}
        tasks: {letters-per-month: 0, questions-per-month: 0}
        \(requisitions)
      """)
  }

  /// Rounds are geometric: their mean is 1 ÷ p, and the first slate is accepted with chance p.
  @Test(arguments: [("face", 0.8), ("phone", 0.6), ("mail", 0.4)])
  func D1_roundsAreGeometric(talk: String, chance: Double) throws {
    let compiled = try compiled("requisitions: {talk: \(talk), hours: 0}")
    let outcome = compiled.outcome(100)
    func mean(_ measure: Measure) throws -> Double {
      try #require(outcome.distribution(compiled.series(measure), week: 104).mean)
    }
    let (asked, slates, accepted) = (
      try mean(.requisitions), try mean(.slates), try mean(.slatesAccepted)
    )
    let orders = 100 * asked
    #expect(asked > 10)
    let error = ((1 - chance) / (chance * chance) / orders).squareRoot()
    #expect(abs(slates / asked - 1 / chance) < 4 * error)
    #expect(
      abs(accepted / asked - chance) < 4 * (chance * (1 - chance) / orders).squareRoot())
  }

  /// At seven days a round, a mail costs 8.75 days more than a talk: fewer are there.
  @Test func D1_aMailIsLateForIt() throws {
    func ready(_ talk: String) throws -> Double {
      let compiled = try compiled("requisitions: {talk: \(talk), hours: 0}")
      let outcome = compiled.outcome(60)
      return try (20..<104).reduce(0.0) {
        $0 + (try #require(outcome.distribution(compiled.series(.ready), week: $1).mean))
      }
    }
    #expect(try ready("face") > ready("phone"))
    #expect(try ready("phone") > ready("mail"))
  }

  /// What the desk takes of HR's time recruiting lacks.
  @Test func D1_theDeskTakesTheTimeOfRecruiters() throws {
    func starters(_ share: String) throws -> Int64 {
      let film = Film(
        try compiled("requisitions: {face: 100%, talk: face, hours: 100}", share: share))
      return film.value(.starters, week: 104)
    }
    #expect(try starters("20%") > starters("98%"))
  }

  @Test func D1_withoutRequisitionsNothingChanges() throws {
    let (plain, certain) = (
      Film(try compiled("")),
      Film(try compiled("requisitions: {face: 100%, talk: face, hours: 0, answer: 0 days}"))
    )
    #expect(plain.people == certain.people)
  }
}

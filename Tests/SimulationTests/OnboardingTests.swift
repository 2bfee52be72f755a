import PhraseTesting
import Randomness
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// What is done for those who join, and what it costs.
@Suite struct OnboardingTests {
  private func compiled(_ onboarding: String) throws -> CompiledScenario {
    try sketch(
      """
      horizon: 30 weeks
      stages: {all: {leaving: 3%/week}}
      tiers: {one: {pay: "4,000 CNY/month"}}
      intake: {once: {site: main, family: voice, date: 2027-01-04, size: 300}}
      \(onboarding)
      """)
  }

  private func people(_ onboarding: String, week: Int) throws -> Double {
    let compiled = try compiled(onboarding)
    return try #require(
      compiled.outcome(400).distribution(compiled.series(.people), week: week).mean)
  }

  /// For eight weeks leaving is 20 % and 10 % less, and then what it was.
  @Test func C6_thoseWelcomedLeaveLessForATime() throws {
    let onboarding = """
      onboarding: {culture: {leaving: -20%}, team: {leaving: -10%}, lasts: 56 days}
      """
    let hazard = -Portable.log(0.97)
    let error = (300 * 0.25 / 400).squareRoot()
    let early = 300 * Portable.exp(-hazard * 8 * 0.72)
    #expect(abs(try people(onboarding, week: 8) - early) < 4 * error)
    let late = 300 * Portable.exp(-hazard * (8 * 0.72 + 22))
    #expect(abs(try people(onboarding, week: 30) - late) < 4 * error)
  }

  /// Each part is switched by itself; one that is off costs and does nothing.
  @Test func C6_eachPartIsSwitchedAndPriced() throws {
    let all = Film(
      try compiled("onboarding: {culture: {cost: 80 CNY}, skill: {cost: 120 CNY, on: no}}"))
    #expect(all.value(.incentives, week: 0) == 300 * 8_000)
    let none = Film(try compiled("onboarding: {culture: {on: no}, skill: {on: no}}"))
    let plain = Film(try compiled(""))
    #expect(none.people == plain.people && none.value(.incentives, week: 30) == 0)
  }
}

import PhraseTesting
import Questions
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

/// What training costs against what it does, by the same futures with and without.
@Suite struct TrainingReturnTests {
  private func scenario(_ more: String) throws -> Scenario {
    try Scenario.schema.read(
      Node(
        yaml: """
          title: Test
          start: 2027-01-04
          horizon: 30 weeks
          sites: {main: {seats: 100}}
          families: {voice: {}}
          stages: {all: {leaving: 2%/week}}
          causes: {other: {share: 100%}}
          tiers: {one: {pay: "1,000 CNY/month"}, two: {leaving: 0.2}}
          people: {old: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
          courses: {basics: {credits: 5, on: [02-01], pass: 70%, cost: "100 CNY"}}
          reviews: {up: {from: one, to: two, on: [02-15], eligibility: {credits: 5}}}
          recruiting: {cost-per-hire: "500 CNY"}
          \(more)
          """, file: "test.yaml"))
  }

  private func comparison(_ first: String, _ second: String) throws -> Comparison {
    try Comparison(
      scenario(first), scenario(second), futures: 100, by: Player(seed: 1, threads: 2))
  }

  private let with = "study: {time: own, courses-per-year: 1, fail-threshold: 100%}"
  private let without = "study: {time: own, courses-per-year: 0}"

  @Test func theCostOfOneIsCostByEffect() throws {
    let found = try #require(try comparison(without, with).trainingReturn)
    #expect(found.isAgainstNone)
    // Everybody who is there on 1 February pays 100 CNY: 0.98⁴ of a hundred.
    #expect(abs(found.cost.value - 9_224) < 100)
    let promotion = try #require(found.promotions.costOfOne)
    #expect(abs(promotion.value - found.cost.value / found.promotions.more.value) < 1e-6)
    #expect(promotion.low < promotion.value && promotion.value < promotion.high)
    let staying = try #require(found.staying.costOfOne)
    #expect(found.staying.more.low > 0)
    #expect(abs(staying.value - found.cost.value / found.staying.more.value) < 1e-6)
    let back = try #require(found.shareBack)
    #expect(abs(back.value - 500 * found.staying.more.value / found.cost.value) < 1e-9)
    #expect(back.low < back.value && back.value < back.high)
  }

  /// Which of the two is called the change does not matter.
  @Test func theDirectionDoesNotMatter() throws {
    let (up, down) = (
      try comparison(without, with).trainingReturn, try comparison(with, without).trainingReturn
    )
    #expect(up == down)
    #expect(up != nil)
  }

  @Test func withoutADifferenceThereIsNoReturn() throws {
    #expect(try comparison(with, with).trainingReturn == nil)
    #expect(try comparison(with, with + "\nlevers: {pay-rise: 5%}").trainingReturn == nil)
  }

  @Test func moreAgainstLessIsNotAgainstNone() throws {
    let less = "study: {time: own, courses-per-year: 0.5, fail-threshold: 100%}"
    let found = try #require(try comparison(with, less).trainingReturn)
    #expect(!found.isAgainstNone)
    #expect(found.cost.value > 0 && found.promotions.more.value > 0)
  }
}

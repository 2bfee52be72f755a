import PhraseTesting
import Statistics
import Testing
import Text

@testable import Simulation

/// Who is promoted.
@Suite struct ReviewTests {
  private func compiled(_ review: String, leaving: String = "0%/week") throws -> CompiledScenario {
    try sketch(
      """
      stages: {all: {leaving: \(leaving)}}
      tiers: {one: {}, two: {}}
      reviews: {up: {from: one, to: two, on: [02-03], \(review)}}
      people: {old: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
      """)
  }

  /// With slots for all, promotions are coins.
  @Test func promotionsWithoutLimitAreBinomial() throws {
    let compiled = try compiled("pass: 40%")
    let promotions = compiled.outcome(Futures.many).close(compiled.series(.promotions))
    #expect(Fit.chiSquare(promotions, Fit.binomial(100, 0.4)) <= 1)
  }

  @Test func theLeastTimeInTierHolds() throws {
    // Time in tier is spread evenly over twelve months, and nearly everybody is here for longer.
    let compiled = try sketch(
      """
      tiers: {one: {}, two: {}}
      reviews: {up: {from: one, to: two, on: [02-03], after: 6 months}}
      people:
        old:
          site: main
          family: voice
          tier: one
          count: 100
          stages: {all: 100%}
          longest: 50 years
      """)
    let promotions = compiled.outcome(10).close(compiled.series(.promotions))
    // 182 days, less the 30 from the start to the review: in the tier for 152 days at the start.
    #expect(promotions.minimum == promotions.maximum)
    #expect(abs((promotions.mean ?? 0) - 100 * (1 - 152.0 / 365)) < 2)
  }

  /// Mean standing of those promoted, over futures.
  private func standing(_ consistency: String) throws -> Double {
    let compiled = try compiled("slots: 20, consistency: \(consistency)")
    var (sum, count) = (0.0, 0.0)
    for future in 0..<60 as Range<UInt64> {
      let film = Film(compiled, future: future)
      for (identity, person) in film.people[compiled.weeks]
      where compiled.cells.tier(of: person.cell) == 1 {
        sum += film.standing[identity] ?? .nan
        count += 1
      }
    }
    #expect(count == 60 * 20)
    return sum / count
  }

  @Test func consistencyPromotesThoseOfHigherStanding() throws {
    // The mean of the best fifth of a normal sample is about 1.4; of score and standing, which
    // are correlated by √consistency, it is √consistency times that.
    let (none, some, all) = (
      try standing("0%"), try standing("36%"), try standing("100%")
    )
    #expect(abs(none) < 0.12)
    #expect(abs(some - 0.6 * 1.39) < 0.12)
    #expect(abs(all - 1.39) < 0.12)
  }

  @Test func theBestAreTaken() throws {
    let compiled = try compiled("slots: 20, consistency: 100%")
    let film = Film(compiled)
    let byTier = film.people[compiled.weeks].map {
      (compiled.cells.tier(of: $1.cell), film.standing[$0] ?? .nan)
    }
    let promoted = byTier.filter { $0.0 == 1 }.map(\.1)
    let left = byTier.filter { $0.0 == 0 }.map(\.1)
    #expect(promoted.count == 20)
    #expect(left.count == 80)
    #expect((promoted.min() ?? 0) > (left.max() ?? 0))
  }

  @Test func selectingAgreesWithSorting() {
    var state: UInt64 = 1
    for size in [1, 2, 3, 10, 97] {
      for kept in Set([1, size / 3, size - 1, size]) where kept > 0 {
        var all = (0..<size).map { identity in
          state = state &* 6_364_136_223_846_793_005 &+ 1
          // Few different scores, so that identities must decide.
          return Candidate(score: Double(state >> 61), identity: UInt64(identity), row: identity)
        }
        let best = all.sorted { $0.precedes($1) }.prefix(kept).map(\.identity)
        all.moveBestToFront(kept)
        #expect(Set(all.prefix(kept).map(\.identity)) == Set(best))
      }
    }
  }

  /// Slots are a share of those in the tier, and posts limit what the tier holds.
  @Test(arguments: [("slots: 30%", "all", 30), ("pass: 100%", "12", 12), ("slots: 5", "12", 5)])
  func slotsAndPostsLimit(review: String, posts: String, promoted: Int64) throws {
    let compiled = try sketch(
      """
      tiers: {one: {}, two: {posts: \(posts)}}
      reviews: {up: {from: one, to: two, on: [02-03], \(review)}}
      people: {old: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
      """)
    let promotions = compiled.outcome(5).close(compiled.series(.promotions))
    #expect(promotions.minimum == promoted)
    #expect(promotions.maximum == promoted)
  }
}

import PhraseTesting
import Testing
import Text

@testable import Simulation

/// Two scenarios meet the same people with the same luck.
@Suite struct PairingTests {
  private func scenario(_ leaving: String, more: String = "") -> String {
    """
    horizon: 30 weeks
    stages:
      first: {length: 24 days, leaving: \(leaving), pass: 80%}
      second: {length: 9 weeks, leaving: 4%/week}
      third: {leaving: 2%/week}
    people: {old: {site: main, family: voice, tier: one, count: 60, stages: {third: 100%}}}
    intake:
      new: {site: main, family: voice, date: 2027-01-06, every: 9 days, size: 8, show-up: 85%}
    \(more)
    """
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func aHigherRateLengthensNobodysStay(future: UInt64) throws {
    let low = Film(try sketch(scenario("6%/week")), future: future).lastSeen
    let high = Film(try sketch(scenario("11%/week")), future: future).lastSeen
    var shorter = 0
    for (person, last) in high {
      let before = try #require(low[person])
      #expect(last <= before)
      shorter += last < before ? 1 : 0
    }
    #expect(shorter > 0)
    // Whoever is never seen with the higher rate left in the week of the start.
    #expect(high.count <= low.count)
  }

  /// Everybody in one film is in the other, the same in every week.
  private func isUnchanged(_ film: Film, in other: Film) -> Bool {
    zip(film.people, other.people).allSatisfy { before, after in
      before.allSatisfy { after[$0.key] == $0.value }
    }
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func anotherClassChangesNobodysLuck(future: UInt64) throws {
    let plain = Film(try sketch(scenario("6%/week")), future: future)
    let text = scenario(
      "6%/week",
      more: "  other: {site: main, family: voice, date: 2027-01-05, every: 1 week, size: 5}")
    let more = Film(try sketch(text), future: future)
    #expect(more.people[10].count > plain.people[10].count)
    #expect(isUnchanged(plain, in: more))
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func anotherSiteAndReviewChangeNobodysClock(future: UInt64) throws {
    let tiers = "tiers: {one: {}, two: {}, three: {}}"
    let plain = Film(try sketch(scenario("6%/week", more: tiers)), future: future)
    let more = Film(
      try sketch(
        scenario(
          "6%/week",
          more: """
            \(tiers)
            sites: {main: {seats: 100}, other: {seats: 50, opening: 2027-03-01}}
            reviews: {up: {from: two, to: three, on: [02-01]}}
            """)), future: future)
    #expect(isUnchanged(plain, in: more))
  }

  /// Twice the show-up keeps everybody who would have come.
  @Test func moreShowingUpKeepsThoseWhoCame() throws {
    func film(_ share: String) throws -> Film {
      Film(
        try sketch(
          "intake: {new: {site: main, family: voice, date: 2027-01-04, size: 50, show-up: \(share)}}"
        ))
    }
    let (few, many) = (try film("40%"), try film("80%"))
    #expect(Set(few.people[1].keys).isStrictSubset(of: Set(many.people[1].keys)))
  }
}

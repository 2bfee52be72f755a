import Fitting
import Schema
import Testing
import Workforce

@Suite struct BackTestTests {
  @Test func theFitBeatsLastYearWhereContactsGrow() throws {
    let test = try #require(
      BackTest(try history(Past(growthPerMonth: 0.02, noise: 0.03).weekly), peaks: peaks()))
    #expect(test.weeks == 13 && test.naive == .lastYear && !test.naiveWins)
    // Growth of 2 % a month makes last year a fifth too small.
    #expect((-0.25 ... -0.17).contains(test.naiveScore.bias))
    #expect(abs(test.fitScore.bias) < 0.05)
  }

  @Test func theNaiveForecastWinsWhereTheLevelBroke() throws {
    // A customer with 60 % of the contacts left 85 weeks ago.
    let text = changing(Past(growthPerMonth: 0, noise: 0.02).weekly, in: 47..<132) {
      Int(Double($1) * 0.4)
    }
    let test = try #require(BackTest(try history(text)))
    #expect(test.naiveWins)
  }

  /// 100 tests of 13 weeks: four fifths of all weeks are to lie within.
  @Test func fourFifthsOfWeeksLieWithinTheInterval() throws {
    let named = try peaks()
    var sum = 0.0
    for seed in 1...100 as ClosedRange<UInt64> {
      let past = Past(noise: 0.05, seed: seed)
      sum += try #require(BackTest(try history(past.weekly), peaks: named)).coverage
    }
    #expect((0.74...0.90).contains(sum / 100), "\(sum / 100)")
  }

  @Test func aShortHistoryIsTestedLessOrNotAtAll() throws {
    #expect(BackTest(try history(Past(weeks: 20).weekly))?.weeks == 8)
    #expect(BackTest(try history(Past(weeks: 20).weekly))?.naive == .lastWeek)
    #expect(BackTest(try history(Past(weeks: 12).weekly)) == nil)
  }
}

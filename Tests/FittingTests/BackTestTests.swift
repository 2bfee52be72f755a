import Fitting
import PhraseTesting
import Randomness
import Schema
import Testing
import Text
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

  /// Last year is 52 weeks before, to the week: growth alone says how far off it is.
  @Test func lastYearIsTheSameWeek() throws {
    var past = Past(base: 50_000_000, growthPerMonth: 0.02, midyear: 1)
    past.season = Array(repeating: 1, count: 12)
    let test = try #require(BackTest(try history(past.weekly)))
    let expected = Portable.exp(-Portable.log1p(0.02) * 364 / 30.4375) - 1
    #expect(abs(test.naiveScore.bias - expected) < 1e-4)
    #expect(abs(test.naiveScore.meanError + expected) < 1e-4)
    #expect(abs(test.fitScore.bias) < 1e-4)
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

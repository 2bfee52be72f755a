import Statistics
import Testing

@Suite struct EstimateTests {
  /// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, standard error √(4/7), t(0.975; 7) = 2.364624.
  @Test func meanOfFewUsesStudent() throws {
    let eight = Distribution([2, 4, 4, 4, 5, 5, 7, 9])
    let estimate = try #require(Estimate(meanOf: eight))
    #expect(estimate.value == 5 && estimate.level == 0.95)
    #expect(abs(estimate.high - 6.787488) < 1e-6 && abs(estimate.low - 3.212512) < 1e-6)
    let ninety = try #require(Estimate(meanOf: eight, confidence: .ninety))
    #expect(abs(ninety.high - (5 + 1.894579 * 0.7559289460184544)) < 1e-12)
  }

  @Test func meanOfManyUsesTheNormal() throws {
    let thirty = Distribution((0..<30).map { Int64($0 % 2) })
    let estimate = try #require(Estimate(meanOf: thirty))
    let error = try #require(thirty.standardError)
    #expect(abs(estimate.high - (0.5 + 1.959963984540054 * error)) < 1e-15)
  }

  @Test func undefinedIsNil() {
    #expect(Estimate(meanOf: Distribution()) == nil && Estimate(meanOf: Distribution([3])) == nil)
    #expect(Estimate(successes: 0, of: 0) == nil)
    #expect(Estimate(difference: Distribution([1, 2]), minus: Distribution([1])) == nil)
  }

  /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
  /// Medicine 17 (1998), 857–872, Table I, method 3 (score without continuity correction).
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func wilson(successes: Int, trials: Int, low: Double, high: Double) throws {
    let estimate = try #require(Estimate(successes: successes, of: trials))
    #expect(abs(estimate.low - low) < 5e-5 && abs(estimate.high - high) < 5e-5)
  }

  @Test func wilsonStaysInside() throws {
    let all = try #require(Estimate(successes: 50, of: 50))
    #expect(all.value == 1 && all.high == 1 && all.low > 0.9 && all.low < 1)
  }

  /// R: `t.test(c(20,22,19,25,24), c(28,27,31,30,35))`, SciPy 1.17 `ttest_ind(equal_var=False)`.
  @Test func differenceIsWelch() throws {
    let estimate = try #require(
      Estimate(
        difference: Distribution([20, 22, 19, 25, 24]), minus: Distribution([28, 27, 31, 30, 35])))
    #expect(abs(estimate.value + 8.2) < 1e-12)
    // Standard error 1.8; 7.6996 degrees of freedom, of which 7 are used: slightly wider than
    // SciPy's −12.379…−4.021.
    #expect(abs(estimate.low - (-8.2 - 2.364624 * 1.8)) < 1e-9)
    #expect(abs(estimate.high - (-8.2 + 2.364624 * 1.8)) < 1e-9)
  }

  @Test func differenceOfConstants() throws {
    let estimate = try #require(
      Estimate(difference: Distribution([4, 4]), minus: Distribution([1, 1])))
    #expect(estimate.value == 3 && estimate.low == 3 && estimate.high == 3)
  }

  @Test func pairing() {
    #expect(pairingGain(varianceFirst: 3, varianceSecond: 5, varianceDifference: 2) == 4)
    #expect(pairingGain(varianceFirst: 3, varianceSecond: 5, varianceDifference: 0) == nil)
    #expect(pairingGain(varianceFirst: 3, varianceSecond: 5, varianceDifference: .nan) == nil)
  }
}

@Suite struct GroupedSharesTests {
  @Test func groupsThatDoNotResembleEachOtherAreTrials() throws {
    // Half in each group: less varied than coins, which is taken for luck.
    let grouped = try #require(Estimate(successesByGroup: [5, 5, 5, 5], ofEach: 10))
    #expect(grouped == Estimate(successes: 20, of: 40))
    #expect(Estimate(successesByGroup: [0, 0], ofEach: 10) == Estimate(successes: 0, of: 20))
    #expect(Estimate(successesByGroup: [3, 3], ofEach: 3) == Estimate(successes: 6, of: 6))
    #expect(Estimate(successesByGroup: [], ofEach: 10) == nil)
    #expect(Estimate(successesByGroup: [1], ofEach: 0) == nil)
  }

  /// Where all of a group have one fate, there are as many trials as groups, less one.
  @Test func groupsOfOneFateAreOneTrialEach() throws {
    let grouped = try #require(
      Estimate(
        successesByGroup: Array(repeating: 10, count: 30) + Array(repeating: 0, count: 70),
        ofEach: 10))
    let alone = try #require(Estimate(successes: 30, of: 100))
    #expect(abs(grouped.low - alone.low) < 0.001)
    #expect(abs(grouped.high - alone.high) < 0.001)
  }
}

import Testing

@testable import Statistics

@Suite struct JointSumsTests {
  private static let pairs: [(Int64, Int64)] = [
    (120, 31), (98, 24), (143, 40), (111, 29), (87, 20), (130, 36), (101, 27), (125, 30),
  ]

  private func sums(_ pairs: some Sequence<(Int64, Int64)>) -> JointSums {
    var sums = JointSums()
    for (first, second) in pairs { sums.add(first, second) }
    return sums
  }

  @Test func mergingIsAdding() {
    var parts = sums(Self.pairs[..<3])
    parts.merge(sums(Self.pairs[3...]))
    #expect(parts == sums(Self.pairs))
    #expect(parts.firstMean == 915.0 / 8)
    #expect(parts.secondMean == 237.0 / 8)
  }

  /// The ends are the quotients r at which the paired numbers x − r y have a mean just one factor
  /// of standard errors from 0: that is Fieller's definition, and needs none of its algebra.
  @Test(arguments: Confidence.allCases)
  func theEndsAreWhereTheTestJustHolds(_ confidence: Confidence) throws {
    let sums = sums(Self.pairs)
    let quotient = try #require(Estimate(quotientOf: sums, confidence: confidence))
    #expect(quotient.value == 915.0 / 237)
    for end in [quotient.low, quotient.high] {
      let rests = Self.pairs.map { Double($0) - end * Double($1) }
      let mean = rests.reduce(0, +) / 8
      let variance = rests.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7
      let distance = mean.magnitude / (variance / 8).squareRoot()
      #expect(abs(distance - confidence.factor(degreesOfFreedom: 7)) < 1e-6)
    }
    #expect(quotient.low < quotient.value && quotient.value < quotient.high)
  }

  @Test func whatCannotBeToldFromZeroDividesNothing() {
    #expect(Estimate(quotientOf: sums([(5, 1), (6, -1), (7, 1), (5, -2)])) == nil)
    #expect(Estimate(quotientOf: sums([(5, 0), (6, 0)])) == nil)
    #expect(Estimate(quotientOf: sums([(5, 1)])) == nil)
  }

  @Test func aFixedQuotientHasNoWidth() throws {
    let sums = sums(Self.pairs.map { (5 * $0.1, $0.1) })
    let quotient = try #require(Estimate(quotientOf: sums))
    #expect(abs(quotient.low - 5) < 1e-6 && abs(quotient.high - 5) < 1e-6)
  }

  /// Money in a small currency: 10¹⁷ minor units in each of many futures. Adding the same to all
  /// changes no variance; what 64 or 128 bits hold would long have wrapped.
  @Test func C7_largeSumsDoNotWrap() throws {
    let base: Int64 = 100_000_000_000_000_000
    let rounds = 500
    var (small, large, below) = (JointSums(), JointSums(), JointSums())
    for _ in 0..<rounds {
      for (first, second) in Self.pairs {
        small.add(first, second)
        large.add(base + first, base + second)
        below.add(-base + first, base + second)
      }
    }
    for sums in [large, below] {
      let moments = try #require(sums.moments)
      let wanted = try #require(small.moments)
      #expect(abs(moments.first / wanted.first - 1) < 1e-12)
      #expect(abs(moments.second / wanted.second - 1) < 1e-12)
      #expect(abs(moments.both / wanted.both - 1) < 1e-12)
    }
  }

  @Test func C7_theLargestNumbersAreCounted() throws {
    var sums = JointSums()
    for (first, second) in [(Int64.max, Int64.min), (.min, .max), (.max, .min), (.min, .max)] {
      sums.add(first, second)
    }
    let moments = try #require(sums.moments)
    // Half of them 2⁶³ to either side: 2¹²⁶ × 4 / 3, and the two move against each other.
    let wanted = Double(sign: .plus, exponent: 126, significand: 1) * 4 / 3
    #expect(abs(moments.first / wanted - 1) < 1e-12)
    #expect(abs(moments.both / wanted + 1) < 1e-12)
  }
}

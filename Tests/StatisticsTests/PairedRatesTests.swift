import Testing

@testable import Statistics

@Suite struct PairedRatesTests {
  private typealias Rate = PairedRates.Rate
  private static let futures: [(before: (Int64, Int64), after: (Int64, Int64))] = [
    ((31, 1_200), (28, 1_220)), ((24, 1_170), (25, 1_190)), ((40, 1_150), (33, 1_160)),
    ((29, 1_210), (26, 1_240)), ((20, 1_260), (21, 1_265)), ((36, 1_180), (30, 1_170)),
  ]

  private func sums(_ futures: some Sequence<(before: (Int64, Int64), after: (Int64, Int64))>)
    -> PairedRates
  {
    futures.reduce(into: PairedRates()) { sums, future in
      sums.add(
        Rate(future.before.0, of: future.before.1), Rate(future.after.0, of: future.after.1))
    }
  }

  /// The delta method by its definition: the spread of each future's own share in the difference.
  @Test func theIntervalIsThatOfTheLinearShares() throws {
    let found = try #require(sums(Self.futures).difference())
    let n = Double(Self.futures.count)
    let (e1, x1) = Self.futures.reduce((0.0, 0.0)) {
      ($0.0 + Double($1.before.0) / n, $0.1 + Double($1.before.1) / n)
    }
    let (e2, x2) = Self.futures.reduce((0.0, 0.0)) {
      ($0.0 + Double($1.after.0) / n, $0.1 + Double($1.after.1) / n)
    }
    #expect(found.first == e1 / x1 && found.second == e2 / x2)
    let shares = Self.futures.map { future in
      (Double(future.after.0) - e2 / x2 * Double(future.after.1)) / x2
        - (Double(future.before.0) - e1 / x1 * Double(future.before.1)) / x1
    }
    let error = (shares.reduce(0) { $0 + $1 * $1 } / (n - 1) / n).squareRoot()
    let margin = Confidence.ninetyFive.factor(degreesOfFreedom: 5) * error
    #expect(abs(found.estimate.high - found.estimate.value - margin) < 1e-12)
    #expect(abs(found.estimate.value - (e2 / x2 - e1 / x1)) < 1e-15)
  }

  @Test func mergingIsAdding() {
    var parts = sums(Self.futures[..<2])
    parts.merge(sums(Self.futures[2...]))
    #expect(parts == sums(Self.futures))
  }

  /// Where every future is the same there is no interval, and no trifle of rounding.
  @Test func theSameIsNothing() throws {
    let same = sums(Self.futures.map { (before: $0.before, after: $0.before) })
    #expect(try #require(same.difference()).estimate.isNothing)
  }

  @Test func nobodyHasNoRate() {
    #expect(sums(Array(repeating: (before: (0, 0), after: (0, 0)), count: 2)).difference() == nil)
    #expect(sums(Self.futures.prefix(1)).difference() == nil)
  }
}

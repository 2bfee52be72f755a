import Statistics
import Testing

/// A small generator for test data: SplitMix64 of a counter.
private struct Numbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Numbers of very different sizes, both signs.
  mutating func values(_ count: Int) -> [Int64] {
    let size = next() % 62 + 1
    return (0..<count).map { _ in
      let shift = next() % 4 == 0 ? size : 62 + next() % 2
      return Int64(bitPattern: next()) >> Int64(shift)
    }
  }
}

@Suite struct DistributionTests {
  @Test func empty() {
    let empty = Distribution()
    #expect(empty.isEmpty && empty.count == 0 && empty.sum == 0)
    #expect(empty.mean == nil && empty.variance == nil && empty.standardError == nil)
    #expect(empty.quantile(0.5) == nil && empty.minimum == nil && empty.maximum == nil)
    #expect(empty.share(atLeast: 0) == nil && empty.buckets.isEmpty)
    var merged = empty
    merged.merge(empty)
    #expect(merged == empty)
  }

  @Test func one() {
    let one = Distribution([-7])
    #expect(one.mean == -7 && one.variance == nil && one.standardError == nil)
    #expect(one.quantile(0) == -7 && one.quantile(0.3) == -7 && one.quantile(1) == -7)
  }

  /// By hand: 2, 4, 4, 4, 5, 5, 7, 9 has sum 40, squares 232, squared deviations 32.
  @Test func moments() {
    let eight = Distribution([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(eight.mean == 5 && eight.sum == 40 && eight.sumOfSquares == 232)
    #expect(eight.variance == 32 / 7.0)
    #expect(eight.standardDeviation == (32 / 7.0).squareRoot())
    #expect(eight.standardError == (4 / 7.0).squareRoot())
  }

  /// R: `quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .5, .6, .9, 1), type = 7)`, by hand 4 p steps.
  @Test func quantilesOfTypeSeven() {
    let five = Distribution([16, 1, 8, 2, 4])
    let expected = [
      (0, 1), (0.125, 1.5), (0.25, 2), (0.5, 4), (0.625, 6), (0.875, 12), (1.0, 16.0),
    ]
    for (p, value) in expected { #expect(five.quantile(p) == value) }
    let ties = Distribution([3, 3, 3, 9])
    #expect(ties.quantile(0.5) == 3 && ties.quantile(0.75) == 4.5)
    #expect(Distribution([1, 2]).quantile(0.5) == 1.5)
  }

  @Test func shares() {
    let five = Distribution([16, 1, 8, 2, 4])
    #expect(five.share(atLeast: .min) == 1 && five.share(atLeast: 1) == 1)
    #expect(five.share(atLeast: 2) == 0.8 && five.share(atLeast: 3) == 0.6)
    #expect(five.share(atLeast: 16) == 0.2 && five.share(atLeast: 17) == 0)
    #expect(five.share(atLeast: .max) == 0)
  }

  @Test func bucketsWidenOnlyWhenTheyMust() {
    var distribution = Distribution([-5, 2042])
    #expect(distribution.bucketWidth == 1)
    distribution.add(2043)
    // −5 and 2043 are 2049 numbers; in pairs they are −3 and 1021.
    #expect(distribution.bucketWidth == 2)
    #expect(distribution.buckets.map(\.low) == [-6, 2042])
    #expect(distribution.buckets.map(\.high) == [-5, 2043])
    #expect(distribution.buckets.map(\.count) == [1, 2])
    #expect(distribution.quantile(0) == -5 && distribution.quantile(1) == 2043)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyOrderAndAnyTreeAreEqual(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let values = numbers.values(Int(numbers.next() % 300) + 1)
    let chain = Distribution(values)
    #expect(Distribution(values.reversed()) == chain)
    #expect(Distribution(values.sorted()) == chain)

    var leaves = values.map { Distribution([$0]) }
    leaves.append(Distribution())
    while leaves.count > 1 {
      let first = leaves.remove(at: Int(numbers.next() % UInt64(leaves.count)))
      leaves[Int(numbers.next() % UInt64(leaves.count))].merge(first)
    }
    #expect(leaves == [chain])
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func addingManyIsAddingOneByOne(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let values = numbers.values(Int(numbers.next() % 60) + 1)
    let more = numbers.values(7)
    var together = Distribution(more)
    together.add(values.span)
    #expect(together == Distribution(more + values))
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func agreesWithSortedValues(seed: UInt64) throws {
    var numbers = Numbers(state: seed &+ 1000)
    let sorted = numbers.values(500).sorted()
    let distribution = Distribution(sorted)
    #expect(distribution.minimum == sorted.first && distribution.maximum == sorted.last)
    #expect(distribution.buckets.map(\.count).reduce(0, +) == 500)
    let (low, high) = (Double(sorted[0]), Double(sorted[499]))
    let resolution = distribution.bucketWidth == 1 ? 0 : (high - low) / 2000
    for rank in stride(from: 0, to: 500, by: 13) {
      let found = try #require(distribution.quantile(Double(rank) / 499))
      // Rounding of h moves between neighbours by a few units of the last place.
      #expect(abs(found - Double(sorted[rank])) <= resolution + 1e-9 * (high - low + 1))
    }
    if distribution.bucketWidth == 1 {
      for bound in Set(sorted.prefix(50)) {
        let expected = Double(sorted.count { $0 >= bound }) / 500
        #expect(distribution.share(atLeast: bound) == expected)
      }
    }
  }

  @Test func sharesInWideBucketsAreSpreadEvenly() throws {
    let distribution = Distribution(0..<1_000_000)
    #expect(distribution.bucketWidth == 512)
    #expect(distribution.share(atLeast: 512 * 500) == 0.744)
    #expect(abs(try #require(distribution.share(atLeast: 300_001)) - 0.699999) < 1e-9)
    #expect(abs(try #require(distribution.quantile(0.5)) - 499_999.5) <= 256)
  }

  /// Counts take 8 bits until one bucket passes 255: one by one, in spans and by merging.
  @Test func manyOfOneValueAreCounted() throws {
    let (zeros, ones) = (254, 200_003)
    var oneByOne = Distribution()
    for _ in 0..<zeros { oneByOne.add(0) }
    for _ in 0..<ones { oneByOne.add(1) }
    var spans = Distribution()
    let values = Array(repeating: Int64(0), count: zeros) + Array(repeating: 1, count: ones)
    for start in stride(from: 0, to: values.count, by: 32) {
      spans.add(values.span.extracting(start..<min(start + 32, values.count)))
    }
    var merged = Distribution()
    for part in 0..<8 {
      var some = Distribution()
      for index in stride(from: part, to: values.count, by: 8) { some.add(values[index]) }
      merged.merge(some)
    }
    for distribution in [oneByOne, spans, merged] {
      #expect(distribution.buckets.map(\.count) == [zeros, ones])
      #expect(distribution == oneByOne)
      #expect(distribution.share(atLeast: 1) == Double(ones) / Double(zeros + ones))
    }
    // Widened after a count has passed 8 bits.
    spans.add(1_000_000)
    #expect(spans.buckets.map(\.count).reduce(0, +) == zeros + ones + 1)
    #expect(spans.buckets.first?.count == zeros + ones)
  }

  @Test func extremesDoNotTrap() {
    let ends = Distribution([.min, .max, .min / 2, .max / 2, 0, -1, 1, .min, .max])
    #expect(ends.count == 9 && ends.sum == -3)
    #expect(ends.minimum == .min && ends.maximum == .max)
    #expect(ends.bucketWidth == 1 << 53)
    #expect(ends.quantile(0) == -0x1p63 && ends.quantile(1) == 0x1p63)
    #expect(ends.sumOfSquares == nil)
    // Four ends and two halves: (4 × 2¹²⁶ + 2 × 2¹²⁴) / 8, all but a last bit.
    #expect(abs((ends.variance ?? 0) / 0x1.2p125 - 1) < 1e-15)
    #expect(ends.buckets.last?.high == .max && ends.buckets.first?.low == .min)

    var merged = Distribution([.min])
    merged.merge(Distribution([.max]))
    #expect(merged == Distribution([.max, .min]))
    var neighbours = Distribution([.max])
    neighbours.add(.min)
    #expect(neighbours == merged)
    #expect(Distribution([.max - 1, .max]).bucketWidth == 1)
    #expect(Distribution([.max - 1, .max]).variance == 0.5)
  }

  /// What a formula in `Double` would lose: a variance of 0.5 around 9 × 10¹⁸, and around 10¹⁵.
  @Test func nothingCancels() {
    let far = Distribution((0..<1000).map { 1_000_000_000_000_000 + Int64($0 % 2) })
    #expect(far.variance == 250_000.0 / 999_000)
    #expect(far.mean == 1_000_000_000_000_000.5)
  }

  /// 2⁵³ + 1 is a tie that goes to even; one more below it breaks the tie upwards.
  @Test func meanIsRoundedOnce() {
    #expect(Distribution([(1 << 53) + 1]).mean == 0x1p53)
    #expect(Distribution([(1 << 53) + 3]).mean == 0x1p53 + 4)
    let half = Int64(1) << 62
    // The sum 2⁶⁴ + 2¹¹ + 1 is just above the middle between two neighbours 2¹² apart.
    let sum = Distribution([half, half, half, half, 2049])
    #expect(sum.sum == Int128(1) << 64 + 2049)
    #expect(sum.mean == (0x1p64 + 4096) / 5)
    #expect(Distribution([-half, -half, -half, -half, -2049]).mean == -(0x1p64 + 4096) / 5)
  }
}

/// The distribution of whole numbers over many futures: exact, mergeable, of bounded memory.
///
/// Keeps a count for each value, and count, sum and sum of squares without rounding. Its state is
/// a function of the multiset of values alone: any order of adding and any tree of merging gives
/// an equal value, bit for bit.
///
/// While the values span fewer than 2048 numbers each has a bucket of its own and quantiles are
/// exact. Beyond, buckets are 2ᵏ wide with the least k for which 2048 buckets suffice; quantiles
/// are then right to half a bucket, less than 1/2000 of the range from minimum to maximum. Count,
/// mean, variance, minimum and maximum stay exact.
public struct Distribution: Sendable, Equatable {
  /// The most buckets kept.
  static let bucketLimit: UInt64 = 2048

  /// Count, sum and sum of squares.
  public private(set) var moments = Moments()
  private var least = Int64.max
  private var greatest = Int64.min

  /// Counts of the buckets of a window that holds all values, with room to spare at its ends.
  private var counts = BucketCounts(buckets: 0)
  /// The number of the first bucket; bucket number b holds the values v with v >> shift == b.
  private var firstBucket: Int64 = 0
  /// The logarithm to base 2 of the width of a bucket.
  private var shift: Int64 = 0

  /// Whether both are of the same values; spare buckets say nothing.
  public static func == (a: Distribution, b: Distribution) -> Bool {
    a.moments == b.moments && a.least == b.least && a.greatest == b.greatest
      && a.shift == b.shift && a.buckets == b.buckets
  }

  /// The distribution of nothing.
  public init() {}

  /// The distribution of `values`.
  public init(_ values: some Sequence<Int64>) {
    for value in values { add(value) }
  }

  /// How many values were added.
  public var count: Int { moments.count }

  /// The sum of all values.
  public var sum: Int128 { moments.sum }

  /// Whether nothing was added.
  public var isEmpty: Bool { count == 0 }

  /// The least value; nil when empty.
  public var minimum: Int64? { isEmpty ? nil : least }

  /// The greatest value; nil when empty.
  public var maximum: Int64? { isEmpty ? nil : greatest }

  /// How many neighbouring numbers share a bucket: 1 while everything is exact.
  public var bucketWidth: Int64 { 1 << shift }

  /// Adds one value.
  public mutating func add(_ value: Int64) {
    // Spare buckets do not decide how wide all are: the least and the greatest value do.
    if value < least || value > greatest {
      cover(Swift.min(least, value), Swift.max(greatest, value))
    }
    let index = (value >> shift) &- firstBucket
    // No bucket can overflow while the count does not.
    counts.add(1, to: Int(index))
    moments.add(value)
    if value < least { least = value }
    if value > greatest { greatest = value }
  }

  /// Adds several values: the same as one after the other, and faster.
  public mutating func add(_ values: Span<Int64>) {
    guard !values.isEmpty else { return }
    var (low, high) = (least, greatest)
    for index in values.indices {
      low = Swift.min(low, values[index])
      high = Swift.max(high, values[index])
    }
    if isEmpty || low < least || high > greatest { cover(low, high) }
    (least, greatest) = (low, high)
    let (shift, firstBucket) = (shift, firstBucket)
    if low == high {
      // All the same, now and before: most series of most weeks.
      counts.add(
        UInt32(truncatingIfNeeded: values.count), to: Int((low &>> shift) &- firstBucket))
      moments.add(values, within: low.magnitude)
      return
    }
    counts.add(values, most: count + values.count) { Int(($0 &>> shift) &- firstBucket) }
    moments.add(values, within: max(low.magnitude, high.magnitude))
  }

  /// Adds all values of `other`.
  public mutating func merge(_ other: Distribution) {
    guard !other.isEmpty else { return }
    guard !isEmpty else {
      self = other
      return
    }
    let (low, high) = (Swift.min(least, other.least), Swift.max(greatest, other.greatest))
    if low < least || high > greatest { cover(low, high) }
    moments.merge(other.moments)
    (least, greatest) = (low, high)
    pour(other.counts, first: other.firstBucket, shift: other.shift)
  }

  /// Widens the window to `low`…`high`, which contain it, and the buckets as needed.
  private mutating func cover(_ low: Int64, _ high: Int64) {
    var wider = shift
    while UInt64(bitPattern: (high >> wider) &- (low >> wider)) >= Self.bucketLimit { wider += 1 }
    if wider == shift, !counts.isEmpty {
      let (first, last) = (low >> shift, high >> shift)
      let end = firstBucket &+ Int64(counts.indices.count) &- 1
      if first >= firstBucket, last <= end { return }
      // Room to spare on the side that was reached: a quarter of the window.
      let spare = max(4, (last &- first) / 4)
      let newFirst = first < firstBucket ? max(first &- spare, Int64.min >> shift) : firstBucket
      let newEnd = last > end ? min(last &+ spare, Int64.max >> shift) : end
      counts = counts.widened(before: Int(firstBucket &- newFirst), after: Int(newEnd &- end))
      firstBucket = newFirst
      return
    }
    let (old, oldFirst, oldShift) = (counts, firstBucket, shift)
    (firstBucket, shift) = (low >> wider, wider)
    counts = BucketCounts(buckets: Int((high >> wider) - firstBucket) + 1)
    pour(old, first: oldFirst, shift: oldShift)
  }

  /// Adds counts of buckets that are as wide or narrower and lie inside the window.
  private mutating func pour(_ source: BucketCounts, first: Int64, shift narrow: Int64) {
    guard !source.isEmpty else { return }
    if narrow == shift {
      let start = Int(first - firstBucket)
      for offset in source.indices where source[offset] > 0 {
        counts.add(source[offset], to: start + offset)
      }
    } else {
      for offset in source.indices where source[offset] > 0 {
        let bucket = (first + Int64(offset)) >> (shift - narrow)
        counts.add(source[offset], to: Int(bucket - firstBucket))
      }
    }
  }
}

// MARK: - Moments

extension Distribution {
  /// The arithmetic mean; nil when empty.
  public var mean: Double? { moments.mean }

  /// The unbiased sample variance; nil for fewer than two values.
  public var variance: Double? { moments.variance }

  /// The square root of the variance; nil for fewer than two values.
  public var standardDeviation: Double? { variance?.squareRoot() }

  /// The standard error of the mean, √(variance / n); nil for fewer than two values.
  public var standardError: Double? { moments.standardError }

  /// The sum of squares of all values; nil where 128 bits do not hold it.
  public var sumOfSquares: Int128? { moments.sumOfSquares }
}

// MARK: - Quantiles and shares

extension Distribution {
  /// Neighbouring numbers and how many values are among them.
  public struct Bucket: Sendable, Hashable {
    /// The least number of the bucket.
    public let low: Int64
    /// The greatest number of the bucket.
    public let high: Int64
    /// How many of the values are in the bucket.
    public let count: Int
  }

  /// The buckets that hold anything, in ascending order.
  public var buckets: [Bucket] {
    counts.indices.compactMap { offset in
      let number = counts[offset]
      guard number > 0 else { return nil }
      let low = (firstBucket + Int64(offset)) << shift
      return Bucket(low: low, high: low + (bucketWidth - 1), count: Int(number))
    }
  }

  /// The quantile for `p` in 0…1, type 7 (the default of R and NumPy); nil when empty.
  ///
  /// With h = (n − 1) p, interpolates between the order statistics number ⌊h⌋ and ⌊h⌋ + 1, counted
  /// from 0. R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American
  /// Statistician 50 (1996), 361–365, doi:10.2307/2684934. Exact for `bucketWidth` 1, otherwise
  /// right to half a bucket, and exact for 0 and 1.
  ///
  /// - Precondition: `p` is in 0…1.
  public func quantile(_ p: Double) -> Double? {
    precondition((0...1) ~= p, "a quantile is for a share from 0 to 1")
    guard !isEmpty else { return nil }
    let h = Double(count - 1) * p
    let whole = h.rounded(.down)
    let rank = Int(whole)
    let (here, next) = orderStatistics(rank)
    return here + (h - whole) * (next - here)
  }

  /// The values that `rank` and `rank + 1` others precede; the greatest for every higher rank.
  private func orderStatistics(_ rank: Int) -> (Double, Double) {
    guard rank < count - 1 else { return (Double(greatest), Double(greatest)) }
    let (first, second) = counts.places(ofRank: rank)
    return (
      rank == 0 ? Double(least) : representative(first),
      rank + 1 == count - 1 ? Double(greatest) : representative(second)
    )
  }

  /// The middle of a bucket, as far as the values reach.
  private func representative(_ offset: Int) -> Double {
    let low = (firstBucket + Int64(offset)) << shift
    let high = low + (bucketWidth - 1)
    let (from, to) = (Swift.max(low, least), Swift.min(high, greatest))
    return Double(from) + Double(to - from) / 2
  }

  /// The share of values that are `bound` or more; nil when empty.
  ///
  /// Exact where `bound` begins a bucket, as every number does for `bucketWidth` 1; elsewhere the
  /// values of its bucket are taken to be spread evenly.
  public func share(atLeast bound: Int64) -> Double? {
    guard !isEmpty else { return nil }
    guard bound > least else { return 1 }
    guard bound <= greatest else { return 0 }
    let offset = Int((bound >> shift) - firstBucket)
    let above = counts.indices[(offset + 1)...].reduce(0) { $0 + Int(counts[$1]) }
    let low = (bound >> shift) << shift
    let part = 1 - Double(bound - low) / Double(bucketWidth)
    return (Double(above) + part * Double(counts[offset])) / Double(count)
  }
}

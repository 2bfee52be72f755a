/// How many values fell into each of some buckets.
///
/// A count takes 8 bits, and more once any has reached 256: an outcome keeps thousands of
/// distributions, and most runs spread their futures over many buckets.
struct BucketCounts: Sendable {
  private var low: [UInt8]
  /// Multiples of 256; empty while there are none.
  private var high: [UInt32] = []

  init(buckets: Int) { low = Array(repeating: 0, count: buckets) }

  var isEmpty: Bool { low.isEmpty }
  var indices: Range<Int> { low.indices }

  /// - Precondition: `bucket` is one of `indices`.
  @inline(__always)
  subscript(bucket: Int) -> UInt32 {
    high.isEmpty ? UInt32(low[bucket]) : high[bucket] &<< 8 | UInt32(low[bucket])
  }

  /// Adds so many values to a bucket.
  @inline(__always)
  mutating func add(_ number: UInt32, to bucket: Int) {
    let sum = UInt32(low[bucket]) &+ (number & 0xFF)
    low[bucket] = UInt8(truncatingIfNeeded: sum)
    let carry = number &>> 8 &+ sum &>> 8
    if carry > 0 { add(carry: carry, to: bucket) }
  }

  /// Adds one value to each of the buckets that others name.
  ///
  /// - Parameter most: No bucket holds as many afterwards.
  @inline(__always)
  mutating func add(_ values: Span<Int64>, most: Int, bucket: (Int64) -> Int) {
    guard most <= Int(UInt8.max) else {
      for index in values.indices { add(1, to: bucket(values[index])) }
      return
    }
    var low = low.mutableSpan
    for index in values.indices { low[bucket(values[index])] &+= 1 }
  }

  @inline(never)
  private mutating func add(carry: UInt32, to bucket: Int) {
    if high.isEmpty { high = Array(repeating: 0, count: low.count) }
    high[bucket] &+= carry
  }
}

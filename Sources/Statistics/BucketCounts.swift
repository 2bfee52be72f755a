/// How many values fell into each of some buckets.
///
/// A count takes 8 bits. What is beyond stands apart, bucket by bucket: an outcome keeps thousands
/// of distributions, and most runs spread their futures over many buckets.
struct BucketCounts: Sendable {
  /// Multiples of 256 in a bucket.
  private struct Carry: Sendable {
    var bucket: Int32
    var number: UInt32
  }

  private var low: [UInt8]
  /// In the order of buckets; none for most.
  private var carries: [Carry] = []

  init(buckets: Int) { low = Array(repeating: 0, count: buckets) }

  var isEmpty: Bool { low.isEmpty }
  var indices: Range<Int> { low.indices }

  /// - Precondition: `bucket` is one of `indices`.
  @inline(__always)
  subscript(bucket: Int) -> UInt32 {
    carries.isEmpty ? UInt32(low[bucket]) : UInt32(low[bucket]) | carry(of: bucket) &<< 8
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
  /// - Parameter most: No bucket holds more afterwards.
  @inline(__always)
  mutating func add(_ values: Span<Int64>, most: Int, bucket: (Int64) -> Int) {
    guard most > Int(UInt8.max) else {
      var low = low.mutableSpan
      for index in values.indices { low[bucket(values[index])] &+= 1 }
      return
    }
    var index = 0
    while index < values.count {
      // Up to one that passes 255, which is rare.
      guard let full = addUntilFull(values, from: &index, bucket: bucket) else { return }
      add(carry: 1, to: full)
    }
  }

  @inline(__always)
  private mutating func addUntilFull(
    _ values: Span<Int64>, from index: inout Int, bucket: (Int64) -> Int
  ) -> Int? {
    var low = low.mutableSpan
    while index < values.count {
      let place = bucket(values[index])
      index += 1
      low[place] &+= 1
      if low[place] == 0 { return place }
    }
    return nil
  }

  /// The same with room for further buckets before the first and after the last.
  func widened(before: Int, after: Int) -> BucketCounts {
    var wide = BucketCounts(buckets: 0)
    wide.low.reserveCapacity(before + low.count + after)
    wide.low.append(contentsOf: repeatElement(0, count: before))
    wide.low.append(contentsOf: low)
    wide.low.append(contentsOf: repeatElement(0, count: after))
    wide.carries = carries
    if before > 0 {
      for place in wide.carries.indices { wide.carries[place].bucket += Int32(before) }
    }
    return wide
  }

  /// The buckets of the values that `rank` and `rank + 1` others precede.
  func places(ofRank rank: Int) -> (Int, Int) {
    var (below, first) = (0, Int?.none)
    for bucket in low.indices {
      below += Int(self[bucket])
      if first == nil, below > rank { first = bucket }
      if let first, below > rank + 1 { return (first, bucket) }
    }
    let last = max(0, low.count - 1)
    return (first ?? last, last)
  }

  @inline(never)
  private mutating func add(carry: UInt32, to bucket: Int) {
    let place = place(of: bucket)
    if place < carries.count, Int(carries[place].bucket) == bucket {
      carries[place].number &+= carry
    } else {
      carries.insert(Carry(bucket: Int32(bucket), number: carry), at: place)
    }
  }

  @inline(never)
  private func carry(of bucket: Int) -> UInt32 {
    let place = place(of: bucket)
    return place < carries.count && Int(carries[place].bucket) == bucket
      ? carries[place].number : 0
  }

  /// The first carry that is not of a bucket before.
  private func place(of bucket: Int) -> Int {
    var (low, high) = (0, carries.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(carries[middle].bucket) < bucket { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

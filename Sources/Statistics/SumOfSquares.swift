/// A sum of squares of 64-bit numbers, exact for any count.
struct SumOfSquares: Sendable, Equatable {
  private var sum = SumOfMagnitudes()

  mutating func add(_ value: Int64) { sum.add(product: value.magnitude, value.magnitude) }

  /// Adds squares that were added up elsewhere.
  mutating func add(sum: UInt64) { self.sum.add(UInt128(sum)) }

  mutating func merge(_ other: SumOfSquares) { sum.merge(other.sum) }

  /// The sum; nil where an `Int128` does not hold it.
  var value: Int128? { sum.value }

  /// count × Σx² − (Σx)², exact in 256 bits and then rounded once.
  func spread(count: Int, sum total: Int128) -> Double {
    // Never below 0, by the Cauchy-Schwarz inequality.
    sum.times(count).minus(Wide(total, total)).double
  }
}

/// A sum of products of two 64-bit numbers, exact for any count.
struct SumOfProducts: Sendable, Equatable {
  private var above = SumOfMagnitudes()
  private var below = SumOfMagnitudes()

  mutating func add(_ first: Int64, _ second: Int64) {
    if (first < 0) == (second < 0) {
      above.add(product: first.magnitude, second.magnitude)
    } else {
      below.add(product: first.magnitude, second.magnitude)
    }
  }

  mutating func merge(_ other: SumOfProducts) {
    above.merge(other.above)
    below.merge(other.below)
  }

  /// count × Σxy − Σx × Σy, exact in 256 bits and then rounded once.
  func spread(count: Int, sums first: Int128, _ second: Int128) -> Double {
    above.times(count).minus(below.times(count)).minus(Wide(first, second)).double
  }
}

/// A sum of numbers of 128 bits, none below 0: 192 bits, for two squares of `Int64.min` already
/// fill an `Int128`.
private struct SumOfMagnitudes: Sendable, Equatable {
  private var low: UInt128 = 0
  /// How often `low` overflowed.
  private var high: UInt64 = 0

  mutating func add(product first: UInt64, _ second: UInt64) {
    let product = first.multipliedFullWidth(by: second)
    add(UInt128(product.high) << 64 | UInt128(product.low))
  }

  mutating func add(_ amount: UInt128) {
    let (sum, overflow) = low.addingReportingOverflow(amount)
    low = sum
    if overflow { high += 1 }
  }

  mutating func merge(_ other: Self) {
    add(other.low)
    high += other.high
  }

  var value: Int128? { high == 0 ? Int128(exactly: low) : nil }

  func times(_ count: Int) -> Wide {
    let product = low.multipliedFullWidth(by: UInt128(count))
    return Wide(high: product.high &+ UInt128(high) &* UInt128(count), low: product.low)
  }
}

/// A whole number of 256 bits, in two's complement.
private struct Wide {
  var high: UInt128
  var low: UInt128

  init(high: UInt128, low: UInt128) { (self.high, self.low) = (high, low) }

  /// A product.
  init(_ first: Int128, _ second: Int128) {
    let product = first.magnitude.multipliedFullWidth(by: second.magnitude)
    self.init(high: product.high, low: product.low)
    if (first < 0) != (second < 0) { self = Wide(high: 0, low: 0).minus(self) }
  }

  func minus(_ other: Wide) -> Wide {
    let (rest, borrow) = low.subtractingReportingOverflow(other.low)
    return Wide(high: high &- other.high &- (borrow ? 1 : 0), low: rest)
  }

  /// The nearest number.
  var double: Double {
    guard high >> 127 == 1 else { return Double(high: high, low: low) }
    let size = Wide(high: 0, low: 0).minus(self)
    return -Double(high: size.high, low: size.low)
  }
}

/// A sum of squares of 64-bit numbers, exact for any count: 192 bits.
///
/// Two squares of `Int64.min` already fill an `Int128`.
struct SumOfSquares: Sendable, Equatable {
  private var low: UInt128 = 0
  /// How often `low` overflowed.
  private var high: UInt64 = 0

  mutating func add(_ value: Int64) {
    let square = value.magnitude.multipliedFullWidth(by: value.magnitude)
    add(UInt128(square.high) << 64 | UInt128(square.low))
  }

  /// Adds squares that were added up elsewhere.
  mutating func add(sum: UInt64) { add(UInt128(sum)) }

  mutating func merge(_ other: SumOfSquares) {
    add(other.low)
    high += other.high
  }

  private mutating func add(_ amount: UInt128) {
    let (sum, overflow) = low.addingReportingOverflow(amount)
    low = sum
    if overflow { high += 1 }
  }

  /// The sum; nil where an `Int128` does not hold it.
  var value: Int128? { high == 0 ? Int128(exactly: low) : nil }

  /// count × Σx² − (Σx)², exact in 256 bits and then rounded once.
  func spread(count: Int, sum: Int128) -> Double {
    let product = low.multipliedFullWidth(by: UInt128(count))
    let square = sum.magnitude.multipliedFullWidth(by: sum.magnitude)
    let (rest, borrow) = product.low.subtractingReportingOverflow(square.low)
    // Never below 0, by the Cauchy-Schwarz inequality.
    let top = product.high + UInt128(high) * UInt128(count) - square.high - (borrow ? 1 : 0)
    return Double(high: top, low: rest)
  }
}

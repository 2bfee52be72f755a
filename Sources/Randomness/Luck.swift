/// The luck of one future: every random number in it, by address.
///
/// A number is a function of (seed, future, purpose, entity, index) and of nothing else: not of
/// the thread, the shard, the order of calls or how many numbers were used before. The scenario
/// is no part of the address, so two scenarios with one seed meet the same luck and a comparison
/// is paired by default.
@frozen
public struct Luck: Hashable, Sendable {
  /// The user's seed.
  public let seed: UInt64
  /// The absolute index of the future, never relative to a batch or a shard.
  public let future: UInt64

  /// Version of the addressing. Another scheme would be other numbers for every seed.
  @inlinable
  public static var scheme: UInt64 { 1 }

  /// The luck of `future` under `seed`.
  @inlinable
  public init(seed: UInt64, future: UInt64) { (self.seed, self.future) = (seed, future) }

  /// Block number `block` of the variate that `purpose` and `entity` name.
  @inlinable @inline(__always)
  public func block(
    _ purpose: Purpose, entity: UInt64, block: UInt64 = 0
  ) -> Philox4x64.Words {
    Philox4x64.block(
      counter: (block, entity, purpose.number, future), key: (seed, Luck.scheme))
  }

  /// Word number `index` of the variate; four words come from one block.
  @inlinable @inline(__always)
  public func word(_ purpose: Purpose, entity: UInt64, index: UInt64 = 0) -> UInt64 {
    block(purpose, entity: entity, block: index >> 2)[index]
  }

  /// A number uniform in the open interval (0, 1).
  @inlinable @inline(__always)
  public func uniform(_ purpose: Purpose, entity: UInt64, index: UInt64 = 0) -> Double {
    Uniform.unit(word(purpose, entity: entity, index: index))
  }

  /// An exponential number of mean 1: the threshold of a clock.
  @inlinable @inline(__always)
  public func exponential(_ purpose: Purpose, entity: UInt64, index: UInt64 = 0) -> Double {
    Exponential.unit(uniform(purpose, entity: entity, index: index))
  }

  /// A normal number of mean 0 and variance 1.
  @inlinable @inline(__always)
  public func normal(_ purpose: Purpose, entity: UInt64, index: UInt64 = 0) -> Double {
    Portable.normalQuantile(uniform(purpose, entity: entity, index: index))
  }

  /// All words of one variate, for samplers that may need more than one.
  @inlinable
  public func stream(_ purpose: Purpose, entity: UInt64) -> Stream {
    Stream(self, purpose, entity: entity)
  }
}

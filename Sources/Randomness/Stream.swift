/// The words of one variate: an endless row of blocks that belongs to one address.
///
/// A sampler that rejects takes as many blocks as it needs and still moves nobody else's
/// numbers. A stream is a value without state; reading it twice gives the same words.
@frozen
public struct Stream: Hashable, Sendable {
  /// Whose luck it is.
  public let luck: Luck
  /// What the variate is for.
  public let purpose: Purpose
  /// The stable identity of whom it concerns.
  public let entity: UInt64
  /// The block that this stream calls its first.
  @usableFromInline let start: UInt64

  @inlinable
  init(_ luck: Luck, _ purpose: Purpose, entity: UInt64, start: UInt64) {
    (self.luck, self.purpose, self.entity, self.start) = (luck, purpose, entity, start)
  }

  /// The words of `purpose` and `entity`.
  @inlinable
  public init(_ luck: Luck, _ purpose: Purpose, entity: UInt64) {
    self.init(luck, purpose, entity: entity, start: 0)
  }

  /// Block number `index`.
  @inlinable
  public func block(_ index: UInt64) -> Philox4x64.Words {
    luck.block(purpose, entity: entity, block: start &+ index)
  }

  /// Word number `index`; four words come from one block.
  @inlinable
  public func word(_ index: UInt64 = 0) -> UInt64 { block(index >> 2)[index] }

  /// Uniform number `index` of the open interval (0, 1).
  @inlinable
  public func uniform(_ index: UInt64 = 0) -> Double { Uniform.unit(word(index)) }

  /// Part `number` of the same variate, 2³² blocks long, for a sampler made of several samplers.
  ///
  /// Part 0 is the stream itself; parts are not divided again.
  @inlinable
  public func part(_ number: UInt32) -> Stream {
    Stream(luck, purpose, entity: entity, start: UInt64(number) << 32)
  }

  /// A whole number uniform in `0..<bound`, without bias.
  ///
  /// Multiply-shift: the high half of word × bound, rejecting the few low halves that would make
  /// some results likelier. D. Lemire, "Fast Random Integer Generation in an Interval",
  /// ACM TOMACS 29 (2019), doi:10.1145/3230636.
  ///
  /// - Precondition: `bound` is above 0.
  @inlinable
  public func integer(below bound: UInt64) -> UInt64 {
    precondition(bound > 0, "no whole number is below 0")
    var index: UInt64 = 0
    var product = word(index).multipliedFullWidth(by: bound)
    if product.low < bound {
      let surplus = (0 &- bound) % bound
      while product.low < surplus {
        index &+= 1
        product = word(index).multipliedFullWidth(by: bound)
      }
    }
    return product.high
  }
}

/// The counter-based generator Philox4x64-10: a keyed bijection of 256-bit counters.
///
/// There is no state to advance. A block is a function of its counter and key alone, so any
/// number can be computed anywhere, in any order, and unequal counters are independent by
/// construction. J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel Random Numbers: As
/// Easy as 1, 2, 3", SC11 (2011), doi:10.1145/2063384.2063405; also C++26's `std::philox4x64`.
@frozen
public struct Philox4x64: Sendable {
  /// The four 64-bit words of one block (or of one counter).
  @frozen
  public struct Words: Hashable, Sendable {
    /// The first word.
    public var word0: UInt64
    /// The second word.
    public var word1: UInt64
    /// The third word.
    public var word2: UInt64
    /// The fourth word.
    public var word3: UInt64

    /// Four words in order.
    @inlinable
    public init(_ word0: UInt64, _ word1: UInt64, _ word2: UInt64, _ word3: UInt64) {
      (self.word0, self.word1, self.word2, self.word3) = (word0, word1, word2, word3)
    }

    /// The word at `index` modulo 4.
    @inlinable
    public subscript(index: UInt64) -> UInt64 {
      switch index & 3 {
      case 0: word0
      case 1: word1
      case 2: word2
      default: word3
      }
    }
  }

  /// The block at `counter` under `key`.
  ///
  /// Always inlined, as are the readers in `Luck`: in a loop the key schedule is then computed once.
  @inlinable @inline(__always)
  public static func block(
    counter: (UInt64, UInt64, UInt64, UInt64), key: (UInt64, UInt64)
  ) -> Words {
    var (c0, c1, c2, c3) = counter
    var (k0, k1) = key
    for _ in 0..<10 {
      let first = c0.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
      let second = c2.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
      (c0, c1, c2, c3) = (second.high ^ c1 ^ k0, second.low, first.high ^ c3 ^ k1, first.low)
      // Weyl sequences of the golden ratio and of √3 − 1.
      k0 &+= 0x9E37_79B9_7F4A_7C15
      k1 &+= 0xBB67_AE85_84CA_A73B
    }
    return Words(c0, c1, c2, c3)
  }
}

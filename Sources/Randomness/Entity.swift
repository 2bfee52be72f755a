/// Stable identities: who a random number belongs to, never where they stand in an array.
public enum Entity {
  /// The identity of number `ordinal` of the class that started in `week` in `group`.
  ///
  /// Each part is added and then mixed by a bijection: identities of one group and week never
  /// collide, others as rarely as 64 random bits do (among a million entities: 3 in 10⁸).
  @inlinable
  public static func identity(_ group: UInt64, _ week: UInt64, _ ordinal: UInt64) -> UInt64 {
    mixed(mixed(mixed(group) &+ week) &+ ordinal)
  }

  /// The identity of number `ordinal` of what happens in `group` on a day or in a week.
  ///
  /// The one way from a day to a part of an identity: days count from 1970 or from the start of a
  /// forecast, so that a day may be below 0, and is then taken by its bits.
  @inlinable
  public static func identity(_ group: UInt64, day: Int, _ ordinal: Int) -> UInt64 {
    identity(group, UInt64(bitPattern: Int64(day)), UInt64(bitPattern: Int64(ordinal)))
  }

  /// One step of SplitMix64: a Weyl increment and D. Stafford's variant 13 of the MurmurHash3
  /// finaliser, a bijection in which every input bit reaches every output bit. G. L. Steele,
  /// D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014,
  /// doi:10.1145/2660193.2660195.
  @inlinable
  public static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number for a name, the same in every process: FNV-1a, 64 bits, over the UTF-8 bytes.
  ///
  /// Texts that Swift calls equal but that are composed differently (é as one scalar or as two)
  /// have different numbers. G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, RFC 9923.
  @inlinable
  public static func stableHash(_ text: some StringProtocol) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

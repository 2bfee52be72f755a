import Randomness
import Testing

@Suite struct EntityTests {
  /// S. Vigna, `splitmix64.c`: the first outputs for seed 0.
  @Test func mixerIsSplitMix64() {
    #expect(Entity.mixed(0) == 0xe220_a839_7b1d_cdaf)
    #expect(Entity.mixed(0x9E37_79B9_7F4A_7C15) == 0x6e78_9e6a_a1b9_65f4)
  }

  /// Pinned: another number here is another person in every result.
  @Test func identitiesAreKeptForEver() {
    #expect(Entity.identity(0, 0, 0) == 0x2382_75bc_38fc_be91)
    #expect(Entity.identity(1, 2, 3) == 0x6ae5_15c1_c0ac_7e37)
  }

  @Test func identitiesDiffer() {
    var seen: Set<UInt64> = []
    for group in 0..<20 as Range<UInt64> {
      for week in 0..<50 as Range<UInt64> {
        for ordinal in 0..<50 as Range<UInt64> {
          seen.insert(Entity.identity(group, week, ordinal))
        }
      }
    }
    #expect(seen.count == 20 * 50 * 50)
  }

  /// The test vectors of the FNV authors (`test_fnv.c`).
  @Test func namesAreHashedByFNV1a() {
    #expect(Entity.stableHash("") == 0xcbf2_9ce4_8422_2325)
    #expect(Entity.stableHash("a") == 0xaf63_dc4c_8601_ec8c)
    #expect(Entity.stableHash("foobar") == 0x8594_4171_f739_67e8)
    #expect(Entity.stableHash("foobar".dropFirst(0)) == 0x8594_4171_f739_67e8)
  }
}

import Randomness
import Testing

/// Random123 1.14, `tests/kat_vectors`, philox4x64 with 10 rounds.
@Suite struct Philox4x64Tests {
  @Test func zeros() {
    #expect(
      Philox4x64.block(counter: (0, 0, 0, 0), key: (0, 0))
        == Philox4x64.Words(
          0x1655_4d9e_ca36_314c, 0xdb20_fe9d_672d_0fdc, 0xd7e7_72ce_e186_176b,
          0x7e68_b68a_ec7b_a23b))
  }

  @Test func ones() {
    let all = UInt64.max
    #expect(
      Philox4x64.block(counter: (all, all, all, all), key: (all, all))
        == Philox4x64.Words(
          0x87b0_92c3_013f_e90b, 0x438c_3c67_be8d_0224, 0x9cc7_d7c6_9cd7_77b6,
          0xa09c_aebf_594f_0ba0))
  }

  @Test func digitsOfPi() {
    #expect(
      Philox4x64.block(
        counter: (
          0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0,
          0x082e_fa98_ec4e_6c89
        ), key: (0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c))
        == Philox4x64.Words(
          0xa528_f454_03e6_1d95, 0x38c7_2dbd_566e_9788, 0xa5a1_610e_72fd_18b5,
          0x57bd_43b5_e52b_7fe6))
  }

  /// The C++26 working draft, [rand.predef]: the 10,000th number of `philox4x64`, whose default
  /// seed 20111115 is the first word of the key and whose counter starts at 0.
  @Test func standardLibraryOfCPlusPlus() {
    let block = Philox4x64.block(counter: (9_999 / 4, 0, 0, 0), key: (20_111_115, 0))
    #expect(block[9_999] == 3_409_172_418_970_261_260)
  }

  @Test func subscriptCountsModuloFour() {
    let words = Philox4x64.Words(10, 11, 12, 13)
    #expect((0..<5).map { words[$0] } == [10, 11, 12, 13, 10])
  }
}
